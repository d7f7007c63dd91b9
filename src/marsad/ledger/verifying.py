"""Whether a ledger is what it was: every hash and every span read again, and what is kept twice compared.

Faults are given one by one, as lines that say where; a ledger of any size is gone through document by document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Row, text

from marsad.ledger import fulltext, reprints, summaries, terms
from marsad.ledger.connect import Database
from marsad.ledger.packing import DAMAGED, digest, record_key, unpack, unpack_raw
from marsad.ledger.preparing import quote_hash, quotes
from marsad.ledger.rows import from_body
from marsad.model import Reading, Statement
from marsad.sources.records import Record

OLD_WORDS: Final = "search was made with another version of the words: marsad verify LEDGER --rebuild makes it anew"
_NO_REPRINTS: Final = "reprints were never looked for in it: marsad verify LEDGER --rebuild finds them"
_DAMAGED: Final = (*DAMAGED, msgspec.MsgspecError, TypeError, IndexError)


@dataclass(slots=True)
class Verified:
    """What was gone through, and the hash of what the ledger holds (the same for the same input and versions)."""

    documents: int = 0
    readings: int = 0
    statements: int = 0
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hash: str = ""


def verify(database: Database) -> Verified:
    """Go through a ledger. `notes` are no faults: what could not be compared, and why."""
    found = Verified()
    with database.reading() as connection:
        found.faults += _storage(connection)
        content = hashlib.sha256()
        same_words = _same_words(connection, found)
        for row in connection.execute(text(_DOCUMENTS)).all():
            whole = _document(connection, row, found, same_words)
            content.update(whole.encode())
        found.faults += summaries.differences(connection)
        found.faults += _nameless(connection)
        found.hash = content.hexdigest()
        if reprints.missing(connection):
            found.notes.append(_NO_REPRINTS)
    return found


_DOCUMENTS: Final = """
    SELECT d.id, d.key, d.uid, d.text_hash, d.url, d.title, d.published, d.published_basis, d.day, d.length,
           o.name AS outlet FROM document d LEFT JOIN outlet o ON o.id = d.outlet_id ORDER BY d.key
"""
_READINGS: Final = "SELECT id, hash, body FROM reading WHERE document_id = :id ORDER BY id"
_STATEMENTS: Final = "SELECT * FROM statement WHERE document_id = :id ORDER BY sid, id"
_ROLES: Final = """
    SELECT p.statement_id, p.role, a.uid FROM participant p JOIN actor a ON a.id = p.actor_id
    JOIN statement s ON s.id = p.statement_id WHERE s.document_id = :id ORDER BY p.statement_id, p.role, p.ordinal
"""
_VOICES: Final = """
    SELECT v.statement_id, a.uid, v.text, v.cue FROM voice v LEFT JOIN actor a ON a.id = v.actor_id
    JOIN statement s ON s.id = v.statement_id WHERE s.document_id = :id ORDER BY v.statement_id, v.ordinal
"""


def _document(connection: Connection, row: Row[Any], found: Verified, same_words: bool) -> str:
    """Check a document with its readings and statements; what the ledger's hash takes of it."""
    found.documents += 1
    name = f"document {row.uid}"
    try:
        packed = connection.execute(text("SELECT text, raw FROM content WHERE document_id = :id"), {"id": row.id}).one()
        told = unpack(packed.text)
        unpack_raw(packed.raw, told)
    except Exception as error:
        found.faults.append(f"{name}: its text can't be read ({error})")
        return str(row.key)
    if digest(told) != row.text_hash or len(told) != row.length:
        found.faults.append(f"{name}: its text is not the one that came in")
    elif not _same_key(row, told):
        found.faults.append(f"{name}: what is known of it is not what came in")
    _check_readings(connection, row.id, name, found)
    if same_words:
        _check_search(connection, row, told, name, found)
    return "\n".join([row.key, *_check_statements(connection, row.id, name, told, found)])


def _same_key(row: Row[Any], told: str) -> bool:
    """Whether everything that was given hashes to the key; a given id may look like one made of the text."""
    published = row.published if row.published_basis == "given" else None
    ids = [row.uid, None] if row.uid == f"sha256:{row.text_hash}" else [row.uid]
    given: dict[str, Any] = {"published": published, "title": row.title, "outlet": row.outlet, "url": row.url}
    return row.key in [record_key(Record(text=told, where="", id=id, **given)) for id in ids]


def _check_readings(connection: Connection, document: int, name: str, found: Verified) -> None:
    for id, expected, body in connection.execute(text(_READINGS), {"id": document}):
        found.readings += 1
        try:
            whole = unpack(body)
            Reading.from_json(whole)
        except _DAMAGED as error:
            found.faults.append(f"{name}: reading {id} can't be read ({error})")
        else:
            if digest(whole) != expected:
                found.faults.append(f"{name}: reading {id} is not what the coder gave")


