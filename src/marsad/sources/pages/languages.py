"""The language of a page's text by its script, and the translations that stand beside it."""

from __future__ import annotations

import re
from typing import Final

from marsad.sources.languages import is_arabic
from marsad.sources.pages.tree import Element, attribute, elements, remove_all, text_of

_CODE: Final = re.compile(r"^[a-z]{2,3}")
_ARABIC: Final = re.compile(r"[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SHARE: Final = 0.5  # of letters of Arabic script that make a text one of it
_SHORT: Final = 40  # characters of a part in another language that may stand within a text (a name, a title)


def drop_translations(root: Element) -> str | None:
    """Take out what says to be in a Latin script beside an Arabic text; the language that the page gives itself."""
    body = root.find("body")
    letters, arabic = _counts(text_of(body))
    if arabic > _SHARE * letters * 0.5:
        remove_all(e for e in elements(body) if e is not body and _is_translation(e))
    found = _CODE.match(attribute(root, "lang").lower() or attribute(body, "lang").lower())
    return found[0] if found else None


def _is_translation(element: Element) -> bool:
    if not element.attrib:
        return False
    tongue = attribute(element, "lang").lower()
    if not ((tongue and not tongue.startswith("ar")) or attribute(element, "dir").lower() == "ltr"):
        return False
    text = text_of(element)
    return len(text) > _SHORT and not _ARABIC.search(text)


def _counts(text: str) -> tuple[int, int]:
    return len(_LETTER.findall(text)), len(_ARABIC.findall(text))


def language(text: str, told: str | None) -> str | None:
    """The language of a text as ISO 639-1: Arabic by its letters, else what the page says where that can be."""
    letters, arabic = _counts(text)
    if arabic > _SHARE * letters:
        return "ar" if is_arabic(text) else told if told != "ar" else None
    return told if told not in ("ar", "fa", "ur") else None
