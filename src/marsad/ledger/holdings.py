"""Documents as a ledger holds them: each with a reading made of the statements that hold, and its text.

Corrections and merges are in them, so that whatever is made of readings (happenings, exports) is made of what people
left standing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from marsad.ledger.errors import NotFound
from marsad.ledger.named import actor, place
from marsad.ledger.packing import unpack
from marsad.ledger.questions.entries import by_uid
from marsad.ledger.reprints import first_prints
from marsad.ledger.rows import from_body
from marsad.ledger.states import holds
from marsad.model import Reading, Statement

_PART: Final = 200  # documents that are loaded at once
_QUERY: Final = """
    SELECT d.id, d.uid, d.key, d.published, d.published_basis, d.author, c.text, r.body FROM document d
    JOIN content c ON c.document_id = d.id JOIN reading r ON r.document_id = d.id
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A document: `reading` with the ledger's ids, and the text. `document` is the row id, `id` is unique; `print` is
    the row of the first print of its text, its own where it is that."""

    reading: Reading
    text: str
    document: int
    id: str
    print: int
    author: str | None


def held(connection: Connection, state: int | None = None) -> Iterator[Held]:
    """All documents in the order in which they came in. Where two sources gave one id, the later document's has a part
    of its hash behind it."""
    seen: set[str] = set()
    after, first = 0, first_prints(connection, state)
    while rows := _documents(connection, state, after):
        statements = _statements(connection, state, rows)
        for row in rows:
            id = row.uid if row.uid not in seen else f"{row.uid}@{row.key[:8]}"
            seen.add(id)
            yield _held(connection, state, row, id, statements.get(row.id, []), first.get(row.id, row.id))
        after = rows[-1].id


def one(connection: Connection, id: str, state: int | None = None) -> Held:
    """A document by its id; of several with one id the first. Raises `NotFound`."""
    query = f"{_QUERY} WHERE d.uid = :uid AND {holds('d', state)} AND {holds('r', state)} ORDER BY d.id LIMIT 1"
    values = {"uid": id, **({} if state is None else {"state": state})}
    row = connection.execute(text(query), values).first()
    if row is None:
        raise NotFound("no document has the id {id!r}", "look for it: marsad search LEDGER WORDS", id=id)
    statements = _statements(connection, state, [row]).get(row.id, [])
    return _held(connection, state, row, id, statements, first_prints(connection, state).get(row.id, row.id))


def _documents(connection: Connection, state: int | None, after: int) -> list[Row[Any]]:
    query = f"""
        {_QUERY} WHERE d.id > :after AND {holds("d", state)} AND {holds("r", state)} ORDER BY d.id LIMIT :part
    """
    values = {"after": after, "part": _PART, **({} if state is None else {"state": state})}
    return list(connection.execute(text(query), values))


def _statements(connection: Connection, state: int | None, rows: list[Row[Any]]) -> dict[int, list[Statement]]:
    query = f"""
        SELECT s.document_id, s.body FROM statement s
        WHERE s.document_id BETWEEN :first AND :last AND {holds("s", state)} ORDER BY s.document_id, s.ordinal, s.id
    """
    values = {"first": rows[0].id, "last": rows[-1].id, **({} if state is None else {"state": state})}
    found: dict[int, list[Statement]] = {}
    for document, body in connection.execute(text(query), values):
        found.setdefault(document, []).append(from_body(body))
    return found


def _held(
    connection: Connection, state: int | None, row: Row[Any], id: str, statements: list[Statement], first: int
) -> Held:
    whole = Reading.from_json(unpack(row.body))
    uids = {uid for s in statements for uid in (*s.actor, *s.recipient, *(x.actor for x in s.attribution if x.actor))}
    people = by_uid(connection, "actor", uids, state)
    places = by_uid(connection, "place", {s.place for s in statements if s.place}, state)
    document = replace(whole.document, id=id, published=row.published, published_basis=row.published_basis)
    reading = Reading(
        document=document,
        actors=tuple(actor(r) for r in {r.id: r for r in people.values()}.values()),
        places=tuple(place(r) for r in {r.id: r for r in places.values()}.values()),
        statements=tuple(_merged(s, people, places) for s in statements),
    )
    return Held(reading, unpack(row.text), row.id, id, first, row.author)


def _merged(s: Statement, people: dict[str, Row[Any]], places: dict[str, Row[Any]]) -> Statement:
    """A statement with those into whom people merged its actors and place."""

    def ids(uids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(str(people[uid].uid) for uid in uids))

    links = tuple(replace(x, actor=str(people[x.actor].uid) if x.actor else None) for x in s.attribution)
    where = str(places[s.place].uid) if s.place else None
    return replace(s, actor=ids(s.actor), recipient=ids(s.recipient), attribution=links, place=where)
