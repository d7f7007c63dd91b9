"""Who is in a ledger: by name, with how often they act, undergo and speak."""

from __future__ import annotations

import json
from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger.finding import matching
from marsad.ledger.states import canonical_of

_TOTALS: Final = "SELECT actor_id FROM actor_total WHERE n > 0 ORDER BY n DESC, actor_id LIMIT :n"
_FACETS: Final = """
    SELECT f.role, SUM(f.n) FROM actor_facet f JOIN actor a ON a.id = f.actor_id WHERE a.canonical = :id GROUP BY f.role
"""
_PARTS: Final = "SELECT uid, name FROM actor WHERE canonical = :id AND id <> :id ORDER BY uid"


def actors(
    connection: Connection, asked: str | None = None, limit: int = 50, *, begun: bool = False
) -> list[dict[str, Any]]:
    """Those whose id is asked for or whose name has these words, the last of which may only be begun; without, those in
    most statements."""
    if asked is None:
        ids = _top(connection, limit)
    else:
        ids = list(dict.fromkeys(row.canonical for row in matching(connection, "actor", asked, begun=begun)))
    found = [_actor(connection, id) for id in ids]
    found.sort(key=lambda answer: (-answer["statements"], answer["id"]))
    return found[:limit]


def _actor(connection: Connection, id: int) -> dict[str, Any]:
    row = connection.execute(text("SELECT * FROM actor WHERE id = :id"), {"id": id}).one()
    counts = {role: int(n) for role, n in connection.execute(text(_FACETS), {"id": id})}
    parts = connection.execute(text(_PARTS), {"id": id}).all()
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
        "merged": [part.uid for part in parts],
    }


def _top(connection: Connection, limit: int) -> list[int]:
    """Those in most statements. Counts are of those who are merged, too, so as many more of them are looked at."""
    merged = canonical_of(connection, "actor")
    rows = connection.execute(text(_TOTALS), {"n": limit + len(merged)})
    found = dict.fromkeys([merged[row.actor_id] for row in rows] + list(merged.values()))
    return list(found)
