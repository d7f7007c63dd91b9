"""Exported statements into a ledger that does not hold their documents.

An export has no whole texts, so such a document is kept as an excerpt: its clauses of evidence where they stand, blanks
between them. Spans stay true, nothing is added to what was said, and the reader never reads it again.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select

from marsad.ledger import schema
from marsad.ledger.correcting import rate
from marsad.ledger.preparing import UNNAMED, Prepared, draft, prepare
from marsad.ledger.questions.entries import Entry, Source
from marsad.ledger.rows import ordinal
from marsad.ledger.store import Ledger
from marsad.model import Document, Reading
from marsad.sources.records import Record

CODER = "import"  # of the reading of an excerpt


def take_in(ledger: Ledger, entries: Iterable[Entry], origin: str) -> tuple[int, int]:
    """Take entries in; how many are new and how many were known by their ids, those that were deleted too.

    `origin` is kept as the place they came from. Outlets that are new keep the reliability they had.
    """
    documents: dict[Source, list[Entry]] = {}
    known, new = 0, 0
    for entry in sorted(entries, key=lambda entry: entry.row):
        if _is_known(ledger, entry.statement.id):
            known += 1
        else:
            documents.setdefault(entry.source, []).append(entry)
            new += 1
    unrated = {s.outlet: s.reliability for s in documents if s.outlet and not _has_outlet(ledger, s.outlet)}
    writer = ledger.writer()
    for source, told in documents.items():
        writer.add(excerpt(source, told, origin))
    writer.flush()
    for outlet, reliability in unrated.items():
        if reliability and reliability != "F":
            rate(ledger, outlet, reliability, f"as in {origin}")
    return new, known


def excerpt(source: Source, entries: list[Entry], origin: str) -> Prepared:
    """A document of which only the evidence is known, with its statements."""
    text = _text(entries)
    fields = {name: getattr(source, name) for name in ("id", "url", "title", "outlet", "published")}
    record = Record(text=text, where=origin, **fields)
    basis = "given" if source.published else "none"
    told = Document(**fields, published_basis=basis, length=len(text))  # type: ignore[arg-type]
    prepared = prepare(record, Reading(document=told))
    prepared.reading["coder"] = CODER
    for entry in entries:
        s = entry.statement
        prepared.actors.update(entry.actors)
        if s.place and entry.place:
            prepared.places[s.place] = entry.place
        unnamed = frozenset(id for id, actor in entry.actors.items() if actor.kind in UNNAMED)
        prepared.statements.append(draft(s, ordinal(source.published), unnamed, text, entry.hand))
    return prepared


def _text(entries: list[Entry]) -> str:
    """The clauses where they stand, blanks between them."""
    spans = [
        (e.start, quote) for entry in entries for e, quote in zip(entry.statement.evidence, entry.quotes, strict=True)
    ]
    letters = [" "] * max((start + len(quote) for start, quote in spans), default=0)
    for start, quote in spans:
        letters[start : start + len(quote)] = quote
    return "".join(letters)


def _is_known(ledger: Ledger, sid: str) -> bool:
    query = select(schema.statement.c.id).where(schema.statement.c.sid == sid)
    with ledger.database.reading() as connection:
        return connection.execute(query).first() is not None


def _has_outlet(ledger: Ledger, name: str) -> bool:
    query = select(schema.outlet.c.id).where(schema.outlet.c.name == name)
    with ledger.database.reading() as connection:
        return connection.execute(query).first() is not None
