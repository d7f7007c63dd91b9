"""Statements of a ledger as rows of a page: a sentence in the reader's language, who says it, where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from marsad.ledger.questions.entries import Entry
from marsad.views.entries import telling
from marsad.views.signs import SIGNS
from marsad.web.filters import visible
from marsad.web.language import Language


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as a row. `sentence` is without its sources, `says` are they (empty for the outlet itself)."""

    entry: Entry
    sentence: str
    whole: str
    says: str
    place: str
    unnamed: bool
    clause: Markup

    @property
    def sign(self) -> str:
        """The sign of its realis."""
        return SIGNS[self.entry.statement.realis]


def told(entries: Iterable[Entry], spoken: Language) -> list[Told]:
    """Statements as rows, in their order."""
    return [_told(entry, spoken) for entry in entries]


def _told(entry: Entry, spoken: Language) -> Told:
    s, tell = entry.statement, telling(entry, spoken.code)
    return Told(
        entry=entry,
        sentence=tell.claim(s),
        whole=tell.sentence(s),
        says=tell.sources(s.attribution),
        place=tell.place(s),
        unnamed=entry.unnamed,
        clause=_clause(entry),
    )


def _clause(entry: Entry) -> Markup:
    """The clause that says it, its trigger marked."""
    e, quote = entry.statement.evidence[0], entry.quotes[0]
    first, last = e.trigger[0] - e.start, e.trigger[1] - e.start
    if not 0 <= first < last <= len(quote):
        return visible(quote)
    return Markup("{}<mark>{}</mark>{}").format(*map(visible, (quote[:first], quote[first:last], quote[last:])))
