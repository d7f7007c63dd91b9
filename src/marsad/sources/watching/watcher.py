"""Many feeds at a time: threads fetch, one caller takes what is found and says when it is in."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from marsad.sources.fetching import Fetcher
from marsad.sources.opening import Apart, here
from marsad.sources.records import Record
from marsad.sources.watching.polling import Answer, Found, Poll
from marsad.sources.watching.schedule import after
from marsad.sources.watching.state import State
from marsad.sources.watching.subscriptions import Subscription

_THREADS: Final = 16  # feeds at a time: threads that mostly wait
_BATCH: Final = 20  # documents, as many as one transaction of the ledger has
_AHEAD: Final = 32  # documents that may wait for the caller: bounds memory
_TICK: Final = 0.2  # seconds between looks at what is due
_PATIENCE: Final = 1.0  # seconds that a document waits for others of its batch


class Watcher:
    """Polls feeds as they fall due. Take `batches`, and call `taken` for each document once it is in the ledger.

    `answered` is told of every poll that has ended, when all that it found has been taken.
    """

    def __init__(
        self,
        feeds: Sequence[Subscription],
        fetcher: Fetcher,
        state: State,
        answered: Callable[[Answer], None] = lambda _answer: None,
        clock: Callable[[], float] = time.time,
        apart: Apart = here,
    ) -> None:
        self.feeds, self.state, self.answered, self.clock = feeds, state, answered, clock
        self.jobs: queue.SimpleQueue[Subscription | None] = queue.SimpleQueue()
        self.found: queue.Queue[Found | Answer] = queue.Queue(_AHEAD)
        self.lock, self.in_hand = threading.Lock(), dict[str, Found | None]()
        self.asked: set[str] = set()  # feeds that are being polled
        self.stop = threading.Event()
        self.poll = Poll(fetcher, state, clock, self._claim, self._free, self._give, self.stop.is_set, apart)

    def batches(self, once: bool = False) -> Iterator[list[Found]]:
        """What is found, in batches; for ever, or until every feed was asked once. The caller has taken a batch when it
        asks for the next one."""
        for _ in range(min(_THREADS, len(self.feeds))):
            threading.Thread(target=self._work, daemon=True).start()
        try:
            self._start([feed for feed in self.feeds if not self._left_alone(feed)] if once else ())
            while self.asked or not once:
                if not once:
                    self._start(self._due())
                yield from self._gathered()
        finally:
            self.stop.set()
            for _ in range(_THREADS):
                self.jobs.put(None)

    def taken(self, key: str, status: str) -> None:
        """An article is in the ledger, or in its quarantine."""
        with self.lock:
            found = self.in_hand.get(key)
        if found is not None:
            day = found.item.published if isinstance(found.item, Record) else None
            self.state.mark([(key, found.feed, self.clock(), day, status)])
            self._free(key)  # only now: whoever claims it next sees that it is in

    def _left_alone(self, feed: Subscription) -> bool:
        known = self.state.feed(feed.url)
        return known.failures > 0 and known.due > self.clock()

    def _due(self) -> list[Subscription]:
        now = self.clock()
        return [feed for feed in self.feeds if feed.url not in self.asked and self.state.feed(feed.url).due <= now]

    def _start(self, feeds: Iterable[Subscription]) -> None:
        for feed in feeds:
            self.asked.add(feed.url)
            self.jobs.put(feed)

    def _gathered(self) -> Iterator[list[Found]]:
        """One batch, or none; the ends of polls are told when what came before them has been taken."""
        batch: list[Found] = []
        until = time.monotonic() + _PATIENCE
        while len(batch) < _BATCH and (not batch or time.monotonic() < until):
            try:
                item = self.found.get(timeout=_TICK)
            except queue.Empty:
                break
            if isinstance(item, Found):
                batch.append(item)
                continue
            if batch:
                yield batch
                batch = []
            self._ended(item)
            if not self.asked:
                break
        if batch:
            yield batch

    def _ended(self, answer: Answer) -> None:
        self.state.note(after(answer, self.state.feed(answer.feed.url), self.clock()))
        self.asked.discard(answer.feed.url)
        self.answered(answer)

    def _work(self) -> None:
        """A thread: polls what is due, one feed after the other."""
        while (feed := self.jobs.get()) is not None and not self.stop.is_set():
            try:
                answer = self.poll.poll(feed, self.state.feed(feed.url))
            except Exception as error:  # a fault in Marsad: the other feeds go on
                answer = Answer(feed, whole=False, error=f"the watch failed on it ({type(error).__name__}: {error})")
            self._put(answer)

    def _claim(self, key: str) -> bool:
        with self.lock:
            if key in self.in_hand:
                return False
            self.in_hand[key] = None
            return True

    def _free(self, key: str) -> None:
        with self.lock:
            self.in_hand.pop(key, None)

    def _give(self, found: Found) -> None:
        with self.lock:
            self.in_hand[found.key] = found
        self._put(found)

    def _put(self, item: Found | Answer) -> None:
        while not self.stop.is_set():
            try:
                self.found.put(item, timeout=_TICK)
                return
            except queue.Full:
                continue
