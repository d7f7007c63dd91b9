"""From the bytes of a page to the record of its article."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from marsad.sources.pages.authors import author, marked
from marsad.sources.pages.body import article_lines, densest, headline_at, introduction, scope, source, weight
from marsad.sources.pages.cleaning import clean, standfirst
from marsad.sources.pages.clutter import drop_clutter
from marsad.sources.pages.days import UPDATED, Day, day
from marsad.sources.pages.encoding import decoded
from marsad.sources.pages.general import general_text
from marsad.sources.pages.hidden import drop_hidden, drop_named, hidden_names
from marsad.sources.pages.languages import drop_translations, language
from marsad.sources.pages.limits import check_page
from marsad.sources.pages.lines import Sheet
from marsad.sources.pages.outlets import address, outlet, parts, rule_for
from marsad.sources.pages.titles import Headline, headline
from marsad.sources.pages.told import Told, told
from marsad.sources.pages.tree import Element, parse
from marsad.sources.records import MAX_TEXT, BadInput, Record

NAMES: Final = (".html", ".htm", ".xhtml", ".shtml")
_HEAD: Final = 2048  # bytes within which a page shows that it is one
_PAGE: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,1000}-->\s*){0,5}"
    rb"<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_BETWEEN: Final = "\n"  # paragraphs
_LAST: Final = "the day is that of its last update"
_LOST: Final = 0.01  # share of characters that may be unreadable in an article
_MOST: Final = 0.5  # of the text that the general rules find
_LONG: Final = 40  # characters of a paragraph; a text without one is asked of the general extractor as well


class _Read(NamedTuple):
    paragraphs: list[str]
    day: Day


def is_page(head: bytes, name: str = "") -> bool:
    """Whether a file is an HTML page, by its first bytes or its name."""
    if name.lower().endswith(NAMES):
        return True
    head = head[:_HEAD].removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    return _PAGE.match(head) is not None


def article(content: bytes, *, where: str, url: str | None = None, charset: str | None = None) -> Record:
    """The article of a page.

    `where` is for messages; `url` is the page's address and `charset` the encoding that its server named, where they
    are known. The record has the text with a line for each paragraph, and title, day, outlet, author, language and
    address as far as the page says them; nothing is guessed. Raises `BadInput` for what is no page, has no article, or
    is too large or too deep to be one. Whether the text can be read (its language) is for the caller to check.
    """
    check_page(content)
    markup, note = decoded(content, charset)
    root = parse(markup)
    said = told(root)
    url = url or address(root, said)
    drop_hidden(root)
    drop_named(root, hidden_names(markup))
    rule = rule_for(url)
    head = headline(root, said, parts(root, rule.title) if rule else ())
    site = outlet(url, said, head.rest)
    mark, ruled = marked(root), parts(root, rule.author) if rule else ()
    drop_clutter(root, head.element)
    spoken = drop_translations(root)
    writer = author(root, said, site, mark, ruled)
    read = _read(root, head, said, (writer, site), url)
    text = _BETWEEN.join(read.paragraphs)
    if not any(len(paragraph) >= _LONG for paragraph in read.paragraphs):
        asked = general_text(markup) if head.element is not None else ""
        linked = said.text()
        text = max(asked or text, linked if len(linked) >= _LONG else "", key=len)
    _check(text)
    return Record(
        text=text,
        where=where,
        title=head.title,
        published=read.day.day,
        basis=read.day.basis,
        outlet=site,
        author=writer,
        language=language(text, spoken),
        url=url,
        note="; ".join(filter(None, (note, _LAST if (read.day.basis or "").endswith(UPDATED) else None))) or None,
        raw=content,
    )


def _read(root: Element, head: Headline, said: Told, names: tuple[str | None, str | None], url: str | None) -> _Read:
    """The paragraphs and the day of an article in a tree without clutter; `names` are its author and its outlet."""
    sheet = Sheet(root.find("body"), weight)
    rule = rule_for(url)
    body = _believed(sheet, densest(sheet, scope(sheet, head.element), head.element), rule.body if rule else "")
    shown = headline_at(sheet, head.element)
    intro = standfirst(introduction(sheet, body, shown), head.title, *names)
    found = [*intro, *article_lines(sheet, body, shown), *source(sheet, body)]
    return _Read(clean(found, head.title, *names), day(sheet, body, head.element, said, url))


def _believed(sheet: Sheet, general: Element, path: str) -> Element:
    """The element of an outlet's rule, if it has most of the text that the general rules find."""
    found = max(parts(sheet.root, path), key=lambda e: sheet.weights.get(e, 0.0), default=None)
    enough = found is not None and sheet.weights.get(found, 0.0) >= _MOST * sheet.weights.get(general, 0.0)
    return found if enough else general


def _check(text: str) -> None:
    if not text.strip():
        raise BadInput("there is no article in the page", "give the page of one article, or its text")
    if text.count("\ufffd") > _LOST * len(text):
        raise BadInput("the text of the page is damaged", "fetch it again, or give it in its own encoding")
    if len(text) > MAX_TEXT:
        raise BadInput(f"the article has more than {MAX_TEXT:,} characters", "split it into its articles first")
