"""A person's word on a statement, a document or an outlet: a revision each, and each can be undone.

Nothing is overwritten: the version before ends with the change, and the next begins with it. What is deleted leaves a
tombstone, which keeps the same statement away when the document is read again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Row, text

from marsad.ledger import versions
from marsad.ledger.changing import Revision, revise
from marsad.ledger.errors import LedgerError, NotFound
from marsad.ledger.fields import BadField, corrected
from marsad.ledger.finding import actor_id, place_id
from marsad.ledger.rows import body, from_body
from marsad.model import Statement

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger

RELIABILITY: Final = "ABCDEF"  # NATO's grades of a source: A completely reliable to E unreliable, F can't be judged


class Conflict(LedgerError):
    """Somebody else changed it since it was looked at."""


def correct(
    ledger: Ledger, id: str, changes: Mapping[str, str], why: str, seen: int | None = None
) -> tuple[Statement, Statement]:
    """Give fields of a statement other values; the statement before and after.

    `seen` is the change since which the version that was looked at holds: where it is another one by now, `Conflict` is
    raised and nothing done. Raises `NotFound` and `BadField`.
    """
    with ledger.database.writing() as connection, revise(ledger, connection, "correct", why) as revision:
        row = _unchanged(_held(connection, id), seen)
        before = from_body(row.body)
        after = corrected(before, changes, lambda n: actor_id(connection, n), lambda n: place_id(connection, n))
        if after != before:
            _replace(revision, row, after, "corrected", hand=True)
        return before, after


def accept(ledger: Ledger, id: str, why: str, seen: int | None = None) -> Statement:
    """Say that a statement is true to its text: from now on it is a person's word, which a re-reading leaves alone.

    Raises `NotFound`, and `Conflict` as `correct` does.
    """
    with ledger.database.writing() as connection, revise(ledger, connection, "accept", why) as revision:
        row = _unchanged(_held(connection, id), seen)
        statement = from_body(row.body)
        _replace(revision, row, statement, "accepted", hand=True)
        return statement


def delete(ledger: Ledger, id: str, why: str, seen: int | None = None) -> None:
    """Let a statement no longer hold; it stays in the history. Raises `NotFound`, and `Conflict` as `correct` does."""
    with ledger.database.writing() as connection, revise(ledger, connection, "delete", why) as revision:
        _replace(revision, _unchanged(_held(connection, id), seen), None, "deleted", hand=True)


def undo(ledger: Ledger, id: str, why: str) -> None:
    """Take back the last revision of a statement: it is again what it was before, to the byte. Raises `NotFound`."""
    with ledger.database.writing() as connection, revise(ledger, connection, "undo", why) as revision:
        row = versions.last_version(connection, versions.full_id(connection, id))
        last = _last_revision(connection, row.sid)
        if last is None:
            raise NotFound(
                f"nothing was ever changed in {row.sid}", "look at it with: marsad history LEDGER " + row.sid
            )
        before = None if last.before is None else from_body(last.before)
        _replace(revision, row, before, "undone", hand=_was_hand(connection, row.sid, last))


def delete_document(ledger: Ledger, id: str, why: str) -> int:
    """Let a document and all its statements no longer hold; how many statements. Raises `NotFound`."""
    with ledger.database.writing() as connection, revise(ledger, connection, "delete", why) as revision:
        query = "SELECT id, uid FROM document WHERE uid = :uid AND until IS NULL"
        documents = connection.execute(text(query), {"uid": id}).all()
        if len(documents) != 1:
            raise NotFound(f"{len(documents)} documents have the id {id!r}", "give the id of one document")
        document = documents[0].id
        values = {"change": revision.change, "id": document}
        connection.execute(text("UPDATE document SET until = :change WHERE id = :id"), values)
        revision.note("document", id, "deleted")
        query = "SELECT * FROM statement WHERE document_id = :id AND until IS NULL ORDER BY id"
        rows = connection.execute(text(query), {"id": document}).all()
        for row in rows:
            _replace(revision, row, None, "deleted", hand=True)
        return len(rows)


def rate(ledger: Ledger, name: str, reliability: str, why: str) -> None:
    """Say how reliable an outlet is, A to F. Raises `NotFound` and `BadField`."""
    with ledger.database.writing() as connection, revise(ledger, connection, "rate", why) as revision:
        put_rating(revision, name, reliability)


def put_rating(revision: Revision, name: str, reliability: str) -> None:
    """Rate an outlet, A to F, within a change. Raises `NotFound` and `BadField`."""
    if reliability not in RELIABILITY or len(reliability) != 1:
        raise BadField(
            f"reliability {reliability!r} is none", "A completely reliable to E unreliable, F can't be judged"
        )
    query = "SELECT id, reliability FROM outlet WHERE name = :name"
    row = revision.connection.execute(text(query), {"name": name}).first()
    if row is None:
        raise NotFound(f"there is no outlet {name!r}", "look for it with: marsad sources LEDGER")
    if row.reliability != reliability:
        query = "UPDATE outlet SET reliability = :grade WHERE id = :id"
        revision.connection.execute(text(query), {"grade": reliability, "id": row.id})
        revision.note("outlet", name, "rated", json.dumps(row.reliability), json.dumps(reliability))


def _held(connection: Connection, id: str) -> Row[Any]:
    row = versions.last_version(connection, versions.full_id(connection, id))
    if row.until is not None:
        raise NotFound(
            "{id} no longer holds", "take its deletion back first: marsad correct LEDGER ID --undo", id=row.sid
        )
    return row


def _unchanged(row: Row[Any], seen: int | None) -> Row[Any]:
    if seen is not None and seen != row.since:
        raise Conflict("{id} was changed since you looked at it", "look at it again, then correct it", id=row.sid)
    return row


def _replace(revision: Revision, row: Row[Any], after: Statement | None, action: str, hand: bool) -> None:
    """End the version that holds, if one does, and begin the next, if there is one."""
    before = None
    if row.until is None:
        before = row.body
        versions.end(revision, row)
    if after is not None:
        versions.put(revision, row, after, hand=hand)
    revision.note("statement", row.sid, action, before, None if after is None else body(after))


def _last_revision(connection: Connection, sid: str) -> Row[Any] | None:
    query = "SELECT * FROM revision WHERE subject = 'statement' AND subject_id = :sid ORDER BY id DESC LIMIT 1"
    return connection.execute(text(query), {"sid": sid}).first()


def _was_hand(connection: Connection, sid: str, last: Row[Any]) -> bool:
    """Whether the version that a revision ended was a person's word; of an undone undo, whether one like it was."""
    query = "SELECT hand FROM statement WHERE sid = :sid AND until = :change ORDER BY id DESC LIMIT 1"
    hand = connection.execute(text(query), {"sid": sid, "change": last.change_id}).scalar()
    if hand is None:
        query = "SELECT hand FROM statement WHERE sid = :sid AND body = :body ORDER BY id DESC LIMIT 1"
        hand = connection.execute(text(query), {"sid": sid, "body": last.before}).scalar()
    return bool(hand)
