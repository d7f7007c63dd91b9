"""Who wrote an article, where a page names a person: in what it tells machines, or in the line under the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from marsad.sources.pages.phrases import compared
from marsad.sources.pages.told import Told
from marsad.sources.pages.tree import Element, elements, first_word, marks, text_of

_BY: Final = re.compile(
    r"^(?:(?:كتب(?:ت|ه|ته)?|بقلم|by)\s*:?|(?:إعداد|اعداد|تقرير|حوار|الكاتب|المحرر|نص)\s*:)\s*(\S.*)$", re.IGNORECASE
)
_BY_WORD: Final = re.compile(r"(?:كتب(?:ت|ه|ته)?|بقلم|إعداد|اعداد|تقرير|حوار|الكاتب|المحرر|نص|by)\s*:?$", re.IGNORECASE)
_CITY: Final = re.compile(r"^[\w\s()]{2,25}\s*[:/]\s*(\S.*)$")
_NOBODY: Final = frozenset(
    {"admin", "administrator", "super", "user", "webmaster", "editor", "root", "هيئة", "التحرير", "المحرر", "فريق"}
    | {
        "محرر",
        "غرفة",
        "الأخبار",
        "وكالات",
        "متابعات",
        "خاص",
        "مراسل",
        "الموقع",
        "الصحيفة",
        "القناة",
        "الوكالة",
        "المراسل",
    }
)
_CLASSES: Final = frozenset({"author", "byline", "writer", "by", "wr", "kateb", "editor", "journalist"})
_MAX: Final = 60  # characters of names
_END: Final = re.compile(r"\s*(?:[|·•]|\s[-–—]\s|\d|$).*$")


def marked(root: Element) -> str | None:
    """The one name that the whole page marks as an author's, wherever it stands; None where it marks several."""
    found = {
        text_of(element)
        for element in elements(root.find("body"))
        if "author" in (element.get("rel"), element.get("itemprop")) or element.get("class") == "fn"
    }
    return found.pop() if len(found) == 1 else None


def author(
    root: Element, said: Told, site: str | None, mark: str | None = None, ruled: Sequence[Element] = ()
) -> str | None:
    """The author of an article, None where the page names nobody but itself.

    `mark` is what the whole page marks as one, `ruled` are the elements in which the outlet's rule expects the name.
    """
    told = (
        *map(_after_by, map(text_of, ruled)),
        said.of_article("author"),
        said.first("author", "article:author", "dc.creator", "parsely-author"),
    )
    for name in (*told, *_shown(root), mark):
        found = _person(name, site)
        if found:
            return found
    return None


def _after_by(text: str) -> str:
    by = _BY.match(text)
    return by[1] if by else text


def _shown(root: Element) -> list[str]:
    """Names in elements that say to be of an author, and behind بقلم and its like; the page must be free of clutter."""
    found = []
    for element in elements(root.find("body")):
        named = not _CLASSES.isdisjoint(marks(element)) or "author" in (element.get("rel"), element.get("itemprop"))
        if len(element) > 5 or not (named or _BY_WORD.match(first_word(element))):
            continue
        text = text_of(element)
        if not text or len(text) > 2 * _MAX:
            continue
        by = _BY.match(text)
        if by:
            found.append(by[1])
        elif named:
            city = _CITY.match(text)
            found.append(city[1] if city else text)
    return found


@cache
def _nobody() -> frozenset[str]:
    return frozenset(compared(word) for word in _NOBODY)


def _person(name: str | None, site: str | None) -> str | None:
    if any(compared(part) in _nobody() for part in re.split(r"[-–|/+،,]", name or "") if part.strip()):
        return None
    name = _END.sub("", (name or "").strip(" :-–—|/")) if name else ""
    words = compared(name).split()
    if not words or len(name) > _MAX or "http" in name or "@" in name:
        return None
    if all(word in _nobody() for word in words) or (site and compared(site) == compared(name)):
        return None
    return name
