"""Documents by their words: the newest first, with the words where they stand."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from marsad.ledger import fulltext
from marsad.ledger.packing import unpack
from marsad.ledger.questions.filters import Filters, Where, outlet_rows
from marsad.ledger.rows import ordinal
from marsad.ledger.states import holds, state
from marsad.ledger.terms import Term, each_term

_AROUND: Final = 90  # code points of a snippet before and after its first word
_COLUMNS: Final = """
    d.id, d.uid, d.day, d.url, d.title, d.published, o.name AS outlet, o.reliability, c.text
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that has the words. `snippet` is text around the first place where they are; `marks` are their spans
    in it. `row` is where the next page goes on."""

    document: str
    url: str | None
    title: str | None
    outlet: str | None
    reliability: str | None
    published: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]
    row: int


def search(
    connection: Connection, asked: str, filters: Filters | None = None, limit: int = 20, after: int | None = None
) -> list[Hit]:
    """Documents with all the words, and all the phrases in quotation marks, the newest first; of the filters, days,
    outlet and state count. `after` is the row of the last one of the page before."""
    query = fulltext.query(connection, asked)
    if query is None:
        return []
    table = "document_search"
    key = fulltext.key(connection, table)
    found = _where(connection, filters or Filters(), key)
    found.add(fulltext.condition(connection, table), words=query, limit=limit)
    if after is not None:
        found.add(f"{key} < :after", after=after)
    sql = f"""
        SELECT {_COLUMNS}, {key} AS found FROM {table} CROSS JOIN document d JOIN content c ON c.document_id = d.id
        LEFT JOIN outlet o ON o.id = d.outlet_id
        WHERE d.id = ({key} & {fulltext.DOCUMENTS}) AND {" AND ".join(found.conditions)}
        ORDER BY {key} DESC LIMIT :limit
    """
    phrases = fulltext.parts(asked)
    return [_hit(row, phrases) for row in connection.execute(text(sql), found.values)]


def _where(connection: Connection, filters: Filters, key: str) -> Where:
    found = Where(state(connection, filters.as_of))
    found.add(holds("d", found.state))
    if found.state is not None:
        found.values["state"] = found.state
    if filters.first:
        found.add(f"{key} >= :first", first=fulltext.document_row(ordinal(filters.first), 0))
    if filters.last:
        found.add(f"{key} < :last", last=fulltext.document_row(ordinal(filters.last) + 1, 0))
    if filters.outlet:
        found.add(found.among("d.outlet_id", "outlet", outlet_rows(connection, filters.outlet)))
    return found


def _hit(row: Row[Any], phrases: list[list[str]]) -> Hit:
    told = unpack(row.text)
    spans = _matches(told, phrases) or [(0, 0)]  # only the title may have them
    first = spans[0][0]
    start, end = max(first - _AROUND, 0), min(first + _AROUND, len(told))
    start = start if start == 0 else told.find(" ", start, first) + 1 or start
    end = end if end == len(told) else max(told.rfind(" ", first, end), spans[0][1])
    marks = tuple((s - start, e - start) for s, e in spans if start <= s and e <= end and e > s)
    fields = (row.uid, row.url, row.title, row.outlet, row.reliability, row.published)
    return Hit(*fields, told[start:end], marks, row.found)


def _matches(told: str, phrases: list[list[str]]) -> list[tuple[int, int]]:
    """Where the phrases stand, from the first one on as far as a snippet goes."""
    lasts = {phrase[-1] for phrase in phrases}
    found: list[tuple[int, int]] = []
    seen: deque[Term] = deque(maxlen=max(map(len, phrases)))
    for term in each_term(told):
        if found and term.start > found[0][0] + _AROUND:
            break
        seen.append(term)
        if term.text in lasts:
            sizes = [len(phrase) for phrase in phrases if _ends(seen, phrase)]
            if sizes:
                found.append((seen[-max(sizes)].start, term.end))
    return found


def _ends(seen: deque[Term], phrase: list[str]) -> bool:
    """Whether the terms so far end with a phrase."""
    return [term.text for term in seen][-len(phrase) :] == phrase
