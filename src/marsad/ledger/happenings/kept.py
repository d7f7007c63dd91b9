"""The documents of a ledger as the grouping takes them: the statements that hold today, with people's corrections."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, text

from marsad.ledger.happenings.values import Source
from marsad.ledger.packing import unpack
from marsad.ledger.rows import from_body
from marsad.model import Actor, Reading, Statement

_DOCUMENTS: Final = """
SELECT d.id, c.text, r.body, o.name AS outlet
FROM document d JOIN content c ON c.document_id = d.id JOIN reading r ON r.document_id = d.id AND r.until IS NULL
LEFT JOIN outlet o ON o.id = d.outlet_id
WHERE d.until IS NULL AND d.id > :after ORDER BY d.id LIMIT :part
"""
_STATEMENTS: Final = """
SELECT document_id, body FROM statement
WHERE until IS NULL AND document_id >= :first AND document_id <= :last ORDER BY document_id, ordinal, id
"""
_ACTORS: Final = """
SELECT part.uid AS part, whole.uid, whole.name, whole.kind, whole.country, whole.sectors, whole.known
FROM actor part JOIN actor whole ON whole.id = part.canonical
"""
_PART: Final = 200  # documents read at a time: bounds memory


def sources(connection: Connection) -> Iterator[Source]:
    """Every document that holds, in the order in which they came in. Actors that a person merged are one."""
    actors = {row.part: _actor(row) for row in connection.execute(text(_ACTORS))}
    after = -1
    while documents := connection.execute(text(_DOCUMENTS), {"after": after, "part": _PART}).all():
        first, after = documents[0].id, documents[-1].id
        told: dict[int, list[Statement]] = {}
        for row in connection.execute(text(_STATEMENTS), {"first": first, "last": after}):
            told.setdefault(row.document_id, []).append(from_body(row.body))
        for row in documents:
            reading = Reading.from_json(unpack(row.body))
            yield Source(reading=_with(reading, told.get(row.id, []), actors, row.outlet), text=unpack(row.text))


def _with(reading: Reading, told: list[Statement], actors: dict[str, Actor], outlet: str | None) -> Reading:
    """A reading with the ledger's statements and actors in place of its own."""
    own = tuple(_whole(statement, actors) for statement in told)
    used = {id for s in own for id in (*s.actor, *s.recipient)}
    used |= {link.actor for s in own for link in s.attribution if link.actor}
    known = {id: actors[id] for id in used if id in actors}
    document = replace(reading.document, outlet=outlet)
    return replace(reading, document=document, statements=own, actors=tuple(known[id] for id in sorted(known)))


def _whole(statement: Statement, actors: dict[str, Actor]) -> Statement:
    """A statement with those into whom its parties were merged."""

    def of(id: str) -> str:
        return actors[id].id if id in actors else id

    return replace(
        statement,
        actor=tuple(map(of, statement.actor)),
        recipient=tuple(map(of, statement.recipient)),
        attribution=tuple(
            replace(link, actor=of(link.actor)) if link.actor else link for link in statement.attribution
        ),
    )


def _actor(row: object) -> Actor:
    values = row._mapping  # type: ignore[attr-defined]
    return Actor(
        id=values["uid"],
        name=values["name"],
        kind=values["kind"],
        country=values["country"],
        sectors=tuple(json.loads(values["sectors"])),
        known=bool(values["known"]),
    )
