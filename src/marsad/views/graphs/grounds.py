"""What an item of an export rests on, and who says it: shared by all forms."""

from __future__ import annotations

from typing import Any

from marsad.ledger.questions.entries import Entry
from marsad.ledger.questions.outlines import Outline
from marsad.views.entries import telling


def grounds(entry: Entry) -> dict[str, Any]:
    """The id of the statement, its document with address, and the words of the text that say it."""
    source = entry.source
    return {
        "statement": entry.statement.id,
        "document": source.id,
        "url": source.url,
        "outlet": source.outlet,
        "published": source.published,
        "evidence": evidence(entry),
    }


def evidence(entry: Entry | Outline) -> str:
    """The clauses that say it, as they stand in the text."""
    return " … ".join(entry.quotes)


def sentence(entry: Entry) -> str:
    """The statement in English with its sources; realis and voices are part of it: no claim reads like a fact."""
    return telling(entry, "en").sentence(entry.statement)


def status(entry: Entry | Outline) -> str:
    """How the statement stands: `reported` (by the outlet itself, as done), `claimed` (by somebody else, as done), or
    its realis where that is not actual."""
    return status_of(entry.statement.realis, said=bool(entry.statement.attribution))


def status_of(realis: str, *, said: bool) -> str:
    """The same of a statement with this realis; `said` is whether somebody else than the outlet says it."""
    return realis if realis != "actual" else "claimed" if said else "reported"


def country(entry: Entry) -> str | None:
    """The country of the place where it holds."""
    return entry.place.country if entry.place else None
