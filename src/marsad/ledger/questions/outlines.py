"""Statements in outline: what a drawing or a brief counts a thousand of, before it shows a few.

Of a statement's JSON only what is counted is decoded, and nobody's names are looked up. Whose names, kinds or words are
asked for after all is loaded then; statements that are shown are loaded whole (entries.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from marsad.ledger import bulk
from marsad.ledger.packing import unpack
from marsad.ledger.questions.entries import first
from marsad.ledger.questions.filters import Filters, Where, where
from marsad.ledger.states import canonical_of
from marsad.model import Link

_PLACE: Final = itemgetter(1, 0)  # in the order of the newest: day and row id
# `order` finds the first ones in the order of the newest; the body is null for those that are only counted.
_ROWS: Final = """
    SELECT s.id, s.day, s.document_id, s.outlet_id, s.type, {body} AS body
    FROM ({order}) h CROSS JOIN statement s WHERE s.id = h.id
"""
_NOBODY: Final = b'"recipient":[]'  # in the body of a statement: nothing else in it is written so
_NOTHING: Final = "SELECT 0 AS id, 0 AS day WHERE 1 = 0"


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A clause that says it: from `start` to `end` of the text."""

    start: int
    end: int


class Core(msgspec.Struct, frozen=True):
    """The part of a statement (`marsad.model.Statement`) that is counted. Its evidence is decoded when asked for."""

    id: str
    kind: str
    type: str
    realis: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    attribution: tuple[Link, ...]
    place: str | None
    evidence: msgspec.Raw


_decode = msgspec.json.Decoder(Core).decode
_stretches = msgspec.json.Decoder(tuple[Stretch, ...]).decode


class _Person(NamedTuple):
    name: str
    kind: str


@dataclass(slots=True)
class _Book:
    """What the outlines of one question share. `merged` are ids with those of whom they are merged into, `unsaid` the
    documents (as row ids) whose own ids stand for whoever says something: those without an outlet, and those in which
    somebody without an id does."""

    connection: Connection
    merged: Mapping[str, str]
    speakers: set[str] = field(default_factory=set)
    unsaid: set[int] = field(default_factory=set)
    people: dict[str, _Person] = field(default_factory=dict)
    documents: dict[int, str] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)

    def person(self, id: str) -> _Person:
        """Name and kind of somebody who says something; those of all are looked up at once."""
        if not self.people:
            query = "SELECT uid, name, kind FROM actor WHERE uid"
            for row in bulk.among(self.connection, query, sorted(self.speakers)):
                self.people[row.uid] = _Person(row.name, row.kind)
        return self.people[id]

    def document(self, row: int) -> str:
        """The id of a document; those that are likely to be asked for are looked up at once."""
        if row not in self.documents:
            self.name([row, *(() if self.documents else self.unsaid)])
        return self.documents[row]

    def name(self, documents: Iterable[int]) -> None:
        """Look up the ids of documents, by row ids."""
        wanted = sorted(set(documents) - self.documents.keys())
        rows = bulk.among(self.connection, "SELECT id, uid FROM document WHERE id", wanted)
        self.documents |= {row.id: row.uid for row in rows}

    def read(self, documents: Iterable[int]) -> None:
        """Look up the texts of documents, by row ids."""
        query = "SELECT document_id, text FROM content WHERE document_id"
        for row in bulk.among(self.connection, query, sorted(set(documents) - self.texts.keys())):
            self.texts[row.document_id] = unpack(row.text)


