"""Who stands to whom among the newest statements, from the edges that are kept (`marsad.ledger.edges`).

It says of each two what an outline of the statement says (outlines.py), which past states are answered from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.outlines import newest_of

_PARTY: Final = "{0}.uid, {0}.name, {0}.kind, {0}.country, {0}.known"
# The newest are found first, and all else is looked up for each of them.
_QUERY: Final = f"""
    WITH h AS ({{order}})
    SELECT (SELECT COUNT(*) FROM h), e.statement_id, e.sid, e.directed, e.type, e.realis, e.speaker_id, e.words,
           (SELECT v.uid FROM actor v WHERE v.id = e.speaker_id),
           CASE WHEN e.speaker_id = 0 THEN (SELECT d.uid FROM document d WHERE d.id = e.document_id) END,
           {_PARTY.format("a")}, {_PARTY.format("b")}
    FROM h CROSS JOIN edge e CROSS JOIN actor a CROSS JOIN actor b
    WHERE e.day = h.day AND e.statement_id = h.id AND e.type IN ({{types}})
        AND a.id = e.source_id AND b.id = e.target_id
"""


class Party(NamedTuple):
    """Somebody as one end of what is told."""

    id: str
    name: str
    kind: str
    country: str | None
    known: bool


class Between(NamedTuple):
    """What a statement tells of two; `row` is its row id. `by` is who says it in the end: an id, or the words for
    whoever has none behind the id of the document; None for the outlet itself."""

    row: int
    sid: str
    source: Party
    target: Party
    directed: bool
    type: str
    realis: str
    by: str | None


def newest(
    connection: Connection, filters: Filters, kinds: Sequence[str], limit: int, types: Iterable[str]
) -> tuple[list[Between], int]:
    """Those of some types among the newest statements of several kinds together, and how many all of these are. Only
    the present is kept."""
    asked, order = newest_of(connection, filters, kinds)
    query = _QUERY.format(order=order, types=", ".join(repr(type) for type in sorted(types)))
    values = {**asked.values, "limit": limit}
    found = bulk.fetch(connection, query, values)
    if not found:
        return [], int(connection.execute(text(f"SELECT COUNT(*) FROM ({order}) h"), values).scalar_one())
    made = []
    for _, row, sid, directed, type, realis, speaker, words, uid, document, *ends in found:
        source, target = Party._make(ends[:5]), Party._make(ends[5:])
        if not directed and target.id < source.id:
            source, target = target, source
        by = None if speaker is None else uid if speaker else f"{document}: {words}"
        made.append(Between(row, sid, source, target, bool(directed), type, realis, by))
    return made, int(found[0][0])


def parties(connection: Connection, ids: Iterable[str]) -> dict[str, Party]:
    """Actors by id."""
    rows = bulk.among(connection, f"SELECT {_PARTY.format('a')} FROM actor a WHERE a.uid", sorted(set(ids)))
    return {row[0]: Party._make(row) for row in rows}


def is_kept(filters: Filters) -> bool:
    """Whether the edges that are kept can answer it."""
    return filters.as_of is None
