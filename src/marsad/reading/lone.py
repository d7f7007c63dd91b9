"""A lone word for somebody hurt, without a figure: which counts one (سقوط قتيل وجريحين), and which only names or tells
of somebody (عائلة شهيد، شهيدة الصحافة، نحسبه شهيدا، طفل شهيد).

It counts at the head of a line, behind what tells of harm (خلف، أسفر عن، سقوط، أردى) and joined to another count.
"""

from __future__ import annotations

from typing import Final

from marsad.reading.agreement import counts_itself
from marsad.reading.effects import RESULTS
from marsad.reading.mentions import HURT
from marsad.reading.phrases import Phrase
from marsad.reading.slots import Line
from marsad.reading.tokens import Token

FALLS: Final = frozenset(
    ["سقوط", "وقوع", "ارتقاء", "سقط", "ارتقي", "اردي", "وقع", "قضي", "هناك", "ثمه", "اول", "حصيله"]
)
REACH: Final = 6  # tokens from أردى over its subject to قتيلا


def counts_one(line: Line, phrase: Phrase) -> bool:
    """Whether a word for the hurt that stands alone in the singular counts somebody; others always do."""
    tokens, i = line.tokens, phrase.head
    head = tokens[i]
    if phrase.number >= 0 or not counts_itself(head, HURT) or head.entry is None or head.entry.number != "s":
        return True
    if phrase.genitive > i and tokens[phrase.genitive].definite:
        return False  # شهيدة الصحافة
    for k in range(phrase.start - 1, max(-1, phrase.start - REACH), -1):
        if tokens[k].tag in ".SR":
            break
        if _tells_of_harm(tokens[k]):
            return True  # أرداه عناصر الدورية قتيلا، أسفرت الغارة عن قتيل
    k = phrase.start - 1
    return k < 0 or tokens[k].tag in '."' or (head.conj and _counted(line, k))


def _tells_of_harm(token: Token) -> bool:
    return token.stem_base in FALLS or token.stem in FALLS or token.stem in RESULTS or token.text.lstrip("و") in RESULTS


def _counted(line: Line, k: int) -> bool:
    """Whether what a word is joined to is a count of the hurt as well: قتيل وجريح."""
    before = line.phrase_of(k)
    return before is not None and counts_itself(line.tokens[before.head], HURT)
