"""What is at an address of the web, with every step on the way there checked."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from marsad.sources.fetching.addresses import Address, follow, parse
from marsad.sources.fetching.bodies import ACCEPTED
from marsad.sources.fetching.hosts import Hosts
from marsad.sources.fetching.limits import Limits
from marsad.sources.fetching.problems import Refused, Unreachable
from marsad.sources.fetching.replies import Reply, retry_after
from marsad.sources.fetching.robots import NAME, Robots
from marsad.sources.fetching.turns import Turns
from marsad.sources.fetching.wire import ask
from marsad.version import __version__

PAUSE: Final = 1.0  # seconds between two requests to one host
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_GONE: Final = (404, 410)
_ACCEPT: Final = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"
)
_LATER: Final = "try again later"

Ask = Callable[[Address, Sequence[str], Mapping[str, str], Limits, float], Reply]


class Fetcher:
    """Fetches addresses. Safe in several threads.

    `hosts` says whom to connect to, `contact` goes into the user agent, `robots` says whether robots.txt is honoured.
    """

    def __init__(
        self,
        hosts: Hosts | None = None,
        limits: Limits | None = None,
        *,
        contact: str | None = None,
        robots: bool = True,
        pause: float | None = None,
        asking: Ask = ask,
    ) -> None:
        self.hosts, self.limits, self.asking = hosts or Hosts(), limits or Limits(), asking
        self.turns = Turns(PAUSE if pause is None else pause)
        self.robots = Robots(lambda address, limits: self._hops(address, limits, {}, robots=False)) if robots else None
        self.headers = {
            "User-Agent": agent(contact),
            "Accept": _ACCEPT,
            "Accept-Encoding": ACCEPTED,
            "Accept-Language": "ar,en;q=0.5,*;q=0.1",
            "Connection": "close",
        }

    def fetch(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Reply:
        """What is there: a reply of status 200, or 304 where nothing has changed since `etag` or `modified`.

        Raises `Refused` for what is not to be fetched, `Unreachable` for what can't be fetched now.
        """
        known = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in known.items() if value and value.isprintable() and value.isascii()}
        return _judged(self._hops(parse(address), self.limits, headers, robots=self.robots is not None))

    def _hops(self, address: Address, limits: Limits, headers: Mapping[str, str], *, robots: bool) -> Reply:
        """The first answer that is no redirect."""
        left = limits.whole
        for _ in range(limits.hops + 1):
            ips = self.hosts.reach(address, min(limits.connecting, left))
            pause = self.robots.check(address) if robots and self.robots else 0.0
            with self.turns.turn(address.host, pause):
                started = time.monotonic()
                reply = self.asking(address, ips, {**self.headers, **headers}, limits, started + left)
                left -= time.monotonic() - started
            location = reply.headers.get("location")
            if reply.status not in _REDIRECTS or location is None:
                return reply
            address = follow(address, _as_sent(location))
        raise Refused(f"more than {limits.hops} redirects", "give the address of the article itself")


def agent(contact: str | None) -> str:
    """The user agent: what program, what for, and whom to write to."""
    told = "".join(c for c in contact or "" if c.isprintable() and c.isascii())
    return f"{NAME}/{__version__} (reads news for analysts{f'; {told}' if told else ''})"


def _as_sent(location: str) -> str:
    """A Location in the letters that the server sent: many send UTF-8 unescaped, which headers are not read as."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _judged(reply: Reply) -> Reply:
    """A reply that holds something, or that nothing changed. Raises for all others."""
    status = reply.status
    if status == 304 or (status == 200 and reply.body):
        return reply
    if status == 200:
        raise Unreachable("the answer is empty", _LATER, status)
    if status in _GONE:
        raise Refused(f"there is nothing at this address (the server answers {status})", "check the address")
    after = retry_after(reply.headers.get("retry-after"), time.time())
    raise Unreachable(f"the server answers {status}", _LATER, status, after)
