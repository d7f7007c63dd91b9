"""Statements in outline: what a drawing or a brief counts a thousand of, before it shows a few.

Of a statement's JSON only what is counted is decoded, and nobody's names are looked up. Whose names, kinds or words are
asked for after all is loaded then; statements that are shown are loaded whole (entries.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.packing import unpack
from marsad.ledger.questions.entries import first
from marsad.ledger.questions.filters import Filters, Where, where
from marsad.ledger.states import canonical_of
from marsad.model import Link

_PLACE: Final = itemgetter(1, 0)  # in the order of the newest: day and row id
# `order` finds the first ones in the order of the newest; the body is null for those that are only counted.
_ROWS: Final = """
    SELECT s.id, s.day, s.document_id, d.uid, o.name, {body} AS body FROM ({order}) h CROSS JOIN statement s
    JOIN document d ON d.id = s.document_id LEFT JOIN outlet o ON o.id = d.outlet_id WHERE s.id = h.id
"""
_NOTHING: Final = "SELECT 0 AS id, 0 AS day WHERE 1 = 0"


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A clause that says it: from `start` to `end` of the text."""

    start: int
    end: int


class Core(msgspec.Struct, frozen=True):
    """The part of a statement (`marsad.model.Statement`) that is counted."""

    id: str
    kind: str
    type: str
    realis: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    attribution: tuple[Link, ...]
    place: str | None
    evidence: tuple[Stretch, ...]


_decode = msgspec.json.Decoder(Core).decode


class _Person(NamedTuple):
    name: str
    kind: str


@dataclass(slots=True)
class _Book:
    """What the outlines of one question share. `merged` are ids with those of whom they are merged into."""

    connection: Connection
    merged: Mapping[str, str]
    speakers: set[str] = field(default_factory=set)
    people: dict[str, _Person] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)

    def person(self, id: str) -> _Person:
        """Name and kind of somebody who says something; those of all are looked up at once."""
        if not self.people:
            query = "SELECT uid, name, kind FROM actor WHERE uid"
            for row in bulk.among(self.connection, query, sorted(self.speakers)):
                self.people[row.uid] = _Person(row.name, row.kind)
        return self.people[id]

    def read(self, documents: Iterable[int]) -> None:
        """Look up the texts of documents, by row ids."""
        query = "SELECT document_id, text FROM content WHERE document_id"
        for row in bulk.among(self.connection, query, sorted(set(documents) - self.texts.keys())):
            self.texts[row.document_id] = unpack(row.text)


class Outline(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A statement that is counted. `document` is the id of its document, `row` and `source` are row ids."""

    statement: Core
    row: int
    day: int
    source: int
    document: str
    outlet: str | None
    book: _Book

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
        self.book.read([self.source])
        text = self.book.texts[self.source]
        return tuple(text[e.start : e.end] for e in self.statement.evidence)


def page(connection: Connection, filters: Filters, limit: int) -> list[Outline]:
    """The newest statements, in the order of `entries.page`."""
    asked = where(connection, filters)
    return _made(connection, _rows(connection, asked, first(asked), limit, "s.body"), asked.state)


def newest(
    connection: Connection, filters: Filters, kinds: Sequence[str], limit: int, types: Iterable[str]
) -> tuple[list[Outline], int]:
    """Those of some types among the newest statements of several kinds together, and how many all of these are; of each
    kind only the places in the order are looked at."""
    asked = where(connection, replace(filters, kind=None))
    each = " UNION ALL ".join(f"SELECT id, day FROM ({first(asked, kind)}) of_{kind}" for kind in kinds)
    order = f"SELECT id, day FROM ({each or _NOTHING}) x ORDER BY day DESC, id DESC LIMIT :limit"
    some = ", ".join(repr(type) for type in sorted(types))
    rows = _rows(connection, asked, order, limit, f"CASE WHEN s.type IN ({some}) THEN s.body END")
    return _made(connection, [row for row in rows if row[5] is not None], asked.state), len(rows)


def read(found: Iterable[Outline]) -> None:
    """Look up the words of statements, all at once."""
    asked = list(found)
    if asked:
        asked[0].book.read(o.source for o in asked)


def _rows(connection: Connection, asked: Where, order: str, limit: int, body: str) -> list[Any]:
    """The newest first. They come nearly so; that the database sorted them with their bodies would take it longer."""
    query = _ROWS.format(order=order, body=body)
    rows = connection.execute(text(query), {**asked.values, "limit": limit}).all()
    return sorted(rows, key=_PLACE, reverse=True)


def _made(connection: Connection, rows: Iterable[Any], moment: int | None) -> list[Outline]:
    book = _Book(connection, _merged(connection, moment))
    made = [
        Outline(_decode(body), id, day, source, document, outlet, book)
        for id, day, source, document, outlet, body in rows
    ]
    last = {o.statement.attribution[-1].actor for o in made if o.statement.attribution}
    book.speakers = {book.merged.get(id, id) for id in last if id}
    return made


def _merged(connection: Connection, moment: int | None) -> dict[str, str]:
    """Those who are merged, by the ids of statements, with whom they are merged into."""
    merged = canonical_of(connection, "actor", moment)
    ids = sorted({*merged.keys(), *merged.values()})
    uid = {row.id: row.uid for row in bulk.among(connection, "SELECT id, uid FROM actor WHERE id", ids)}
    return {uid[part]: uid[whole] for part, whole in merged.items()}
