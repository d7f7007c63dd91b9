"""A process of its own for what strangers wrote: it does one piece of work after the other, each within limits.

The limits are the kernel's where it has them, so that they also hold inside of compiled code: a timer of processor
time ends the child, and memory is refused to it. The parent keeps a second watch by the clock. A child that ends is
replaced; what it had in hand is known, because it answers in order. What a child remembers between documents is memory
too: where that leaves a document too little, the child ends before it begins it, and a new one does it.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Final

from marsad.sources.records import BadInput

_READY: Final = b"ready"
_NO_MEMORY: Final = 86  # exit status of a child that was refused memory
_SPENT: Final = 87  # of one that holds too much of earlier documents
# What a piece of work finds free before it is begun: reading the longest text takes 234 MB, 130 bytes for each byte of
# it; pages take less. What a child remembers of words takes some 140 MB of the 340 that it has beside its tables.
_FREE, _FREE_A_BYTE = 96 * 2**20, 150
_ADVICE: Final = "look at it by itself; divide it where it is more than one article"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take: seconds of processor time, bytes of memory of the child that reads it (the tables of
    the reader, about 170 MB, included; Linux only), and seconds by the clock, for a child that waits or a system
    without such timers."""

    seconds: float = 10.0
    memory: int = 512 * 2**20
    patience: float = 120.0 if hasattr(signal, "setitimer") else 10.0


class Stopped(BadInput):
    """A piece of work that was ended because it went beyond its limits, or ended its child."""


class Spent(Exception):
    """A child that ended before it began a piece of work, to leave it the memory that it may need; another child is to
    do it."""


class Child:
    """A process that works. `send` pieces of work, `receive` what became of each, in the same order."""

    def __init__(self, limits: Limits, start: Callable[[], None]) -> None:
        context = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads
        self.limits = limits
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, start, limits), daemon=True)
        self.process.start()
        theirs.close()
        try:
            self.connection.recv_bytes()
        except EOFError as error:
            self.process.join()
            raise RuntimeError(f"a worker could not start (exit status {self.process.exitcode})") from error

    def send(self, payload: bytes) -> None:
        """Hand over a piece of work (`packed`). That a child is gone shows where its answer is awaited."""
        with contextlib.suppress(OSError):
            self.connection.send_bytes(payload)

    def receive(self) -> bytes:
        """The answer to the oldest piece of work, for `unpacked`. Raises `Stopped`, or `Spent` where it was not begun;
        then the child is gone."""
        try:
            if self.connection.poll(self.limits.patience):
                return self.connection.recv_bytes()
        except (EOFError, OSError):
            self.process.join()
            raise self._why(self.process.exitcode) from None
        self.end()
        raise Stopped(f"reading it took more than {self.limits.patience:g} seconds by the clock", _ADVICE)

    def end(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.connection.close()

    def _why(self, status: int | None) -> Stopped | Spent:
        self.connection.close()
        if status == _SPENT:
            return Spent()
        if status == -getattr(signal, "SIGPROF", 0):
            return Stopped(f"reading it took more than {self.limits.seconds:g} seconds", _ADVICE)
        if status == _NO_MEMORY:
            return Stopped(f"reading it took more than {self.limits.memory // 2**20} MB of memory", _ADVICE)
        how = f"signal {-status}" if status is not None and status < 0 else f"exit status {status}"
        return Stopped(f"reading it ended the process that read it ({how})", _ADVICE)


def packed(work: Callable[..., Any], *arguments: Any) -> bytes:
    """A piece of work as a child takes it; `work` must be a function of a module."""
    return pickle.dumps((work, arguments), pickle.HIGHEST_PROTOCOL)


def unpacked(answer: bytes) -> Any:
    """What a piece of work gave. Raises what it raised."""
    done, value = pickle.loads(answer)
    if done:
        return value
    raise value


def _serve(connection: Connection, start: Callable[[], None], limits: Limits) -> None:
    """The child's life. An interrupt is left to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    start()
    work: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, work), daemon=True).start()
    _limit(limits.memory)
    connection.send_bytes(_READY)
    fresh = True
    while True:
        payload = work.get()
        if not fresh and limits.memory - _held() < _FREE + _FREE_A_BYTE * len(payload):
            os._exit(_SPENT)  # the pipe keeps what was answered
        fresh = False
        connection.send_bytes(_answer(payload, limits.seconds))


def _receive(connection: Connection, work: queue.SimpleQueue[bytes]) -> None:
    """A thread: takes work in at once, so that parent and child never wait for one another to read. A parent that is
    gone ends the child."""
    try:
        while True:
            work.put(connection.recv_bytes())
    except MemoryError:
        os._exit(_NO_MEMORY)
    except (EOFError, OSError):
        os._exit(0)


def _answer(payload: bytes, seconds: float) -> bytes:
    _timer(seconds)
    try:
        try:
            function, arguments = pickle.loads(payload)
            return pickle.dumps((True, function(*arguments)), pickle.HIGHEST_PROTOCOL)
        except MemoryError:
            raise
        except Exception as error:
            return _failed(error)
    except MemoryError:
        os._exit(_NO_MEMORY)  # needs no memory; and what is left is in pieces
    finally:
        _timer(0)


def _failed(error: Exception) -> bytes:
    """An exception for the parent; one that can't travel is told by its name."""
    try:
        answer = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(answer)
    except Exception:
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")), pickle.HIGHEST_PROTOCOL)
    return answer


def _timer(seconds: float) -> None:
    """End this process after so much processor time, in compiled code as well; 0: no more."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _held() -> int:
    """Bytes of memory of its own that this process has, as the limit counts them; 0 where there is no such limit."""
    if sys.platform != "linux":
        return 0
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[5]) * os.sysconf("SC_PAGE_SIZE")


def _limit(memory: int) -> None:
    """Refuse this process more memory of its own than that. Other systems than Linux keep no such limit."""
    if sys.platform == "linux":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
