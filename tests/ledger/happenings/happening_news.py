"""Short articles of the tests' own, and what is grouped of them."""

from __future__ import annotations

import marsad
from marsad.ledger.happenings import Happening, Source, happenings


def article(text: str, id: str, published: str | None = "2020-03-10", outlet: str | None = None) -> Source:
    """A text as the grouping takes it."""
    return Source(reading=marsad.read(text, published=published, id=id, outlet=outlet), text=text)


def told(*sources: Source) -> tuple[Happening, ...]:
    """The happenings of the articles."""
    return happenings(sources)


def together(found: tuple[Happening, ...], *documents: str) -> list[Happening]:
    """The happenings that all these documents tell of."""
    return [h for h in found if set(documents) <= set(h.documents)]
