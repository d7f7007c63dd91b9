"""Versions of statements: the one that holds, its end, and the next one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from marsad.ledger import claims, schema
from marsad.ledger.changing import Revision
from marsad.ledger.errors import NotFound
from marsad.ledger.finding import known_actor, known_place
from marsad.ledger.packing import unpack
from marsad.ledger.preparing import draft
from marsad.ledger.putting import put_actors, put_places, put_statement
from marsad.ledger.rows import UNNAMED
from marsad.model import Statement

_LAST: Final = """
    SELECT s.*, d.day AS document_day, d.uid AS document_uid FROM statement s JOIN document d ON d.id = s.document_id
    WHERE s.sid = :sid ORDER BY s.id DESC LIMIT 1
"""


def full_id(connection: Connection, asked: str) -> str:
    """A statement's id from its beginning. Raises `NotFound` where none begins so, or several do."""
    query = "SELECT DISTINCT sid FROM statement WHERE sid >= :low AND sid < :high ORDER BY sid LIMIT 3"
    values = {"low": asked, "high": asked + "\U0010ffff" if connection.dialect.name == "sqlite" else asked + "~"}
    found = [row[0] for row in connection.execute(text(query), values)] if asked else []
    if len(found) != 1 and asked not in found:
        if found:
            raise NotFound(
                "several statements begin with {id!r}", "give the whole id, as marsad statements shows it", id=asked
            )
        raise NotFound("no statement begins with {id!r}", "give the whole id, as marsad statements shows it", id=asked)
    return asked if asked in found else str(found[0])


def last_version(connection: Connection, sid: str) -> Row[Any]:
    """The newest version of a statement, whether it holds or not."""
    row = connection.execute(text(_LAST), {"sid": sid}).first()
    if row is None:
        raise NotFound("there is no statement {id}", "look for it with: marsad statements LEDGER", id=sid)
    return row


def end(revision: Revision, row: Row[Any]) -> None:
    """Let a version no longer hold."""
    for counted in claims.held(revision.connection, "AND s.id = :id", {"id": row.id}):
        revision.tally.add(counted, -1)
    query = "UPDATE statement SET until = :change WHERE id = :id"
    revision.connection.execute(text(query), {"change": revision.change, "id": row.id})


def put(revision: Revision, row: Row[Any], statement: Statement, *, hand: bool, reading: int | None = None) -> None:
    """Add a version of a statement; what does not change is that of its last version `row`."""
    connection = revision.connection
    fixed = {name: getattr(row, name) for name in ("document_id", "reading_id", "ordinal", "outlet_id")}
    if reading is not None:
        fixed["reading_id"] = reading
    packed = connection.execute(
        text("SELECT text FROM content WHERE document_id = :id"), {"id": row.document_id}
    ).scalar_one()
    links = [link.actor for link in statement.attribution if link.actor]
    uids = {*statement.actor, *statement.recipient, *links}
    actors, unnamed = _actors(revision, uids)
    places, country = _place(revision, statement.place)
    drafted = draft(statement, row.document_day, unnamed, unpack(packed), hand)
    put_statement(
        connection,
        revision.ids,
        revision.rows,
        revision.tally,
        drafted,
        fixed,
        (actors, places, country),
        revision.change,
    )


def _actors(revision: Revision, uids: set[str]) -> tuple[Mapping[str, int], frozenset[str]]:
    """The row ids of actors, and who of them has no name. Those that only the knowledge tables have are added."""
    connection, ids = revision.connection, revision.ids
    known = ids.find(connection, schema.actor, "uid", uids)
    new = {uid: actor for uid in sorted(uids - known.keys()) if (actor := known_actor(uid))}
    put_actors(connection, ids, revision.rows, new, revision.change)
    missing = sorted(uids - known.keys())
    if missing:
        raise NotFound("there is no actor {id!r}", "look for the id with: marsad actors LEDGER NAME", id=missing[0])
    query = schema.actor.select().where(schema.actor.c.uid.in_(sorted(uids - new.keys())))
    return known, frozenset(row.uid for row in connection.execute(query) if row.kind in UNNAMED)


def _place(revision: Revision, uid: str | None) -> tuple[Mapping[str, int], str | None]:
    if uid is None:
        return {}, None
    row = revision.connection.execute(schema.place.select().where(schema.place.c.uid == uid)).first()
    if row is not None:
        return {uid: row.id}, row.country
    new = known_place(uid)
    if new is None:
        raise NotFound("there is no place {id!r}", "give the id of a place that a statement has", id=uid)
    return put_places(revision.connection, revision.ids, revision.rows, {uid: new}, revision.change), new.country
