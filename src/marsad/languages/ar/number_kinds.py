"""What a number is: a count, or a year, a date, a clock time, an age, a length of time, a measure, money, a name."""

from __future__ import annotations

from typing import Literal, NamedTuple

from marsad.languages.ar.cardinals import SCALES, TABLE, Value
from marsad.languages.ar.dates import (
    MONTHS,
    SEPARATORS,
    TIMES,
    YEAR_WORDS,
    YEARS_WORDS,
    date_at,
    numeric_date,
    text_at,
)
from marsad.languages.ar.lexemes import forms, lines_of, phrases, words
from marsad.text.words import Words

Kind = Literal[
    "count", "percent", "money", "year", "date", "clock", "age", "duration", "measure", "ordinal", "label", "fraction"
]

_PERCENT = phrases(TABLE, "percent", clitics=False)
_CURRENCY = phrases(TABLE, "currency", clitics=False)
_SIGNS = {sign: code for group, code in lines_of(TABLE, "currency") for sign in group if sign in "$€£"}
_MEASURES, _LABELS, _CLOCKS = words(TABLE, "measure"), forms(TABLE, "label"), forms(TABLE, "clock-before")
_CLOCK_AFTER = words(TABLE, "clock-after")
_AGE_BEFORE, _AGE_NOUNS = forms(TABLE, "age-before"), words(TABLE, "age-noun")
_ORDINAL_HEADS, _NOT_ONE = forms(TABLE, "ordinal-head"), words(TABLE, "not-one")
_NOT_DEFINITE = forms(TABLE, "not-definite")
_UNITS = forms(TIMES, "unit")
_YEAR_CUES = words(TIMES, "time-preposition") | words(TIMES, "edge") | words(TIMES, "season") | {"بين", "وحتي"}
_PLAIN_AFTER = frozenset(
    {"في", "من", "علي", "عن", "الي", "بين", "مع", "ضد", "ان", "التي", "الذي", "حتي", "بعد", "قبل", "عندما"}
)
_COUNTED = frozenset({"شخص", "قتيل", "جريح", "جندي", "مقاتل", "نازح", "لاجي", "عايله", "اسره", "مدني", "كم", "كلم"})


class Marked(NamedTuple):
    """The kind of a number, the token behind what shows it (the currency, the percent sign), and its unit."""

    kind: Kind
    end: int
    unit: str = ""


def kind_of(found: Words, start: int, value: Value) -> Marked:
    """The kind of the number whose digits or words stand from token `start` to `value.end`."""
    end = value.end
    before, after = text_at(found, start - 1), text_at(found, end)
    percent = _PERCENT.at(found.texts, end) if after in _PERCENT else None
    if percent is not None or before in ("%", "٪"):
        return Marked("percent", percent[0] if percent else end)
    currency = _currency(found, start, end) if after in _CURRENCY or before in _SIGNS else None
    if currency is not None:
        return currency
    return Marked(_in_time(found, start, value) or _as_name(found, start, value) or _by_noun(found, start, value), end)


def _currency(found: Words, start: int, end: int) -> Marked | None:
    match = _CURRENCY.at(found.texts, end)
    if match is not None:
        return Marked("money", match[0], match[1].value)
    sign = _SIGNS.get(text_at(found, start - 1))
    return Marked("money", end, sign) if sign else None


def _in_time(found: Words, start: int, value: Value) -> Kind | None:
    """Year, date or clock."""
    if may_be_year(found.texts, start) and looks_like_year(found, start, value):
        return "year"
    before, after = text_at(found, start - 1), text_at(found, value.end)
    if _touching(found, start, ":") or (after == ":" and _touching(found, value.end + 1, ":")):
        return "clock"
    if (before in _CLOCKS or after in _CLOCK_AFTER) and value.low <= 24:
        return "clock"
    if value.low <= 31 and value.scale == 1 and value.low == int(value.low):
        dated = date_at(found, start)
        if (dated is not None and dated.day is not None) or _day_before_month(found, start, value):
            return "date"
    if not value.digits or not (after in SEPARATORS or before in ("/", "-") or "." in found.texts[start]):
        return None  # no date in figures
    return "date" if numeric_date(found, start) or _inside_numeric(found, start) else None


def _day_before_month(found: Words, start: int, value: Value) -> bool:
    """The first of two days before a month (5 و6 مايو), or a day right behind its month."""
    if text_at(found, value.end) in ("و", "-", "–", "الي"):
        dated = date_at(found, value.end + 1)
        return dated is not None and dated.day is not None and value.digits
    return False


def _touching(found: Words, index: int, mark: str) -> bool:
    """Whether the mark stands right before a figure and right behind another."""
    if text_at(found, index - 1) != mark or not text_at(found, index)[:1].isdigit():
        return False
    return text_at(found, index - 2)[:1].isdigit() and found.ends[index - 1] == found.starts[index]


def _inside_numeric(found: Words, start: int) -> bool:
    """A later part of a date in figures (the 04 and 21 of 2016/04/21)."""
    return any(text_at(found, start - 1) == mark and found.starts[start] == found.ends[start - 1] and
               (numeric_date(found, start - 2) or numeric_date(found, start - 4)) for mark in ("/", "-"))  # fmt: skip


