"""Deeds whose doer is denied, and deeds that were foiled: ليست إيران هي التي هاجمت, أحبطت هجوما كان يستهدف.

"It is not X that attacked" denies the deed of X. What a foiled attack aimed at was planned, and not hit.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.scope import DEFINITE_RELATIVES
from marsad.reading.slots import Line

PRONOUNS: Final = frozenset(["هو", "هي", "هم", "هما", "هن"])
NOT_BEING: Final = frozenset(["ليس", "ليست", "ليسوا", "لسنا", "لست"])
BEING: Final = frozenset(["يكن", "تكن", "يكونوا"])
FOILING: Final = frozenset(["احبط", "افشل", "احباط", "افشال"])
REACH: Final = 8  # tokens from the negation to the pronoun


def denied_identity(line: Line, i: int) -> int:
    """The negation by which the verb at `i` is denied of whom its relative clause identifies (ليست هي التي تقتل
    وتصادر), or -1."""
    tokens = line.tokens
    k = i
    while tokens[k].conj:  # وتصادر: joined to the verb of the same clause
        before = next((v for v in line.verbs_before(k)), -1)
        if before < 0 or tokens[before].tense != tokens[i].tense or any(t.tag in "SR." for t in tokens[before + 1 : k]):
            return -1
        k = before
    r = k - 1
    while r > 0 and tokens[r].tag == "A":
        r -= 1
    if r < 2 or tokens[r].stem not in DEFINITE_RELATIVES or tokens[r - 1].stem not in PRONOUNS:
        return -1
    for j in range(r - 2, max(-1, r - 2 - REACH), -1):
        if tokens[j].stem in NOT_BEING:
            return j
        if tokens[j].stem in BEING and j > 0 and tokens[j - 1].stem == "لم":
            return j - 1
        if tokens[j].tag in "VSR.":
            return -1
    return -1


def foiled(line: Line, word: int) -> bool:
    """Whether the word that acts on a deed tells that it was foiled."""
    return line.tokens[word].stem_base in FOILING
