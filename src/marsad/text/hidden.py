"""Characters that nobody sees, or that turn the direction of what stands around them: in outside text they are shown.

They are the format characters of Unicode (Cf; chapter 23 of the standard) but for the signs that are drawn around
numbers, and controls. A joiner between the parts of an emoji is what joins them.
"""

from __future__ import annotations

import re
from typing import Final

HIDDEN: Final = re.compile(
    "[\u202a-\u202e\u2066-\u206f\u200e\u200f\u061c\u200b\u200c\u2060-\u2065\ufeff\u00ad\u180e\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)


def code(character: str) -> str:
    """How a character is named: U+202E."""
    return f"U+{ord(character):04X}"


def shown(text: str) -> str:
    """The text with `[U+202E]` in place of each such character."""
    return HIDDEN.sub(lambda found: f"[{code(found.group())}]", text)
