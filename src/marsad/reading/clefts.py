"""Deeds whose doer is denied, that had not been done yet or were foiled: ليست إيران هي التي هاجمت, لم تكن قد وافقت,
أحبطت هجوما كان يستهدف.

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
    if (word := _had_not(line, i)) >= 0:
        return word
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


def _had_not(line: Line, i: int) -> int:
    """لم تكن طهران قد وافقت: the negation of كان before its subject denies the perfect behind قد; its token, or -1."""
    tokens = line.tokens
    if i < 4 or tokens[i].tense != "perf" or tokens[i].conj or tokens[i - 1].text != "قد":
        return -1
    subject = line.phrase_of(i - 2)
    k = subject.start - 1 if subject is not None and subject.end == i - 1 else -1
    while k > 0 and (tokens[k].tag == "A" or tokens[k].time >= 0):
        k -= 1
    return k - 1 if k > 0 and tokens[k].stem in BEING and tokens[k - 1].stem == "لم" else -1


def foiled(line: Line, word: int) -> bool:
    """Whether the word that acts on a deed tells that it was foiled."""
    return line.tokens[word].stem_base in FOILING
