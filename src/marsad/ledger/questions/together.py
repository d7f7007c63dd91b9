"""Statements gathered by what they say, and counted: how many, of how many documents and outlets, in which realis.

Every answer counts claims, never facts. Here they are gathered from the statements themselves, which takes any filter
and any past state; kept.py does it from what is kept for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from marsad.ledger import bulk
from marsad.ledger.questions.filters import Filters, where
from marsad.ledger.reprints import prints_of
from marsad.ledger.rows import iso
from marsad.ledger.states import canonical_of


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
    """Statements that say the same, to be counted."""

    key: tuple[Any, ...]
    rows: list[Row] = field(default_factory=list)

    @property
    def rank(self) -> tuple[int, int, str]:
        """By what answers are ordered."""
        return rank(len({row.document for row in self.rows}), len(self.rows), self.key)

    def told(self, prints: Mapping[int, int]) -> dict[str, Any]:
        """What every answer says of its statements. `prints`: reprint -> the first print of its text, by row ids."""
        rows = self.rows
        documents = {(row.document, row.outlet) for row in rows}
        days = {row.day for row in rows} - {0}
        return {
            "statements": len(rows),
            "documents": len({document for document, _ in documents}),
            "outlets": len({outlet for _, outlet in documents} - {None}),
            "independent": independent(documents, prints),
            "first": iso(min(days, default=0)),
            "last": iso(max(days, default=0)),
            "realis": dict(sorted(Counter([row.realis for row in rows]).items())),
            "voices": dict(sorted(Counter([row.voice for row in rows]).items())),
            "ids": [row.sid for row in rows],
        }


def independent(found: Iterable[tuple[int, int | None]], prints: Mapping[int, int]) -> int:
    """How many independent voices documents are, given with their outlets: reprints of one text are one voice, and so
    are documents of one outlet."""
    voices = {(prints.get(document, document), outlet) for document, outlet in found}
    if len(voices) == 1:
        return 1
    if len({first for first, _ in voices}) == len(voices):  # no text stands in two outlets
        outlets = [outlet for _, outlet in voices if outlet is not None]
        return len(set(outlets)) + len(voices) - len(outlets)
    group: dict[tuple[str, int], tuple[str, int]] = {}

    def root(key: tuple[str, int]) -> tuple[str, int]:
        while group.setdefault(key, key) != key:
            key = group[key]
        return key

    for first, outlet in voices:
        own = root(("text", first))
        if outlet is not None:
            group[own] = root(("outlet", outlet))
    return len({root(key) for key in group})


class Names:
    """Names of actors, places and outlets by row id; `prints` are reprints with the first print of their texts, of the
    documents that were looked up."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.memo: dict[tuple[str, int], dict[str, Any]] = {}
        self.prints: dict[int, int] = {}

    def look_up(self, shown: Iterable[Row]) -> None:
        """Look up which of their documents are reprints."""
        self.prints |= prints_of(self.connection, {row.document for row in shown})

    def of(self, table: str, id: int) -> dict[str, Any]:
        """Id and name, and the country where there is one."""
        if (table, id) not in self.memo:
            self.load(table, [id])
        return self.memo[table, id]

    def load(self, table: str, ids: Iterable[int | None]) -> None:
        """Look many up at once; 0 and None are nobody."""
        wanted = sorted({id for id in ids if id and (table, id) not in self.memo})
        columns = "uid AS id, name, country" if table != "outlet" else "name, reliability"
        for row in bulk.among(self.connection, f"SELECT id AS row, {columns} FROM {table} WHERE id", wanted):
            found = dict(row._mapping)
            self.memo[table, found.pop("row")] = found


def rows(
    connection: Connection,
    filters: Filters,
    doers: Collection[int] | None = None,
    also: str | None = None,
    *,
    people: bool = True,
) -> Iterator[Row]:
    """The statements that are asked for, the oldest first; only those by `doers`, where they are given, and those that
    fulfil the condition `also` on `s`. Who takes part is only looked up where `people` are wanted."""
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
    found: dict[int, dict[str, list[int]]] = {}
    if people:
        joined = asked.sql("q.role, q.ordinal, q.actor_id", _PARTICIPANTS)
        found = _people(connection, joined, asked.values, asked.state)
    places = canonical_of(connection, "place", asked.state)
    for row in sorted(bulk.fetch(connection, asked.sql(columns), asked.values), key=_AGE):
        place = None if row[10] is None else places[row[10]]
        roles = found.get(row[0], {})
        told = tuple(roles.get("actor", ())), tuple(roles.get("recipient", ()))
        yield Row._make((*row[:10], place, *row[11:], *told))


_AGE: Final = itemgetter(9, 0)  # of a statement as it is selected: its day, and its row
_PARTICIPANTS: Final = "JOIN participant q ON q.statement_id = s.id"


def _people(
    connection: Connection, sql: str, values: dict[str, Any], state: int | None
) -> dict[int, dict[str, list[int]]]:
    merged = canonical_of(connection, "actor", state)
    found: dict[int, dict[str, list[int]]] = {}
    for id, role, _, actor in sorted(bulk.fetch(connection, sql, values)):
        own = found.setdefault(id, {}).setdefault(role, [])
        if merged[actor] not in own:
            own.append(merged[actor])
    return found


def gathered(found: Iterable[Row], keys: Callable[[Row], Iterable[tuple[Any, ...]]]) -> list[Claims]:
    """Statements with one key together, most documents first."""
    groups: dict[tuple[Any, ...], Claims] = {}
    for row in found:
        for key in keys(row):
            groups.setdefault(key, Claims(key)).rows.append(row)
    return sorted(groups.values(), key=lambda c: c.rank)


def rank(documents: int, statements: int, key: tuple[Any, ...]) -> tuple[int, int, str]:
    """By what answers are ordered: most documents first, then most statements."""
    return -documents, -statements, str(key)


def side(value: str, found: Iterable[Row], prints: Mapping[int, int]) -> dict[str, Any]:
    """One side of a dispute: what it holds, and its statements, counted."""
    return {"value": value, **Claims((), list(found)).told(prints)}
