"""What a ledger keeps twice for speed, made anew from what it keeps once: the counts and the full text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, text

from marsad.ledger import fulltext, reprints, schema, summaries, terms
from marsad.ledger.connect import Database
from marsad.ledger.finding import known_actor, known_place
from marsad.ledger.named import actor, place
from marsad.ledger.packing import unpack
from marsad.ledger.preparing import quotes
from marsad.ledger.putting import Rows, put_names
from marsad.ledger.rows import from_body
from marsad.model import Actor, Place

_PART: Final = 500  # documents whose rows are written at once


def rebuild(database: Database) -> None:
    """Make counts, names and full text anew, in one transaction; the names of those who are known are today's."""
    with database.writing() as connection:
        summaries.rebuild(connection)
        reprints.rebuild(connection)
        _names(connection)
        for table in ("document_search", "statement_search"):
            fulltext.clear(connection, table)
        last = 0
        while rows := _documents(connection, last):
            fulltext.write(connection, "document_search", list(_document_terms(rows)))
            fulltext.write(connection, "statement_search", list(_statement_terms(connection, rows)))
            last = rows[-1].id
        fulltext.note_terms(connection)


def _names(connection: Connection) -> None:
    """What the knowledge tables say of known actors and places today, and the names by which all are found."""
    connection.execute(text("DELETE FROM name"))
    for table, known, value in ((schema.actor, known_actor, actor), (schema.place, known_place, place)):
        last, rows = 0, Rows()
        while found := connection.execute(
            table.select().where(table.c.id > last).order_by(table.c.id).limit(_PART)
        ).all():
            for row in found:
                named = known(row.uid)
                if named is not None:
                    connection.execute(table.update().where(table.c.id == row.id).values(**_columns(named)))
                put_names(rows, table.name, row.id, named or value(row))
            rows.write(connection)
            last = found[-1].id


def _columns(named: Actor | Place) -> dict[str, Any]:
    names = msgspec.json.encode(named.names).decode()
    if isinstance(named, Place):
        return {"name": named.name, "names": names, "country": named.country, "lat": named.lat, "lon": named.lon}
    sectors = msgspec.json.encode(named.sectors).decode()
    return {"name": named.name, "names": names, "kind": named.kind, "country": named.country, "sectors": sectors}


def _documents(connection: Connection, after: int) -> list[Any]:
    query = """
        SELECT d.id, d.day, d.title, c.text FROM document d JOIN content c ON c.document_id = d.id
        WHERE d.id > :after ORDER BY d.id LIMIT :part
    """
    return list(connection.execute(text(query), {"after": after, "part": _PART}))


def _document_terms(rows: list[Any]) -> Iterator[tuple[int, str]]:
    for row in rows:
        told = unpack(row.text)
        words = terms.joined(f"{row.title}\n{told}" if row.title else told)
        yield fulltext.document_row(row.day, row.id), words


def _statement_terms(connection: Connection, rows: list[Any]) -> Iterator[tuple[int, str]]:
    texts = {row.id: unpack(row.text) for row in rows}
    query = "SELECT id, document_id, day, body FROM statement WHERE document_id BETWEEN :first AND :last ORDER BY id"
    for id, document, day, body in connection.execute(text(query), {"first": rows[0].id, "last": rows[-1].id}):
        said = quotes(from_body(body), texts[document])
        yield fulltext.statement_row(day, id), terms.joined("\n".join(said))
