"""From the bytes of a feed to its entries. Nothing outside of the bytes is looked at.

XML declarations of types are refused: they can name files and addresses to be read, and multiply entities without end.
An honest feed needs none. The parser is given a stream, never a name, since it would open that.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any, Final

from marsad.sources.feeds.days import day
from marsad.sources.feeds.links import plain_link
from marsad.sources.feeds.markup import body_of, text_of
from marsad.sources.pages.encoding import decoded
from marsad.sources.records import BadInput

NAMES: Final = (".rss", ".atom", ".rdf")
MAX: Final = 4_000_000  # characters; large feeds with whole articles have two million
# How often what makes work may stand in it: tags, references, attributes. A feed of 1,000 items has 15,000 tags; one
# whose whole articles are written in character references (&#1575;) 600,000 of these.
_MAX_MARKS: Final = {"<": 300_000, "&": 600_000, "=": 100_000, "<!--": 20_000, "&lt;!--": 5_000}
_MAX_DEPTH: Final = 500  # of elements, those in XHTML with them
_HEAD: Final = 4096  # bytes within which a feed shows that it is one
_ROOT: Final = re.compile(r"<(?:rss|feed|rdf:RDF|atom:feed|a10:feed)\b", re.IGNORECASE)
_TYPED: Final = re.compile(r"<!DOCTYPE\s+(?!html\b)(?:rss|feed|rdf:RDF|[^>\[]{0,500}\[)", re.IGNORECASE)
_DECLARES: Final = re.compile(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_XML: Final = re.compile(r"^[\ufeff\s]{0,100}<\?xml[^>]{0,500}\?>")
_END: Final = re.compile(r"</\s*(?:rss|feed|rdf:RDF|atom:feed|a10:feed)\s*>\s*(?:<!--[^>]*-->\s*)?$", re.IGNORECASE)
_ASIDES: Final = (("<?", "?>"), ("<!--", "-->"))  # what may stand before the first element
_TAG: Final = re.compile(r"""<(/?)[a-zA-Z_](?:[^<>"'/]|"[^"<]*"|'[^'<]*'|/(?!>))*+(/?)>""")
_SMALLER: Final = "give a smaller feed, or report it to the outlet"
_NO_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # which no XML may hold


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a feed tells of it. `link` is absolute, of http or https; `day` is YYYY-MM-DD in the outlet's own
    time; `text` is what the feed itself gives, without markup; `key` names it within its feed."""

    key: str
    link: str | None = None
    title: str | None = None
    day: str | None = None
    outlet: str | None = None
    author: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, its entries in its order, each once, and whether its end is missing, with what was last;
    `note` says that the encoding which it names was wrong."""

    title: str | None
    entries: tuple[Entry, ...]
    cut: bool = False
    note: str | None = None


def is_feed(head: bytes, name: str = "") -> bool:
    """Whether a file is a feed, by its first bytes or its name in small letters."""
    text = head[:_HEAD].replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufffd")
    start = _first(text)
    return name.endswith(NAMES) or any(kind.match(text, start) for kind in (_ROOT, _TYPED))


def parse(content: bytes, *, url: str | None = None, charset: str | None = None) -> Feed:
    """The entries of a feed. `url` is its address, for links that are relative; `charset` what its server named.

    Raises `BadInput` for what is no feed, is broken beyond its entries, or declares types.
    """
    text, note = decoded(content, charset)
    _weigh(text)
    if _DECLARES.match(text, _first(text)):
        raise BadInput("the feed declares a document type (DOCTYPE)", "ask the outlet for a feed without one")
    found = _parsed(_NO_CONTROL.sub(" ", _XML.sub("", text)), url)
    entries = [entry for item in found.entries if (entry := _entry(item, found.feed)).key]
    if not entries and (found.bozo or not found.version):
        raise BadInput(_broken(found), "check in a browser that it is a feed, or report it to the outlet")
    cut = not _END.search(text[-4000:])
    once = {entry.key: entry for entry in (entries[:-1] if cut else entries)}
    return Feed(_string(found.feed, "title"), tuple(once.values()), cut, note)


def _weigh(text: str) -> None:
    """Raise `BadInput` for what would keep the parser busy; in one walk, whatever it holds."""
    if len(text) > MAX or any(text.count(mark) > most for mark, most in _MAX_MARKS.items()):
        raise BadInput(f"the feed has more than {MAX // 1_000_000} million characters, or too much markup", _SMALLER)
    depth = 0
    for tag in _TAG.finditer(_without_data(text)):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        if depth > _MAX_DEPTH:
            raise BadInput("the elements of the feed are nested too deeply", _SMALLER)


def _without_data(text: str) -> str:
    """The markup without CDATA, in which tags are text."""
    first, *parts = text.split("<![CDATA[")
    return first + "".join(part.partition("]]>")[2] for part in parts)


def _first(text: str) -> int:
    """Where the first element or declaration begins, behind comments and instructions."""
    position = 0
    while True:
        while text[position : position + 1].isspace() or text[position : position + 1] == "\ufeff":
            position += 1
        closing = next((end for begin, end in _ASIDES if text.startswith(begin, position)), None)
        end = text.find(closing, position) if closing else -1
        if closing is None or end < 0:
            return position
        position = end + len(closing)


def _parsed(text: str, url: str | None) -> Any:
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    return feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")), response_headers=headers)


def _broken(found: Any) -> str:
    error = found.get("bozo_exception")
    line = getattr(error, "getLineNumber", lambda: None)()
    if line is None:
        return "this is no feed of RSS or Atom"
    return f"the feed is broken at line {line} ({error.getMessage()})"


def _entry(item: Any, feed: Any) -> Entry:
    link = plain_link(_string(item, "feedburner_origlink")) or plain_link(_string(item, "link"))
    title = _string(item, "title")
    outlet = _string(item.get("source") or {}, "title") or _string(feed, "title")
    return Entry(
        key=link or _string(item, "id") or title or "",
        link=link,
        title=title,
        day=_day(item),
        outlet=outlet,
        author=_string(item, "author"),
        text=_text(item),
    )


def _day(item: Any) -> str | None:
    for name in ("published", "created", "updated"):
        # feedparser gives `updated` for a missing `published` in RSS; a name that is not in the item is no date
        found = day(str(item.get(name) or ""), item.get(f"{name}_parsed"))
        if found:
            return found
    return None


def _text(item: Any) -> str | None:
    """What the feed gives of the article: the whole where it has it, else the summary."""
    bodies = [str(part.get("value") or "") for part in item.get("content") or ()]
    texts = [body_of(body) for body in (*bodies, str(item.get("summary") or ""))]
    return max(texts, key=len) or None


def _string(fields: Any, name: str) -> str | None:
    value = fields.get(name)
    return (" ".join(text_of(value).split()) or None) if isinstance(value, str) else None
