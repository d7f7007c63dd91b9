"""From the order in which a line stands on paper, left to right, to the order in which it is read.

The Unicode Bidirectional Algorithm (UAX #9) laid the line out; this turns it back. Within a line from right to left,
numbers and Latin words stand from left to right: a number with single points, commas, slashes or colons inside is one
(rule W4), and what stands between two Latin letters belongs to them (N1). A hyphen between numbers behind an Arabic
letter divides them (W2). Brackets are mirrored on paper (L4).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_MIRRORED: Final = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_OPENING: Final = dict(zip("([{«‹", ")]}»›", strict=True))
_ARABIC: Final = frozenset({"R", "AL"})
_NUMBER: Final = frozenset({"EN", "AN"})
# L: Latin; n: digits; c: what joins two numbers; -: others between; R: Arabic
_LATIN: Final = re.compile(r"L(?:[Lnc-]*[Ln])?")
_DIGITS: Final = re.compile(r"n+(?:cn+)*")
_JOINING: Final = frozenset(".,:/٫٬")


def is_rtl(clusters: Sequence[str]) -> bool:
    """Whether a page is from right to left: a third of its letters are of a script that is."""
    kinds = [unicodedata.bidirectional(c) for cluster in clusters for c in cluster]
    return sum(kind in _ARABIC for kind in kinds) >= max(1, sum(kind == "L" for kind in kinds) / 2)


def logical(clusters: Sequence[str]) -> list[int]:
    """The places of clusters in the order of reading; they are given as on paper from left to right, and are a line
    of a page from right to left. A cluster is what one sign stands for: a letter with its marks, or a ligature."""
    kinds = "".join(map(_kind, clusters))
    if "R" not in kinds and "L" in kinds:
        return list(range(len(clusters)))
    runs, place = [], 0
    while place < len(kinds):
        found = _LATIN.match(kinds, place) or _DIGITS.match(kinds, place)
        end = found.end() if found else place + 1
        runs.append(range(place, end))
        place = end
    return [place for run in reversed(runs) for place in run]


def mirrored(text: str) -> str:
    """A line with its brackets the other way where that makes pairs of them: some programs keep the letter that was
    written, others the sign that stands on paper."""
    turned = "".join(_MIRRORED.get(c, c) for c in text)
    return turned if _pairs(turned) > _pairs(text) else text


def _pairs(text: str) -> int:
    """How many brackets open before they close, less those that close without."""
    open_, count = [], 0
    for c in text:
        if c in _OPENING:
            open_.append(_OPENING[c])
        elif c in _OPENING.values():
            if open_ and open_[-1] == c:
                open_.pop()
                count += 1
            else:
                count -= 1
    return count - len(open_)


def _kind(cluster: str) -> str:
    first = cluster[0]
    kind = unicodedata.bidirectional(first)
    if kind in _ARABIC:
        return "R"
    if kind in _NUMBER:
        return "n"
    if kind == "L":
        return "L"
    return "c" if first in _JOINING else "-"
