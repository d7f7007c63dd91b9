"""Years, decades and seasons: عام 2011, 2014-2018, الثمانينيات, صيف 2014."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.languages.ar.calendar import Days, add_months, nearest, unit_days, year_days
from marsad.languages.ar.cardinals import value_at
from marsad.languages.ar.dates import SHIFTS, TIMES, YEARS_WORDS, text_at, year_at
from marsad.languages.ar.lexemes import forms
from marsad.languages.ar.number_kinds import looks_like_year, may_be_year
from marsad.languages.ar.when.base import Context, Part
from marsad.text.words import Words

_IN = frozenset({"في", "منذ", "حتي", "من"})
_OLDEST, _LAST = 1500, 2199
DECADES, SEASONS = forms(TIMES, "decade"), forms(TIMES, "season")


def year(context: Context, index: int) -> Part | None:
    """عام 2011, العام الماضي, عامي 2013 و2014, عام 2011-2012."""
    found = context.found
    plural = YEARS_WORDS.get(text_at(found, index))
    if plural is not None and text_at(found, index + 1).isdigit():
        return _years(context, index + 1)
    named = year_at(found, index)
    if named is None:
        return None
    part = Part(named.end, "year", needs=named.number is None, year=named.number)
    if named.number is not None:
        second = _second_year(found, named.end, named.number)
        calendar = "hijri" if 1343 <= named.number <= 1500 and named.calendar == "hijri" else "gregorian"
        first = year_days(calendar, named.number)
        if second is not None and first is not None:
            last = year_days("gregorian", second[0])
            return Part(second[1], "span", first[0], last[1] if last else None, year=named.number)
        return part.spanning(first)
    if context.reference is None or named.shift is None:
        return part
    return part.spanning(unit_days("year", context.reference, named.shift))


def _years(context: Context, index: int) -> Part | None:
    found = context.found
    first = int(found.texts[index]) if len(found.texts[index]) == 4 else 0
    second = _second_year(found, index + 1, first, joined=True)
    if not 1800 <= first <= 2199 or second is None:
        return None
    return Part(second[1], "span", date(first, 1, 1), date(second[0], 12, 31), year=first)


def _second_year(found: Words, index: int, first: int, joined: bool = False) -> tuple[int, int] | None:
    """The year that ends a range (-2018, إلى 2018, و2014) and the token behind it."""
    links = {"-", "–", "/", "الي", "حتي"} | ({"و"} if joined else set())
    text = text_at(found, index + 1)
    if text_at(found, index) not in links or not text.isdigit() or len(text) != 4 or not first < int(text) < 2200:
        return None
    return int(text), index + 2


def bare_year(context: Context, index: int) -> Part | None:
    """2011 alone, where nothing is counted by it; 2014-2018."""
    found = context.found
    value = value_at(found, index) if may_be_year(found.texts, index) else None
    if value is None or not looks_like_year(found, index, value):
        return None
    number = int(value.low)
    second = _second_year(found, value.end, number)
    first = year_days("gregorian", number)
    if first is None:
        return None
    if second is not None:
        return Part(second[1], "span", first[0], date(second[0], 12, 31), year=number)
    return Part(value.end, "year", first[0], first[1], year=number)


def worded_year(context: Context, index: int) -> Part | None:
    """في ألف وسبعمئة وتسعة وثمانين: a year in words, which counts nothing. A round number (في ألف ومئتين) is none."""
    found = context.found
    if text_at(found, index - 1) not in _IN or not text_at(found, index).startswith("الف"):
        return None
    value = value_at(found, index)
    if value is None or not value.exact or value.digits or value.definite or value.low != int(value.low):
        return None
    number, after = int(value.low), text_at(found, value.end)
    if not _OLDEST <= number <= _LAST or number % 10 == 0 or after[:1].isalpha():
        return None
    return Part(value.end, "year", year=number).spanning(year_days("gregorian", number))


def decade(context: Context, index: int) -> Part | None:
    """الثمانينيات, تسعينيات القرن الماضي; not العشرينيات من عمره."""
    found = context.found
    lexeme = DECADES.get(text_at(found, index))
    if lexeme is None:
        return None
    at = index + 1 + (text_at(found, index + 1) == "من")
    end = index + 1
    if text_at(found, at).startswith("عمر") or text_at(found, at) == "العمر":
        return None
    if text_at(found, at) == "القرن":
        if text_at(found, at + 1) not in ("الماضي", "العشرين", "المنصرم", "الفايت"):
            return None
        end = at + 2
    elif not lexeme.article or lexeme.value == "20":
        return None
    first = 1900 + int(lexeme.value)
    return Part(end, "span", date(first, 1, 1), date(first + 9, 12, 31), year=first)


def season(context: Context, index: int) -> Part | None:
    """صيف 2014, الصيف الماضي: three whole months; a winter is named after the year in which it begins."""
    found = context.found
    lexeme = SEASONS.get(text_at(found, index))
    if lexeme is None:
        return None
    month = int(lexeme.value)

    def make(number: int) -> Days | None:
        first = date(number, month, 1)
        return first, add_months(first, 3) - timedelta(days=1)

    shift = SHIFTS.get(text_at(found, index + 1))
    if lexeme.article and shift is not None:
        part = Part(index + 2, "span", needs=True)
        if context.reference is None:
            return part
        return part.spanning(nearest(make, context.reference.year, context.reference, int(shift.value)))
    named = year_at(found, index + 1, loose=True)
    if named is None or named.number is None or named.number < 1800:
        return None
    return Part(named.end, "span", year=named.number).spanning(make(named.number))
