"""Ties as rows: who is told to stand with or against whom, by whose word, on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row

from marsad.ledger.identity import is_named
from marsad.ledger.named import actor
from marsad.ledger.questions import entries, outlines
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.outlines import Outline
from marsad.ledger.states import state
from marsad.model import Link
from marsad.views.entries import sources
from marsad.views.graphs.grounds import evidence
from marsad.views.graphs.network import MUTUAL, REPORTED, TENDING, Key, edges_of, tendency, voices
from marsad.web.drawn.newest import MOST
from marsad.web.language import Language
from marsad.web.naming import called

_KINDS: Final = ("event", "relation")  # in which two can stand to one another
REALIS: Final = {"reported": "actual", "claimed": "actual", "accusation": "actual"}  # else the status is the realis
_CLAIMED: Final = ("claimed", "accusation")


class Tie(NamedTuple):
    """Statements of one sort between two actors, by the same claimant, in the order of their ids."""

    key: Key
    statements: list[Outline]
    voices: int

    @property
    def id(self) -> str:
        """Told apart by it."""
        source, target, _, type, kind, by = self.key
        return f"{source}|{target}|{type}|{kind}|{by}"

    @property
    def first(self) -> Outline:
        """The statement whose words are shown."""
        return self.statements[0]

    @property
    def links(self) -> tuple[Link, ...]:
        """Those who say it, where others than the outlet do; who accuses is the claimant by himself."""
        return () if self.key.kind == "accusation" else self.first.statement.attribution

    @property
    def people(self) -> Iterator[str]:
        """The ids of both ends and of those who say it, as the statement has these."""
        yield from self.key[:2]
        yield from (link.actor for link in self.links if link.actor)


class Drawn(NamedTuple):
    """Ties that are to be shown, how many are asked for, how many more have somebody without a name, and how many
    statements were looked at."""

    rows: list[dict[str, Any]]
    total: int
    nameless: int
    statements: int


def ties(connection: Connection, filters: Filters, spoken: Language, window: slice, *, named: bool = False) -> Drawn:
    """Ties of support or hostility of the newest thousand statements, those of most independent voices first; `named`
    leaves out those with somebody without a name: "the forces" of one article may be anybody's in another.

    `tendency` is 1 or -1: what such a deed or tie would be, whoever says it; `sign` is that of what outlets report
    themselves as done, else 0. `claim` tells that somebody else than the outlet says it.
    """
    kinds = [kind for kind in _KINDS if filters.kind in (None, kind)]
    found, looked_at = outlines.newest(connection, filters, kinds, MOST, TENDING, MUTUAL)
    ranked = _ranked(found)
    people = _People(connection, filters.as_of, spoken)
    total = len(ranked)
    if named:
        people.load(id for tie in ranked for id in tie.key[:2])
        ranked = [tie for tie in ranked if all(map(people.named, tie.key[:2]))]
    shown = ranked[window]
    people.load(id for tie in shown for id in tie.people)
    outlines.read(tie.first for tie in shown)
    rows = [_row(tie, people) for tie in shown]
    return Drawn(rows, len(ranked), total - len(ranked), looked_at)


def _ranked(found: Iterable[Outline]) -> list[Tie]:
    groups: dict[Key, list[Outline]] = {}
    for outline in sorted(found, key=lambda outline: outline.statement.id):
        for key in edges_of(outline):
            groups.setdefault(key, []).append(outline)
    outlines.read(o for key, group in groups.items() if len(group) > 1 and not key.by for o in group)
    made = [Tie(key, group, 1 if len(group) == 1 else _voices(key, group)) for key, group in groups.items()]
    return sorted(made, key=lambda tie: (-tie.voices, -len(tie.statements), tie.id))


def _voices(key: Key, group: list[Outline]) -> int:
    return voices(key.by, ((o.outlet or o.document, o.quotes) for o in group))


class _People:
    """Actors by id, as far as they were looked up; by that of one who is merged, whom they are merged into."""

    def __init__(self, connection: Connection, as_of: str | int | None, spoken: Language) -> None:
        self.connection, self.state, self.spoken = connection, state(connection, as_of), spoken
        self.found: dict[str, Row[Any]] = {}
        self.parties: dict[str, dict[str, Any]] = {}

    def load(self, ids: Iterable[str]) -> None:
        """Look up many."""
        self.found |= entries.by_uid(self.connection, "actor", set(ids) - self.found.keys(), self.state)

    def named(self, id: str) -> bool:
        """Whether the tables know them, or they have a name that means the same in another document."""
        found: Any = self.found[id]
        return bool(found.known) or found.kind == "person" or is_named(found)

    def party(self, id: str) -> dict[str, Any]:
        """Who it is, in the reader's language."""
        party = self.parties.get(id)
        if party is None:
            found = self.found[id]
            name = called({"id": found.uid, "name": found.name}, self.spoken)
            party = self.parties[id] = {"id": found.uid, "name": name, "named": self.named(id)}
        return party


def _claimant(tie: Tie, people: _People) -> str:
    """Who says it, in the reader's language; empty for the outlets themselves."""
    if tie.key.kind == "accusation":
        return str(people.party(tie.key.source)["name"])
    speakers = {link.actor: actor(people.found[link.actor]) for link in tie.links if link.actor}
    return sources(tie.links, speakers, people.spoken.code)


def _voice(tie: Tie, people: _People) -> str:
    """Whether the last of those who say it has a name; `outlet` where they are the outlets themselves."""
    links = tie.links
    last = links[-1].actor if links else ""
    if last is None or (last and people.found[last].kind == "unnamed"):
        return "unnamed"
    return "named" if tie.key.by else "outlet"


def _row(tie: Tie, people: _People) -> dict[str, Any]:
    source, target, directed, type, kind, by = tie.key
    tends = tendency(type)
    return {
        "id": tie.id,
        "source": people.party(source),
        "target": people.party(target),
        "directed": directed,
        "type": type,
        "status": kind,
        "realis": REALIS.get(kind, kind),
        "claim": kind in _CLAIMED or bool(by),
        "tendency": tends,
        "sign": tends if kind in REPORTED else 0,
        "claimant": _claimant(tie, people),
        "voice": _voice(tie, people),
        "voices": tie.voices,
        "statements": len(tie.statements),
        "ids": [o.statement.id for o in tie.statements[:100]],
        "evidence": evidence(tie.first),
    }


def flat(row: dict[str, Any]) -> dict[str, Any]:
    """A tie as a line of a table."""
    return {**row, "source": row["source"]["name"], "target": row["target"]["name"]}
