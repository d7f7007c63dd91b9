"""Answers that are remembered until the ledger changes, so that a question that was asked already costs nothing.

A plain ASGI middleware between the guard and the compression: what is kept is what went out, compressed or not. The
version of the ledger is looked at for each request and before its answer is made, so an answer is never older than its
version. Of clients that ask one thing at once, one is answered from the ledger, and the others get the same.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections import OrderedDict
from collections.abc import Callable, MutableMapping
from typing import Any, Final, NamedTuple

from starlette.concurrency import run_in_threadpool

from marsad.web.language import LANGUAGES
from marsad.web.safety import App, Message, Receive, Scope, Send
from marsad.web.site import VIEWS

_ROOM: Final = 64_000_000  # bytes of all answers that are kept
_LARGEST: Final = 4_000_000  # bytes of one
# Answers that are made at once; the others wait for their turn. Side by side all would be as late as the last one.
AT_ONCE: Final = max(os.cpu_count() or 1, 2)
_VIEWS: Final = frozenset(name for name, _ in VIEWS)
_ENDS: Final = ("", ".json", ".md")  # of their addresses; tables are sent line by line and never kept
_Key = tuple[str, bytes, bool, str]


class _Answer(NamedTuple):
    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    tag: bytes


class Remembered:
    """The middleware. `version` says in which state the ledger is; None where there is none, and nothing is kept."""

    def __init__(self, app: App, *, version: Callable[[], object | None]) -> None:
        self.app, self.version = app, version
        self.state: object | None = None
        self.kept: OrderedDict[_Key, _Answer] = OrderedDict()
        self.size = 0
        self.turns = asyncio.Semaphore(AT_ONCE)
        self.making: MutableMapping[tuple[object, _Key], asyncio.Future[_Answer | None]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        state = await run_in_threadpool(self.version) if _is_kept(scope) else None
        if state is None:
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        zipped = b"gzip" in headers.get(b"accept-encoding", b"")
        language = headers.get(b"accept-language", b"").decode("latin-1")[:100]
        key = (scope["path"], scope.get("query_string", b""), zipped, language)
        answer = await self._answer(scope, receive, state, key)
        if answer is None:
            await self.app(scope, receive, send)
        else:
            await _send(answer, headers.get(b"if-none-match"), scope["method"], send)

    async def _answer(self, scope: Scope, receive: Receive, state: object, key: _Key) -> _Answer | None:
        """The answer of this state of the ledger; None where somebody else was to make it, and could not."""
        if state != self.state:
            self.kept.clear()
            self.state, self.size = state, 0
        if key in self.kept:
            self.kept.move_to_end(key)
            return self.kept[key]
        if (state, key) in self.making:
            return await asyncio.shield(self.making[state, key])
        made: asyncio.Future[_Answer | None] = asyncio.get_running_loop().create_future()
        self.making[state, key] = made
        answer = None
        try:
            async with self.turns:
                answer = await _made(self.app, {**scope, "method": "GET"}, receive)
        finally:
            del self.making[state, key]
            made.set_result(answer)
        if answer.status == 200 and state == self.state and len(answer.body) <= _LARGEST:
            self._keep(key, answer)
        return answer

    def _keep(self, key: _Key, answer: _Answer) -> None:
        self.kept[key] = answer
        self.size += len(answer.body)
        while self.size > _ROOM:
            _, oldest = self.kept.popitem(last=False)
            self.size -= len(oldest.body)


def _is_kept(scope: Scope) -> bool:
    """Whether it is one of the views, as a page or as JSON."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    *folders, last = scope["path"].strip("/").split("/")
    name, dot, end = last.partition(".")
    return name in _VIEWS and dot + end in _ENDS and (not folders or (len(folders) == 1 and folders[0] in LANGUAGES))


async def _made(app: App, scope: Scope, receive: Receive) -> _Answer:
    """What the application answers, whole."""
    parts: list[bytes] = []
    first: dict[str, Any] = {}

    async def taken(message: Message) -> None:
        if message["type"] == "http.response.start":
            first.update(message)
        elif message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    await app(scope, receive, taken)
    body = b"".join(parts)
    tag = b'"' + hashlib.sha256(body).hexdigest()[:32].encode() + b'"'
    headers = [(name, value) for name, value in first["headers"] if name.lower() != b"content-length"]
    return _Answer(first["status"], headers, body, tag)


async def _send(answer: _Answer, seen: bytes | None, method: str, send: Send) -> None:
    """The answer; only that it is the same, where the browser has it already."""
    status, body, headers = answer.status, answer.body, answer.headers
    if status == 200:
        headers = [*headers, (b"etag", answer.tag), (b"cache-control", b"no-cache")]
        if seen is not None and answer.tag in (part.strip() for part in seen.split(b",")):
            status, body = 304, b""
    headers = [*headers, (b"content-length", str(len(body)).encode())] if status != 304 else headers
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else body})
