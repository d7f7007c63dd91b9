"""Happenings as the ledger keeps them, page by page."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, text

from marsad.ledger.errors import NotFound
from marsad.ledger.states import holds, state


def happenings(
    connection: Connection, limit: int = 50, after: int = 0, as_of: str | int | None = None
) -> list[dict[str, Any]]:
    """Happenings that more than one statement tells of, the newest first; `after` are so many that came before."""
    return [json.loads(body) for body in bodies(connection, limit, after, as_of)]


def bodies(connection: Connection, limit: int = 50, after: int = 0, as_of: str | int | None = None) -> list[str]:
    """The same, each as the JSON that it is kept as."""
    moment = state(connection, as_of)
    query = f"""
        SELECT h.body FROM happening h
        WHERE {holds("h", moment)} AND (SELECT COUNT(*) FROM happening_member m WHERE m.happening_id = h.id) > 1
        ORDER BY h.first_day DESC, h.uid LIMIT :limit OFFSET :after
    """
    values = {"limit": limit, "after": after} | ({} if moment is None else {"state": moment})
    return [row.body for row in connection.execute(text(query), values)]


def happening(connection: Connection, id: str, as_of: str | int | None = None) -> dict[str, Any]:
    """A happening by its id, as `marsad/happening@1`. Raises `NotFound`."""
    moment = state(connection, as_of)
    query = f"SELECT h.body FROM happening h WHERE h.uid = :uid AND {holds('h', moment)}"
    row = connection.execute(text(query), {"uid": id} | ({} if moment is None else {"state": moment})).first()
    if row is None:
        raise NotFound("no happening has the id {id!r}", "look at the list: marsad happenings LEDGER", id=id)
    found: dict[str, Any] = json.loads(row.body)
    return found
