"""What a page tells machines of itself: meta elements and linked data (JSON-LD) of its article. Hints, and
text only where the page itself shows none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from marsad.sources.pages.tree import Element, attribute, plain, text_of

_ARTICLES: Final = ("article", "posting", "report", "videoobject", "newsmediaobject")
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")  # some give markup
_MAX_DATA: Final = 500_000  # characters of one block of linked data
_MAX_ITEMS: Final = 2_000  # things that are looked at in one page


@dataclass(frozen=True, slots=True)
class Told:
    """Meta elements by name (the first of each, small letters), and the things of linked data that are articles."""

    meta: dict[str, str] = field(default_factory=dict)
    articles: tuple[dict[str, Any], ...] = ()
    pages: tuple[dict[str, Any], ...] = ()

    def first(self, *names: str) -> str | None:
        """The first of these meta elements that the page has."""
        return next((self.meta[name] for name in names if self.meta.get(name)), None)

    def of_article(self, name: str) -> str | None:
        """A value of the article in linked data, or of its first author or publisher by name."""
        for thing in self.articles[:1] if name == "headline" else self.articles:
            value = _named(thing.get(name))
            if value:
                return value
        return None

    def text(self) -> str:
        """The text of the article in linked data, a line for each of its lines; '' where there is none."""
        for thing in self.articles:
            body = thing.get("articleBody")
            if isinstance(body, str) and plain(body):
                lines = map(plain, _TAG.sub("\n", body).splitlines())
                return "\n".join(line for line in lines if line)
        return ""


def told(root: Element) -> Told:
    """What the head and the linked data of a page say. Broken data say nothing."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        name = attribute(element, "property") or attribute(element, "name") or attribute(element, "itemprop")
        value = plain(attribute(element, "content"))
        if name and value:
            meta.setdefault(name.strip().lower(), value)
    articles, pages = [], []
    for thing in _things(root):
        kinds = [str(kind).lower() for kind in _as_list(thing.get("@type"))]
        if any(kind.endswith(_ARTICLES) for kind in kinds):
            articles.append(thing)
        elif "webpage" in kinds:
            pages.append(thing)
    title = plain(next((text_of(element) for element in root.iter("title")), ""))
    articles.sort(key=lambda thing: _named(thing.get("headline")) not in (None, title, meta.get("og:title")))
    return Told(meta, tuple(articles), tuple(pages))


def _things(root: Element) -> Iterator[dict[str, Any]]:
    """The things of linked data at the top of a page or in its graphs; not what belongs to them (updates, comments)."""
    waiting = [value for element in root.iter("script") for value in _as_list(_loaded(element))]
    for _ in range(_MAX_ITEMS):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting.extend(_as_list(value.get("@graph")))
            waiting.extend(v for v in _as_list(value.get("mainEntity")) if isinstance(v, dict))


def _loaded(element: Element) -> Any:
    text = element.text or ""
    if "ld+json" not in attribute(element, "type") or len(text) > _MAX_DATA:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _named(value: Any) -> str | None:
    """A string, or the name of a person or body; of several the first."""
    for item in _as_list(value):
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, list):
            name = name[0] if name else None
        if isinstance(name, str) and plain(name):
            return plain(name)
    return None