def _check_statements(connection: Connection, document: int, name: str, told: str, found: Verified) -> Iterator[str]:
    roles: dict[tuple[int, str], list[str]] = {}
    for id, role, uid in connection.execute(text(_ROLES), {"id": document}):
        roles.setdefault((id, role), []).append(uid)
    voices: dict[int, list[tuple[Any, ...]]] = {}
    for id, *link in connection.execute(text(_VOICES), {"id": document}):
        voices.setdefault(id, []).append(tuple(link))
    for row in connection.execute(text(_STATEMENTS), {"id": document}):
        found.statements += 1
        try:
            statement = from_body(row.body)
            told_roles = (roles.get((row.id, "actor"), []), roles.get((row.id, "recipient"), []))
            faults = list(_statement(row, statement, told, told_roles, voices.get(row.id, [])))
        except _DAMAGED as error:
            faults = [f"can't be read ({error})"]
        found.faults += [f"{name}, statement {row.sid}: {fault}" for fault in faults]
        if row.until is None:
            yield row.body


def _statement(
    row: Row[Any], s: Statement, told: str, roles: tuple[list[str], list[str]], voices: list[tuple[Any, ...]]
) -> Iterator[str]:
    for e in s.evidence:
        if not (0 <= e.start <= e.trigger[0] < e.trigger[1] <= e.end <= len(told)):
            yield f"its evidence {e.start}-{e.end} lies outside of the text or of itself"
    if quote_hash(quotes(s, told)) != row.quote_hash:
        yield "its evidence reads otherwise than when it came in"
    value = s.value
    kept = (row.sid, row.kind, row.type, row.realis, row.position, row.modes, row.confidence, row.time_start)
    if kept != (s.id, s.kind, s.type, s.realis, s.position, " ".join(s.modes), s.confidence, s.time.start):
        yield "its columns are not those of the statement"
    if (row.value_min, row.value_max) != ((value.min, value.max) if value else (None, None)):
        yield "its value is not that of the statement"
    if roles != (list(dict.fromkeys(s.actor)), list(dict.fromkeys(s.recipient))):
        yield "those who take part are not those of the statement"
    if voices != [(link.actor, link.text, link.cue) for link in s.attribution]:
        yield "its voices are not those of the statement"


def _storage(connection: Connection) -> list[str]:
    """What SQLite finds itself."""
    if connection.dialect.name != "sqlite":
        return []
    found = [row[0] for row in connection.execute(text("PRAGMA integrity_check"))]
    faults = [f"storage: {line}" for line in found if line != "ok"]
    keys = connection.execute(text("PRAGMA foreign_key_check")).all()
    return faults + [f"storage: row {row[1]} of {row[0]} refers to nothing in {row[2]}" for row in keys]


def _nameless(connection: Connection) -> list[str]:
    """Actors and places that can't be found by any name."""
    query = "SELECT uid FROM {0} WHERE id NOT IN (SELECT id FROM name WHERE subject = '{0}') ORDER BY uid"
    found = {table: connection.execute(text(query.format(table))).scalars().all() for table in ("actor", "place")}
    return [f"{table} {uid}: no name finds it" for table, uids in found.items() for uid in uids]


def _same_words(connection: Connection, found: Verified) -> bool:
    if fulltext.is_current(connection):
        return True
    found.notes.append(OLD_WORDS)
    return False


def _check_search(connection: Connection, row: Row[Any], told: str, name: str, found: Verified) -> None:
    """Whether search has the document, and each of its statements, under its longest word."""
    words = f"{row.title}\n{told}" if row.title else told
    if not _is_found(connection, "document_search", fulltext.document_row(row.day, row.id), words):
        found.faults.append(f"{name}: search does not find it")
    for id, sid, day, body in connection.execute(text(_BODIES), {"id": row.id}):
        try:
            said = "\n".join(quotes(from_body(body), told))
        except _DAMAGED:
            continue  # told elsewhere
        if not _is_found(connection, "statement_search", fulltext.statement_row(day, id), said):
            found.faults.append(f"{name}, statement {sid}: search does not find it")


_BODIES: Final = "SELECT id, sid, day, body FROM statement WHERE document_id = :id ORDER BY id"


def _is_found(connection: Connection, table: str, id: int, told: str) -> bool:
    words = terms.joined(told).split()
    if not words:
        return True
    asked = fulltext.query(connection, max(words, key=lambda word: (len(word), word)), exact=True)
    matches, key = fulltext.condition(connection, table), fulltext.key(connection, table)
    query = f"SELECT 1 FROM {table} WHERE {matches} AND {key} = :id"
    return connection.execute(text(query), {"words": asked, "id": id}).first() is not None
