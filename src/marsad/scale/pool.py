"""Reading many documents in their order, in this process or in several.

The readings are the same bytes for any number of workers: each document is read by itself, and what comes out keeps
the order of what went in.
"""

from __future__ import annotations

import contextlib
import gc
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import cache
from types import TracebackType
from typing import Final, Self, TypeVar

from marsad.coders.rules import coder
from marsad.model import Reading
from marsad.scale.children import Child, Limits, Spent, Stopped, packed, unpacked
from marsad.sources.checks import check_readable
from marsad.sources.records import BadInput, Problem, Record

Item = Record | Problem
Result = tuple[Record, Reading] | Problem
Made = TypeVar("Made")
_Given = tuple[Record, Future[bytes]]
_Waiting = _Given | Problem | BaseException | None
_AHEAD: Final = 8  # documents a worker that may wait for their turn: bounds memory, evens out long ones
_SENT: Final = 3  # documents that a worker has: it need not wait for the next one


def read_all(items: Iterable[Item], workers: int = 1) -> Iterator[Result]:
    """The reading of every record, as soon as it is ready; problems are passed on in their place."""
    return work_all(items, read_readable, workers)


def work_all(
    items: Iterable[Item], work: Callable[[Record], Made | Problem], workers: int, pool: Pool | None = None
) -> Iterator[Made | Problem]:
    """What `work` makes of every record, in their order; it must be a function of a module, for other processes.

    It is done in the `pool`, which is left open, or in one of as many `workers`; for one, in this process.
    """
    if pool is not None:
        yield from _in_processes(items, work, pool)
    elif workers > 1:
        with Pool(workers) as pool:
            yield from _in_processes(items, work, pool)
    else:
        _load()
        for item in items:
            yield item if isinstance(item, Problem) else work(item)


def read_readable(record: Record) -> Result:
    """Read one record if it is in a language that has a pack; another one is a problem."""
    try:
        check_readable(record.text, record.language)
    except BadInput as error:
        return error.at(record.where, record.raw)
    return read_one(record)


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
    except MemoryError:
        raise
    except Exception as error:
        what = f"the reader failed on this text ({type(error).__name__}: {error})"
        advice = "this is a fault in Marsad: please report it with the text"
        return Problem(record.where, what, advice, record.raw, record.offset)
    return record, reading


class Pool:
    """Children that read within limits, started with the first document. Use it as a context manager, or `close` it."""

    def __init__(self, workers: int = 1, limits: Limits | None = None) -> None:
        self.workers, self.limits = workers, limits or Limits()
        self.tasks: queue.SimpleQueue[tuple[bytes, Future[bytes]] | None] = queue.SimpleQueue()
        self.children: set[Child] = set()
        self.threads: list[threading.Thread] = []
        self.closed = threading.Event()

    def submit(self, work: Callable[[Record], object], record: Record) -> Future[bytes]:
        """Have a record read; the answer is for `unpacked`. The future raises `Stopped`."""
        self._start()
        done: Future[bytes] = Future()
        self.tasks.put((packed(work, record), done))
        return done

    def begin(self) -> Self:
        """Start the children, and wait until they are ready, for what can't wait itself (servers that are asked)."""
        for ready in self._start():
            ready.wait()
        return self

    def _start(self) -> list[threading.Event]:
        started = []
        while len(self.threads) < self.workers:
            started.append(threading.Event())
            self.threads.append(threading.Thread(target=self._drive, args=(started[-1],), daemon=True))
            self.threads[-1].start()
        return started

    def close(self) -> None:
        """End the children, whatever they do."""
        self.closed.set()
        for _ in self.threads:
            self.tasks.put(None)
        for child in tuple(self.children):
            child.process.kill()
        for thread in self.threads:
            thread.join()

    def _drive(self, ready: threading.Event) -> None:
        """A thread: keeps one child busy, and replaces it when it ends. `ready` is set once there is one."""
        child: Child | None = None
        sent: deque[tuple[bytes, Future[bytes]]] = deque()
        try:
            try:
                child = self._started(sent)
            finally:
                ready.set()
            while not self.closed.is_set() and self._take(sent, child):
                if child is None:
                    child = self._started(sent)
                self._settle(sent, child)
                if child.connection.closed:
                    self.children.discard(child)
                    child = None
        except BaseException as error:
            while sent or (not self.closed.is_set() and self._take(sent, None)):
                sent.popleft()[1].set_exception(error)
        finally:
            if child is not None:
                child.end()

    def _take(self, sent: deque[tuple[bytes, Future[bytes]]], child: Child | None) -> bool:
        """Hand the child as much as it may have; False when nothing more will come."""
        with contextlib.suppress(queue.Empty):
            while len(sent) < _SENT:
                task = self.tasks.get(block=not sent)
                if task is None:
                    return False
                sent.append(task)
                if child is not None:
                    child.send(task[0])
        return True

    def _started(self, sent: Iterable[tuple[bytes, Future[bytes]]]) -> Child:
        child = Child(self.limits, _load)
        self.children.add(child)
        if self.closed.is_set():
            child.process.kill()
        for payload, _ in sent:
            child.send(payload)
        return child

    def _settle(self, sent: deque[tuple[bytes, Future[bytes]]], child: Child) -> None:
        """Await the oldest piece of work. One that a spent child did not begin stays, for the next child."""
        try:
            answer = child.receive()
        except Spent:
            return
        except Stopped as error:
            sent.popleft()[1].set_exception(error)
        else:
            sent.popleft()[1].set_result(answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _in_processes(
    items: Iterable[Item], work: Callable[[Record], Made | Problem], pool: Pool
) -> Iterator[Made | Problem]:
    """A thread takes in documents and hands them to the workers, so that waiting for input never holds up output."""
    feeder = _Feeder(items, work, pool, _AHEAD * pool.workers)
    feeder.start()
    try:
        while (item := feeder.waiting.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item if isinstance(item, Problem) else _done(*item)
    finally:
        feeder.stopped.set()


def _done(record: Record, done: Future[bytes]) -> Made | Problem:
    try:
        made: Made | Problem = unpacked(done.result())
    except Stopped as error:
        return Problem(record.where, error.what, error.advice, record.raw or record.text.encode(), record.offset)
    return made


class _Feeder(threading.Thread):
    """Puts a problem, or the promise of a result, into `waiting` for each item; None or what went wrong comes last."""

    def __init__(self, items: Iterable[Item], work: Callable[[Record], object], pool: Pool, ahead: int) -> None:
        super().__init__(daemon=True)  # it may wait for input that never comes
        self.items, self.work, self.pool = items, work, pool
        self.waiting: queue.Queue[_Waiting] = queue.Queue(ahead)
        self.stopped = threading.Event()

    def run(self) -> None:
        last: BaseException | None = None
        try:
            for item in self.items:
                self._put(item if isinstance(item, Problem) else (item, self.pool.submit(self.work, item)))
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
