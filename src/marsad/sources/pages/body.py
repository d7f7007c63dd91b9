"""Where the article of a page stands: the smallest element that holds most of its text, and what introduces it."""

from __future__ import annotations

import re
from typing import Final

from marsad.sources.pages.lines import Line, Sheet, is_data
from marsad.sources.pages.tree import Element, ancestors, attribute, text_of, within

_LONG: Final = 40  # characters of a line that counts in full; shorter ones are names, buttons and dates
_SHORT_SHARE: Final = 0.2
_LINKED: Final = 0.4  # share of links from which a line is a pointer
_MOST: Final = 0.72  # of an element's text, by which its part stands for it
_HALF: Final = 0.5
_ENOUGH: Final = 150  # weight of an article
_PEER: Final = 30  # weight of an element that is a part of an article
_PARTS: Final = frozenset({"p", "ul", "ol", "li", "blockquote", "dl", "font", "span", "b", "strong"})
_SOURCE: Final = re.compile(r"^(?:المصدر|المصادر)\s*:\s*\S")
# Whose office issued a statement, as its last line.
_ISSUED: Final = re.compile(
    r"^(?:المكتب|المركز|القسم|قسم|دائرة|مديرية|إدارة|ادارة|وحدة|شعبة)\s+(?:ال)?(?:إعلام|اعلام|صحافة|صحف|علاقات|اتصال)\S*"
    r"(?:\s\S+){0,6}$|^(?:الناطق|المتحدث)\s+(?:باسم|الرسمي)(?:\s\S+){0,6}$"
)
_INTRO: Final = 25  # characters of a standfirst


def weight(line: Line) -> float:
    """How much a line speaks for an article: its length, little for short lines, nothing for links."""
    if line.linked > _LINKED:
        return 0.0
    return len(line.text) if len(line.text) >= _LONG else _SHORT_SHARE * len(line.text)


def scope(sheet: Sheet, headline: Element | None) -> Element:
    """The element within which the article is looked for: the one that says to be it, around the headline."""
    for tag in ("article", "main"):
        found = [e for e in sheet.root.iter(tag) if headline is not None and within(headline, e)]
        if found and sheet.weights.get(found[-1], 0.0) >= _ENOUGH:
            return found[-1]
    return sheet.root


def densest(sheet: Sheet, where: Element, headline: Element | None = None) -> Element:
    """The smallest element in a scope that holds most of its text, or half of it and the headline: its column."""
    column = set(ancestors(headline))
    while True:
        total = sheet.weights.get(where, 0.0)
        heavy = [c for c in where if sheet.weights.get(c, 0.0) > (_HALF if c in column else _MOST) * total]
        if not heavy or not total or heavy[0].tag in _PARTS or (heavy[0].tag == "table" and is_data(heavy[0])):
            return where
        if _has_peers(sheet, heavy[0]):
            return where
        where = heavy[0]


def _has_peers(sheet: Sheet, element: Element) -> bool:
    """Whether elements like this one stand beside it with text: it is a part of the article, not all of it."""
    kind = set(attribute(element, "class").split())
    others = (e for e in element.getparent() if e is not element and e.tag == element.tag)
    alike = (e for e in others if not kind.isdisjoint(attribute(e, "class").split()))
    return any(sheet.weights.get(e, 0.0) >= _PEER for e in alike)


def shows(line: Line, headline: Element | None) -> bool:
    """Whether a line is that of the headline."""
    if headline is None:
        return False
    return within(line.block, headline) or (within(headline, line.block) and line.text == text_of(headline))


def headline_at(sheet: Sheet, headline: Element | None) -> int | None:
    """The number of the line of the headline, None where the page does not show it."""
    return next((n for n, line in enumerate(sheet.order) if shows(line, headline)), None)


def article_lines(sheet: Sheet, body: Element, head: int | None) -> list[Line]:
    """The lines of a body without those above the headline, where it stands in it: kickers, sections, dates."""
    numbers = sheet.span(body)
    if head is None or head not in numbers:
        return sheet.within(body)
    return [sheet.order[n] for n in numbers if n > head]


def introduction(sheet: Sheet, body: Element, head: int | None) -> list[Line]:
    """The lines between a headline and a body below it: standfirsts, and lines of days and authors among them."""
    numbers = sheet.span(body)
    if head is None or not numbers or head >= numbers[0]:
        return []
    between = sheet.order[head + 1 : numbers[0]]
    long = [line for line in between if len(line.text) >= _INTRO or is_source(line.text)]
    return [line for line in long if line.linked <= _LINKED]


def is_source(text: str) -> bool:
    """Whether a line says where the news of an article is from."""
    return len(text) < 2 * _LONG and _SOURCE.match(text) is not None


def source(sheet: Sheet, body: Element) -> list[Line]:
    """The lines below a body that say where its news is from (المصدر: ...) or who issued it: they are of the text."""
    numbers = sheet.span(body)
    after = sheet.order[numbers[-1] + 1 : numbers[-1] + 4] if numbers else []
    issued = [line for line in after[:1] if not line.linked and _ISSUED.match(line.text)]
    return issued + [line for line in after if is_source(line.text)]
