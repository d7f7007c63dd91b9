"""How much of one text stands in another: runs of five words (shingles, Broder 1997), and MinHash to find the others.

A text of the ledger is looked up by its bands: a signature of 36 smallest hashes in twelve bands of three (MinHash
LSH; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3). Two texts share a band with a probability of
1 - (1 - s³)¹², where s is the share of common runs: 0.80 at a half, 0.99 at 0.7, 1 in 10,000 at 0.02, which is more
than unrelated news have. What shares a band is compared run by run.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from rensa import RMinHash

from marsad.text.fold import fold_text
from marsad.text.words import word_texts

RUN: Final = 5  # words of a run
ENOUGH: Final = 12  # runs below which a text is too short to be known again by them
_SHORTEST: Final = 8  # words of a text that is still known again where another is the same word for word
_BANDS, _ROWS, _SEED = 12, 3, 1
_ALIKE: Final = 0.5  # share of common runs (Jaccard) from which two texts are one
_HELD: Final = 0.8  # share of the runs of the shorter text that stand in the longer one
_DAYS: Final = 10  # between two prints of one text; what comes later must be the same word for word
_VERBATIM: Final = 0.95


class Likeness(NamedTuple):
    """`alike`: common runs of all; `held`: common runs of those of the shorter text; `runs`: how many these are."""

    alike: float
    held: float
    runs: int


def plain_words(text: str) -> list[str]:
    """The words of a text, folded; marks do not count."""
    return [word for word in word_texts(fold_text(text)) if word[0].isalnum()]


def runs(found: Iterable[str]) -> frozenset[int]:
    """The hashes of all runs of five words, given the folded words of a text; marks do not count."""
    told = [word for word in found if word[0].isalnum()]
    return frozenset(zlib.crc32(run.encode()) for run in _runs(told))


def bands(text: str) -> tuple[int, ...]:
    """The bands of a text, as numbers of 64 bits with a sign; one of a short text, none of a few words."""
    told = plain_words(text)
    if len(told) < ENOUGH + RUN - 1:
        return (_hashed(" ".join(told).encode()),) if len(told) >= _SHORTEST else ()
    made = RMinHash(_BANDS * _ROWS, _SEED)
    made.update(_runs(told))
    signature: Sequence[int] = made.digest()
    return tuple(_band(n, signature[n * _ROWS : (n + 1) * _ROWS]) for n in range(_BANDS))


def _runs(told: list[str]) -> list[str]:
    return list(map(" ".join, zip(*(told[n:] for n in range(RUN)), strict=False)))


def _band(number: int, part: Sequence[int]) -> int:
    return _hashed(struct.pack(f"<B{_ROWS}I", number, *part))


def _hashed(packed: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(packed, digest_size=8).digest(), "little", signed=True)


def likeness(one: frozenset[int], other: frozenset[int]) -> Likeness:
    """How much two texts have in common, by their runs."""
    small, common = min(len(one), len(other)), len(one & other)
    if not small:
        return Likeness(0.0, 0.0, 0)
    return Likeness(round(common / len(one | other), 3), round(common / small, 3), small)


def is_reprint(found: Likeness, days: int | None) -> bool:
    """Whether two texts are one that was printed twice; `days` are those between them, where both are known.

    A column that comes every week, or a bulletin, repeats its words: later than ten days only the same text counts.
    """
    if found.runs < ENOUGH or (days is not None and abs(days) > _DAYS):
        return found.alike >= _VERBATIM
    return found.alike >= _ALIKE or found.held >= _HELD
