"""Two opposites of which one is left to somebody (قبول الاتفاق أو رفضه): neither is told."""

from __future__ import annotations

from typing import Final

from marsad.reading.lexis import Reading
from marsad.reading.slots import Line
from marsad.reading.tokens import Token

ACCEPTING: Final = frozenset(["قبل", "قبول", "وافق", "موافقه", "ايد", "تاييد", "صادق", "اقر", "اقرار"])
REFUSING: Final = frozenset(["رفض", "عارض", "معارضه"])
OR: Final = "او"
EITHER: Final = 7  # tokens between two opposites


def either_way(line: Line, i: int) -> bool:
    """Whether the deed noun at a token stands with أو beside its opposite."""
    tokens = line.tokens
    other = _opposite(tokens[i].stem_base)
    if not other:
        return False
    for k in range(max(0, i - EITHER), min(len(tokens), i + EITHER)):
        between = tokens[min(i, k) + 1 : max(i, k)]
        if tokens[k].stem_base in other and any(t.text == OR for t in between):
            return not any(t.tag in "VSR." for t in between)
    return False


def other_choice(tokens: list[Token], i: int) -> Reading | None:
    """قبول الاتفاق أو | رفضه: right behind أو a word that may be a verb is the deed noun, where its opposite stands
    before as one; but قبلوا العرض أو رفضوه."""
    if i < 2 or tokens[i - 1].text != OR:
        return None
    noun = next((r for r in tokens[i].word.nominals if r.pos == "M"), None)
    other = _opposite(noun.base or noun.stem) if noun is not None else None
    for token in reversed(tokens[max(0, i - EITHER) : i - 1]) if other else ():
        if token.tag in "VSR.":
            return None
        if token.pos == "M" and other is not None and token.stem_base in other:
            return noun
    return None


def _opposite(stem: str) -> frozenset[str]:
    return REFUSING if stem in ACCEPTING else ACCEPTING if stem in REFUSING else frozenset()
