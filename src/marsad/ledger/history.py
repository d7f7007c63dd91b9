"""What was done to a ledger, and to one thing in it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger import versions
from marsad.ledger.connect import Database
from marsad.ledger.errors import NotFound

_CHANGES: Final = """
    SELECT c.id AS change, c.at, c.who, c.what, c.why,
           (SELECT COUNT(*) FROM revision r WHERE r.change_id = c.id) AS revisions
    FROM change c ORDER BY c.id DESC LIMIT :limit
"""
_PART: Final = 2_000  # rows that are looked at at once
_REVISIONS: Final = """
    SELECT c.id AS change, c.at, c.who, c.what, c.why, r.subject, r.action, r.before, r.after
    FROM revision r JOIN change c ON c.id = r.change_id WHERE r.subject_id = :id ORDER BY r.id
"""
_FIRST: Final = """
    SELECT c.id AS change, c.at, c.who, c.what, c.why, s.body FROM statement s JOIN change c ON c.id = s.since
    WHERE s.sid = :sid ORDER BY s.id LIMIT 1
"""


def changes(database: Database, limit: int = 50) -> list[dict[str, Any]]:
    """The latest changes, the newest first, with what each brought."""
    with database.reading() as connection:
        found = [dict(row._mapping) for row in connection.execute(text(_CHANGES), {"limit": limit})]
        first = min((row["change"] for row in found), default=0)
        brought = {table: _brought(connection, table, first) for table in ("document", "statement")}
    for row in found:
        revisions = row.pop("revisions")
        row |= {f"{table}s": n[row["change"]] for table, n in brought.items()} | {"revisions": revisions}
    return found


def _brought(connection: Connection, table: str, first: int) -> Counter[int]:
    """Change -> how many rows of a table began with it, from a change on. One writer at a time gives ids and changes,
    so the newest rows have the newest changes, and what came before need not be looked at."""
    found: Counter[int] = Counter()
    last = int(connection.execute(text(f"SELECT MAX(id) FROM {table}")).scalar() or 0)
    query = text(f"SELECT since, COUNT(*) FROM {table} WHERE id > :after AND id <= :last GROUP BY since")
    while last > 0:
        counts = connection.execute(query, {"after": last - _PART, "last": last}).all()
        found.update({since: n for since, n in counts if since >= first})
        if any(since < first for since, _ in counts):
            break
        last -= _PART
    return found


def history(database: Database, id: str) -> list[dict[str, Any]]:
    """All that was done to a statement, actor, document or outlet, the oldest first. Raises `NotFound`.

    `fields` are those that became different: name -> [before, after].
    """
    with database.reading() as connection:
        try:
            sid = versions.full_id(connection, id)
        except NotFound:
            found = list(_revisions(connection, id))
            if not found:
                raise NotFound(
                    f"nothing was ever changed in {id!r}", "give the id of a statement or of an actor"
                ) from None
            return found
        first = connection.execute(text(_FIRST), {"sid": sid}).one()
        told = {"subject": "statement", "action": "added", "fields": {"statement": [None, json.loads(first.body)]}}
        beginning = {name: getattr(first, name) for name in ("change", "at", "who", "what", "why")}
        return [{**beginning, **told}, *_revisions(connection, sid)]


def _revisions(connection: Connection, id: str) -> Iterator[dict[str, Any]]:
    for row in connection.execute(text(_REVISIONS), {"id": id}):
        told = dict(row._mapping)
        before, after = told.pop("before"), told.pop("after")
        yield {**told, "fields": different(before, after)}


def different(before: str | None, after: str | None) -> dict[str, list[Any]]:
    """The fields in which two states differ; their `coder` is no difference by itself."""
    first, second = (None if state is None else json.loads(state) for state in (before, after))
    if not isinstance(first, dict) or not isinstance(second, dict):
        return {} if first == second else {"state": [first, second]}
    names = [name for name in {**first, **second} if name != "coder"]
    return {n: [first.get(n), second.get(n)] for n in names if first.get(n) != second.get(n)}
