"""The headline of a page: the line that stands both in its <title> (or what it tells machines) and on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from marsad.sources.pages.phrases import compared
from marsad.sources.pages.told import Told
from marsad.sources.pages.tree import HEADLINES, Element, elements, first_word, plain, text_of

_PARTS: Final = re.compile(r"\s+[|\-–—:»«•·~/]+\s+|\s*[|»]\s*|\s+::\s+|:\s+(?=\S)")
_MAX: Final = 300  # characters of a headline
_EDGES: Final = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff "
_INLINE: Final = frozenset({"a", "span", "p", "em"})
_PLACES: Final = frozenset({"div", "td", "font", "b", "strong", "header", "h5", *_INLINE, *HEADLINES})


class Headline(NamedTuple):
    """The title of an article, the element in which it stands on the page (if it does), and what else <title> has."""

    title: str | None
    element: Element | None
    rest: tuple[str, ...]


def headline(root: Element, said: Told, ruled: Sequence[Element] = ()) -> Headline:
    """Find the headline of a page; `ruled` are the elements in which the outlet's rule expects it."""
    full = plain(next((text_of(e) for e in root.iter("title")), "")).strip(_EDGES)
    names = [n for n in (said.of_article("headline"), said.first("og:title", "twitter:title"), full) if n]
    site = compared(said.first("og:site_name") or said.of_article("publisher") or "")
    element = next((e for e in ruled if len(text_of(e)) > 8), None)
    element = element if element is not None else _shown(root, [compared(name) for name in names], site)
    element = element if element is not None or len(names) > 1 else _only_heading(root)
    title: str | None
    if element is not None:
        title = _longest(text_of(element).strip(_EDGES), names[:-1])
    else:
        title = names[0] if len(names) > 1 else _first_part(full, site)
    title = (title or "").strip(_EDGES) or None
    return Headline(title, element, _rest(full, title))


def _shown(root: Element, names: list[str], site: str) -> Element | None:
    """The element that shows one of the names or a part of one; headings before others, the fullest first."""
    best, score = None, 0.0
    words = {word for name in names for word in name.split()}
    for element in elements(root.find("body")):
        heading = element.tag in HEADLINES
        if element.tag not in _PLACES or len(element) > 6 or _folded(first_word(element, heading)) not in words:
            continue
        text = compared(text_of(element))[:_MAX]
        if len(text) < 8 or text == site:
            continue
        value = _likeness(text, names) * _rank(element.tag)
        if value > score + 0.01 or (best is not None and value >= score and element.getparent() is best):
            best, score = element, value
    return best


def _rank(tag: str) -> float:
    """How likely a headline stands in a tag: headings first, links and paragraphs last."""
    return 1.5 if tag == "h1" else 1.3 if tag in HEADLINES else 0.9 if tag in _INLINE else 1.0


@lru_cache(maxsize=16384)
def _folded(word: str) -> str:
    return next(iter(compared(word).split()), "")


def _only_heading(root: Element) -> Element | None:
    """The one heading of the first rank, where <title> says nothing of the article."""
    found = [element for element in root.find("body").iter("h1") if len(text_of(element)) > 8]
    return found[0] if len(found) == 1 else None


def _likeness(text: str, names: list[str]) -> float:
    """How much of a name a text is: 1 for all of it, its share for a part that is the name's end or beginning."""
    best = 0.0
    for name in names:
        if text == name:
            best = max(best, 1.0)
        elif name and (name.startswith(text + " ") or name.endswith(" " + text)):
            best = max(best, 0.9 * len(text) / len(name) if len(text.split()) > 2 else 0.0)
        elif f" {text} " in name and len(text.split()) > 3:
            best = max(best, 0.8 * len(text) / len(name))
        elif name and len(name) > 20 and text.endswith(" " + name):
            best = max(best, 0.8 * len(name) / len(text))
    return best


def _longest(shown: str, names: list[str]) -> str:
    """What the page shows, unless it has a section before the name that it tells (سياسي / ...)."""
    for name in names:
        if compared(shown) != compared(name) and compared(shown).endswith(" " + compared(name)):
            return plain(name)
    return shown


def _first_part(full: str, site: str) -> str:
    parts = [part for part in re.split(r"\s+[|\-–—»]+\s+|\s*\|\s*", full) if part and compared(part) != site]
    return max(parts, key=len) if parts else full


def _rest(full: str, title: str | None) -> tuple[str, ...]:
    """The parts of <title> that are not the headline: the site, a section, a day."""
    if not title or compared(title) == compared(full):
        return ()
    place = full.find(title)
    left = [full[:place], full[place + len(title) :]] if place >= 0 else [full]
    parts = [part.strip(" |-–—:»«•·~/" + _EDGES) for text in left for part in _PARTS.split(text)]
    return tuple(part for part in parts if part and compared(part) not in compared(title))
