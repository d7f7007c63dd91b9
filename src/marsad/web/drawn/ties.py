"""Ties as rows: who is told to stand with or against whom, by whose word, on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row

from marsad.ledger.edges import KINDS, MUTUAL
from marsad.ledger.identity import is_named
from marsad.ledger.named import actor
from marsad.ledger.questions import between, entries, outlines
from marsad.ledger.questions.between import Between, Party
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.outlines import Outline
from marsad.ledger.states import state
from marsad.model import Link
from marsad.views.entries import sources
from marsad.views.graphs.grounds import evidence, status_of
from marsad.views.graphs.network import REPORTED, TENDING, Key, edges_of, key_of, tendency, voices
from marsad.web.drawn.newest import MOST
from marsad.web.language import Language
from marsad.web.naming import called

REALIS: Final = {"reported": "actual", "claimed": "actual", "accusation": "actual"}  # else the status is the realis
_CLAIMED: Final = ("claimed", "accusation")


class _Part(NamedTuple):
    """A statement of a tie: its id, and its row id."""

    sid: str
    row: int


class _Tie(NamedTuple):
    """Statements of one sort between two actors, by the same claimant, in the order of their ids."""

    key: Key
    statements: list[_Part]
    voices: int

    @property
    def id(self) -> str:
        """Told apart by it."""
        source, target, _, type, kind, by = self.key
        return f"{source}|{target}|{type}|{kind}|{by}"


class _Outlines:
    """Statements in outline by row id, as far as they were looked up."""

    def __init__(self, connection: Connection, found: Mapping[int, Outline]) -> None:
        self.connection, self.found = connection, dict(found)

    def load(self, rows: Iterable[int]) -> list[Outline]:
        """Look up many, with their words."""
        wanted = list(rows)
        self.found |= outlines.some(self.connection, set(wanted) - self.found.keys())
        loaded = [self.found[row] for row in wanted]
        outlines.read(loaded)
        return loaded

    def first(self, tie: _Tie) -> Outline:
        """The statement whose words are shown."""
        return self.found[tie.statements[0].row]

    def links(self, tie: _Tie) -> tuple[Link, ...]:
        """Those who say it, where others than the outlet do; who accuses is the claimant by himself."""
        return () if tie.key.kind == "accusation" else self.first(tie).statement.attribution


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
    kinds = [kind for kind in KINDS if filters.kind in (None, kind)]
    people = _People(connection, filters.as_of, spoken)
    found, looked_at, known = _found(connection, filters, kinds, people)
    ranked = _ranked(found, known)
    total = len(ranked)
    if named:
        people.load(id for tie in ranked for id in tie.key[:2])
        ranked = [tie for tie in ranked if all(map(people.named, tie.key[:2]))]
    shown = ranked[window]
    known.load(tie.statements[0].row for tie in shown)
    people.load(id for tie in shown for id in tie.key[:2])
    people.hear(link.actor for tie in shown for link in known.links(tie) if link.actor)
    rows = [_row(tie, known, people) for tie in shown]
    return Drawn(rows, len(ranked), total - len(ranked), looked_at)


def _found(
    connection: Connection, filters: Filters, kinds: list[str], people: _People
) -> tuple[list[tuple[Key, _Part]], int, _Outlines]:
    """Statements by the keys of their ties, how many were looked at, and the outlines that were needed for that."""
    if between.is_kept(filters):
        told, looked_at = between.newest(connection, filters, kinds, MOST, TENDING)
        people.found |= {one.id: one for pair in told for one in (pair.source, pair.target)}
        found = [(_key(one), _Part(one.sid, one.row)) for one in told]
        return found, looked_at, _Outlines(connection, {})
    made, looked_at = outlines.newest(connection, filters, kinds, MOST, TENDING, MUTUAL)
    found = [(key, _Part(o.statement.id, o.row)) for o in made for key in edges_of(o)]
    return found, looked_at, _Outlines(connection, {o.row: o for o in made})


def _key(one: Between) -> Key:
    stands = status_of(one.realis, said=one.by is not None)
    by = "" if one.by is None else one.by
    return key_of(one.source.id, one.target.id, one.directed, one.type, stands, by)


def _ranked(found: Iterable[tuple[Key, _Part]], known: _Outlines) -> list[_Tie]:
    groups: dict[Key, list[_Part]] = {}
    for key, part in sorted(found, key=itemgetter(1)):
        groups.setdefault(key, []).append(part)
    known.load(part.row for key, group in groups.items() if len(group) > 1 and not key.by for part in group)
    made = [_Tie(key, group, _voices(key, group, known)) for key, group in groups.items()]
    return sorted(made, key=lambda tie: (-tie.voices, -len(tie.statements), tie.id))


def _voices(key: Key, group: list[_Part], known: _Outlines) -> int:
    if len(group) == 1 or key.by:
        return 1
    told = [known.found[part.row] for part in group]
    return voices(key.by, ((o.outlet or o.document, o.quotes) for o in told))


class _People:
    """Those at the ends of ties, and those who say it, by id, as far as they were looked up; the latter also by the id
    of one who is merged, with whom they are merged into."""

    def __init__(self, connection: Connection, as_of: str | int | None, spoken: Language) -> None:
        self.connection, self.state, self.spoken = connection, state(connection, as_of), spoken
        self.found: dict[str, Party] = {}
        self.heard: dict[str, Row[Any]] = {}
        self.parties: dict[str, dict[str, Any]] = {}

    def load(self, ids: Iterable[str]) -> None:
        """Look up many at the ends of ties."""
        self.found |= between.parties(self.connection, set(ids) - self.found.keys())

    def hear(self, ids: Iterable[str]) -> None:
        """Look up many who say something."""
        self.heard |= entries.by_uid(self.connection, "actor", set(ids) - self.heard.keys(), self.state)

    def named(self, id: str) -> bool:
        """Whether the tables know them, or they have a name that means the same in another document."""
        found: Any = self.found[id]  # it has of an actor what a name is told by
        return bool(found.known) or found.kind == "person" or is_named(found)

    def party(self, id: str) -> dict[str, Any]:
        """Who it is, in the reader's language."""
        party = self.parties.get(id)
        if party is None:
            found = self.found[id]
            name = called({"id": id, "name": found.name}, self.spoken)
            party = self.parties[id] = {"id": id, "name": name, "named": self.named(id)}
        return party


def _claimant(tie: _Tie, links: tuple[Link, ...], people: _People) -> str:
    """Who says it, in the reader's language; empty for the outlets themselves."""
    if tie.key.kind == "accusation":
        return str(people.party(tie.key.source)["name"])
    speakers = {link.actor: actor(people.heard[link.actor]) for link in links if link.actor}
    return sources(links, speakers, people.spoken.code)


def _voice(tie: _Tie, links: tuple[Link, ...], people: _People) -> str:
    """Whether the last of those who say it has a name; `outlet` where they are the outlets themselves."""
    last = links[-1].actor if links else ""
    if last is None or (last and people.heard[last].kind == "unnamed"):
        return "unnamed"
    return "named" if tie.key.by else "outlet"


def _row(tie: _Tie, known: _Outlines, people: _People) -> dict[str, Any]:
    links = known.links(tie)
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
        "claimant": _claimant(tie, links, people),
        "voice": _voice(tie, links, people),
        "voices": tie.voices,
        "statements": len(tie.statements),
        "ids": [part.sid for part in tie.statements[:100]],
        "evidence": evidence(known.first(tie)),
    }


def flat(row: dict[str, Any]) -> dict[str, Any]:
    """A tie as a line of a table."""
    return {**row, "source": row["source"]["name"], "target": row["target"]["name"]}
