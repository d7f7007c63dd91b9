"""Sums of money that are only a bound, or are still to come: قيمة تصل إلى 50 ريالا، ستحتاج 50 مليارا."""

from __future__ import annotations

from typing import Final

from marsad.languages.ar.numbers import Number
from marsad.reading.asides import COMMAS
from marsad.reading.slots import AUXILIARIES, Line
from marsad.reading.tokens import Token

UP_TO: Final = frozenset(["تصل", "يصل"])
NEEDED: Final = frozenset(["احتاج", "تطلب", "استلزم"])
WILL: Final = "سوف"
MAY: Final = "قد"
TO: Final = "الي"


def at_most(line: Line, number: Number) -> bool:
    """قيمة تصل إلى 50 ريالا: it may be less; and so is the same sum in another currency, in brackets behind."""
    tokens, k = line.tokens, number.start
    if k > 1 and tokens[k - 1].text in "([" and (before := tokens[k - 2].number) is not None:
        k = before.start
    return k > 1 and tokens[k - 1].text == TO and tokens[k - 2].text.removeprefix("و") in UP_TO


def to_come(line: Line, number: Number) -> str:
    """The realis of a sum by the verb of its clause: سيحصلون على رحلات بقيمة, سوف تحتاج, قد تبلغ."""
    tokens = line.tokens
    for k in range(number.start - 1, -1, -1):
        token = tokens[k]
        if token.tag in "SR" or (token.tag == "." and token.text not in COMMAS and token.text not in "()"):
            return "actual"
        if token.tag != "V" or token.stem in AUXILIARIES or token.text in UP_TO:
            continue
        return _of_verb(tokens, token)
    return "actual"


def _of_verb(tokens: list[Token], verb: Token) -> str:
    before = tokens[verb.index - 1].stem if verb.index else ""
    future = (verb.reading is not None and verb.reading.future) or before == WILL
    if verb.tense == "impf" and (before == MAY or (future and verb.stem_base in NEEDED)):
        return "possible"
    return "planned" if future else "actual"
