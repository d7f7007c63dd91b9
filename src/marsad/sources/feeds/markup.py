"""Pieces of HTML, as feeds hold them in titles and summaries, to plain text with its paragraphs."""

from __future__ import annotations

import re
from typing import Final

_MARKUP: Final = re.compile(r"<[/a-zA-Z!]|&[#\w]{2,32};")
_BLOCKS: Final = (
    *("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
)
_DROPPED: Final = ("script", "style", "iframe", "object", "form", "figcaption", "noscript", "template")
# The line that WordPress puts at the end of each item, in English and in its two Arabic translations.
_FOOTER: Final = re.compile(
    r"\n(?:The post .{1,300} appeared first on .{1,100}|ظهرت المقالة .{1,300} أول\u064b?ا\u064b? على .{1,100}"
    r"|(?:المقالة|التدوينة) .{1,300} ظهرت أول\u064b?ا\u064b? على .{1,100})\s*$"
)
_SPACES: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*")


def body_of(markup: str) -> str:
    """The text of an article as a feed gives it: without what feeds put around it, lines of sharing and pointing on."""
    from marsad.sources.pages.phrases import is_away

    text = _FOOTER.sub("", text_of(markup))
    return "\n".join(line for line in text.split("\n") if not is_away(line))


def text_of(markup: str) -> str:
    """The text of a piece of HTML, a line a block; plain text stays as it is, but for its ends."""
    if not _MARKUP.search(markup):
        return markup.strip()
    from lxml import etree, html

    try:
        root = html.fragment_fromstring(markup.replace("\0", ""), create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, *_DROPPED, with_tail=False)
    for element in root.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    text = "".join(root.itertext())
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()
