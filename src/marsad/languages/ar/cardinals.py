"""The values of digits and number words: 12,500 · ثلاثة وعشرون ألفا · نصف مليون · عشرات الآلاف."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from marsad.languages.ar.lexemes import Forms, Lexeme, forms, phrases
from marsad.text.words import Words

TABLE = "numbers.tsv"


def _table(*kinds: str) -> Forms:
    return forms(TABLE, *kinds)


UNITS, TEEN_ONLY, TEN, TENS = _table("unit"), _table("teen-only"), _table("ten"), _table("tens")
HUNDREDS, SCALES, DUALS, ACCUSATIVES = _table("hundred"), _table("scale"), _table("dual"), _table("accusative")
VAGUE, FEW, PART, PARTS, DOZEN = _table("vague"), _table("few"), _table("part"), _table("parts"), _table("dozen")
_WORD_TABLES = (UNITS, TEEN_ONLY, TEN, TENS, HUNDREDS, SCALES, DUALS, ACCUSATIVES, VAGUE, FEW, PART, DOZEN)
STARTS = frozenset(form for table in _WORD_TABLES for form in table)

_GROUPED = re.compile(r"\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_POINT_GROUP = re.compile(r"[1-9]\d{0,2}[.,٫]\d{3}")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
_DECIMAL = re.compile(r"\d+[.,٫]\d+")
_NOT_DIGIT = re.compile(r"\D")
_PERCENT = phrases(TABLE, "percent")
_LIKE_DAYS = ("احد", "اثنين")  # with the article they are Sunday and Monday, not one and two


class Value(NamedTuple):
    """A number from token to `end`: `low` and `high` differ for dozens and the like.

    `scale` is the largest scale word in it, 1 without one; `base` the number before that scale.
    """

    end: int
    low: float
    high: float
    scale: float = 1
    definite: bool = False
    digits: bool = False

    @property
    def exact(self) -> bool:
        return self.low == self.high


def value_at(words: Words, start: int) -> Value | None:
    """The number that starts at a token (which may carry clitics), as long as it goes; None where there is none."""
    value = _group(words, start)
    if value is None:
        return None
    while value.exact and value.scale > 1:
        more = _addend(words, value.end, value)
        if more is None:
            break
        value = more
    return _with_part(words, value)


def joined(words: Words, index: int) -> tuple[int, bool]:
    """Where the word joined by و at a token begins, and whether one is: a و of its own or one written on."""
    if index >= len(words.texts):
        return index, False
    if words.texts[index] == "و":
        return index + 1, True
    return index, words.texts[index].startswith("و") and words.texts[index] in STARTS


def _addend(words: Words, index: int, value: Value) -> Value | None:
    """`value` with a smaller number joined to it: ألف + ومئتين."""
    at, is_joined = joined(words, index)
    more = _group(words, at) if is_joined else None
    if more is None or not more.exact or more.low >= value.scale or more.low != int(more.low):
        return None
    if more.digits and value.low % value.scale:  # 2.5 مليون و300 are two numbers
        return None
    scale = more.scale if more.scale > 1 else 1
    total = value.low + more.low
    return Value(more.end, total, total, scale, value.definite, value.digits)


def _with_part(words: Words, value: Value) -> Value:
    """`value` with a half or a quarter of its scale: مليون ونصف, مليون ونصف المليون."""
    index = value.end
    if index >= len(words.texts) or not value.exact:
        return value
    at, _ = joined(words, index)
    lexeme = PART.get(words.texts[at]) if at < len(words.texts) else None
    if lexeme is None or lexeme.article or lexeme.preposition or (at == index and not lexeme.conjunction):
        return value
    end = at + 1
    repeated = SCALES.get(words.texts[end]) if end < len(words.texts) else None
    if repeated is not None and repeated.article and float(repeated.value) == value.scale:
        end += 1
    total = value.low + float(lexeme.value) * value.scale
    return value._replace(end=end, low=total, high=total)


def _group(words: Words, start: int) -> Value | None:
    """A number up to its scale: مئة وخمسون ألفا, نصف مليون, عشرات الآلاف, 2.5 مليار."""
    if start >= len(words.texts):
        return None
    text = words.texts[start]
    if text[0].isdigit():
        return _scaled(words, _digits(words, start))
    if text == "ال" and start + 1 < len(words.texts) and words.texts[start + 1][0].isdigit():
        return _scaled(words, _digits(words, start + 1)._replace(definite=True))
    value = _words(words, start) if text in STARTS else None
    return _scaled(words, value) if value is not None else None


def _words(words: Words, start: int) -> Value | None:
    for read in _READERS:
        value = read(words, start)
        if value is not None:
            return value
    return None


def _scaled(words: Words, value: Value) -> Value:
    """`value` multiplied by the scale words that follow: ثلاثة آلاف, مئة ألف, عشرات الآلاف."""
    while value.end < len(words.texts):
        text = words.texts[value.end]
        lexeme = SCALES.get(text) or ACCUSATIVES.get(text) or DOZEN.get(text)
        if lexeme is None or not lexeme.bare or (lexeme.article and value.exact and not value.definite):
            break
        factor = float(lexeme.value)
        low, high = round(value.low * factor, 6), round(value.high * factor, 6)  # 4.1 million is whole
        if not value.exact:
            high += factor - 1
        value = value._replace(end=value.end + 1, low=low, high=high, scale=value.scale * factor)
    return value


def _vague(words: Words, start: int) -> Value | None:
    few = FEW.get(words.texts[start])
    if few is not None:
        return _few(words, start, few)
    lexeme = VAGUE.get(words.texts[start])
    if lexeme is None:
        return None
    low, high = map(float, lexeme.value.split(":"))
    return Value(start + 1, low, high, 1, lexeme.article)


def _few(words: Words, start: int, few: Lexeme) -> Value:
    low, high = map(float, few.value.split(":"))
    following = words.texts[start + 1] if start + 1 < len(words.texts) else ""
    vague = VAGUE.get(following)
    if vague is None or not vague.bare or following in SCALES:
        return Value(start + 1, low, high, 1, few.article)
    step = 10 if vague.value.startswith("20") else float(vague.value.split(":")[0])
    return Value(start + 2, low * step, high * step + step - 1, 1, few.article)


def _part_of_scale(words: Words, start: int) -> Value | None:
    lexeme = PART.get(words.texts[start])
    following = SCALES.get(words.texts[start + 1]) if lexeme and start + 1 < len(words.texts) else None
    if lexeme is None or following is None or not following.bare:
        return None
    value = float(lexeme.value) * float(following.value)
    return Value(start + 2, value, value, float(following.value), following.article)


def _bare_scale(words: Words, start: int) -> Value | None:
    text = words.texts[start]
    dual = DUALS.get(text)
    if dual is not None:
        return _exact(start + 1, float(dual.value), dual, float(dual.value) / 2)
    accusative = ACCUSATIVES.get(text)
    if accusative is not None:
        scale = float(accusative.value)
        return _exact(start + 1, scale * (2 if _noun_follows(words, start + 1) else 1), accusative, scale)
    lexeme = SCALES.get(text)
    return _exact(start + 1, float(lexeme.value), lexeme, float(lexeme.value)) if lexeme is not None else None


def _noun_follows(words: Words, index: int) -> bool:
    """Whether a counted noun follows: ألفا قتيل is two thousand, but ألفا من is one."""
    following = words.texts[index] if index < len(words.texts) else ""
    return following[:1].isalpha() and following[0] != "و" and following not in ("من", "في", "علي", "الي", "او")


def _below_thousand(words: Words, start: int) -> Value | None:
    text = words.texts[start]
    hundred, end = HUNDREDS.get(text), start + 1
    if hundred is not None:
        value, first = float(hundred.value), hundred
    else:
        unit = UNITS.get(text)
        following = HUNDREDS.get(words.texts[end]) if unit and end < len(words.texts) else None
        if unit is None or following is None or not following.bare or following.value != "100":
            return _below_hundred(words, start)
        value, first, end = float(unit.value) * 100, unit, end + 1
    at, is_joined = joined(words, end)
    rest = _below_hundred(words, at) if is_joined else None
    if rest is None:
        return _exact(end, value, first)
    return _exact(rest.end, value + rest.low, first)


def _below_hundred(words: Words, start: int) -> Value | None:
    if start >= len(words.texts):
        return None
    text = words.texts[start]
    whole = TEN.get(text) or TENS.get(text)
    if whole is not None:
        return _exact(start + 1, float(whole.value), whole)
    unit = UNITS.get(text) or TEEN_ONLY.get(text)
    if unit is None or (unit.article and text.endswith(_LIKE_DAYS)):
        return None
    value, end = float(unit.value), start + 1
    following = TEN.get(words.texts[end]) if end < len(words.texts) else None
    if following is not None and following.bare and not following.article:
        return _exact(end + 1, value + 10, unit)
    parts = PARTS.get(words.texts[end]) if end < len(words.texts) else None
    if parts is not None and parts.bare and value > 1:
        return _exact(end + 1, value / float(parts.value), unit)
    at, is_joined = joined(words, end)
    tens = TENS.get(words.texts[at]) if is_joined and at < len(words.texts) else None
    if tens is not None and not tens.preposition:
        return _exact(at + 1, value + float(tens.value), unit)
    if text not in UNITS or (unit.article and value < 3):
        return None
    return _exact(end, value, unit)


def _exact(end: int, value: float, first: Lexeme, scale: float = 1) -> Value:
    return Value(end, value, value, scale, first.article)


_READERS: tuple[Callable[[Words, int], Value | None], ...] = (_vague, _part_of_scale, _below_thousand, _bare_scale)


def _digits(words: Words, start: int) -> Value:
    text, end = words.texts[start], start + 1
    while end < len(words.texts) and len(text) <= 15:  # 1 234 567 and 1،234،567
        more = end + (words.texts[end] == "،")
        if not _is_group(words, start, end, more):
            break
        text, end = f"{text},{words.texts[more]}", more + 1
    number = _read_digits(text, _decimal_follows(words, end))
    return Value(end, number, number, digits=True)


def _is_group(words: Words, start: int, end: int, more: int) -> bool:
    """Whether a group of three digits goes on with the number, one space or a comma behind it."""
    first = words.texts[start]
    if len(first) > 3 or more >= len(words.texts) or not first.isdigit() or first.startswith("0"):
        return False
    return words.starts[more] - words.ends[end - 1] == 1 and _GROUP.fullmatch(words.texts[more]) is not None


def _decimal_follows(words: Words, end: int) -> bool:
    """Whether what follows wants a decimal before it (1.250 مليون), not thousands (1.250 قتيلا)."""
    if end >= len(words.texts):
        return True
    text = words.texts[end]
    return text in SCALES or text in ACCUSATIVES or text in DUALS or _PERCENT.at(words.texts, end) is not None


def _read_digits(text: str, decimal: bool) -> float:
    """The value of digits with separators; `decimal` decides what a point before three digits is."""
    if text.isdigit():
        return int(text)
    if _GROUPED.fullmatch(text) and not (decimal and text.count(",") + text.count(".") == 1 and "." in text):
        whole, _, fraction = text.partition("٫")
        if whole.count(".") == 1:
            whole, _, fraction = text.partition(".")
        return _as_number(_NOT_DIGIT.sub("", whole), fraction)
    if _POINT_GROUP.fullmatch(text) and not decimal:
        return int(_NOT_DIGIT.sub("", text))
    if _DECIMAL.fullmatch(text):
        whole, fraction = re.split("[.,٫]", text)
        return _as_number(whole, fraction)
    *groups, fraction = re.split("[.,٬٫]", text)  # 12,220,13
    return _as_number("".join(groups), fraction)


def _as_number(whole: str, fraction: str) -> float:
    return float(f"{whole}.{fraction}") if fraction else int(whole)
