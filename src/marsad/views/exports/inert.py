"""Text that no spreadsheet runs as a formula, and that text again."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_ACTIVE: Final = re.compile(r"'*[=+\-@\t\r]")  # apostrophes that stand before count, so that taking one off is exact
_GUARDED: Final = re.compile(r"''*[=+\-@\t\r]")


def inert(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it."""
    return "'" + text if _ACTIVE.match(text) else text


def cell(value: Any) -> Any:
    """A value as one cell: several are parted by semicolons, nested ones are JSON; text is inert, numbers stay."""
    if isinstance(value, list | tuple) and all(isinstance(part, str | int) for part in value):
        value = "; ".join(map(str, value))
    elif isinstance(value, list | tuple | dict):
        value = json.dumps(value, ensure_ascii=False)
    return inert(value) if isinstance(value, str) else value


def original(cell: str) -> str:
    """The text that `inert` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell
