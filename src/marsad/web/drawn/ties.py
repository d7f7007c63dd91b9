"""Ties as rows: who is told to stand with or against whom, by whose word, on what evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from marsad.ledger.identity import is_named
from marsad.ledger.questions.entries import Entry
from marsad.model import Actor
from marsad.views.entries import telling
from marsad.views.graphs.network import Edge, network
from marsad.web.language import Language
from marsad.web.naming import called

REALIS: Final = {"reported": "actual", "claimed": "actual", "accusation": "actual"}  # else the status is the realis
_CLAIMED: Final = ("claimed", "accusation")


def ties(entries: Iterable[Entry], spoken: Language) -> list[dict[str, Any]]:
    """Ties of support or hostility, those of most independent voices first.

    `tendency` is 1 or -1: what such a deed or tie would be, whoever says it; `sign` is that of what outlets report
    themselves as done, else 0. `claim` tells that somebody else than the outlet says it.
    """
    made = network(entries)
    rows = [_row(edge, made.nodes, spoken) for edge in made.edges if edge.tendency]
    return sorted(rows, key=lambda row: (-row["voices"], -row["statements"], row["id"]))


def named(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those between two who have a name: "the forces" of one article may be anybody's in another."""
    return [row for row in rows if row["source"]["named"] and row["target"]["named"]]


def _claimant(edge: Edge, nodes: dict[str, Actor], spoken: Language) -> str:
    """Who says it, in the reader's language; empty for the outlets themselves."""
    if edge.kind == "accusation":
        return str(_party(nodes[edge.source], spoken)["name"])
    first = edge.entries[0]
    return telling(first, spoken.code).sources(first.statement.attribution)


def _row(edge: Edge, nodes: dict[str, Actor], spoken: Language) -> dict[str, Any]:
    ids = [entry.statement.id for entry in edge.entries]
    return {
        "id": f"{edge.source}|{edge.target}|{edge.type}|{edge.kind}|{edge.by}",
        "source": _party(nodes[edge.source], spoken),
        "target": _party(nodes[edge.target], spoken),
        "directed": edge.directed,
        "type": edge.type,
        "status": edge.kind,
        "realis": REALIS.get(edge.kind, edge.kind),
        "claim": edge.kind in _CLAIMED or bool(edge.by),
        "tendency": edge.tendency,
        "sign": edge.sign,
        "claimant": _claimant(edge, nodes, spoken),
        "voice": "unnamed" if edge.unnamed else "named" if edge.by else "outlet",
        "voices": edge.voices,
        "statements": len(ids),
        "ids": ids[:100],
        "evidence": edge.grounds[0]["evidence"],
    }


def _party(actor: Actor, spoken: Language) -> dict[str, Any]:
    """Who it is; `named` is whether the tables know it, or it has a name that means the same in another document."""
    name = called({"id": actor.id, "name": actor.name}, spoken)
    return {"id": actor.id, "name": name, "named": actor.known or actor.kind == "person" or is_named(actor)}


def flat(row: dict[str, Any]) -> dict[str, Any]:
    """A tie as a line of a table."""
    return {**row, "source": row["source"]["name"], "target": row["target"]["name"]}
