"""Grouping that can't chain far things together: two groups join when their members agree on the whole.

The best pairs come first. A group grows only while the mean over all pairs between both groups speaks for it and no
single pair speaks strongly against it (average linkage under a veto), so that a row of small likenesses never carries
one attack over to another.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Final

VETO: Final = -4.0  # a single pair below this keeps two groups apart
_SHOWN: Final = 6  # members that stand for a group, so that the cost of a large one stays bounded

Pair = tuple[float, int, int]


def cluster(
    size: int,
    pairs: Iterable[Pair],
    score: Callable[[int, int], float],
    owner: Sequence[str] | None = None,
) -> list[list[int]]:
    """Groups of the numbers below `size`, each in order, the groups by their first member.

    `pairs` are (score, a, b) of those worth a look; members of two groups that are no pair are compared by `score`.
    `owner` says whose a member is (a document's): of two owners only the best pair counts, since a scrap of a text says
    little for or against; owners who have met in a group count no more, unless a pair speaks strongly against.
    """
    group = list(range(size))
    members: dict[int, list[int]] = {n: [n] for n in range(size)}
    for worth, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if worth < 0:
            break
        one, other = sorted((group[a], group[b]))
        if one != other and _agree(members[one], members[other], score, owner):
            members[one] = sorted(members[one] + members[other])
            for n in members.pop(other):
                group[n] = one
    return sorted(members.values())


def _agree(
    one: Sequence[int], other: Sequence[int], score: Callable[[int, int], float], owner: Sequence[str] | None
) -> bool:
    best: dict[tuple[str, str], float] = {}
    for a in _shown(one):
        for b in _shown(other):
            worth = score(a, b)
            if worth <= VETO:
                return False
            key = (owner[a], owner[b]) if owner is not None else (str(a), str(b))
            best[key] = max(worth, best.get(key, worth))
    if owner is not None:
        met = [{owner[n] for n in side} for side in (one, other)]  # owners that stand in one group already
        best = {key: worth for key, worth in best.items() if not any(met_ >= set(key) for met_ in met)}
    return not best or math.fsum(best.values()) >= 0


def _shown(members: Sequence[int]) -> Sequence[int]:
    """Members spread evenly over a group."""
    if len(members) <= _SHOWN:
        return members
    return [members[n * (len(members) - 1) // (_SHOWN - 1)] for n in range(_SHOWN)]
