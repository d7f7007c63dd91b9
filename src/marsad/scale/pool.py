"""Reading many documents in their order, in this process or in several.

The readings are the same bytes for any number of workers: each document is read by itself, and what comes out keeps
the order of what went in.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import queue
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from typing import Any, Final, TypeVar

from marsad.coders.rules import coder
from marsad.model import Reading
from marsad.sources.records import Problem, Record

Item = Record | Problem
Result = tuple[Record, Reading] | Problem
Made = TypeVar("Made")
_Waiting = Future[Any] | Problem | BaseException | None
_AHEAD: Final = 8  # documents a worker that may wait for their turn: bounds memory, evens out long ones


def read_all(items: Iterable[Item], workers: int = 1) -> Iterator[Result]:
    """The reading of every record, as soon as it is ready; problems are passed on in their place."""
    return work_all(items, read_one, workers)


def work_all(items: Iterable[Item], work: Callable[[Record], Made | Problem], workers: int) -> Iterator[Made | Problem]:
    """What `work` makes of every record, in their order; it must be a function of a module, for other processes."""
    if workers > 1:
        yield from _in_processes(items, work, workers)
    else:
        _load()
        for item in items:
            yield item if isinstance(item, Problem) else work(item)


def read_one(record: Record) -> Result:
    """Read one record. A fault of the reader itself is a problem of that document: it never stops the others."""
    try:
        reading = coder().read(
            record.text,
            published=record.published,
            id=record.id,
            title=record.title,
            outlet=record.outlet,
            url=record.url,
        )
    except Exception as error:
        what = f"the reader failed on this text ({type(error).__name__}: {error})"
        return Problem(record.where, what, "this is a fault in Marsad: please report it with the text", record.raw)
    return record, reading


def _in_processes(
    items: Iterable[Item], work: Callable[[Record], Made | Problem], workers: int
) -> Iterator[Made | Problem]:
    """A thread takes in documents and hands them to the workers, so that waiting for input never holds up output."""
    context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start)
    feeder = _Feeder(items, work, pool, _AHEAD * workers)
    feeder.start()
    try:
        while (item := feeder.waiting.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item if isinstance(item, Problem) else item.result()
    finally:
        feeder.stopped.set()
        pool.shutdown(cancel_futures=True)


class _Feeder(threading.Thread):
    """Puts a problem, or the promise of a result, into `waiting` for each item; None or what went wrong comes last."""

    def __init__(
        self, items: Iterable[Item], work: Callable[[Record], Any], pool: ProcessPoolExecutor, ahead: int
    ) -> None:
        super().__init__(daemon=True)  # it may wait for input that never comes
        self.items, self.work, self.pool = items, work, pool
        self.waiting: queue.Queue[_Waiting] = queue.Queue(ahead)
        self.stopped = threading.Event()

    def run(self) -> None:
        last: BaseException | None = None
        try:
            for item in self.items:
                self._put(item if isinstance(item, Problem) else self.pool.submit(self.work, item))
                if self.stopped.is_set():
                    return
        except BaseException as error:
            last = error  # raised again where the results are awaited
        self._put(last)

    def _put(self, item: _Waiting) -> None:
        while not self.stopped.is_set():
            with contextlib.suppress(queue.Full):
                self.waiting.put(item, timeout=0.1)  # seconds between looks at `stopped`
                return


def _load() -> None:
    """Load the coder, and keep the garbage collector from walking through its tables again and again (7 % of time)."""
    coder()
    calm_collector()


@cache
def calm_collector() -> None:
    """Leave what is loaded out of garbage collections, and collect less often. Once: garbage must not be left out."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _start() -> None:
    """In a worker: leave an interrupt to the parent, and load the coder before the first document."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load()
