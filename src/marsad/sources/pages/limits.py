"""What is no page any more: too large, too deep, or made to keep a reader busy. Checked before anything is parsed.

The checks go through the markup once, whatever it holds, so that a page made to cost much costs little.
"""

from __future__ import annotations

import re
from typing import Final

from marsad.sources.records import BadInput

MAX_PAGE: Final = 10_000_000  # bytes; the largest live blogs have 5 MB, most of it script
MAX_TAGS: Final = 150_000  # a page of an article has 500 to 10,000
MAX_REFERENCES: Final = 300_000  # character references; whole articles are written in them (&#1575;)
MAX_OPEN: Final = 3_000  # elements opened and not closed, in the markup; old pages forget hundreds of <font>
MAX_DEPTH: Final = 400  # of the tree; browsers cut at 512, articles stay under 60

MAX_ATTRIBUTES: Final = 2_000  # of one element

_LONG_TAG: Final = 2 * MAX_ATTRIBUTES  # characters; a shorter tag has not so many attributes
_VALUE: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
# Elements that the next one of their kind closes, so that an open one is no depth.
_OPTIONAL: Final = frozenset(
    ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt"]
)
_FLAT: Final = _VOID | _OPTIONAL
_RAW: Final = ("script", "style")


def check_page(content: bytes) -> None:
    """Raise `BadInput` where the bytes are too many for one page."""
    if len(content) > MAX_PAGE:
        raise BadInput(f"the page has more than {MAX_PAGE // 1_000_000} MB", "save the article without its media")


def without_scripts(text: str) -> str:
    """The markup without what stands in scripts and styles, half of a page; linked data are kept."""
    for name in _RAW:
        text = _without(text, name)
    return text


def _without(text: str, name: str) -> str:
    lower, kept, at = text.lower(), [], 0
    if len(lower) != len(text):  # a letter whose small form is longer: positions would not fit
        lower = text
    opening, closing = f"<{name}", f"</{name}"
    while (start := lower.find(opening, at)) >= 0:
        head = lower.find(">", start)
        end = lower.find(closing, head) if head >= 0 else -1
        if end < 0:
            kept.append(text[at:start])
            return "".join(kept)
        linked = "ld+json" in lower[start:head]
        kept.append(text[at:end] if linked else text[at:start])
        at = end if linked else lower.find(">", end) + 1 or len(text)
    kept.append(text[at:])
    return "".join(kept)


def check_markup(text: str) -> None:
    """Raise `BadInput` for a page that is too deep, or has too many tags or character references."""
    if text.count("&") > MAX_REFERENCES:
        raise BadInput(f"the page has more than {MAX_REFERENCES:,} character references", "this is no news page")
    if text.count("<") > 2 * MAX_TAGS:
        raise _many()
    if any(_has_many(tag) for tag in text.split("<") if len(tag) > _LONG_TAG):
        raise BadInput("an element of the page has too many attributes", "this is no news page")
    tags = depth = 0
    for match in _TAG.finditer(text):
        tags += 1
        if match[2].lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > MAX_OPEN:
            raise too_deep()
    if tags > 2 * MAX_TAGS:
        raise _many()


def _has_many(tag: str) -> bool:
    """Whether a tag has more attributes than any page has; each costs as much as all before it. Values count as one."""
    return len(_VALUE.sub("", tag.partition(">")[0]).split()) > MAX_ATTRIBUTES


def _many() -> BadInput:
    return BadInput(f"the page has more than {MAX_TAGS:,} elements", "save the article alone, without its lists")


def too_deep() -> BadInput:
    """The problem of a page whose elements are nested beyond what any article needs."""
    return BadInput("the page is nested too deeply to be an article", "this is no news page, or its HTML is broken")
