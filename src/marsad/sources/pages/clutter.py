"""What stands around an article: menus, tickers, "read also", share bars, tags, comments, captions, embedded posts.

An element is known by its tag and role, by the words of its classes and ids (tables/clutter.tsv), or by the phrase at
its head (tables/phrases.tsv). Class names lie now and then (`content-sidebar-wrap`), so that nothing goes that holds
the headline or most of the text.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from lxml import etree

from marsad.sources.pages.daylines import day_line
from marsad.sources.pages.lines import is_data
from marsad.sources.pages.phrases import is_related_heading, may_head
from marsad.sources.pages.tree import (
    HEADLINES,
    Element,
    ancestors,
    attribute,
    elements,
    first_word,
    marks,
    remove,
    remove_all,
    text_of,
    within,
)

_TAGS: Final = frozenset({"nav", "footer", "aside", "menu", "dialog", "header", "form"})
_ROLES: Final = frozenset(
    ["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "alert", "dialog", "tablist"]
)
_PICTURED: Final = frozenset({"figure", "figcaption", "blockquote"})
_BOXED: Final = frozenset({"div", "li", "article", "section"})
_BOXES: Final = frozenset({"div", "span", "center", "table"})
_FORMED: Final = frozenset({"div", "section", "td", "p"})
# `img-desc`, `photo_text`: one alone says too little, for articles have texts and descriptions.
_PICTURE: Final = frozenset({"img", "image", "photo", "pic", "picture"})
_WORDS: Final = frozenset({"desc", "description", "text", "txt", "title", "info", "details", "alt"})
_CELLS: Final = frozenset({"td", "caption"})  # of a table, which class names call captions too
# Posts of others are not the outlet's words, and nobody attributes them; a pulled quotation doubles the text.
_POSTS: Final = frozenset({"twitter", "instagram", "tiktok", "telegram", "fb", "pullquote", "reddit", "bluesky"})
_PROSE: Final = etree.XPath("descendant::text()[string-length() > 60][not(ancestor::a)]")
_CARD: Final = 400  # characters of another article's announcement
_NEAR: Final = 4  # elements around a headline beside which its day stands
_DAY: Final = 120  # characters of an element that gives a day
_DAY_WORDS: Final = 6  # and its other words
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
    prose = Prose(root.find("body"))
    around = ancestors(headline)
    keep = set(around)  # elements, not their ids: lxml makes them anew as they are asked for
    asking = _form_boxes(root, prose)
    waiting = [root.find("body")]
    while waiting:
        element = waiting.pop()
        goes = element not in keep and element.tag not in _NEVER and (element in asking or _goes(element, prose))
        if not goes or _gives_day(element, around):
            waiting.extend(reversed(element))
        else:
            remove(element)
    _drop_lists_of_links(root, keep, prose)
    _drop_cards(root, keep)


class Prose:
    """How many characters of a page, and of each of its elements, are sentences: in long pieces, outside of links."""

    def __init__(self, body: Element) -> None:
        self._sizes: dict[Element, int] = {}
        for piece in _PROSE(body):
            holder = piece.getparent()
            for element in ancestors(holder.getparent() if piece.is_tail else holder):
                self._sizes[element] = self._sizes.get(element, 0) + len(piece)
        self.whole = max(1, self.of(body))

    def of(self, element: Element) -> int:
        """The characters of an element, as they were before anything went."""
        return self._sizes.get(element, 0)


def _form_boxes(root: Element, prose: Prose) -> set[Element]:
    """The elements that are a form and a few words that ask to fill it in: newsletters, polls, searches."""
    found = {form.getparent() for form in root.iter("form")}
    return {e for e in found if e.tag in _FORMED and len(text_of(e)) < _SHORT and _is_box(e, prose)}


def _gives_day(element: Element, around: list[Element]) -> bool:
    """Whether an element beside a headline gives a day: it goes with the text, not here."""
    near = around[:_NEAR]
    parent = element.getparent()
    beside = parent in near or (parent is not None and parent.getparent() in near)
    if not beside or element.tag in _PICTURED or len(text_of(element)) > _DAY:
        return False
    said = day_line(text_of(element))
    return bool(said.days) and len(said.other) <= _DAY_WORDS


def _goes(element: Element, prose: Prose) -> bool:
    tag, words = element.tag, marks(element)
    if tag in _PICTURED:
        return _is_picture(element)
    if tag in _TAGS or ("header" in words and next(element.iter("a", "img"), None) is not None):
        return _is_box(element, prose)
    role = element.get("role")
    if role and role.lower() in _ROLES:
        return _is_box(element, prose)
    if words and _is_named_clutter(element, frozenset(words), prose):
        return True
    return tag in _BOXES and _is_picture_box(element)


def _is_named_clutter(element: Element, words: frozenset[str], prose: Prose) -> bool:
    """Whether the words of an element's classes and id say that it is no part of an article."""
    table = _table()
    if not table.away.isdisjoint(words):
        return not _holds_article(element) and (table.content.isdisjoint(words) or prose.of(element) < prose.whole / 2)
    content = not table.content.isdisjoint(words)
    if not _PICTURE.isdisjoint(words) and not _WORDS.isdisjoint(words) and _is_box(element, prose):
        return len(text_of(element)) < _SHORT
    if not table.image.isdisjoint(words) and element.tag not in _CELLS and not (content and prose.of(element)):
        return len(text_of(element)) < _SHORT
    if table.box.isdisjoint(words):
        return False
    if not content:
        return _is_box(element, prose)
    sentences = prose.of(element)
    return not sentences or (sentences < _MOST * prose.whole and link_share(element) > _LINKS)


