"""Documents as a list: the newest first, each with its outlet, its day, its language and how many statements it has."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger.questions.filters import Filters, Where, outlet_rows
from marsad.ledger.rows import ordinal
from marsad.ledger.states import holds, state
from marsad.sources.languages import READ

PART: Final = 500  # documents that are asked for at once, where all are wanted


def documents(
    connection: Connection, filters: Filters, limit: int = 50, after: tuple[int, int] | None = None
) -> list[dict[str, Any]]:
    """So many documents; `unread` are those in a language that no pack reads, `reprint_of` is the first print of their
    text, `other_origins` counts further places where they were met.

    Of the filters, days, outlet and state count. `after` is (day, row) of the last one before."""
    found = Where(state(connection, filters.as_of))
    found.add(holds("d", found.state))
    values: dict[str, Any] = {"limit": limit} | ({} if found.state is None else {"state": found.state})
    if filters.first:
        found.add("d.day >= :first", first=ordinal(filters.first))
    if filters.last:
        found.add("d.day <= :last", last=ordinal(filters.last))
    if filters.outlet:
        found.add(found.among("d.outlet_id", "outlet", outlet_rows(connection, filters.outlet)))
    if after is not None:
        found.add("(d.day, d.id) < (:after_day, :after_id)", after_day=after[0], after_id=after[1])
    query = f"""
        SELECT d.id AS row, d.day, d.uid AS id, d.title, d.author, d.url, d.published, d.published_basis, d.language,
               d.note,
               o.name AS outlet, o.reliability,
               (SELECT COUNT(*) FROM statement s
                WHERE s.document_id = d.id AND {holds("s", found.state)}) AS statements,
               (SELECT f.uid FROM reprint r JOIN document f ON f.id = r.of_id
                WHERE r.document_id = d.id AND {holds("r", found.state)}) AS reprint_of,
               (SELECT COUNT(*) FROM document_origin x WHERE x.document_id = d.id) AS other_origins
        FROM document d LEFT JOIN outlet o ON o.id = d.outlet_id
        WHERE {" AND ".join(found.conditions)} ORDER BY d.day DESC, d.id DESC LIMIT :limit
    """
    rows = connection.execute(text(query), found.values | values)
    return [{**row._mapping, "unread": row.language not in READ} for row in rows]


def many(connection: Connection) -> int:
    """How many documents the ledger holds."""
    return int(connection.execute(text("SELECT COUNT(*) FROM document WHERE until IS NULL")).scalar() or 0)
