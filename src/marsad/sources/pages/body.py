"""Where the article of a page stands: the smallest element that holds most of its text, and what introduces it."""

from __future__ import annotations

import re
from typing import Final

from marsad.sources.pages.lines import Line, is_data, lines
from marsad.sources.pages.tree import Element, attribute, text_of, within

_LONG: Final = 40  # characters of a line that counts in full; shorter ones are names, buttons and dates
_SHORT_SHARE: Final = 0.2
_LINKED: Final = 0.4  # share of links from which a line is a pointer
_MOST: Final = 0.72  # of an element's text, by which its part stands for it
_ENOUGH: Final = 150  # weight of an article
_PARTS: Final = frozenset({"p", "ul", "ol", "li", "blockquote", "dl", "font", "span", "b", "strong"})
_SOURCE: Final = re.compile(r"^(?:المصدر|المصادر)\s*:\s*\S")
_INTRO: Final = 25  # characters of a standfirst


def weight(line: Line) -> float:
    """How much a line speaks for an article: its length, little for short lines, nothing for links."""
    if line.linked > _LINKED:
        return 0.0
    return len(line.text) if len(line.text) >= _LONG else _SHORT_SHARE * len(line.text)


def scope(root: Element, headline: Element | None) -> Element:
    """The element within which the article is looked for: the one that says to be it, around the headline."""
    body = root.find("body")
    named = [e for e in body.iter() if attribute(e, "itemprop") == "articleBody"]
    if len(named) == 1 and sum(map(weight, lines(named[0]))) >= _ENOUGH and headline is None:
        return named[0]
    for tag in ("article", "main"):
        found = [e for e in body.iter(tag) if headline is not None and within(headline, e)]
        if found and sum(map(weight, lines(found[-1]))) >= _ENOUGH:
            return found[-1]
    return body


def densest(where: Element) -> Element:
    """The smallest element in a scope that holds most of its text."""
    weights: dict[Element, float] = {}
    for line in lines(where):
        value, element = weight(line), line.block
        while value and element is not None:
            weights[element] = weights.get(element, 0.0) + value
            if element is where:
                break
            element = element.getparent()
    while True:
        total = weights.get(where, 0.0)
        heavy = [child for child in where if weights.get(child, 0.0) > _MOST * total]
        if not heavy or not total or heavy[0].tag in _PARTS or (heavy[0].tag == "table" and is_data(heavy[0])):
            return where
        where = heavy[0]


def shows(line: Line, headline: Element | None) -> bool:
    """Whether a line is that of the headline."""
    if headline is None:
        return False
    return within(line.block, headline) or (within(headline, line.block) and line.text == text_of(headline))


def after_headline(found: list[Line], headline: Element | None) -> list[Line]:
    """The lines of a body without those above the headline, where it stands in it: kickers, sections, dates."""
    heads = [n for n, line in enumerate(found) if shows(line, headline)]
    return found[heads[0] + 1 :] if heads else found


def introduction(where: Element, body: Element, headline: Element | None) -> list[Line]:
    """The lines between a headline and a body beside it: standfirsts, and lines of days and authors among them."""
    if headline is None or within(headline, body):
        return []
    order = lines(where)
    starts = [n for n, line in enumerate(order) if shows(line, headline)]
    ends = [n for n, line in enumerate(order) if within(line.block, body)]
    if not starts or not ends or starts[0] >= ends[0]:
        return []
    last = max(n for n in starts if n < ends[0])
    return [line for line in order[last + 1 : ends[0]] if line.linked <= _LINKED and len(line.text) >= _INTRO]


def source(where: Element, body: Element) -> list[Line]:
    """The line below a body that says where its news is from (المصدر: ...): it belongs to the text."""
    order = lines(where)
    last = max((n for n, line in enumerate(order) if within(line.block, body)), default=len(order))
    return [line for line in order[last + 1 : last + 4] if _SOURCE.match(line.text) and len(line.text) < 2 * _LONG]
