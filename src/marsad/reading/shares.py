"""One figure for two nouns: 56 قتيلا وجريحا, 13 جنديا وشرطيا, عشرات القتلى والجرحى.

The noun after a figure stands in the accusative singular, and so does what shares the figure with it; what is counted
by itself keeps the case of the figure (13 جنديا وشرطي).
"""

from __future__ import annotations

from marsad.reading.agreement import counts_itself
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import HURT, Token


def shares(line: Line, phrase: Phrase) -> bool:
    """Whether a noun joined by و has its count in the figure of the noun before it, or stands in بين قتيل وجريح."""
    tokens = line.tokens
    before = line.phrase_of(phrase.start - 1) if phrase.start > 0 else None
    if phrase.number >= 0 or before is None or before.end != phrase.start or not tokens[phrase.start].conj:
        return False
    if before.start > 0 and tokens[before.start - 1].stem == "بين":
        return True
    head, after = tokens[before.head], tokens[phrase.head]
    return before.number >= 0 and (_dead_and_hurt(head, after) or (_accusative(head) and _accusative(after)))


def counts_both(line: Line, phrase: Phrase) -> bool:
    """Whether a figure counts the dead and the hurt together, and so neither of them."""
    tokens = line.tokens
    after = line.phrase_of(phrase.end) if phrase.end < len(tokens) else None
    return (
        after is not None
        and shares(line, after)
        and counts_itself(tokens[phrase.head])
        and counts_itself(tokens[after.head])
    )


def _accusative(head: Token) -> bool:
    return head.tag == "N" and not head.definite and (head.accusative or head.text.endswith("ا"))


def _dead_and_hurt(first: Token, second: Token) -> bool:
    """عشرات القتلى والجرحى، 8 شهداء وجرحى، 400 قتيل وجريح: two words for the hurt of one number; but 3 قتلى وجريحان and
    3 قتلى وجريح have each their own."""
    if not (counts_itself(first, HURT) and counts_itself(second, HURT)) or first.art != second.art:
        return False
    numbers = [t.entry.number if t.entry is not None else "" for t in (first, second)]
    return numbers[0] == numbers[1] and numbers[0] != "d"
