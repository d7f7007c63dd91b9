"""How many statements there are of each kind, type, realis, month and country: what a page shows beside its rows."""

from __future__ import annotations

from collections import Counter
from typing import Final

from sqlalchemy import Connection, text

from marsad.ledger.questions.filters import Filters, where
from marsad.ledger.rows import iso

FACETS: Final = ("country", "month", "kind", "type", "realis")
_KEPT: Final = "SELECT country, month, kind, type, realis, n FROM facet_cube WHERE n > 0"
_CUBED: Final = ("kind", "type", "realis")  # filters that the kept counts can answer


def facets(connection: Connection, filters: Filters) -> dict[str, dict[str, int]]:
    """Facet -> value -> how many statements; an empty value where there is no country or day.

    Without other filters than kind, type and realis the counts are those that are kept, else they are counted.
    """
    rows = _kept(connection, filters) if _is_kept(filters) else _counted(connection, filters)
    found: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for *values, n in rows:
        for name, value in zip(FACETS, values, strict=True):
            found[name][value] += n
    return {name: dict(counts.most_common()) for name, counts in found.items()}


def _is_kept(filters: Filters) -> bool:
    return filters == Filters(**{name: getattr(filters, name) for name in _CUBED})


def _kept(connection: Connection, filters: Filters) -> list[tuple[str, str, str, str, str, int]]:
    rows = [tuple(row) for row in connection.execute(text(_KEPT))]
    return [
        row
        for row in rows
        if (not filters.kind or row[2] == filters.kind)
        and (not filters.type or row[3] in filters.type)
        and (not filters.realis or row[4] in filters.realis)
    ]


def _counted(connection: Connection, filters: Filters) -> list[tuple[str, str, str, str, str, int]]:
    asked = where(connection, filters)
    query = asked.sql("s.country, s.day, s.kind, s.type, s.realis")
    counts: Counter[tuple[str, str, str, str, str]] = Counter()
    for _, country, day, *rest in connection.execute(text(query), asked.values):
        counts[country or "", (iso(day) or "")[:7], *rest] += 1
    return [(*key, n) for key, n in counts.items()]
