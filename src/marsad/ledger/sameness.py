"""Whether a record is in the ledger already, and from where: the same article from two places is one document.

It is the same where everything that was given is the same, or where its text is and the rest adds nothing to what is
known of it: a saved text beside the page that it was taken from. Another outlet, address or day makes it a document of
its own, which reprints.py links to the first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, text

from marsad.ledger import bulk
from marsad.ledger.connect import Database
from marsad.ledger.packing import digest, record_key
from marsad.ledger.prepared import Prepared
from marsad.ledger.preparing import split_where
from marsad.sources.records import Record

GIVEN: Final = ("id", "published", "title", "outlet", "url")
_COLUMNS: Final = """
    SELECT d.id AS row, d.key, d.uid, d.text_hash, d.published, d.title, d.url, o.name AS outlet, p.address
    FROM document d JOIN origin p ON p.id = d.origin_id LEFT JOIN outlet o ON o.id = d.outlet_id
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A document that is in the ledger, met again at another place."""

    where: str
    uid: str
    document: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A document of the ledger: its row, its id, and where it came from first."""

    document: int
    uid: str
    origin: str
    given: Mapping[str, str | None]


class Wanted(NamedTuple):
    """A document that is looked for: its key, the hash of its text, and what was given of it."""

    key: str
    text_hash: str
    given: Mapping[str, str | None]


class KnownRecords:
    """Whether records are in the ledger already, asked before they are read. May be used in a thread of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def find(self, record: Record) -> Sighting | str | None:
        """None where it is new; its id where it is known, from this place too; else the sighting that is to be kept."""
        with self.database.reading() as connection:
            wanted = Wanted(record_key(record), digest(record.text), _given(record))
            seen = known(connection, [wanted]).get(wanted.key)
            if seen is None:
                return None
            address, _ = split_where(record.where)
            if came_from(connection, seen, address):
                return seen.uid
            return Sighting(record.where, seen.uid, seen.document)


def known(connection: Connection, wanted: Sequence[Wanted]) -> dict[str, Seen]:
    """Key -> the document that has it, else the first of that text to which what is given adds nothing; those that the
    ledger does not have are left out."""
    found = {row.key: _seen(row) for row in bulk.among(connection, f"{_COLUMNS} WHERE d.key", [w.key for w in wanted])}
    others = [one for one in wanted if one.key not in found]
    same_text: dict[str, list[Seen]] = {}
    query = f"{_COLUMNS} WHERE d.until IS NULL AND d.text_hash"
    for row in bulk.among(connection, query, [one.text_hash for one in others], "ORDER BY d.id"):
        same_text.setdefault(row.text_hash, []).append(_seen(row))
    for one in others:
        for seen in same_text.get(one.text_hash, ()):
            if adds_nothing(one.given, seen.given):
                found[one.key] = seen
                break
    return found


def adds_nothing(new: Mapping[str, str | None], old: Mapping[str, str | None]) -> bool:
    """Whether what is given of a text is known of it, all of it."""
    return all(new[name] is None or new[name] == old[name] for name in GIVEN)


def came_from(connection: Connection, seen: Seen, address: str) -> bool:
    """Whether a document is known to stand at a place."""
    if seen.origin == address:
        return True
    query = """
        SELECT 1 FROM document_origin x JOIN origin p ON p.id = x.origin_id
        WHERE x.document_id = :document AND p.address = :address
    """
    values = {"document": seen.document, "address": address}
    return connection.execute(text(query), values).first() is not None


def given_of(item: Prepared) -> dict[str, str | None]:
    """What was given of a document that is ready to be written."""
    told = item.document
    return {
        "id": None if told["uid"] == f"sha256:{told['text_hash']}" else told["uid"],
        "published": told["published"] if told["published_basis"] == "given" else None,
        "title": told["title"],
        "outlet": item.outlet,
        "url": told["url"],
    }


def _given(record: Record) -> dict[str, str | None]:
    return {name: getattr(record, name) for name in GIVEN}


def _seen(row: Row[Any]) -> Seen:
    given = {"id": row.uid, "published": row.published, "title": row.title, "outlet": row.outlet, "url": row.url}
    return Seen(row.row, row.uid, row.address, given)
