"""The tree of a page, and small helpers over it. Nothing here recurses: pages can be deeper than Python's stack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from lxml import etree

from marsad.sources.pages.limits import MAX_DEPTH, check_markup, too_deep, without_scripts
from marsad.sources.records import BadInput

Element = Any  # lxml's elements have no types of their own

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PART: Final = re.compile(r"[a-z]+", re.ASCII)
_APART: Final = frozenset(
    {"div", "p", "ul", "ol", "table", "section", "aside", "article", "figure", "blockquote", "form", "nav"}
    | {"h2", "h3", "h4"}
)
_INLINE: Final = frozenset({"span", "a", "b", "strong", "i", "em", "font", "small", "u"})
HEADLINES: Final = frozenset({"h1", "h2", "h3", "h4"})


def parse(text: str) -> Element:
    """The root of a page's tree, without comments. Raises `BadInput` for what is no page or too deep."""
    text = without_scripts(text)
    check_markup(text)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise BadInput("there is no markup in the page", "give the page as it was sent") from error
    if root is None or root.find("body") is None:
        raise BadInput("there is no markup in the page", "give the page as it was sent")
    if _depth(root) > MAX_DEPTH:
        raise too_deep()
    return root


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > MAX_DEPTH:
            break
    return deepest


def remove(element: Element) -> None:
    """Take an element out of the tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    if element.tag in _APART and _goes_on(element):
        line = etree.Element("br")  # what stood on both sides of a box is no one line
        line.tail = tail
        element.tail = None
        parent.replace(element, line)
        return
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)


def _goes_on(element: Element) -> bool:
    """Whether text in line goes on behind an element."""
    if element.tail and not element.tail.isspace():
        return True
    after = element.getnext()
    return after is not None and after.tag in _INLINE


def remove_all(elements: Iterable[Element]) -> None:
    """Take elements out of the tree, whether or not some stand within others."""
    for element in list(elements):
        remove(element)


def plain(text: str | None) -> str:
    """A text with every run of blanks as one space, none at its ends."""
    return " ".join(text.split()) if text else ""


def text_of(element: Element) -> str:
    """All text of an element in one line."""
    return plain(" ".join(element.itertext()))


def first_word(element: Element, deep: bool = False) -> str:
    """The first word of an element's own text, with `deep` of its parts' as well; as it is written, or ''."""
    text = element.text
    if deep and (not text or text.isspace()):
        text = next((piece for piece in element.itertext() if not piece.isspace()), "")
    words = text.split(None, 1) if text else ()
    return str(words[0]) if words else ""


def attribute(element: Element, name: str) -> str:
    """The value of an attribute, '' where there is none."""
    return str(element.get(name) or "")


def marks(element: Element) -> tuple[str, ...]:
    """The words of an element's classes and id: `articleBody post-share` gives article, body, post, share."""
    return _words(f"{attribute(element, 'class')} {attribute(element, 'id')}")


@lru_cache(maxsize=8192)
def _words(names: str) -> tuple[str, ...]:
    return tuple(_PART.findall(_CAMEL.sub(" ", names).lower()))


def elements(root: Element) -> Iterator[Element]:
    """All elements in document order."""
    return iter(root.iter("*"))


def ancestors(element: Element | None) -> list[Element]:
    """An element and those around it, from the inside; none for None."""
    found = []
    while element is not None:
        found.append(element)
        element = element.getparent()
    return found


def within(element: Element, outer: Element) -> bool:
    """Whether an element is `outer` or stands in it."""
    while element is not None:
        if element is outer:
            return True
        element = element.getparent()
    return False
