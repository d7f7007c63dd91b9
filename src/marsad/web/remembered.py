"""Answers that are remembered until the ledger changes, so that a question that was asked already costs nothing.

A plain ASGI middleware between the guard and the compression: what is kept is what went out, compressed or not. The
version of the ledger is looked at for each request and before its answer is made, so an answer is never older than its
version. Of clients that ask one thing at once, one is answered from the ledger, and the others get the same. Answers
are made by the processes that are there for it (makers.py), else by the server itself.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections import OrderedDict
from collections.abc import Callable, MutableMapping
from typing import Final, NamedTuple

from starlette.concurrency import run_in_threadpool

from marsad.web.language import LANGUAGES
from marsad.web.makers import Answer, Makers, made
from marsad.web.safety import App, Receive, Scope, Send
from marsad.web.site import VIEWS

_ROOM: Final = 64_000_000  # bytes of all answers that are kept
_LARGEST: Final = 4_000_000  # bytes of one
# Answers that are made at once; the others wait for their turn. Side by side all would be as late as the last one.
AT_ONCE: Final = max(os.cpu_count() or 1, 2)
_VIEWS: Final = frozenset(name for name, _ in VIEWS)
_ENDS: Final = ("", ".json", ".md")  # of their addresses; tables are sent line by line and never kept
_Key = tuple[str, bytes, bool, str]


class _Kept(NamedTuple):
    answer: Answer
    tag: bytes


class Remembered:
    """The middleware. `version` says in which state the ledger is; None where there is none, and nothing is kept."""

    def __init__(self, app: App, *, version: Callable[[], object | None], makers: Makers | None = None) -> None:
        self.app, self.version, self.makers = app, version, makers
        self.state: object | None = None
        self.kept: OrderedDict[_Key, _Kept] = OrderedDict()
        self.size = 0
        self.turns = asyncio.Semaphore(AT_ONCE if makers is None else makers.number)
        self.making: MutableMapping[tuple[object, _Key], asyncio.Future[_Kept | None]] = {}

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

    async def _answer(self, scope: Scope, receive: Receive, state: object, key: _Key) -> _Kept | None:
        """The answer of this state of the ledger; None where somebody else was to make it, and could not."""
        if state != self.state:
            self.kept.clear()
            self.state, self.size = state, 0
        if key in self.kept:
            self.kept.move_to_end(key)
            return self.kept[key]
        if (state, key) in self.making:
            return await asyncio.shield(self.making[state, key])
        waited: asyncio.Future[_Kept | None] = asyncio.get_running_loop().create_future()
        self.making[state, key] = waited
        kept = None
        try:
            async with self.turns:
                kept = _tagged(await self._made({**scope, "method": "GET"}, receive))
        finally:
            del self.making[state, key]
            waited.set_result(kept)
        if kept.answer.status == 200 and state == self.state and len(kept.answer.body) <= _LARGEST:
            self._keep(key, kept)
        return kept

    async def _made(self, scope: Scope, receive: Receive) -> Answer:
        answer = None if self.makers is None else await self.makers.make(scope)
        return answer or await made(self.app, scope, receive)

    def _keep(self, key: _Key, kept: _Kept) -> None:
        self.kept[key] = kept
        self.size += len(kept.answer.body)
        while self.size > _ROOM:
            _, oldest = self.kept.popitem(last=False)
            self.size -= len(oldest.answer.body)


def _is_kept(scope: Scope) -> bool:
    """Whether it is one of the views, as a page or as JSON."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    *folders, last = scope["path"].strip("/").split("/")
    name, dot, end = last.partition(".")
    return name in _VIEWS and dot + end in _ENDS and (not folders or (len(folders) == 1 and folders[0] in LANGUAGES))


def _tagged(answer: Answer) -> _Kept:
    return _Kept(answer, b'"' + hashlib.sha256(answer.body).hexdigest()[:32].encode() + b'"')


async def _send(kept: _Kept, seen: bytes | None, method: str, send: Send) -> None:
    """The answer; only that it is the same, where the browser has it already."""
    (status, headers, body), tag = kept
    if status == 200:
        headers = [*headers, (b"etag", tag), (b"cache-control", b"no-cache")]
        if seen is not None and tag in (part.strip() for part in seen.split(b",")):
            status, body = 304, b""
    headers = [*headers, (b"content-length", str(len(body)).encode())] if status != 304 else headers
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else body})
