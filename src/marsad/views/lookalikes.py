"""Names that look like another name: letters of one script that stand for those of another.

One word of a name is written in one script. A Latin or Cyrillic letter within an Arabic word, or the Persian or Urdu
letters that look like Arabic ones (ی for ي, ک for ك, ہ and ھ for ه), make two names that nobody can tell apart by eye.
What Arabic names borrow on purpose (پ چ ژ گ ڤ) looks like no other letter and is no fault.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPTS: Final = ("ARABIC", "LATIN", "CYRILLIC", "GREEK", "HEBREW", "ARMENIAN")
_FOREIGN: Final = frozenset("یکہھە")
_PERSIAN: Final = frozenset("پچژگیک")


def lookalikes(name: str) -> tuple[str, ...]:
    """The words of a name that mix scripts, or Arabic letters with Persian ones that look like them."""
    return tuple(word for word in _WORD.findall(name) if len(_scripts(word)) > 1 or _mixed(word))


def _scripts(word: str) -> set[str]:
    """The scripts of its letters, fullwidth and mathematical forms of Latin ones as scripts of their own."""
    names = (unicodedata.name(letter, "").split(" ")[0] for letter in word if unicodedata.category(letter)[0] == "L")
    return {name for name in names if name in _SCRIPTS or name in ("FULLWIDTH", "MATHEMATICAL")}


def _mixed(word: str) -> bool:
    """Whether an Arabic word has letters that look like its own: ي and ی, ك and ک in one word, or ی in one with ة."""
    has_foreign = any(letter in _FOREIGN for letter in word)
    return has_foreign and any(letter in "يكةىأإؤئ" for letter in word) and not _persian(word)


def _persian(word: str) -> bool:
    """Whether it is a Persian word with ئ or أ in it: it has no Arabic letter that Persian writes otherwise."""
    return not any(letter in "يكةىإ" for letter in word) and any(letter in _PERSIAN for letter in word)
