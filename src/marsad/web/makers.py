"""Processes that make answers, so that as many are made at once as there are processors.

Threads of one process are no help: only one of them runs at a time, and they hold one another up at each row that a
database gives. The server itself takes requests, remembers answers and hands out what nobody asked yet. A process that
ends is replaced; what it had in hand is then made by the server itself, and so is all that is asked before the first
process is ready.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from marsad.scale.children import Child, Limits, Spent, Stopped, packed, unpacked

if TYPE_CHECKING:
    from marsad.web.safety import App, Message, Receive, Scope

# Of one answer: the patience of its question ends it long before. The memory is that of tables of names and words, of
# templates, and of what one answer takes.
_LIMITS: Final = Limits(seconds=60.0, memory=1024 * 2**20, patience=60.0)
_SENT: Final = ("type", "asgi", "http_version", "scheme", "path", "raw_path", "query_string", "root_path", "headers")
_app: App | None = None  # of a process that makes answers
_loop: asyncio.AbstractEventLoop | None = None


class Answer(NamedTuple):
    """What goes out, whole."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Makers:
    """So many processes that answer from the ledger at an address. Use `begin` and `close`, from any thread."""

    def __init__(self, address: str, number: int) -> None:
        self.address, self.number = address, number
        self.ready: queue.SimpleQueue[Child] = queue.SimpleQueue()
        self.children: set[Child] = set()
        self.closed = threading.Event()
        self.threads = ThreadPoolExecutor(max(number, 1), "makers")
        self.token = ""

    def begin(self, token: str) -> None:
        """Start the processes, without waiting for them. `token` is the one that their pages are to have."""
        self.token = token
        for _ in range(self.number):
            self.threads.submit(self._start)

    def close(self) -> None:
        """End the processes, whatever they do."""
        self.closed.set()
        for child in tuple(self.children):
            child.process.kill()
        self.threads.shutdown()
        for child in tuple(self.children):
            child.end()

    async def make(self, scope: Scope) -> Answer | None:
        """The answer to a GET; None where no process could make it."""
        try:
            child = self.ready.get_nowait()
        except queue.Empty:
            return None
        return await asyncio.get_running_loop().run_in_executor(self.threads, self._ask, child, _plain(scope))

    def _ask(self, child: Child, scope: dict[str, Any]) -> Answer | None:
        child.send(packed(_made, scope))
        try:
            made: Answer = unpacked(child.receive())
        except (Stopped, Spent):
            self.children.discard(child)
            with contextlib.suppress(RuntimeError):  # it is being closed
                self.threads.submit(self._start)
            return None
        except Exception:  # a fault of the program: the server makes it again, and tells it as any other
            self.ready.put(child)
            return None
        self.ready.put(child)
        return made

    def _start(self) -> None:
        with contextlib.suppress(RuntimeError):  # one that can't start: the others, or the server, do its work
            child = Child(_LIMITS, partial(_begin, self.address, self.token))
            self.children.add(child)
            if self.closed.is_set():
                child.process.kill()
            else:
                self.ready.put(child)


def _plain(scope: Scope) -> dict[str, Any]:
    """The part of a request that is sent to a process."""
    return {**{name: scope[name] for name in _SENT if name in scope}, "method": "GET"}


def _begin(address: str, token: str) -> None:
    """In a process: make ready for what will be asked."""
    global _app, _loop
    from marsad.ledger.store import open_ledger
    from marsad.scale.pool import calm_collector
    from marsad.web.app import answering
    from marsad.web.site import Site

    _app, _loop = answering(Site(open_ledger(address), token)), asyncio.new_event_loop()
    calm_collector()


def _made(scope: dict[str, Any]) -> Answer:
    """In a process: an answer."""
    assert _app is not None
    assert _loop is not None
    return _loop.run_until_complete(made(_app, scope, _nothing))


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def made(app: App, scope: Scope, receive: Receive) -> Answer:
    """What an application answers, whole."""
    parts: list[bytes] = []
    first: dict[str, Any] = {}

    async def taken(message: Message) -> None:
        if message["type"] == "http.response.start":
            first.update(message)
        elif message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    await app(scope, receive, taken)
    return Answer(first["status"], _without_length(first["headers"]), b"".join(parts))


def _without_length(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in headers if name.lower() != b"content-length"]
