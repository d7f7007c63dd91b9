"""What many statements say together: who stands where, who is tied to whom, how many, who says it, what is disputed.

Every answer counts claims, never facts: how many statements, of how many documents and outlets, in which realis.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger.merging import canonical_of, group
from marsad.ledger.questions.filters import Filters, where
from marsad.ledger.rows import iso
from marsad.ledger.states import state

_DENIED: Final = ("event", "relation")  # kinds of which the same is said and denied
_MOST: Final = 5_000  # doers that a query names one by one
_APART: Final = 30  # days between a claim and its denial beyond which they are of two things


class Row(NamedTuple):
    """A statement as it is counted; people and places are canonical row ids."""

    id: int
    sid: str
    kind: str
    type: str
    realis: str
    position: str | None
    low: int | None
    high: int | None
    unit: str | None
    day: int
    place: int | None
    document: int
    outlet: int | None
    voice: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]


@dataclass(slots=True)
class Claims:
    """Statements that say the same, counted."""

    key: tuple[Any, ...]
    statements: list[str] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)
    outlets: set[int | None] = field(default_factory=set)
    realis: Counter[str] = field(default_factory=Counter)
    voices: Counter[str] = field(default_factory=Counter)
    days: list[int] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """One more."""
        self.statements.append(row.sid)
        self.documents.add(row.document)
        self.outlets.add(row.outlet)
        self.realis[row.realis] += 1
        self.voices[row.voice] += 1
        self.days += [row.day] if row.day else []
        self.rows.append(row)

    def told(self) -> dict[str, Any]:
        """What every answer says of its statements."""
        return {
            "statements": len(self.statements),
            "documents": len(self.documents),
            "outlets": len(self.outlets - {None}),
            "first": iso(min(self.days, default=0)),
            "last": iso(max(self.days, default=0)),
            "realis": dict(sorted(self.realis.items())),
            "voices": dict(sorted(self.voices.items())),
            "ids": self.statements,
        }


class Names:
    """Names of actors, places and outlets by row id."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.memo: dict[tuple[str, int], dict[str, Any]] = {}

    def of(self, table: str, id: int) -> dict[str, Any]:
        """Id and name, and the country where there is one."""
        found = self.memo.get((table, id))
        if found is None:
            columns = "uid AS id, name, country" if table != "outlet" else "name, reliability"
            row = self.connection.execute(text(f"SELECT {columns} FROM {table} WHERE id = :id"), {"id": id}).one()
            found = self.memo[table, id] = dict(row._mapping)
        return found

    def actors(self, ids: Iterable[int]) -> list[dict[str, Any]]:
        """Several actors."""
        return [self.of("actor", id) for id in ids]


def rows(
    connection: Connection, filters: Filters, doers: Collection[int] | None = None, also: str | None = None
) -> Iterator[Row]:
    """The statements that are asked for, the oldest first; only those by `doers`, where they are given, and those that
    fulfil the condition `also` on `s`."""
    asked = where(connection, filters)
    if also is not None:
        asked.add(also)
    if doers is not None:
        ids = asked.among("actor_id", "doers", sorted(doers))
        asked.add(f"s.id IN (SELECT statement_id FROM participant WHERE role = 'actor' AND {ids})")
    columns = (
        "s.sid, s.kind, s.type, s.realis, s.position, s.value_min, s.value_max, s.unit, s.day, s.place_id, "
        "s.document_id, s.outlet_id, s.voice"
    )
    people = _people(connection, asked.sql("q.role, q.ordinal, q.actor_id", _PARTICIPANTS), asked.values, asked.state)
    places = canonical_of(connection, "place", asked.state)
    for row in connection.execute(text(asked.sql(columns, rest="ORDER BY s.day, s.id")), asked.values):
        place = None if row.place_id is None else places[row.place_id]
        roles = people.get(row.id, {})
        told = tuple(roles.get("actor", ())), tuple(roles.get("recipient", ()))
        yield Row._make([*row[:10], place, *row[11:], *told])


_PARTICIPANTS: Final = "JOIN participant q ON q.statement_id = s.id"


def _people(
    connection: Connection, sql: str, values: dict[str, Any], state: int | None
) -> dict[int, dict[str, list[int]]]:
    merged = canonical_of(connection, "actor", state)
    found: dict[int, dict[str, list[int]]] = {}
    for id, role, _, actor in sorted(connection.execute(text(sql), values).all()):
        own = found.setdefault(id, {}).setdefault(role, [])
        if merged[actor] not in own:
            own.append(merged[actor])
    return found


def gathered(found: Iterable[Row], keys: Callable[[Row], Iterable[tuple[Any, ...]]]) -> list[Claims]:
    """Statements with one key together, most documents first."""
    groups: dict[tuple[Any, ...], Claims] = {}
    for row in found:
        for key in keys(row):
            groups.setdefault(key, Claims(key)).add(row)
    return sorted(groups.values(), key=lambda c: (-len(c.documents), -len(c.statements), str(c.key)))


