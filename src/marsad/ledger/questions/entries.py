"""Statements as they are answered: with their document, the names of those who take part, and the words that say it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, text

from marsad.ledger import bulk
from marsad.ledger.named import actor, place
from marsad.ledger.packing import unpack
from marsad.ledger.questions.filters import Filters, Where, where
from marsad.ledger.rows import from_body
from marsad.ledger.states import canonical_of, holds, state
from marsad.model import Actor, Place, Statement

_COLUMNS: Final = "s.id, s.sid, s.body, s.day, s.document_id, s.hand, s.since"
_NAMED: Final = """EXISTS (
    SELECT 1 FROM participant q JOIN actor a ON a.id = q.actor_id JOIN actor c ON c.id = a.canonical
    WHERE q.statement_id = s.id AND q.role = 'actor' AND c.known
)"""
_PART: Final = 400  # statements that are loaded at once


@dataclass(frozen=True, slots=True)
class Source:
    """The document of a statement. `reliability` is the outlet's, A to F."""

    id: str
    url: str | None
    title: str | None
    outlet: str | None
    reliability: str | None
    published: str | None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement of the ledger. `quotes` are the clauses that say it, as they stand in the text.

    `actors` and `place` are those that the statement names, merged as people said: actors by the id in the statement.
    `since` is the change with which this version began, `hand` whether it is a person's word.
    """

    statement: Statement
    source: Source
    actors: dict[str, Actor]
    place: Place | None
    quotes: tuple[str, ...]
    day: int
    row: int
    since: int
    hand: bool

    def named(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The names of actors."""
        return tuple(self.actors[id].name for id in ids)

    @property
    def voices(self) -> tuple[str, ...]:
        """Who says it, outermost first: names, or the words of the text for those whom nobody names."""
        links = self.statement.attribution
        return tuple(self.actors[link.actor].name if link.actor else link.text for link in links)

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.source.id

    def who(self, id: str) -> str:
        """The id of whom an id of the statement means, merged as people said."""
        return self.actors[id].id

    @property
    def unnamed(self) -> bool:
        """Whether it rests on somebody whom the text does not name: the last of those who say it."""
        if not self.statement.attribution:
            return False
        last = self.statement.attribution[-1].actor
        return last is None or self.actors[last].kind == "unnamed"

    @property
    def speaker(self) -> str:
        """Who says it first: a name, or the words of the text for it; else the outlet, or the document."""
        voices = self.voices
        return voices[-1] if voices else self.source.outlet or self.source.id


def page(
    connection: Connection,
    filters: Filters,
    limit: int,
    after: tuple[int, int] | None = None,
    oldest: bool = False,
) -> list[Entry]:
    """Statements, the newest (or the oldest) first; `after` is (day, row) of the last one of the page before."""
    asked = where(connection, filters, oldest)
    return _loaded(connection, asked.state, _rows(connection, asked, limit, after))


class Head(NamedTuple):
    """A statement as it is ranked, without its words: `named` is whether somebody whom the tables know does it, as far
    as that was asked for, `voice` who says it in the end (outlet, named or unnamed)."""

    id: str
    kind: str
    type: str
    realis: str
    voice: str
    confidence: float
    hand: bool
    named: bool


def heads(connection: Connection, filters: Filters, limit: int, weighed: Collection[str] | None = None) -> list[Head]:
    """The newest statements that are asked for, in the order of `page`; people are those of the present. Where types
    are `weighed`, only of these, told as done, it is looked whether they are named."""
    asked = where(connection, filters)
    types = ", ".join(repr(type) for type in sorted(weighed or ()))
    some = "" if weighed is None else f"s.realis = 'actual' AND s.type IN ({types}) AND "
    columns = f"s.sid, s.kind, s.type, s.realis, s.voice, s.confidence, s.hand, ({some}{_NAMED}) AS named"
    rows: Sequence[Any] = _rows(connection, asked, limit, None, columns)
    return [Head._make((*row[:6], bool(row[6]), bool(row[7]))) for row in rows]


class Mark(NamedTuple):
    """A statement as it is drawn, without its words: `day` as the ledger orders it, 0 where there is none."""

    id: str
    kind: str
    type: str
    realis: str
    voice: str
    day: int
    place: Place | None


def marks(connection: Connection, filters: Filters, limit: int) -> list[Mark]:
    """The newest statements that are asked for, in the order of `page`."""
    asked = where(connection, filters)
    columns = "s.place_id, s.sid, s.kind, s.type, s.realis, s.voice, s.day"
    rows: Sequence[Any] = _rows(connection, asked, limit, None, columns)
    merged = canonical_of(connection, "place", asked.state)
    canonical = {id: merged[id] for id in {row[0] for row in rows} if id is not None}
    found = {row.id: place(row) for row in _fetch(connection, "place", "id", sorted(set(canonical.values())))}
    places: dict[int | None, Place | None] = {None: None} | {id: found[whole] for id, whole in canonical.items()}
    return [Mark(id, kind, type, realis, voice, day, places[at]) for at, id, kind, type, realis, voice, day, *_ in rows]


def every(connection: Connection, filters: Filters, oldest: bool = False) -> Iterator[Entry]:
    """All statements, the newest (or the oldest) first, a few hundred in memory at a time."""
    asked, after = where(connection, filters, oldest), None
    while rows := _rows(connection, asked, _PART, after):
        yield from _loaded(connection, asked.state, rows)
        after = rows[-1].day, rows[-1].id


