"""One poll of one feed: what it names that is not in yet, fetched."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from marsad.sources.feeds import Entry, Feed, parse
from marsad.sources.feeds.articles import completed, own_text
from marsad.sources.fetching import Fetcher, Unreachable
from marsad.sources.opening import Apart, Item, Opening, here
from marsad.sources.records import BadInput, Record
from marsad.sources.watching.state import Polled, State
from marsad.sources.watching.subscriptions import Subscription
from marsad.sources.web import opened

_MOST_FAILURES: Final = 3  # articles in a row, after which the rest of the feed is left for the next poll


@dataclass(frozen=True, slots=True)
class Found:
    """A document, or a problem, of an article that is not in yet. `key` is its name in the state and in messages."""

    key: str
    feed: str
    item: Item


@dataclass(frozen=True, slots=True)
class Answer:
    """How a poll ended. `whole`: everything that the feed names is in or on its way; then `etag` and `modified` may be
    kept. `error` is what was wrong; `failed`: it gave nothing at all; `after`: seconds that the server wants to be left
    alone."""

    feed: Subscription
    etag: str | None = None
    modified: str | None = None
    whole: bool = True
    changed: bool = True
    error: str | None = None
    failed: bool = False
    after: float | None = None
    new: int = 0


class _Waits(Unreachable):
    """An article that is not asked for in this poll."""


class Poll:
    """Polls feeds.

    `claim` says whether an article is nobody else's work, `free` gives it up again, `give` takes what is found, and
    `stopped` says that no more is wanted.
    """

    def __init__(
        self,
        fetcher: Fetcher,
        state: State,
        clock: Callable[[], float],
        claim: Callable[[str], bool],
        free: Callable[[str], None],
        give: Callable[[Found], None],
        stopped: Callable[[], bool],
        apart: Apart = here,
    ) -> None:
        self.fetcher, self.state, self.clock = fetcher, state, clock
        self.reading = threading.Lock()  # one page at a time is taken apart: many large ones would take much memory
        self.claim, self.free, self.give, self.stopped, self.apart = claim, free, give, stopped, apart

    def poll(self, feed: Subscription, known: Polled) -> Answer:
        """Ask a feed what it has, and fetch what is new. Never raises for what a server does."""
        try:
            reply = self.fetcher.fetch(feed.url, etag=known.etag, modified=known.modified)
            if reply.status == 304:
                return Answer(feed, known.etag, known.modified, changed=False)
            told = parse(reply.body, url=str(reply.address), charset=reply.charset)
        except BadInput as error:
            after = error.after if isinstance(error, Unreachable) else None
            return Answer(feed, whole=False, error=f"{error.what}; {error.advice}", failed=True, after=after)
        new, whole, after = self._articles(feed, told)
        error_ = "the feed is cut off; its last article is left out" if told.cut else None
        marks = (reply.headers.get("etag"), reply.headers.get("last-modified"))
        return Answer(feed, *marks, whole=whole and not told.cut, error=error_, after=after, new=new)

    def _articles(self, feed: Subscription, told: Feed) -> tuple[int, bool, float | None]:
        """How many are new, whether none is left for later, and for how long the site wants to be left alone."""
        new, left, row, after = 0, 0, 0, None
        for key, entry in self._ordered(feed, told):
            if not self.claim(key):
                continue
            try:
                if self.state.has(key):
                    self.free(key)
                    continue
                if row >= _MOST_FAILURES or self.stopped() or self.state.waits(key, self.clock()):
                    raise _Waits("not yet", "it is asked for later")
                self._article(key, feed, entry)
                new, row = new + 1, 0
            except Unreachable as error:
                self.free(key)
                left, after = left + 1, error.after or after
                row = _MOST_FAILURES if error.after else row + (not isinstance(error, _Waits))
        return new, not left, after

    def _ordered(self, feed: Subscription, told: Feed) -> list[tuple[str, Entry]]:
        """The oldest first, so that the ledger has them in the order of time; those that failed before come last, so
        that they do not keep others back."""
        keyed = [(entry.link or f"{feed.url}#{entry.key}", entry) for entry in reversed(told.entries)]
        return sorted(keyed, key=lambda pair: self.state.has_failed(pair[0]))

    def _article(self, key: str, feed: Subscription, entry: Entry) -> None:
        """Fetch one. Raises `Unreachable` where it may be had later."""
        if feed.feed_text or entry.link is None:
            self._found(key, feed, own_text(entry, key))
            return
        try:
            reply = self.fetcher.fetch(entry.link)
        except BadInput as error:
            if isinstance(error, Unreachable) and not self.state.failed(key, self.clock(), error.after):
                raise
            self._found(key, feed, error.at(key))
            return
        with self.reading:
            items = list(opened(reply, key, Opening(inside=True, apart=self.apart)))
        for item in items:
            self._found(key, feed, completed(item, entry) if isinstance(item, Record) else item)

    def _found(self, key: str, feed: Subscription, item: Item) -> None:
        if feed.outlet and isinstance(item, Record):
            item = replace(item, outlet=feed.outlet)
        self.give(Found(key, feed.url, replace(item, where=key)))
