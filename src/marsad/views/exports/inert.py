"""Text that no spreadsheet runs as a formula, and that text again."""

from __future__ import annotations

import re
from typing import Final

_ACTIVE: Final = re.compile(r"'*[=+\-@\t\r]")  # apostrophes that stand before count, so that taking one off is exact
_GUARDED: Final = re.compile(r"''*[=+\-@\t\r]")


def inert(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it."""
    return "'" + text if _ACTIVE.match(text) else text


def original(cell: str) -> str:
    """The text that `inert` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell
