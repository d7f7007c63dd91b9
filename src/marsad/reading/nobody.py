"""A clause about an indefinite noun right before it is as real as that noun: of soldiers of whom there are none
(لا يوجد أي جندي أطلق النار), or of planes that are still to come (ينتظر أن تصل طائرات تحمل مساعدات)."""

from __future__ import annotations

from typing import Final

from marsad.reading.slots import Line
from marsad.reading.tokens import Token

THERE_IS: Final = frozenset(["يوجد", "توجد", "يكن", "تكن", "وجد", "وجدت"])
THERE: Final = frozenset(["هناك", "ثمه", "اي", "ايه"])
NOT: Final = frozenset(["لا", "لم", "ما"])
IS_NOT: Final = frozenset(["ليس", "ليست"])
BACK: Final = 8  # tokens from the verb to what there is none of


def none_such(line: Line, i: int) -> int:
    """The negation of what a verb is told of; -1 where there is none."""
    tokens = line.tokens
    if tokens[i].conj or not _of_indefinite(line, i):
        return -1
    for k in range(i - 1, max(-1, i - BACK), -1):
        token = tokens[k]
        if token.tag in "SR" or (token.tag == "." and k < i):
            return -1
        if token.text in IS_NOT:
            return k if _nothing_but_nouns(tokens, k + 1, i) else -1
        if token.stem in THERE_IS and k > 0 and tokens[k - 1].text in NOT:
            return k - 1 if _nothing_but_nouns(tokens, k + 1, i) else -1
        if token.tag == "V":
            return -1
    return -1


def told_of_it(line: Line, i: int) -> int:
    """The verb whose subject, right behind it, the imperfect at a token tells more of; -1 where there is none."""
    tokens = line.tokens
    noun = line.phrase_of(i - 1) if i > 1 else None
    if tokens[i].tense != "impf" or tokens[i].conj or noun is None or noun.end != i or noun.start == 0:
        return -1
    if any(t.art or t.enc or t.tag == "E" for t in tokens[noun.start : noun.end]):
        return -1
    verb = tokens[noun.start - 1]
    return verb.index if verb.tag == "V" and not verb.enc else -1


def _of_indefinite(line: Line, i: int) -> bool:
    """Whether an indefinite noun stands before a verb, perhaps with where it is: جندي في الجيش | أطلق."""
    phrase = line.phrase_of(i - 1) if i > 0 else None
    if phrase is not None and phrase.start > 1 and line.tokens[phrase.start - 1].tag == "P":
        phrase = line.phrase_of(phrase.start - 2)
    if phrase is None:
        return False
    head = line.tokens[phrase.head]
    return not (head.art or head.enc or head.tag == "E")


def _nothing_but_nouns(tokens: list[Token], start: int, end: int) -> bool:
    return all(t.nominal or t.tag in "PAD" or t.text in THERE for t in tokens[start:end])
