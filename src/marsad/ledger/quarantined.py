"""What could not be read: listed, given out as it came, and settled."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from marsad.ledger.changing import revise
from marsad.ledger.connect import Database
from marsad.ledger.errors import NotFound

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger


def listed(database: Database) -> list[dict[str, Any]]:
    """What waits in quarantine, oldest first."""
    query = """
        SELECT q.id, o.address AS source, q.place_in_origin AS part, q.byte, q.reason, q.advice, c.at,
               CASE WHEN q.raw IS NULL THEN 0 ELSE 1 END AS has_raw
        FROM quarantine q JOIN origin o ON o.id = q.origin_id JOIN change c ON c.id = q.since
        WHERE q.until IS NULL ORDER BY q.id
    """
    with database.reading() as connection:
        return [dict(row._mapping) for row in connection.execute(text(query))]


def raw_of(database: Database, id: int) -> bytes:
    """The bytes that came. Raises `NotFound`."""
    with database.reading() as connection:
        raw = connection.execute(text("SELECT raw FROM quarantine WHERE id = :id"), {"id": id}).scalar()
    if raw is None:
        raise NotFound(f"quarantine has no bytes under {id}", "look at the list: marsad quarantine LEDGER")
    return zlib.decompress(raw)


def settle_one(ledger: Ledger, id: int, why: str | None) -> None:
    """Take one off the list. Raises `NotFound`."""
    with ledger.database.writing() as connection, revise(ledger, connection, "settle", why) as revision:
        query = "UPDATE quarantine SET until = :change WHERE id = :id AND until IS NULL"
        done = connection.execute(text(query), {"change": revision.change, "id": id})
        if not done.rowcount:
            raise NotFound(f"nothing waits in quarantine under {id}", "look at the list: marsad quarantine LEDGER")
        revision.note("quarantine", str(id), "settled")
