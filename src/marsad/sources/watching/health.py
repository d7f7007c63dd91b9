"""How the feeds of a watch are: what came last and how much comes usually, who has fallen silent, and who fails."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import median
from typing import Any, Final

from marsad.sources.watching.state import State
from marsad.sources.watching.subscriptions import Subscription

_DAY: Final = 86_400.0
_USUAL: Final = 14  # days that the usual volume is taken from
_SILENT: Final = 5  # times the usual wait, after which a feed is silent
_SOONEST: Final = 86_400.0  # seconds; nobody is silent before: nights and days of rest are


def health(feeds: Iterable[Subscription], state: State, now: float) -> Iterator[dict[str, Any]]:
    """A row for each feed, as plain values; moments in ISO 8601 and universal time."""
    for feed in feeds:
        known, came = state.feed(feed.url), state.articles(feed.url)
        last = max((at for at, _, _ in came), default=None)
        usual = volume([at for at, _, _ in came], known.first, now)
        read = [day for _, day, status in came if status != "quarantined"]
        yield {
            "feed": feed.name,
            "url": feed.url,
            "articles": len(came),
            "quarantined": len(came) - len(read),
            "last": _iso(last),
            "last_day": max((day for day in read if day), default=None),
            "a_day": usual,
            "silent": is_silent(last if last is not None else known.first, usual, now),
            "dated": round(sum(day is not None for day in read) / len(read), 2) if read else None,
            "polled": _iso(known.polled),
            "due": _iso(known.due or None),
            "failures": known.failures,
            "error": known.error,
        }


def volume(moments: Iterable[float], first: float | None, now: float) -> float | None:
    """Articles on a usual day: the median of the last whole days, two weeks of them at most; None before one is over.

    What came with the first poll is older news and counts for no day.
    """
    days = min(int((now - first) / _DAY), _USUAL) if first is not None else 0
    if first is None or days < 1:
        return None
    counts = Counter(int((now - at) / _DAY) for at in moments if at - first > 3600)
    return float(median(counts[day] for day in range(days)))


def is_silent(last: float | None, usual: float | None, now: float) -> bool:
    """Whether nothing has come for much longer than is usual; a week where nothing is usual."""
    if last is None:
        return False
    wait = _SILENT * _DAY / usual if usual else 7 * _DAY
    return now - last > max(wait, _SOONEST)


def _iso(moment: float | None) -> str | None:
    if moment is None:
        return None
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