def positions(connection: Connection, filters: Filters) -> list[dict[str, Any]]:
    """Who stands where on what: an answer for each actor, issue and position."""
    names = Names(connection)
    found = rows(connection, replace(filters, kind="stance"))
    groups = gathered(found, lambda r: [(a, r.type, r.position) for a in r.actors])
    made = [{"actor": names.of("actor", c.key[0]), "issue": c.key[1], "position": c.key[2], **c.told()} for c in groups]
    sides = Counter((c.key[0], c.key[1]) for c in groups)
    for answer, claims in zip(made, groups, strict=True):
        answer["mixed"] = sides[claims.key[:2]] > 1  # the same actor is said to stand elsewhere too
    return made


def ties(connection: Connection, filters: Filters) -> list[dict[str, Any]]:
    """Who is tied to whom: an answer for each relation between two, or between one and a place."""
    names = Names(connection)

    def keys(r: Row) -> Iterator[tuple[Any, ...]]:
        if r.type == "allied-with" and not r.recipients:  # mutual: each with each
            yield from ((a, r.type, b, None) for n, a in enumerate(r.actors) for b in r.actors[n + 1 :])
            return
        for a in r.actors or (None,):
            if r.recipients:
                yield from ((a, r.type, b, None) for b in r.recipients)
            else:
                yield (a, r.type, None, r.place)

    made = []
    for c in gathered(rows(connection, replace(filters, kind="relation")), keys):
        one, type, other, place = c.key
        made.append(
            {
                "actor": names.of("actor", one) if one else None,
                "type": type,
                "recipient": names.of("actor", other) if other else None,
                "place": names.of("place", place) if place else None,
                **c.told(),
            }
        )
    return made


def tolls(connection: Connection, filters: Filters) -> list[dict[str, Any]]:
    """How many, by what is counted, where and in which month: the lowest, the highest and the last count, and all."""
    names = Names(connection)
    found = (r for r in rows(connection, replace(filters, kind="figure")) if r.low is not None or r.high is not None)
    made = []
    for c in gathered(found, lambda r: [(r.type, r.place, r.unit, (iso(r.day) or "")[:7])]):
        counts = [
            {"statement": r.sid, "day": iso(r.day), "min": r.low, "max": r.high, "realis": r.realis} for r in c.rows
        ]
        ends = [n for r in c.rows for n in (r.low, r.high) if n is not None]
        made.append(
            {
                "type": c.key[0],
                "unit": c.key[2],
                "month": c.key[3] or None,
                "place": names.of("place", c.key[1]) if c.key[1] else None,
                "lowest": min(ends),
                "highest": max(ends),
                "latest": counts[-1],
                **c.told(),
                "counts": counts,
            }
        )
    return made


def denied(connection: Connection, filters: Filters) -> list[dict[str, Any]]:
    """What some say and others deny: same type and doer, a common recipient or place, within a month."""
    names = Names(connection)
    found = [r for r in rows(connection, replace(filters, realis=("negated",))) if r.kind in _DENIED]
    doers = group(connection, "actor", {a for r in found for a in r.actors}, state(connection, filters.as_of))
    claimed = replace(filters, realis=("actual",), type=tuple(sorted({r.type for r in found})))
    few = doers if len(doers) <= _MOST else None
    if found:
        found += [r for r in rows(connection, claimed, few) if r.kind in _DENIED]
    made = []
    for c in gathered(found, _what):
        denials = [r for r in c.rows if r.realis == "negated"]
        claims = [r for r in c.rows if r.realis == "actual" and any(_near(r, d) for d in denials)]
        denials = [d for d in denials if any(_near(r, d) for r in claims)]
        if claims and denials:
            _, type, actor, recipient, place = c.key
            made.append(
                {
                    "about": "whether",
                    "what": type,
                    "nature": "claim and denial",
                    "type": type,
                    "actor": [names.of("actor", actor)],
                    "recipient": [names.of("actor", recipient)] if recipient else [],
                    "place": names.of("place", place) if place else None,
                    "happening": None,
                    "sides": [side("actual", claims), side("negated", denials)],
                }
            )
    return made


def _what(r: Row) -> Iterator[tuple[Any, ...]]:
    for actor in r.actors:
        if r.recipients:
            yield from ((r.kind, r.type, actor, recipient, None) for recipient in r.recipients)
        elif r.place:
            yield (r.kind, r.type, actor, None, r.place)


def _near(one: Row, other: Row) -> bool:
    return not one.day or not other.day or abs(one.day - other.day) <= _APART


def side(value: str, found: Iterable[Row]) -> dict[str, Any]:
    """One side of a dispute: what it holds, and its statements, counted."""
    claims = Claims(())
    for row in found:
        claims.add(row)
    return {"value": value, **claims.told()}
