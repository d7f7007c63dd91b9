"""A person's word on who is the same: merges, splits, and that one document means somebody else.

Statements keep the actor that they were written with; a merge is laid over them, and holds for whatever is read later.
`actor.canonical` (and `place.canonical`) is the merges' result, kept for questions about the present.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Connection, Table, text

from marsad.ledger import claims, edges, heard, schema, versions
from marsad.ledger.changing import Revision, revise
from marsad.ledger.errors import LedgerError, NotFound
from marsad.ledger.finding import actor_id, place_id
from marsad.ledger.named import actor as as_actor
from marsad.ledger.packing import digest
from marsad.ledger.putting import put_names
from marsad.ledger.rows import body, from_body
from marsad.ledger.states import canonical_of, merges
from marsad.model import Statement

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger

_TABLES: Final[dict[str, Table]] = {"actor": schema.actor, "place": schema.place}
_FIND: Final = {"actor": actor_id, "place": place_id}


def merge(ledger: Ledger, part: str, whole: str, why: str, subject: str = "actor") -> tuple[str, str]:
    """Say that `part` is `whole`; the ids of both. Raises `NotFound`, and `LedgerError` where it would be a circle."""
    with ledger.database.writing() as connection, revise(ledger, connection, "merge", why) as revision:
        uids = _FIND[subject](connection, part), _FIND[subject](connection, whole)
        rows = [_row(connection, subject, uid) for uid in uids]
        if rows[0].id == rows[1].id or canonical_of(connection, subject)[rows[1].id] == rows[0].id:
            raise LedgerError(f"{uids[0]} and {uids[1]} are one already", "nothing is to be done")
        if rows[0].canonical != rows[0].id:
            raise LedgerError(f"{uids[0]} is merged into another one", "split it from that one first")
        id = revision.ids.new(connection, schema.merge)
        revision.rows.add(
            schema.merge, id=id, subject=subject, part=rows[0].id, whole=rows[1].id, since=revision.change, until=None
        )
        revision.note(subject, uids[0], "merged", None, json.dumps({"into": uids[1]}))
        revision.rows.write(connection)
        _settle(connection, subject)
        return uids


def split(ledger: Ledger, part: str, why: str, subject: str = "actor") -> str:
    """Take a merge back: `part` is of its own again; its id. Raises `NotFound` where it is merged into nobody."""
    with ledger.database.writing() as connection, revise(ledger, connection, "split", why) as revision:
        row = _row(connection, subject, _FIND[subject](connection, part))
        query = "UPDATE merge SET until = :change WHERE subject = :subject AND part = :part AND until IS NULL"
        values = {"change": revision.change, "subject": subject, "part": row.id}
        if not connection.execute(text(query), values).rowcount:
            raise NotFound(f"{row.uid} is merged into nobody", "look at it with: marsad actors LEDGER " + row.uid)
        whole = _TABLES[subject].select().where(_TABLES[subject].c.id == row.canonical)
        was = connection.execute(whole).one().uid
        revision.note(subject, row.uid, "split", json.dumps({"into": was}))
        _settle(connection, subject)
        return str(row.uid)


def set_apart(ledger: Ledger, actor: str, document: str, why: str) -> str:
    """Say that an actor in one document is somebody else than the ledger took them for; the id of that one.

    The statements of the document are corrected, and it is read so from now on. Raises `NotFound`.
    """
    with ledger.database.writing() as connection, revise(ledger, connection, "apart", why) as revision:
        row = _row(connection, "actor", actor_id(connection, actor))
        found = connection.execute(text("SELECT id, key FROM document WHERE uid = :uid"), {"uid": document}).all()
        if len(found) != 1:
            raise NotFound(f"{len(found)} documents have the id {document!r}", "give the id of one document")
        own = _own(revision, row, found[0].key)
        values = {"document_id": found[0].id, "taken_for": row.id, "really": own[1]}
        id = revision.ids.new(connection, schema.apart)
        revision.rows.add(schema.apart, id=id, **values, since=revision.change, until=None)
        revision.rows.write(connection)
        if not _rename(revision, found[0].id, row.uid, own[0]):
            raise NotFound(f"{row.uid} is in no statement of document {document}", "give a document that names them")
        revision.note("actor", row.uid, "set apart", None, json.dumps({"document": document, "really": own[0]}))
        return own[0]


def group(connection: Connection, subject: str, ids: Iterable[int], state: int | None = None) -> list[int]:
    """The row ids of all that are one with these."""
    merged = canonical_of(connection, subject, state)
    wanted = {merged[id] for id in ids}
    return sorted(wanted | {part for part in merged if merged[part] in wanted})


def _settle(connection: Connection, subject: str) -> None:
    """Write the merges' result where it differs from what is kept."""
    merged = canonical_of(connection, subject)
    table = _TABLES[subject]
    kept = connection.execute(text(f"SELECT id, canonical FROM {subject} WHERE canonical <> id")).all()
    was = {row.id: row.canonical for row in kept}
    changed = {id: merged[id] for id in was} | dict(merged)
    for id, canonical in changed.items():
        if canonical != was.get(id, id):
            connection.execute(table.update().where(table.c.id == id).values(canonical=canonical))
            after = merges(connection)
            claims.refresh(connection, _NAMING[subject], {"id": id}, after)
            if subject == "actor":
                for condition in (_NAMING[subject], _SAYING):
                    edges.refresh(connection, condition, {"id": id}, after)
                before = {**after, "actor": {**after["actor"], id: was.get(id, id)}}
                heard.refresh(connection, _SAYING, {"id": id}, before, after)


