"""Arabic beside English on a screen: isolates around it, and outside text made safe to show."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ISOLATE, _END = "\u2067", "\u2069"  # right-to-left isolate, pop directional isolate
_ARABIC: Final = r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"
# Arabic words with what stands between them; a mark or figure at the end belongs to the English around.
ARABIC_RUN: Final = re.compile(rf"{_ARABIC}(?:{_ARABIC}|[^A-Za-z\n{{}}()·](?=[^A-Za-z\n{{}}()·]*{_ARABIC}))*")
_MARKS: Final = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def isolate(text: str) -> str:
    """One run of Arabic set apart, so that it is laid out by itself and moves nothing around it."""
    return f"{_ISOLATE}{text}{_END}"


def isolated(text: str) -> str:
    """English with every run of Arabic in it set apart."""
    return ARABIC_RUN.sub(lambda match: isolate(match.group()), text)


def clean(text: str) -> str:
    """Outside text made safe to show: marks of direction go, controls that a terminal would obey become visible."""
    shown = _MARKS.sub("", text)
    return "".join(" " if c.isspace() else "\ufffd" if unicodedata.category(c) in ("Cc", "Cs") else c for c in shown)