def one(connection: Connection, filters: Filters, sid: str) -> Entry | None:
    """The statement with an id, in the state that is asked for."""
    asked = where(connection, Filters(as_of=filters.as_of))
    asked.add("s.sid = :sid", sid=sid)
    found = _loaded(connection, asked.state, _rows(connection, asked, 1, None))
    return found[0] if found else None


def some(connection: Connection, sids: Iterable[str], as_of: str | int | None = None) -> dict[str, Entry]:
    """The statements with these ids, by id, in the state that is asked for; those that do not hold are left out."""
    wanted, moment = list(dict.fromkeys(sids)), state(connection, as_of)
    # A past state is a number, which stands in the query: what is looked up among many has no other parameters.
    holding = holds("s", moment).replace(":state", str(moment))
    query, found = f"SELECT {_COLUMNS} FROM statement s WHERE {holding} AND s.sid", dict[str, Entry]()
    for start in range(0, len(wanted), _PART):
        rows = list(bulk.among(connection, query, wanted[start : start + _PART]))
        found |= {entry.statement.id: entry for entry in _loaded(connection, moment, rows)}
    return found


def first(asked: Where, *kinds: str) -> str:
    """The SQL of the row ids and days of the first statements (of some kinds), in the order of `page`. How many is its
    parameter `limit`."""
    distinct, more = ("DISTINCT ", ", p.day AS p_day, p.statement_id") if asked.leads() else ("", "")
    narrowed = replace(asked, conditions=list(asked.conditions))
    if kinds:
        narrowed.kind_among(*map(repr, kinds))
    conditions = narrowed.conditions
    return (
        f"SELECT {distinct}s.id AS id, s.day AS day{more} FROM {asked.source} WHERE {' AND '.join(conditions)} "
        f"ORDER BY {asked.order()} LIMIT :limit"
    )


def _rows(
    connection: Connection, asked: Where, limit: int, after: tuple[int, int] | None, wanted: str = _COLUMNS
) -> Sequence[Row[Any]]:
    values = {**asked.values, "limit": limit}
    conditions = list(asked.conditions)
    if after is not None:
        day, id = ("p.day", "p.statement_id") if asked.leads() else ("s.day", "s.id")
        sign = ">" if asked.oldest else "<"
        conditions.append(f"({day}, {id}) {sign} (:after_day, :after_id)")
        values |= {"after_day": after[0], "after_id": after[1]}
    distinct = "DISTINCT " if asked.leads() else ""
    columns = f"{wanted}, p.day, p.statement_id" if distinct else wanted
    query = (
        f"SELECT {distinct}{columns} FROM {asked.source} WHERE {' AND '.join(conditions)} "
        f"ORDER BY {asked.order()} LIMIT :limit"
    )
    return connection.execute(text(query), values).all()


def _loaded(connection: Connection, state: int | None, rows: Sequence[Row[Any]]) -> list[Entry]:
    statements = [from_body(row.body) for row in rows]
    actors = _actors(connection, statements, state)
    places = _places(connection, statements, state)
    sources = _sources(connection, {row.document_id for row in rows})
    made = []
    for row, s in zip(rows, statements, strict=True):
        source, told = sources[row.document_id]
        own = {id: actors[id] for id in _people(s)}
        said = tuple(told[e.start : e.end] for e in s.evidence)
        place = places[s.place] if s.place else None
        made.append(Entry(s, source, own, place, said, row.day, row.id, row.since, bool(row.hand)))
    return made


def _people(s: Statement) -> list[str]:
    return [*s.actor, *s.recipient, *(link.actor for link in s.attribution if link.actor)]


def _actors(connection: Connection, statements: list[Statement], state: int | None) -> dict[str, Actor]:
    rows = by_uid(connection, "actor", {id for s in statements for id in _people(s)}, state)
    return {asked: actor(row) for asked, row in rows.items()}


def _places(connection: Connection, statements: list[Statement], state: int | None) -> dict[str, Place]:
    rows = by_uid(connection, "place", {s.place for s in statements if s.place}, state)
    return {asked: place(row) for asked, row in rows.items()}


def by_uid(connection: Connection, table: str, uids: set[str], state: int | None) -> dict[str, Row[Any]]:
    """Rows by the id in the statement; for one that is merged, that of whom it is merged into."""
    merged = canonical_of(connection, table, state)
    found = {row.uid: row for row in _fetch(connection, table, "uid", sorted(uids))}
    if not merged:
        return found
    others = {merged[row.id] for row in found.values()} - {row.id for row in found.values()}
    whole = {row.id: row for row in _fetch(connection, table, "id", sorted(others))}
    by_id = {row.id: row for row in found.values()} | whole
    return {uid: by_id[merged[row.id]] for uid, row in found.items()}


def _fetch(connection: Connection, table: str, column: str, values: Sequence[Any]) -> Iterator[Row[Any]]:
    return bulk.among(connection, f"SELECT * FROM {table} WHERE {column}", values)


def _sources(connection: Connection, ids: set[int]) -> dict[int, tuple[Source, str]]:
    found = {}
    query = """
        SELECT d.id, d.uid, d.url, d.title, o.name AS outlet, o.reliability, d.published, d.author, c.text
        FROM document d JOIN content c ON c.document_id = d.id LEFT JOIN outlet o ON o.id = d.outlet_id
    """
    for row in bulk.among(connection, f"{query} WHERE d.id", sorted(ids)):
        source = Source(row.uid, row.url, row.title, row.outlet, row.reliability, row.published, row.author)
        found[row.id] = (source, unpack(row.text))
    return found