class Outline(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A statement that is counted; `row` and `source` (of its document) are row ids."""

    statement: Core
    row: int
    day: int
    source: int
    outlet: str | None
    book: _Book

    @property
    def document(self) -> str:
        """The id of its document."""
        return self.book.document(self.source)

    def who(self, id: str) -> str:
        """The id of whom an id of the statement means, merged as people said."""
        return self.book.merged.get(id, id)

    @property
    def unnamed(self) -> bool:
        """Whether it rests on somebody whom the text does not name: the last of those who say it."""
        if not self.statement.attribution:
            return False
        last = self.statement.attribution[-1].actor
        return last is None or self.book.person(self.who(last)).kind == "unnamed"

    @property
    def speaker(self) -> str:
        """Who says it first: a name, or the words of the text for it; else the outlet, or the document."""
        if not self.statement.attribution:
            return self.outlet or self.document
        last = self.statement.attribution[-1]
        return self.book.person(self.who(last.actor)).name if last.actor else last.text

    @property
    def quotes(self) -> tuple[str, ...]:
        """The clauses that say it, as they stand in the text."""
        if self.source not in self.book.texts:
            self.book.read([self.source])
        text = self.book.texts[self.source]
        return tuple([text[e.start : e.end] for e in _stretches(self.statement.evidence)])


def page(connection: Connection, filters: Filters, limit: int) -> list[Outline]:
    """The newest statements, in the order of `entries.page`."""
    asked = where(connection, filters)
    return _made(connection, _rows(connection, asked, first(asked), limit, bulk.raw(connection, "s.body")), asked.state)


def newest(
    connection: Connection,
    filters: Filters,
    kinds: Sequence[str],
    limit: int,
    types: Iterable[str],
    mutual: Collection[str],
) -> tuple[list[Outline], int]:
    """Those of some types among the newest statements of several kinds together, and how many all of these are; of each
    kind only the places in the order are looked at. What is done to nobody is left out, but for types that are
    `mutual`: two statements in three are such, and are not worth decoding."""
    asked, order = newest_of(connection, filters, kinds)
    some = ", ".join(repr(type) for type in sorted(types))
    body = f"CASE WHEN s.type IN ({some}) THEN {bulk.raw(connection, 's.body')} END"
    rows = _rows(connection, asked, order, limit, body)
    ended = [row for row in rows if row[5] is not None and (_NOBODY not in row[5] or row[4] in mutual)]
    return _made(connection, ended, asked.state), len(rows)


def newest_of(connection: Connection, filters: Filters, kinds: Sequence[str]) -> tuple[Where, str]:
    """The conditions of filters, and the SQL of the row ids and days of the newest statements of several kinds
    together. How many is its parameter `limit`."""
    asked = where(connection, replace(filters, kind=None))
    # An index has the statements of each kind in their order, but those of somebody or of a place only all together.
    parts = [kinds] if (asked.leads() or asked.placed) and kinds else [(kind,) for kind in kinds]
    each = " UNION ALL ".join(f"SELECT id, day FROM ({first(asked, *part)}) of_{part[0]}" for part in parts)
    return asked, f"SELECT id, day FROM ({each or _NOTHING}) x ORDER BY day DESC, id DESC LIMIT :limit"


def some(connection: Connection, rows: Iterable[int], moment: int | None = None) -> dict[int, Outline]:
    """Statements by their row ids."""
    query = f"SELECT s.id, s.day, s.document_id, s.outlet_id, s.type, {bulk.raw(connection, 's.body')} FROM statement s"
    found = list(bulk.among(connection, f"{query} WHERE s.id", sorted(set(rows))))
    return {outline.row: outline for outline in _made(connection, found, moment)}


def read(found: Iterable[Outline]) -> None:
    """Look up the words of statements, all that were asked for together at once."""
    books: dict[int, list[Outline]] = {}
    for outline in found:
        books.setdefault(id(outline.book), []).append(outline)
    for asked in books.values():
        asked[0].book.read(o.source for o in asked)


def documents(found: Sequence[Outline]) -> int:
    """Of how many documents statements are, told apart by their ids."""
    if found:
        found[0].book.name(o.source for o in found)
    return len({o.document for o in found})


def _rows(connection: Connection, asked: Where, order: str, limit: int, body: str) -> list[tuple[Any, ...]]:
    """The newest first. They come nearly so; that the database sorted them with their bodies would take it longer."""
    rows = bulk.fetch(connection, _ROWS.format(order=order, body=body), {**asked.values, "limit": limit})
    return sorted(rows, key=_PLACE, reverse=True)


def _made(connection: Connection, rows: Sequence[tuple[Any, ...]], moment: int | None) -> list[Outline]:
    book = _Book(connection, _merged(connection, moment))
    ids = sorted({row[3] for row in rows} - {None})
    outlets = {row.id: row.name for row in bulk.among(connection, "SELECT id, name FROM outlet WHERE id", ids)}
    get = outlets.get
    made = [Outline(_decode(body), id, day, source, get(outlet), book) for id, day, source, outlet, _, body in rows]
    for o in made:
        links = o.statement.attribution
        if links and (last := links[-1].actor):
            book.speakers.add(book.merged.get(last, last))
        elif links or not o.outlet:
            book.unsaid.add(o.source)
    return made


def _merged(connection: Connection, moment: int | None) -> dict[str, str]:
    """Those who are merged, by the ids of statements, with whom they are merged into."""
    merged = canonical_of(connection, "actor", moment)
    ids = sorted({*merged.keys(), *merged.values()})
    uid = {row.id: row.uid for row in bulk.among(connection, "SELECT id, uid FROM actor WHERE id", ids)}
    return {uid[part]: uid[whole] for part, whole in merged.items()}
