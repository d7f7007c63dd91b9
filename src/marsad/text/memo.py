"""What was made of words, remembered within a bound: news repeat themselves, and every day brings new names."""

from __future__ import annotations

from typing import Any, Final

_KEPT: Final = 2  # one in so many stays


def shed(memo: dict[str, Any], most: int) -> None:
    """Where a memo holds as many words as that, drop all but the half that came first.

    What comes first is what comes often (vocabulary grows by ever rarer words, Heaps 1978); a word that was dropped is
    made again when it is met again.
    """
    if len(memo) >= most:
        for word in list(memo)[most // _KEPT :]:
            del memo[word]