# Statements that name somebody, or a place.
_NAMING: Final = {
    "actor": "s.id IN (SELECT statement_id FROM participant WHERE actor_id = :id)",
    "place": "s.place_id = :id",
}
_SAYING: Final = "s.id IN (SELECT statement_id FROM voice WHERE actor_id = :id)"


def _row(connection: Connection, subject: str, uid: str) -> Any:
    table = _TABLES[subject]
    return connection.execute(table.select().where(table.c.uid == uid)).one()


def _own(revision: Revision, row: Any, key: str) -> tuple[str, int]:
    """An actor like `row`, of one document only."""
    uid = "d:" + digest(f"{key}\0apart\0{row.uid}")[:12]
    known = revision.ids.find(revision.connection, schema.actor, "uid", [uid])
    if uid not in known:
        known[uid] = revision.ids.new(revision.connection, schema.actor)
        fields = {name: getattr(row, name) for name in ("name", "names", "country", "kind", "sectors")}
        id = known[uid]
        put_names(revision.rows, "actor", id, as_actor(row))
        revision.rows.add(schema.actor, id=id, uid=uid, **fields, known=False, canonical=id, since=revision.change)
    return uid, known[uid]


def _rename(revision: Revision, document: int, before: str, after: str) -> int:
    query = """
        SELECT s.*, d.day AS document_day FROM statement s JOIN document d ON d.id = s.document_id
        WHERE s.document_id = :id AND s.until IS NULL ORDER BY s.id
    """
    renamed = 0
    for row in revision.connection.execute(text(query), {"id": document}).all():
        old = from_body(row.body)
        new = _renamed(old, before, after)
        if new != old:
            versions.end(revision, row)
            versions.put(revision, row, new, hand=row.hand)
            revision.note("statement", row.sid, "set apart", row.body, body(new))
            renamed += 1
    return renamed


def _renamed(s: Statement, before: str, after: str) -> Statement:
    def other(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(after if id == before else id for id in ids)

    links = tuple(replace(link, actor=after) if link.actor == before else link for link in s.attribution)
    return replace(s, actor=other(s.actor), recipient=other(s.recipient), attribution=links)
