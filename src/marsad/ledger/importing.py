"""Exported statements into a ledger that does not hold their documents.

An export has no whole texts, so such a document is kept as an excerpt: its clauses of evidence where they stand, blanks
between them. Spans stay true, nothing is added to what was said, and the reader never reads it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, select

from marsad.ledger import schema
from marsad.ledger.changing import revise
from marsad.ledger.correcting import put_rating
from marsad.ledger.errors import LedgerError
from marsad.ledger.prepared import Prepared
from marsad.ledger.preparing import draft, prepare
from marsad.ledger.questions.entries import Entry, Source
from marsad.ledger.rows import UNNAMED, ordinal
from marsad.ledger.store import Ledger
from marsad.ledger.tabular import fault
from marsad.ledger.writing import write_within
from marsad.model import Document, Reading
from marsad.sources.records import Record

CODER = "import"  # of the reading of an excerpt
_PART: Final = 200  # documents that are one change; all changes are one transaction
_ADVICE: Final = "nothing was taken in; export it again"


def take_in(ledger: Ledger, entries: Iterable[Entry], origin: str) -> tuple[int, int]:
    """Take entries in; how many are new and how many were known by their ids, those that were deleted too.

    `origin` is kept as the place they came from. Outlets that are new keep the reliability they had. All is one
    transaction: where an entry is no good (`LedgerError`), or the disk fails, nothing of any is there.
    """
    listed = sorted(entries, key=lambda entry: entry.row)
    for entry in listed:
        if wrong := fault(entry):
            raise LedgerError(f"statement {entry.statement.id}: {wrong}", _ADVICE)
    try:
        with ledger.database.writing() as connection:
            return _take_in(ledger, connection, listed, origin)
    except BaseException:
        ledger.ids.forget()
        raise


def _take_in(ledger: Ledger, connection: Connection, listed: list[Entry], origin: str) -> tuple[int, int]:
    documents: dict[Source, list[Entry]] = {}
    new = set[str]()
    for entry in listed:
        id = entry.statement.id
        if id not in new and not _is_known(connection, id):
            documents.setdefault(entry.source, []).append(entry)
            new.add(id)
    unrated = {s.outlet: s.reliability for s in documents if s.outlet and not _has_outlet(connection, s.outlet)}
    told = list(documents.items())
    for start in range(0, len(told), _PART):
        part = [excerpt(source, found, origin) for source, found in told[start : start + _PART]]
        write_within(connection, ledger.ids, part, ledger.who)
    rated = {outlet: grade for outlet, grade in unrated.items() if grade and grade != "F"}
    if rated:
        with revise(ledger, connection, "rate", f"as in {origin}") as revision:
            for outlet, grade in rated.items():
                put_rating(revision, outlet, grade)
    return len(new), len(listed) - len(new)


def excerpt(source: Source, entries: list[Entry], origin: str) -> Prepared:
    """A document of which only the evidence is known, with its statements."""
    text = _text(entries)
    fields = {name: getattr(source, name) for name in ("id", "url", "title", "outlet", "published")}
    record = Record(text=text, where=origin, author=source.author, **fields)
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
    """The clauses where they stand, blanks between them. Raises `LedgerError` where two want the same place."""
    spans = [
        (e.start, quote, entry.statement.id)
        for entry in entries
        for e, quote in zip(entry.statement.evidence, entry.quotes, strict=True)
    ]
    letters = [" "] * max((start + len(quote) for start, quote, _ in spans), default=0)
    for start, quote, _ in spans:
        letters[start : start + len(quote)] = quote
    text = "".join(letters)
    for start, quote, id in spans:
        if text[start : start + len(quote)] != quote:
            raise LedgerError(f"statement {id}: its clause and another one can't be of one text", _ADVICE)
    return text


def _is_known(connection: Connection, sid: str) -> bool:
    query = select(schema.statement.c.id).where(schema.statement.c.sid == sid)
    return connection.execute(query).first() is not None


def _has_outlet(connection: Connection, name: str) -> bool:
    query = select(schema.outlet.c.id).where(schema.outlet.c.name == name)
    return connection.execute(query).first() is not None
