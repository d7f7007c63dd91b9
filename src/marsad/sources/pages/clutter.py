"""What stands around an article: menus, tickers, "read also", share bars, tags, comments, captions, embedded posts.

An element is known by its tag and role, by the words of its classes and ids (tables/clutter.tsv), or by the phrase at
its head (tables/phrases.tsv). Class names lie now and then (`content-sidebar-wrap`), so that nothing goes that holds
the headline or most of the text.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from marsad.sources.pages.phrases import is_related_heading
from marsad.sources.pages.tree import (
    HEADLINES,
    Element,
    attribute,
    elements,
    marks,
    remove,
    remove_all,
    text_of,
    within,
)

_TAGS: Final = frozenset({"nav", "footer", "aside", "menu", "dialog"})
_ROLES: Final = frozenset(
    ["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "alert", "dialog", "tablist"]
)
_NEVER: Final = frozenset({"html", "body", "main"})
_PICTURES: Final = ("img", "picture", "amp-img", "figure")
_SHORT: Final = 250  # characters of what may be the words of a picture
_LINKS: Final = 0.5  # share of an element's letters in links, above which it is a list of links
_MOST: Final = 0.4  # share of a page's text that no box around an article has
_LONG: Final = 60  # characters from which a paragraph is text


class _Marks(NamedTuple):
    away: frozenset[str]
    box: frozenset[str]
    image: frozenset[str]
    content: frozenset[str]


@cache
def _table() -> _Marks:
    lines = files("marsad.sources.pages").joinpath("tables/clutter.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    return _Marks(*(frozenset(rows[kind].split()) for kind in _Marks._fields))


def drop_clutter(root: Element, headline: Element | None) -> None:
    """Take out of the tree what is not the article; `headline` is where its title stands, if that is known."""
    whole = max(1, sum(len(text) for text in root.find("body").itertext()))
    keep = set(_up(headline))  # elements, not their ids: lxml makes them anew as they are asked for
    for element in list(elements(root)):
        if element.tag not in _NEVER and element not in keep and _attached(element, root) and _goes(element, whole):
            remove(element)
    _drop_pictures(root, keep)
    _drop_embedded(root)
    _drop_lists_of_links(root, keep, whole)


def _up(element: Element | None) -> list[Element]:
    found = []
    while element is not None:
        found.append(element)
        element = element.getparent()
    return found


def _attached(element: Element, root: Element) -> bool:
    """Whether an element is still in the tree: its box may have gone before it."""
    return within(element, root)


def _goes(element: Element, whole: int) -> bool:
    words, table = marks(element), _table()
    if element.tag == "header" or ("header" in words and next(element.iter("a", "img"), None) is not None):
        return len(text_of(element)) < _MOST * whole
    if element.tag in _TAGS or attribute(element, "role").lower() in _ROLES:
        return element.tag != "aside" or _is_aside(element, whole)
    if not words:
        return False
    if not table.away.isdisjoint(words):
        return not _holds_article(element)
    if table.box.isdisjoint(words):
        return False
    size = len(text_of(element))
    if not table.content.isdisjoint(words):
        return size < _MOST * whole and (size < _SHORT or link_share(element) > _LINKS)
    return size < _MOST * whole or link_share(element) > _LINKS


def _is_aside(element: Element, whole: int) -> bool:
    return len(text_of(element)) < _MOST * whole


def _holds_article(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None or attribute(element, "itemprop") == "articleBody"


def link_share(element: Element) -> float:
    """Share of an element's letters that stand in links."""
    size = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / size if size else 0.0


def _drop_pictures(root: Element, keep: set[Element]) -> None:
    """The words under pictures: in a figure, a box with a picture and little else, or an element called caption."""
    for figure in list(root.iter("figure", "figcaption")):
        if figure not in keep and len(text_of(figure)) < 2 * _SHORT and next(figure.iter("table"), None) is None:
            remove(figure)
    image = _table().image
    for element in list(elements(root)):
        if element.tag in _NEVER or element in keep or element.tag in ("td", "caption"):
            continue
        if not image.isdisjoint(marks(element)) and len(text_of(element)) < _SHORT:
            remove(element)
    for element in list(root.iter("div", "span", "center")):
        if element not in keep and _is_picture_box(element):
            remove(element)


def _is_picture_box(element: Element) -> bool:
    """Whether an element holds a picture and no paragraph of text."""
    if next(element.iter(*_PICTURES), None) is None or next(element.iter(*HEADLINES), None) is not None:
        return False
    text = text_of(element)
    return len(text) < _SHORT // 2 and not text.endswith((".", "؟", "!", ".”", '."'))


def _drop_embedded(root: Element) -> None:
    """Posts of others that a page shows: they are not the outlet's words, and nobody attributes them."""
    for quote in list(root.iter("blockquote")):
        words = set(marks(quote))
        if words & {"twitter", "instagram", "tiktok", "telegram", "fb", "pullquote", "reddit", "bluesky"}:
            remove(quote)


def _drop_lists_of_links(root: Element, keep: set[Element], whole: int) -> None:
    """Boxes that begin by "read also" and the like, with what they list; a mere heading goes alone."""
    for element in [e for e in elements(root) if e.tag not in _NEVER and is_related_heading(_own_text(e))]:
        if element in keep or not _attached(element, root):
            continue
        box = _box_of(element, keep, whole)
        remove_all(_listed_after(element) if box is element else ())
        remove(box)


def _own_text(element: Element) -> str:
    text = text_of(element) if len(element) <= 3 else ""
    return text if len(text) < 80 else ""


def _box_of(element: Element, keep: set[Element], whole: int) -> Element:
    """The largest element that begins with a heading and lists what it announces."""
    box = element
    while True:
        parent = box.getparent()
        if parent is None or parent.tag in (*_NEVER, "article", "form") or parent in keep:
            return box
        head = text_of(element)
        size = len(text_of(parent))
        if not text_of(parent).startswith(head) or size > 0.3 * whole + _SHORT or _has_text(parent):
            return box
        box = parent


def _has_text(element: Element) -> bool:
    """Whether an element has a paragraph that is no link."""
    return any(len(text_of(p)) > _LONG and link_share(p) < _LINKS for p in element.iter("p"))


def _listed_after(element: Element) -> list[Element]:
    """The list of links that follows a heading directly, or the link beside it."""
    after = element.getnext()
    if after is not None and after.tag in ("ul", "ol", "div", "p", "a") and link_share(after) > _LINKS:
        return [after]
    return []
