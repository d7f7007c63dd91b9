"""Days inside a longer time that the text names: الجمعة من الأسبوع المقبل, بقية العام, لاحقا هذا الشهر, نصف شعبان."""

from __future__ import annotations

from datetime import timedelta

from marsad.languages.ar.dates import month_at, text_at, with_year
from marsad.languages.ar.when.base import UNITS, WEEKDAYS, Context, Part, resolve, unit_part
from marsad.languages.ar.when.units import shifted_unit, this_unit

REST = frozenset({"باقي", "بقيه", "وبقيه", "لبقيه"})
LATER = frozenset({"لاحقا", "لاحق"})
HALF = frozenset({"نصف", "النصف", "نص"})
HALFWAY = 15
MINE = {"اسبوعي": "week", "شهري": "month", "عامي": "year", "سنتي": "year"}
_OF = frozenset({"من", "في", "خلال"})
_BEFORE_DAY = frozenset({"يوم", "من", "في", "بين"})


def week_and_day(context: Context, index: int) -> Part | None:
    """هذا الأسبوع الجمعة, الأسبوع المقبل بين الأربعاء والجمعة: the days of that week."""
    week = _week(context, index)
    if week is None:
        return None
    at = week.end
    while text_at(context.found, at) in _BEFORE_DAY and at - week.end < 2:
        at += 1
    return _days_of(context, week, at, week.end)


def day_of_week(context: Context, index: int) -> Part | None:
    """الجمعة من الأسبوع المقبل, الأربعاء هذا الأسبوع."""
    if text_at(context.found, index) not in WEEKDAYS:
        return None
    at = index + 1
    at += text_at(context.found, at) in _OF
    week = _week(context, at)
    return _days_of(context, week, index, week.end) if week is not None else None


def _week(context: Context, index: int) -> Part | None:
    """This week, last week or the next."""
    week = this_unit(context, index) or shifted_unit(context, index)
    if week is None or week.first is None or week.last is None or (week.last - week.first).days != 6:
        return None
    return week


def _days_of(context: Context, week: Part, at: int, end: int) -> Part | None:
    """The weekday at a token, or two joined by و, as days of a week."""
    first = WEEKDAYS.get(text_at(context.found, at))
    if first is None or week.first is None or first.conjunction:
        return None
    day = week.first + timedelta(days=int(first.value))
    part = Part(max(end, at + 1), "day", day, day, True, weekday=int(first.value))
    second = WEEKDAYS.get(text_at(context.found, at + 1)) if at >= end else None
    if second is None or second.conjunction != "و" or int(second.value) <= int(first.value):
        return part
    return part._replace(end=at + 2, kind="span", last=week.first + timedelta(days=int(second.value)))


def rest(context: Context, index: int) -> Part | None:
    """بقية العام, باقي الأسبوع: from the reference to its end; لاحقا هذا الشهر: from the day after."""
    text, at = text_at(context.found, index), index + 1
    if text in LATER:
        at += text_at(context.found, at) in _OF
        whole = this_unit(context, at)
    elif text in REST:
        whole = this_unit(context, at) or _current(context, at) or _mine(context, at)
    else:
        return None
    if whole is None or whole.kind == "day":
        return None
    begin = context.reference
    if begin is not None and whole.last is not None and text in LATER:
        begin = min(begin + timedelta(days=1), whole.last)
    return whole._replace(kind="span", first=begin if whole.first is not None else None)


def _current(context: Context, index: int) -> Part | None:
    """الأسبوع, العام: that of the reference."""
    unit = UNITS.get(text_at(context.found, index))
    if unit is None or not unit.article or not unit.bare:
        return None
    name, count = unit.value.split(":")
    return unit_part(context, index + 1, name, 0) if count == "1" and name in ("week", "month", "year") else None


def _mine(context: Context, index: int) -> Part | None:
    """باقي أسبوعي: that of who speaks; what goes on (بقية شهري يوليو وأغسطس) is a pair of something."""
    unit = MINE.get(text_at(context.found, index))
    if unit is None or text_at(context.found, index + 1)[:1].isalnum():
        return None
    return unit_part(context, index + 1, unit, 0)


def middle(context: Context, index: int) -> Part | None:
    """نصف شعبان, نصف شهر مارس: its fifteenth day."""
    if text_at(context.found, index) not in HALF:
        return None
    at = index + 1 + (text_at(context.found, index + 1) == "من")
    month = month_at(context.found, at)
    half = with_year(context.found, month, HALFWAY, None) if month is not None else None
    if month is None or half is None or (month.need and half.year is None):
        return None
    return resolve(context, half)
