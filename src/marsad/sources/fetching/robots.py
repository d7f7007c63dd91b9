"""robots.txt (RFC 9309): what a site asks of programs, honoured and remembered for a day.

A site without the file (4xx) asks nothing. One whose file can't be had (5xx, no answer) asks to be left alone.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from protego import Protego

from marsad.sources.fetching.addresses import Address
from marsad.sources.fetching.limits import Limits
from marsad.sources.fetching.problems import Refused, Unreachable
from marsad.sources.fetching.replies import Reply

NAME: Final = "Marsad"  # by which a robots.txt may address this program
LIMITS: Final = Limits(raw=512_000, unpacked=512_000, whole=20.0)  # RFC 9309 asks for 500 KiB at least
_KEPT: Final = 86_400.0  # seconds; a failure is kept for less
_KEPT_FAILURE: Final = 600.0
_MOST: Final = 2000  # sites
_LONGEST_PAUSE: Final = 30.0  # seconds between two requests, whatever a site asks for
_MISSING: Final = range(400, 500)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a site asks for until a moment: its rules, or why they could not be had."""

    rules: Protego | None
    failed: Unreachable | Refused | None
    until: float


class Robots:
    """Asks each site once. `fetch` gives the answer at an address, whatever its status. Safe in several threads."""

    def __init__(self, fetch: Callable[[Address, Limits], Reply], clock: Callable[[], float] = time.monotonic) -> None:
        self.fetch, self.clock = fetch, clock
        self.sites: OrderedDict[str, _Asked] = OrderedDict()
        self.lock = threading.Lock()

    def check(self, address: Address) -> float:
        """The seconds that the site wants between two requests. Raises `Refused` where it wants none at all of this
        address, `Unreachable` where it can't be asked."""
        asked = self._asked(address)
        if asked.failed is not None:
            raise asked.failed.with_traceback(None)  # it is raised again and again
        if asked.rules is None:
            return 0.0
        if not asked.rules.can_fetch(str(address), NAME):
            raise Refused("the site's robots.txt asks programs not to fetch this", "save the page and give the file")
        return min(asked.rules.crawl_delay(NAME) or 0.0, _LONGEST_PAUSE)

    def _asked(self, address: Address) -> _Asked:
        with self.lock:
            known = self.sites.get(address.place)
        if known is None or known.until < self.clock():
            known = self._ask(address)
            with self.lock:
                self.sites[address.place] = known
                while len(self.sites) > _MOST:
                    self.sites.popitem(last=False)
        return known

    def _ask(self, address: Address) -> _Asked:
        now = self.clock()
        try:
            reply = self.fetch(Address(address.scheme, address.host, address.port, "/robots.txt"), LIMITS)
        except (Refused, Unreachable) as error:
            return _Asked(None, _failed(error), now + _KEPT_FAILURE)
        if reply.status == 200:
            return _Asked(Protego.parse(reply.body.decode("utf-8", "replace")), None, now + _KEPT)
        if reply.status in _MISSING and reply.status != 429:
            return _Asked(None, None, now + _KEPT)
        return _Asked(
            None, Unreachable(f"robots.txt: the server answers {reply.status}", "try again later"), now + _KEPT_FAILURE
        )


def _failed(error: Refused | Unreachable) -> Refused | Unreachable:
    what = f"robots.txt: {error.what}"
    if isinstance(error, Unreachable):
        return Unreachable(what, error.advice, error.status, error.after)
    return Refused(what, "save the page and give the file")
