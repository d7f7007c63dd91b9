"""Cells of a table on a terminal, with Arabic and English in them."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from marsad.views.bidi import isolated

_WIDEST_WORD = 24  # columns; longer words are broken rather than squeeze all others


@dataclass(frozen=True, slots=True)
class Cell:
    """Text in a cell. It is wrapped first and each line isolated then: an isolate that a line leaves open would turn
    the rest of the row around."""

    text: str
    isolating: bool
    right: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The lines, as wide as the column."""
        for line in Text(self.text).wrap(console, options.max_width):
            told = line.plain.rstrip()
            shown = isolated(told) if self.isolating else told
            yield Text(shown, justify="right" if self.right else "left", no_wrap=True, overflow="ignore")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From the longest word to all on one line."""
        longest = max(map(cell_len, self.text.split()), default=0)
        return Measurement(min(longest, _WIDEST_WORD), cell_len(self.text)).with_maximum(options.max_width)
