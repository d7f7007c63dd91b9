"""What stands before every route: who may ask, how much may be sent, and what the browser may do with the answer.

A plain ASGI middleware. Pages load nothing from elsewhere and run no inline script; they can't be framed. The Host
header is checked against DNS rebinding; what writes must come from a page of this site, with its token. Where a
password is set, every request needs it (HTTP Basic, any user name).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any, Final
from urllib.parse import urlsplit

from marsad.web.errors import Refusal
from marsad.web.language import language, preferred

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MAX_BODY: Final = 2_000_000  # bytes of a request
_POLICY: Final = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
HEADERS: Final = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
_SAFE: Final = ("GET", "HEAD", "OPTIONS")
_SCRYPT: Final[dict[str, int]] = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
TOKEN: Final = "x-marsad-token"


class Secret:
    """A password as its scrypt hash with a salt of its own: the password itself is not kept."""

    def __init__(self, password: str) -> None:
        self.salt = secrets.token_bytes(16)
        self.hash = self._hashed(password)
        self.good: set[bytes] = set()  # digests of headers that were right: scrypt is slow on purpose

    def opens(self, header: str | None) -> bool:
        """Whether an Authorization header holds the password."""
        if not header:
            return False
        seen = hashlib.sha256(self.salt + header.encode()).digest()
        if seen in self.good:
            return True
        kind, _, rest = header.partition(" ")
        try:
            given = base64.b64decode(rest, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return False
        if kind.lower() != "basic" or not hmac.compare_digest(self._hashed(given), self.hash):
            return False
        self.good.add(seen)
        return True

    def _hashed(self, password: str) -> bytes:
        return hashlib.scrypt(password.encode(), salt=self.salt, **_SCRYPT)


class Guard:
    """The middleware. `hosts` are the names that the site goes by, with any port."""

    def __init__(self, app: App, *, hosts: Iterable[str], token: str, secret: Secret | None = None) -> None:
        self.app, self.token, self.secret = app, token, secret
        self.hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        exchange = _Exchange(receive, send, headers.get("accept-language"))
        try:
            self._check(scope, headers)
            await self.app(scope, exchange.receive, exchange.send)
        except Refusal as refusal:
            await _refuse(refusal, exchange.send, headers.get("accept-language"))

    def _check(self, scope: Scope, headers: dict[str, str]) -> None:
        host = headers.get("host", "")
        if _name(host) not in self.hosts:
            raise Refusal(
                421, "this site does not go by the name {name!r}", "open it by its own address", name=_name(host)
            )
        if self.secret is not None and not self.secret.opens(headers.get("authorization")):
            raise Refusal(401, "this site needs a password", "give it in the browser's dialogue; any user name will do")
        if int(headers.get("content-length") or 0) > MAX_BODY:
            raise _too_much()
        if scope["method"] not in _SAFE:
            self._check_origin(headers, host)

    def _check_origin(self, headers: dict[str, str], host: str) -> None:
        """What is sent must come from a page of this site: by its origin, and by the token that only it knows."""
        origin = headers.get("origin")
        foreign = origin is not None and urlsplit(origin).netloc != host
        if foreign or headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
            raise Refusal(403, "this was sent from another site", "send it from a page of this site")
        if not hmac.compare_digest(headers.get(TOKEN, ""), self.token):
            raise Refusal(403, "the page's token is missing or old", "load the page again, then send once more")


def _name(host: str) -> str:
    """The name in a Host header, without the port."""
    if host.startswith("["):
        return host[: host.find("]") + 1].lower()
    return host.partition(":")[0].lower()


def _too_much() -> Refusal:
    return Refusal(
        413, "more than {most:,} bytes were sent", "send a shorter text, or use marsad ingest", most=MAX_BODY
    )


class _Exchange:
    """A request's body, counted (its header may lie or be missing), and the answer with the headers of safety."""

    def __init__(self, receive: Receive, send: Send, wanted: str | None) -> None:
        self._receive, self._send, self._wanted = receive, send, wanted
        self.taken = 0
        self.refused = False

    async def receive(self) -> Message:
        """The next part of the request. Raises `Refusal` past the limit."""
        message = await self._receive()
        self.taken += len(message.get("body", b""))
        if self.taken > MAX_BODY:
            raise _too_much()
        return message

    async def send(self, message: Message) -> None:
        """A part of the answer; a framework that took the refusal for a fault of the form is corrected."""
        if self.refused:
            return
        if message["type"] == "http.response.start":
            if self.taken > MAX_BODY and message["status"] != 413:
                self.taken, self.refused = 0, False
                await _refuse(_too_much(), self.send, self._wanted)
                self.refused = True
                return
            message = {**message, "headers": [*message.get("headers", ()), *HEADERS]}
        await self._send(message)


async def _refuse(refusal: Refusal, send: Send, wanted: str | None) -> None:
    """The refusal as JSON, in the best language of an Accept-Language header."""
    body = json.dumps(refusal.told(language(preferred(wanted)))).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    headers += [(name.lower().encode(), value.encode()) for name, value in refusal.headers.items()]
    if refusal.status == 401:
        headers.append((b"www-authenticate", b'Basic realm="Marsad", charset="UTF-8"'))
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
