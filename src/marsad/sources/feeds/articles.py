"""The articles of a feed as documents: fetched, or as the feed itself gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from marsad.sources.checks import check
from marsad.sources.feeds.parsing import Entry, Feed
from marsad.sources.pages.outlets import rule_for
from marsad.sources.records import BadInput, Problem, Record

Item = Record | Problem
Fetch = Callable[[str], Iterable[Item]]
_CUT = BadInput("the feed is cut off, and its last article with it", "take it again")
_NO_LINK = BadInput("this item of the feed names no article", "take the feed's own text: --feed-text")
_NO_TEXT = BadInput("this item of the feed has no text of its own", "let its article be fetched")


def articles(feed: Feed, where: str, fetch: Fetch | None) -> Iterator[Item]:
    """The documents that a feed names, in its order, and a problem in place of each that can't be had.

    `fetch` gives what is at an address; without it, each is the text that the feed itself gives.
    """
    for number, entry in enumerate(feed.entries, 1):
        place = f"{where}, item {number}"
        yield from [own_text(entry, place, feed.note)] if fetch is None else fetched(entry, place, fetch)
    if feed.cut:
        yield _CUT.at(where)


def fetched(entry: Entry, where: str, fetch: Fetch) -> Iterator[Item]:
    """The article at an entry's address, with what the feed knows and its page does not say."""
    if entry.link is None:
        yield _NO_LINK.at(where)
        return
    for item in fetch(entry.link):
        yield completed(item, entry) if isinstance(item, Record) else item


def completed(record: Record, entry: Entry) -> Record:
    """A page's record, with title, day, outlet and author of its feed where it has none."""
    return replace(
        record,
        title=record.title or entry.title,
        published=record.published or entry.day,
        outlet=entry.outlet if _nameless(record) else record.outlet,
        author=record.author or entry.author,
    )


def _nameless(record: Record) -> bool:
    """Whether a page names no outlet, or nothing but its own host."""
    host = (urlsplit(record.url or "").netloc or "").removeprefix("www.")
    return record.outlet is None or record.outlet.lower().removeprefix("www.") in (host, host.partition(":")[0])


def own_text(entry: Entry, where: str, note: str | None = None) -> Item:
    """An entry with the text that the feed gives, and a note on that."""
    try:
        if not entry.text:
            raise _NO_TEXT
        check(entry.text)
    except BadInput as error:
        return error.at(where)
    rule = rule_for(entry.link)
    return Record(
        text=entry.text,
        where=where,
        published=entry.day,
        title=entry.title,
        outlet=rule.name if rule else entry.outlet,
        url=entry.link,
        author=entry.author,
        note=note,
    )
