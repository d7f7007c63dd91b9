"""Who is in a ledger: by name, with how often they act, undergo and speak."""

from __future__ import annotations

import json
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from marsad.ledger import bulk
from marsad.ledger.finding import matching
from marsad.ledger.states import canonical_of

_TOTALS: Final = "SELECT actor_id FROM actor_total WHERE n > 0 ORDER BY n DESC, actor_id LIMIT :n"
_FACETS: Final = """
    SELECT a.canonical, f.role, SUM(f.n) AS n FROM actor_facet f JOIN actor a ON a.id = f.actor_id WHERE a.canonical
"""
_PARTS: Final = "SELECT canonical, uid FROM actor WHERE canonical <> id AND canonical"


def actors(
    connection: Connection, asked: str | None = None, limit: int = 50, *, begun: bool = False
) -> list[dict[str, Any]]:
    """Those whose id is asked for or whose name has these words, the last of which may only be begun; without, those in
    most statements."""
    if asked is None:
        ids = _top(connection, limit)
    else:
        ids = list(dict.fromkeys(row.canonical for row in matching(connection, "actor", asked, begun=begun)))
    found = _actors(connection, ids)
    found.sort(key=lambda answer: (-answer["statements"], answer["id"]))
    return found[:limit]


def _actors(connection: Connection, ids: list[int]) -> list[dict[str, Any]]:
    counts: dict[int, dict[str, int]] = {id: {} for id in ids}
    for row in bulk.among(connection, _FACETS, ids, "GROUP BY a.canonical, f.role"):
        counts[row.canonical][row.role] = int(row.n)
    parts: dict[int, list[str]] = {id: [] for id in ids}
    for row in bulk.among(connection, _PARTS, ids):
        parts[row.canonical].append(row.uid)
    rows = bulk.among(connection, "SELECT * FROM actor WHERE id", ids)
    return [_actor(row, counts[row.id], sorted(parts[row.id])) for row in rows]


def _actor(row: Row[Any], counts: dict[str, int], merged: list[str]) -> dict[str, Any]:
    return {
        "id": row.uid,
        "name": row.name,
        "kind": row.kind,
        "country": row.country,
        "sectors": json.loads(row.sectors),
        "known": bool(row.known),
        "names": json.loads(row.names),
        "statements": sum(counts.values()),
        "acts": counts.get("actor", 0),
        "undergoes": counts.get("recipient", 0),
        "speaks": counts.get("voice", 0),
        "merged": merged,
    }


def _top(connection: Connection, limit: int) -> list[int]:
    """Those in most statements. Counts are of those who are merged, too, so as many more of them are looked at."""
    merged = canonical_of(connection, "actor")
    rows = connection.execute(text(_TOTALS), {"n": limit + len(merged)})
    found = dict.fromkeys([merged[row.actor_id] for row in rows] + list(merged.values()))
    return list(found)