def may_be_year(texts: list[str], start: int) -> bool:
    """Whether a number that begins at a token can look like a year, whatever it goes on with."""
    text, before = texts[start] if start < len(texts) else "", texts[start - 1] if start else ""
    return before in YEAR_WORDS or before in YEARS_WORDS or (text.isdigit() and 1900 <= int(text) <= 2099)


def looks_like_year(found: Words, start: int, value: Value) -> bool:
    """Whether a number is a year: by the word before it, or four figures that nothing counts."""
    before, after = text_at(found, start - 1), text_at(found, value.end)
    if before == "(" and text_at(found, value.end) == ")":
        before = "في"
    number = value.low
    if not value.exact or number != int(number) or not 500 <= number <= 2199:
        return False
    if before in YEAR_WORDS or (before in YEARS_WORDS and number > 1000):
        return True
    if not text_at(found, start).isdigit() or not 1900 <= number <= 2099 or value.end != start + 1:
        return False
    if MONTHS.before(found.texts, start) or before in ("/", "-") or after == "م":
        return True
    if before in _YEAR_CUES:
        return not _counts(after)
    return not after[:1].isalpha() or after in _PLAIN_AFTER or after[0] == "و"


def _counts(after: str) -> bool:
    """Whether the word behind a number is a noun that it counts (accusative, or a person or a measure)."""
    return (after.endswith("ا") and len(after) > 3) or after in SCALES or after in _COUNTED


def _as_name(found: Words, start: int, value: Value) -> Kind | None:
    """Label (القرار 1701, إف 16) or ordinal (الذكرى الـ76)."""
    before = text_at(found, start - 1)
    if value.definite and (before in _ORDINAL_HEADS or before in _NOT_DEFINITE):
        return "ordinal" if before in _ORDINAL_HEADS else "label"
    if not value.digits:
        in_tens = before == "في" and value.definite and value.low % 10 == 0 and value.low < 100  # a man in his twenties
        return "age" if in_tens else _one(found, start, value)
    if (
        "+" in (before, text_at(found, value.end))
        or _beside_latin(found, start, value.end)
        or _numbers_a_line(found, start, value.end)
    ):
        return "label"
    if before in _LABELS or (before in ("-", "+", "–") and text_at(found, start - 2)[:1].isalpha() and
                             found.starts[start] == found.ends[start - 1] == found.ends[start - 2] + 1):  # fmt: skip
        return "label"
    return None


def _beside_latin(found: Words, start: int, end: int) -> bool:
    """Whether the figures belong to Latin text: an address, a model, "5 likes"."""
    before, after = text_at(found, start - 1), text_at(found, end)
    if _is_latin(after) and (found.starts[end] == found.ends[end - 1] or not before[:1].isalpha() or _is_latin(before)):
        return True
    return _is_latin(before) or (before in ("/", "@", "#") and found.ends[start - 1] == found.starts[start])


def _is_latin(text: str) -> bool:
    return text[:1].isascii() and text[:1].isalpha()


def _numbers_a_line(found: Words, start: int, end: int) -> bool:
    """Whether the figures stand alone on a line or number a list item."""
    before, after = text_at(found, start - 1), text_at(found, end)
    if after in ("-", "–") and text_at(found, end + 1)[:1].isdigit():
        return False
    return before in ("", "\n") and after in ("\n", ".", ")", "-", "–") and len(found.texts[start]) <= 3


def _one(found: Words, start: int, value: Value) -> Kind | None:
    """One that counts nothing: في آن واحد, واحد من."""
    if value.low != 1 or value.scale > 1:
        return None
    after = text_at(found, value.end)
    if value.definite or after in ("من", "منهم", "منها") or text_at(found, start - 1) in _NOT_ONE:
        return "label"
    if found.texts[start] == "واحد" and after[:1].isalpha() and not _goes_on(after):
        return "label"  # واحد before a noun is وأحد, folded alike
    return None


def _goes_on(after: str) -> bool:
    """Whether a word behind شخص واحد goes on with the clause, rather than being somebody's name or title."""
    return after in _PLAIN_AFTER or after[0] in "وبلف" or after in ("جراء", "اثر", "خلال", "فقط", "اخر", "منذ", "عند")


def _by_noun(found: Words, start: int, value: Value) -> Kind:
    """What the noun behind the number counts: years of age, a length of time, a measure, or things."""
    after = text_at(found, value.end)
    if (after in _AGE_NOUNS and _is_age(found, start, value.end)) or (after == "من" and _age(found, value.end + 1)):
        return "age"
    if after in _UNITS or (after == "او" and text_at(found, value.end + 2) in _UNITS):
        return "duration"
    if after in _MEASURES:
        return "measure"
    return "fraction" if value.low != int(value.low) else "count"


def _is_age(found: Words, start: int, noun: int) -> bool:
    """Whether years are somebody's age: عمره 25 عاما, (25 عاما), 25 عاما من العمر."""
    before = text_at(found, start - 1)
    if before == "(" and text_at(found, noun + 1) == ")":
        return True
    if before in _AGE_BEFORE or text_at(found, start - 2) in _AGE_BEFORE:
        return True
    return text_at(found, noun + 1) == "من" and _age(found, noun + 2)


def _age(found: Words, index: int) -> bool:
    return text_at(found, index) in ("العمر", "عمره", "عمرها", "عمري")