def _is_box(element: Element, prose: Prose) -> bool:
    """Whether an element can stand around an article: it has less of the text, or is a list of links."""
    return prose.of(element) < _MOST * prose.whole or link_share(element) > _LINKS


def _is_picture(element: Element) -> bool:
    """Whether a figure is a picture with its words and no table, or a quotation somebody's post."""
    if element.tag == "blockquote":
        return not _POSTS.isdisjoint(marks(element))
    return len(text_of(element)) < 2 * _SHORT and next(element.iter("table"), None) is None


def _holds_article(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None or attribute(element, "itemprop") == "articleBody"


def link_share(element: Element) -> float:
    """Share of an element's letters that stand in links."""
    size = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / size if size else 0.0


def _is_picture_box(element: Element) -> bool:
    """Whether an element holds a picture and no paragraph of text."""
    if next(element.iter(*_PICTURES), None) is None or next(element.iter(*HEADLINES), None) is not None:
        return False
    text = text_of(element)
    if len(text) >= _SHORT // 2 or text.endswith((".", "؟", "!", ".”", '."')):
        return False
    return element.tag != "table" or not (is_data(element) or day_line(text).days)


def _drop_lists_of_links(root: Element, keep: set[Element], prose: Prose) -> None:
    """Boxes that begin by "read also" and the like, with what they list; a mere heading goes alone."""
    headings = [e for e in elements(root) if e.tag not in _NEVER and is_related_heading(_own_text(e))]
    for element in headings:
        if element in keep or not within(element, root):  # its box may have gone before it
            continue
        box = _box_of(element, keep, prose)
        remove_all(_listed_after(element) if box is element else ())
        remove(box)


def _own_text(element: Element) -> str:
    text = text_of(element) if len(element) <= 3 and may_head(first_word(element)) else ""
    return text if len(text) < 80 else ""


def _box_of(element: Element, keep: set[Element], prose: Prose) -> Element:
    """The largest element that begins with a heading and lists what it announces."""
    box = element
    while True:
        parent = box.getparent()
        if parent is None or parent.tag in (*_NEVER, "article", "form") or parent in keep:
            return box
        head = text_of(element)
        size = len(text_of(parent))
        if not text_of(parent).startswith(head) or size > 0.3 * prose.whole + _SHORT or _has_text(parent):
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


def _drop_cards(root: Element, keep: set[Element]) -> None:
    """Announcements of other articles: two or more side by side, each with a headline that is a link."""
    found = []
    for heading in root.iter("h2", "h3", "h4", "h5", "h6", "a"):
        element = heading if _is_linked(heading) else None
        while element is not None and element not in keep and len(text_of(element)) < _CARD:
            twins = (element.getprevious(), element.getnext())
            if any(twin is not None and twin.tag == element.tag and _is_card(twin) for twin in twins):
                found.append(element)
                break
            element = element.getparent()
    remove_all(found)


def _is_card(element: Element) -> bool:
    heading = next(element.iter("h2", "h3", "h4", "h5", "h6", "a"), None)
    return heading is not None and _is_linked(heading) and len(text_of(element)) < _CARD


def _is_linked(heading: Element) -> bool:
    """Whether a heading is a link to another page, or a link stands as one: first in its box, before others."""
    parent = heading.getparent()
    if heading.tag == "a":
        first = parent is not None and parent.tag in _BOXED and parent[0] is heading and not (parent.text or "").strip()
        if not first or len(parent) < 2 or (heading.tail or "").strip():
            return False
        link = heading
    else:
        link = parent if parent is not None and parent.tag == "a" else next(heading.iter("a"), None)
    return link is not None and not attribute(link, "href").startswith("#") and link.get("href") is not None
