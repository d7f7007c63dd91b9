"""Which documents are one text printed again: found when they come in, kept with the reasons.

A reprint is a document of its own, in its own outlet, but no voice of its own: whoever prints an agency's report says
what the agency says. All reprints of a text are linked to the first of them that came in.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.likeness import bands, is_reprint, likeness, plain_words, runs
from marsad.ledger.packing import unpack
from marsad.ledger.states import holds

_COMPARED: Final = 8  # documents with most bands in common that a new one is compared with
_MEMO: Final = 200  # texts whose runs are remembered: what is reprinted is so within hours
_PART: Final = 400  # documents that are gone through at once


class Link(NamedTuple):
    """A reprint: the first print of its text, and why (JSON)."""

    document: int
    first: int
    reasons: str


class _Print(NamedTuple):
    """A document that may have been printed again."""

    id: int
    uid: str
    first: int
    day: int
    text: bytes


class Finder:
    """Looks for the first print of documents, in the order in which they come in. One for each transaction."""

    def __init__(self, connection: Connection, memo: OrderedDict[int, frozenset[int]] | None = None) -> None:
        self.connection = connection
        self.memo = OrderedDict() if memo is None else memo
        self.by_band: dict[int, list[int]] = {}
        self.looked_up: set[int] = set()
        self.new: dict[int, _Print] = {}

    def look_up(self, found: Iterable[int]) -> None:
        """Find who has these bands, all at once."""
        asked = sorted(set(found) - self.looked_up)
        self.looked_up.update(asked)
        query = "SELECT band, document_id FROM document_band WHERE band"
        for band, id in bulk.among(self.connection, query, asked, "ORDER BY document_id"):
            self.by_band.setdefault(band, []).append(id)

    def add(self, id: int, uid: str, day: int, packed: bytes, own: Sequence[int]) -> Link | None:
        """The first print of a document, if it is none itself; later ones may be its reprints from now on."""
        common = Counter(other for band in own for other in self.by_band.get(band, ()))
        link = self._first(id, day, packed, sorted(common, key=lambda other: (-common[other], other))[:_COMPARED])
        for band in own:
            self.by_band.setdefault(band, []).append(id)
        self.new[id] = _Print(id, uid, link.first if link else id, day, packed)
        return link

    def _first(self, id: int, day: int, packed: bytes, others: list[int]) -> Link | None:
        if not others:
            return None
        told = self._runs(id, packed)
        for other in self._prints(others):
            found = likeness(told, self._runs(other.id, other.text))
            days = day - other.day if day and other.day else None
            if is_reprint(found, days):
                reasons = {"text_of": other.uid, "alike": found.alike, "held": found.held, "runs": found.runs}
                reasons |= {} if days is None else {"days": days}
                return Link(id, other.first, msgspec.json.encode(reasons).decode())
        return None

    def _prints(self, ids: list[int]) -> list[_Print]:
        asked = [id for id in ids if id not in self.new]
        found = {id: self.new[id] for id in ids if id in self.new}
        if asked:
            query = """
                SELECT d.id, d.uid, COALESCE(r.of_id, d.id), d.day, c.text FROM document d
                JOIN content c ON c.document_id = d.id
                LEFT JOIN reprint r ON r.document_id = d.id AND r.until IS NULL
                WHERE d.id
            """
            found |= {row[0]: _Print._make(row) for row in bulk.among(self.connection, query, asked)}
        return [found[id] for id in ids]

    def _runs(self, id: int, packed: bytes) -> frozenset[int]:
        known = self.memo.get(id)
        if known is None:
            known = self.memo[id] = runs(plain_words(unpack(packed)))
            while len(self.memo) > _MEMO:
                self.memo.popitem(last=False)
        return known


def first_prints(connection: Connection, state: int | None = None) -> dict[int, int]:
    """Reprint -> the first print of its text, by row ids of documents; those that are none are not in it."""
    query = f"SELECT document_id, of_id FROM reprint r WHERE {holds('r', state)}"
    values = {} if state is None else {"state": state}
    return {row[0]: row[1] for row in connection.execute(text(query), values)}


def prints_of(connection: Connection, documents: Iterable[int]) -> dict[int, int]:
    """Those of some documents that are reprints, with the first prints of their texts, by row ids; in the present."""
    query = "SELECT document_id, of_id FROM reprint WHERE until IS NULL AND document_id"
    return {row.document_id: row.of_id for row in bulk.among(connection, query, sorted(set(documents)))}


def rebuild(connection: Connection) -> None:
    """Look for the reprints anew, in the order in which documents came in; what is found held from then on."""
    connection.execute(text("DELETE FROM document_band"))
    connection.execute(text("DELETE FROM reprint"))
    finder = Finder(connection)
    last = 0
    while rows := _documents(connection, last):
        own = {row.id: bands(unpack(row.text)) for row in rows}
        finder.look_up(band for found in own.values() for band in found)
        links = [(row, finder.add(row.id, row.uid, row.day, row.text, own[row.id])) for row in rows]
        put_bands(connection, own)
        put_links(connection, [(link, row.since) for row, link in links if link])
        last = rows[-1].id
        finder = Finder(connection, finder.memo)


def put_bands(connection: Connection, own: dict[int, tuple[int, ...]]) -> None:
    """Write the bands of documents."""
    rows = [{"band": band, "document_id": id} for id, found in own.items() for band in dict.fromkeys(found)]
    bulk.put(connection, "document_band", sorted(rows, key=lambda row: (row["band"], row["document_id"])))


def put_links(connection: Connection, links: Sequence[tuple[Link, int]]) -> None:
    """Write links, each with the change since which it holds."""
    rows: list[dict[str, Any]] = [
        {"document_id": link.document, "of_id": link.first, "reasons": link.reasons, "since": since, "until": None}
        for link, since in links
    ]
    bulk.put(connection, "reprint", rows)


def missing(connection: Connection) -> bool:
    """Whether reprints were never looked for in what this ledger holds (it is of an older program)."""
    query = "SELECT (SELECT COUNT(*) FROM document_band), (SELECT COUNT(*) FROM document WHERE length > 1000)"
    found, long = connection.execute(text(query)).one()
    return bool(long and not found)


def _documents(connection: Connection, after: int) -> list[Any]:
    query = """
        SELECT d.id, d.uid, d.day, d.since, c.text FROM document d JOIN content c ON c.document_id = d.id
        WHERE d.id > :after ORDER BY d.id LIMIT :part
    """
    return list(connection.execute(text(query), {"after": after, "part": _PART}))
