"""Statements in outline: what a drawing or a brief counts a thousand of, before it shows a few.

Of a statement's JSON only what is counted is decoded, and nobody's names are looked up. Whose names, kinds or words are
asked for after all is loaded then; statements that are shown are loaded whole (entries.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from marsad.ledger import bulk
from marsad.ledger.packing import unpack
from marsad.ledger.questions.entries import first
from marsad.ledger.questions.filters import Filters, where
from marsad.ledger.states import canonical_of, state
from marsad.model import Link

_ROWS: Final = """
    SELECT s.id, s.day, s.document_id, d.uid, o.name, s.body
    FROM statement s JOIN document d ON d.id = s.document_id LEFT JOIN outlet o ON o.id = d.outlet_id WHERE s.id
"""


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


@dataclass(frozen=True, slots=True)
class Outline:
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
    return _outlines(connection, filters, [row.id for row in first(connection, where(connection, filters), limit)])


def newest(
    connection: Connection, filters: Filters, kinds: Sequence[str], limit: int, types: Iterable[str]
) -> tuple[list[Outline], int]:
    """Those of some types among the newest statements of several kinds together, and how many all of these are; of each
    kind only the places in the order are looked at."""
    asked = [where(connection, replace(filters, kind=kind)) for kind in kinds]
    heads = sorted(((row.day, row.id) for one in asked for row in first(connection, one, limit)), reverse=True)[:limit]
    return _outlines(connection, filters, [id for _, id in heads], types), len(heads)


def read(found: Iterable[Outline]) -> None:
    """Look up the words of statements, all at once."""
    asked = list(found)
    if asked:
        asked[0].book.read(o.source for o in asked)


def _outlines(
    connection: Connection, filters: Filters, ids: Sequence[int], types: Iterable[str] | None = None
) -> list[Outline]:
    book = _Book(connection, _merged(connection, state(connection, filters.as_of)))
    some = "" if types is None else f"s.type IN ({', '.join(repr(type) for type in sorted(types))}) AND "
    found = {o.row: o for o in _made(bulk.among(connection, _ROWS.replace("WHERE ", f"WHERE {some}"), ids), book)}
    return [found[id] for id in ids if id in found]


def _made(rows: Iterable[Any], book: _Book) -> Iterator[Outline]:
    for id, day, source, document, outlet, body in rows:
        core = _decode(body)
        if core.attribution and (last := core.attribution[-1].actor):
            book.speakers.add(book.merged.get(last, last))
        yield Outline(core, id, day, source, document, outlet, book)


def _merged(connection: Connection, moment: int | None) -> dict[str, str]:
    """Those who are merged, by the ids of statements, with whom they are merged into."""
    merged = canonical_of(connection, "actor", moment)
    ids = sorted({*merged.keys(), *merged.values()})
    uid = {row.id: row.uid for row in bulk.among(connection, "SELECT id, uid FROM actor WHERE id", ids)}
    return {uid[part]: uid[whole] for part, whole in merged.items()}
