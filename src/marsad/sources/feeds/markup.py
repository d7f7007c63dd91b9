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
_SPACES: Final = re.compile(r"[^\S\n]+")
_LINES: Final = re.compile(r"\s*\n\s*")


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
