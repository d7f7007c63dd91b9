"""Quotations that run over several sentences: who has the floor in those that begin inside one.

Only a quotation with its closing mark in its place is trusted: where a mark was forgotten, the next opening one would
close it, and what the outlet tells in between would be somebody's word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import msgspec

from marsad.model import Link
from marsad.reading.party import Party
from marsad.text.quotations import Quotation, quotations

PAIRED: Final = frozenset("«“„")
PAPER: Final = 0  # the depth of a paper that is read out
LONG: Final = 40  # characters of a quotation that may hold more than a name


class Floor(msgspec.Struct):
    """The chain of a quotation that goes on in a sentence, and the offset at which it ends there."""

    links: list[tuple[Party | None, Link]]
    end: int

    def at(self, offset: int) -> list[tuple[Party | None, Link]]:
        """The chain over an offset: nobody behind the closing mark (والتحقيق جار». ومنذ نهاية العام)."""
        return self.links if offset < self.end else []


@dataclass(slots=True)
class Quotations:
    """The long quotations of a text, with the chains of those that are open."""

    text: str
    ahead: list[Quotation] = field(default_factory=list)  # the next one last
    held: list[tuple[Quotation, list[tuple[Party | None, Link]]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ahead = [q for q in reversed(quotations(self.text)) if q.end - q.start > LONG and self._whole(q)]

    def _whole(self, quote: Quotation) -> bool:
        """Whether the closing mark stands right behind the last word, and no other mark of its kind opens before: that
        would mean that one was forgotten."""
        opener = self.text[quote.start - 1] if quote.start else ""
        again = opener in PAIRED and opener in self.text[quote.start : quote.end]
        return quote.closed and not self.text[quote.end].isspace() and not again

    def floor(self, start: int, others: bool = False) -> Floor:
        """Who has the floor in the sentence that begins at an offset; where `others` speak, a paper has ended."""
        if others:
            self.held = [(quote, links) for quote, links in self.held if quote.depth != PAPER]
        self.held = [(quote, links) for quote, links in self.held if quote.end > start]  # the others are over
        for quote, links in reversed(self.held):
            if quote.start < start < quote.end:
                return Floor(links, quote.end)
        return Floor([], 0)

    def taken_over(self) -> Floor:
        """«... . بدوره، قال المسؤول: whoever was quoted has lost the floor."""
        self.held = []
        return Floor([], 0)

    def opened(self, start: int, end: int) -> list[Quotation]:
        """The quotations that begin in a sentence and go on behind it; those passed are forgotten."""
        found = []
        while self.ahead and self.ahead[-1].start < end:
            quote = self.ahead.pop()
            if start <= quote.start < end <= quote.end:
                found.append(quote)
        return found
