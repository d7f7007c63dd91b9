"""When a feed is asked again."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Final

from marsad.sources.watching.polling import Answer
from marsad.sources.watching.state import Polled

_JITTER: Final = 0.1  # share of the interval, so that feeds do not march in step
_LONGEST: Final = 86_400.0  # seconds between two polls of a feed that fails


def after(answer: Answer, known: Polled, now: float, chance: float | None = None) -> Polled:
    """What is known of a feed after a poll. `chance` (0 to 1) is where in the jitter the next poll lies.

    A feed that fails is asked half as often each time, once a day at least, and never before it wants (Retry-After).
    """
    chance = random.random() if chance is None else chance
    failures = known.failures + 1 if answer.failed else 0
    wait = min(answer.feed.every * 2**failures, max(_LONGEST, answer.feed.every))
    wait = max(wait * (1 + _JITTER * (2 * chance - 1)), answer.after or 0.0)
    return replace(
        known,
        etag=answer.etag if answer.whole else None,
        modified=answer.modified if answer.whole else None,
        due=now + wait,
        failures=failures,
        first=known.first if known.first is not None else now,
        polled=now,
        answered=known.answered if answer.error else now,
        error=answer.error,
    )
