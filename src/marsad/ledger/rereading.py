"""A document read again by a newer reader: what it says now supersedes what it said, and what people said stays.

A new statement is the old one where both rest on the same word of the text; it keeps the old one's id. What a person
corrected stays as corrected, what a person deleted stays deleted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from marsad.ledger import versions
from marsad.ledger.changing import Revision
from marsad.ledger.history import different
from marsad.ledger.packing import unpack
from marsad.ledger.prepared import Prepared
from marsad.ledger.preparing import add_reading
from marsad.ledger.putting import put_actors, put_places
from marsad.ledger.rows import body, from_body
from marsad.ledger.schema import reading as reading_table
from marsad.model import Reading, Statement
from marsad.sources.records import Record

_STALE: Final = """
    SELECT d.*, o.name AS outlet, c.text FROM document d JOIN content c ON c.document_id = d.id
    LEFT JOIN outlet o ON o.id = d.outlet_id
    JOIN reading r ON r.document_id = d.id AND r.until IS NULL
    WHERE d.until IS NULL AND d.id > :after AND r.version <> :version AND r.coder <> 'import' ORDER BY d.id LIMIT :part
"""
_PART: Final = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a statement in a new reading: added, dropped, changed (its fields) or kept (a person's word)."""

    document: str
    statement: str
    what: str
    kind: str
    type: str
    fields: dict[str, list[Any]]
    quote: str


def stale(connection: Connection, version: str, after: int) -> list[Row[Any]]:
    """Documents whose reading is of another version, some at a time: those after a row id."""
    return list(connection.execute(text(_STALE), {"version": version, "after": after, "part": _PART}))


def as_record(row: Row[Any]) -> Record:
    """A document of the ledger as it was given."""
    given = row.published if row.published_basis == "given" else None
    id = None if row.uid == f"sha256:{row.text_hash}" else row.uid
    return Record(
        text=unpack(row.text),
        where=row.uid,
        id=id,
        published=given,
        title=row.title,
        outlet=row.outlet,
        url=row.url,
        language=row.language,
        author=row.author,
    )


def supersede(revision: Revision, document: Row[Any], new: Prepared) -> list[Difference]:
    """Let a new reading of a document hold."""
    told = unpack(document.text)
    new = _with_peoples_word(revision.connection, document.id, new, told)
    reading = _put_reading(revision, document.id, new)
    old = _statements(revision.connection, document.id)
    pairs = paired([from_body(row.body) for row in old], [d.statement for d in new.statements])
    found: list[Difference] = []
    for row in old:
        found += _carry_on(revision, document, row, pairs.get(row.sid), reading, told)
    taken = {statement.id for statement in pairs.values()}
    for number, drafted in enumerate(new.statements):
        if drafted.statement.id not in taken:
            found.append(_add(revision, document, drafted.statement, number, reading, told))
    _redate(revision, document, new)
    return found


def paired(old: Sequence[Statement], new: Sequence[Statement]) -> dict[str, Statement]:
    """Old id -> the new statement that is the same one: by id, else by kind and the word that both rest on."""
    pairs: dict[str, Statement] = {}
    left = {statement.id: statement for statement in new}
    for same in (_same_id, _same_type, _same_kind):
        for statement in old:
            if statement.id in pairs:
                continue
            match = next((other for other in left.values() if same(statement, other)), None)
            if match is not None:
                pairs[statement.id] = left.pop(match.id)
    return pairs


def _same_id(one: Statement, other: Statement) -> bool:
    return one.id == other.id


def _same_type(one: Statement, other: Statement) -> bool:
    return one.type == other.type and _same_kind(one, other)


def _same_kind(one: Statement, other: Statement) -> bool:
    return one.kind == other.kind and any(
        e.trigger[0] < o.trigger[1] and o.trigger[0] < e.trigger[1] for e in one.evidence for o in other.evidence
    )


