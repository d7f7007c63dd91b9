"""Sums of money that are only a bound, asked for, prices or still to come: قيمة تصل إلى 50 ريالا، ستحتاج 50 مليارا."""

from __future__ import annotations

from typing import Final

from marsad.languages.ar.numbers import Number
from marsad.model import Quantity
from marsad.reading.asides import COMMAS
from marsad.reading.draft import Draft
from marsad.reading.frames import Parse
from marsad.reading.slots import AUXILIARIES, Line
from marsad.reading.tokens import Token

MONEY_WORDS: Final = frozenset([
    "مساعدات", "مساعده", "تمويل", "قيمه", "تبادل", "منحه", "قرض", "استثمار", "استثمارات", "تعويض",
    "تعويضات", "ميزانيه", "صفقه", "دعم", "حزمه", "تجاره", "صادرات", "واردات",
])  # fmt: skip
GIVING: Final = frozenset({"AID", "AGREE", "COOPERATE", "SANCTION"})
UP_TO: Final = frozenset(["تصل", "يصل"])
NEEDED: Final = frozenset(["احتاج", "تطلب", "استلزم"])
WILL: Final = "سوف"
MAY: Final = "قد"
TO: Final = "الي"
OF: Final = "قدرها"  # بمنحة قدرها 150 دينارا
ASKED: Final = frozenset(["طالب", "طلب", "اقترح", "اشترط"])
# 40 دولارا للبرميل is a price
MEASURES: Final = frozenset(
    ["برميل", "طن", "لتر", "ليتر", "كيلوغرام", "كيلو", "متر", "هكتار", "اونصه", "اوقيه", "نسخه", "وحده"]
)


def at_most(line: Line, number: Number) -> bool:
    """قيمة تصل إلى 50 ريالا: it may be less; and so is the same sum in another currency, in brackets behind."""
    tokens, k = line.tokens, number.start
    if k > 1 and tokens[k - 1].text in "([" and (before := tokens[k - 2].number) is not None:
        k = before.start
    return k > 1 and tokens[k - 1].text == TO and tokens[k - 2].text.removeprefix("و") in UP_TO


def untold(line: Line, number: Number) -> bool:
    """Whether a sum is a price (40 دولارا للبرميل) or what somebody asks for (يطالبون بمنحة قدرها 150 دينارا)."""
    tokens = line.tokens
    behind = tokens[number.end] if number.end < len(tokens) else None
    if behind is not None and behind.stem in MEASURES and behind.prep == "ل":
        return True
    verb = _verb(line, number)
    return verb is not None and verb.stem_base in ASKED


def to_come(line: Line, number: Number) -> str:
    """The realis of a sum by the verb of its clause: سيحصلون على رحلات بقيمة, سوف تحتاج, قد تبلغ."""
    verb = _verb(line, number)
    return "actual" if verb is None else _of_verb(line.tokens, verb)


def _verb(line: Line, number: Number) -> Token | None:
    """The verb before a sum in its clause."""
    for k in range(number.start - 1, -1, -1):
        token = line.tokens[k]
        if token.tag in "SR" or (token.tag == "." and token.text not in COMMAS and token.text not in "()"):
            return None
        if token.tag == "V" and token.stem not in AUXILIARIES and token.text not in UP_TO and token.text != OF:
            return token
    return None


def _of_verb(tokens: list[Token], verb: Token) -> str:
    before = tokens[verb.index - 1].stem if verb.index else ""
    future = (verb.reading is not None and verb.reading.future) or before == WILL
    if verb.tense == "impf" and (before == MAY or (future and verb.stem_base in NEEDED)):
        return "possible"
    return "planned" if future else "actual"


def money(parse: Parse, drafts: list[Draft], sentence: int) -> list[Draft]:
    """Sums of money in a sentence that tells of aid, trade or an agreement."""
    line = parse.line
    told = not line.stems.isdisjoint(MONEY_WORDS) or any(d.kind == "event" and d.type in GIVING for d in drafts)
    if not told:
        return []
    made: dict[int, Draft] = {}
    for token in line.tokens:
        number = token.number
        if number is None or number.kind != "money" or number.start in made or untold(line, number):
            continue
        first, last = line.tokens[number.start], line.tokens[number.end - 1]
        least = None if at_most(line, number) else whole(number.min)
        value = Quantity(min=least, max=whole(number.max), unit=number.unit or "money")
        span = (first.start, last.end)
        made[number.start] = Draft(
            "figure",
            "money",
            sentence,
            span,
            span,
            number.start,
            "figures:money",
            0.66,
            realis=to_come(line, number),
            value=value,
        )
    return list(made.values())


def whole(value: float | None) -> int | None:
    """A number as the model keeps it."""
    return None if value is None else round(value)