def _carry_on(
    revision: Revision, document: Row[Any], row: Row[Any], new: Statement | None, reading: int, told: str
) -> list[Difference]:
    """What becomes of an old statement."""
    before = from_body(row.body)
    if row.until is not None:  # deleted by a person: stays so, whether it was read again or not
        return []
    if row.hand:
        return [_difference(document, before, "kept", told)]
    if new is None:
        versions.end(revision, row)
        revision.note("statement", row.sid, "dropped", row.body)
        return [_difference(document, before, "dropped", told)]
    after = replace(new, id=row.sid)
    if replace(after, coder=before.coder) == before:
        return []
    versions.end(revision, row)
    versions.put(revision, row, after, hand=False, reading=reading)
    revision.note("statement", row.sid, "reread", row.body, body(after))
    return [_difference(document, after, "changed", told, different(row.body, body(after)))]


def _add(
    revision: Revision, document: Row[Any], statement: Statement, number: int, reading: int, told: str
) -> Difference:
    fixed = _Fixed(document.id, reading, number, document.outlet_id, document.day)
    versions.put(revision, fixed, statement, hand=False)  # type: ignore[arg-type]
    revision.note("statement", statement.id, "added", None, body(statement))
    return _difference(document, statement, "added", told)


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What a new statement has in place of a last version."""

    document_id: int
    reading_id: int
    ordinal: int
    outlet_id: int | None
    document_day: int


def _difference(
    document: Row[Any], s: Statement, what: str, told: str, fields: dict[str, list[Any]] | None = None
) -> Difference:
    quote = told[s.evidence[0].start : s.evidence[0].end]
    return Difference(document.uid, s.id, what, s.kind, s.type, fields or {}, quote)


def _statements(connection: Connection, document: int) -> list[Row[Any]]:
    """The last version of each statement that holds or that a person deleted."""
    query = """
        SELECT s.*, d.day AS document_day FROM statement s JOIN document d ON d.id = s.document_id
        WHERE s.document_id = :id AND (s.until IS NULL OR (
            s.id = (SELECT MAX(o.id) FROM statement o WHERE o.sid = s.sid)
            AND 'deleted' = (SELECT r.action FROM revision r WHERE r.subject = 'statement' AND r.subject_id = s.sid
                             ORDER BY r.id DESC LIMIT 1)))
        ORDER BY s.ordinal, s.id
    """
    return list(connection.execute(text(query), {"id": document}))


def _with_peoples_word(connection: Connection, document: int, new: Prepared, told: str) -> Prepared:
    """The prepared reading again, where a person said that an actor of this document is another one."""
    query = """
        SELECT t.uid AS taken_for, r.uid AS really FROM apart p JOIN actor t ON t.id = p.taken_for
        JOIN actor r ON r.id = p.really WHERE p.document_id = :id AND p.until IS NULL
    """
    taken = {row.taken_for: row.really for row in connection.execute(text(query), {"id": document})}
    if taken:
        whole = Reading.from_json(unpack(new.reading["body"]))
        new.statements.clear()
        add_reading(new, whole, told, taken)
    return new


def _put_reading(revision: Revision, document: int, new: Prepared) -> int:
    values = {"change": revision.change, "id": document}
    query = "UPDATE reading SET until = :change WHERE document_id = :id AND until IS NULL"
    revision.connection.execute(text(query), values)
    id = revision.ids.new(revision.connection, reading_table)
    revision.rows.add(reading_table, id=id, document_id=document, **new.reading, since=revision.change, until=None)
    put_actors(revision.connection, revision.ids, revision.rows, new.actors, revision.change)
    put_places(revision.connection, revision.ids, revision.rows, new.places, revision.change)
    revision.rows.write(revision.connection)  # statements look them up
    revision.touched = True
    return id


def _redate(revision: Revision, document: Row[Any], new: Prepared) -> None:
    """A day that was inferred may be inferred otherwise now; the one before is kept in the history."""
    names: Iterable[str] = ("published", "published_basis")
    before, after = ({n: source[n] for n in names} for source in (dict(document._mapping), new.document))
    if before != after:
        query = (
            "UPDATE document SET published = :published, published_basis = :published_basis, day = :day WHERE id = :id"
        )
        revision.connection.execute(text(query), {**after, "day": new.document["day"], "id": document.id})
        revision.note("document", document.uid, "redated", json.dumps(before), json.dumps(after))
