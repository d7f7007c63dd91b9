"""The plain time expressions: days, dates, weekdays, weeks, months, years, and parts of them.

Each reader looks at one token and gives the part that begins there, or None. What links parts (منذ, حتى, بين ... و)
is the business of `times`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from marsad.languages.ar.calendar import (
    Days,
    current_year,
    day_in,
    day_with_weekday,
    month_days,
    nearest,
    part_of,
    unit_days,
    weekday_day,
    year_days,
)
from marsad.languages.ar.dates import (
    MONTHS,
    ORDINALS,
    SHIFTS,
    TIMES,
    YEAR_WORDS,
    YEARS_WORDS,
    Date,
    date_at,
    day_number,
    month_at,
    ordinal,
    text_at,
    year_at,
)
from marsad.languages.ar.lexemes import Lexeme, forms, words
from marsad.languages.ar.number_kinds import looks_like_year
from marsad.languages.ar.cardinals import value_at
from marsad.text.words import Words

WEEKDAYS, BARE_WEEKDAYS = forms(TIMES, "weekday"), forms(TIMES, "bare-weekday")
DAYS, CAREFUL_DAYS, PARTS = forms(TIMES, "day"), forms(TIMES, "careful-day"), forms(TIMES, "part")
UNITS, EDGES, THIS, LAST = forms(TIMES, "unit"), forms(TIMES, "edge"), forms(TIMES, "this"), forms(TIMES, "last")
DECADES, SEASONS, SHARES = forms(TIMES, "decade"), forms(TIMES, "season"), forms(TIMES, "share")
NAMED, SEVERAL = forms(TIMES, "named-day"), words(TIMES, "several")
_NOT_TODAY_BEFORE, _NOT_TODAY_AFTER = words(TIMES, "not-today-before"), words(TIMES, "not-today-after")
_NOT_WEEKDAY_BEFORE, _NOT_DATE_BEFORE = forms(TIMES, "not-weekday-before"), forms(TIMES, "not-date-before")
_UNIT_KINDS = {"day": "day", "month": "month", "year": "year"}
_BETWEEN_DAY_AND_DATE = frozenset({"،", ",", "الموافق", "المصادف", "في", "(", "-", "–", "يوم"})


class Context(NamedTuple):
    """The words that are read and the day from which they count, if it is known."""

    found: Words
    reference: date | None


class Part(NamedTuple):
    """A time from its token up to `end`. `first` and `last` are None where open or not known.

    `needs` says that the days hang on the reference. `year`, `month`, `day` and `weekday` (0 Monday) are what the text says.
    """

    end: int
    kind: str
    first: date | None = None
    last: date | None = None
    needs: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def spanning(self, days: Days | None) -> Part:
        return self if days is None else self._replace(first=days[0], last=days[1])


def part_at(context: Context, index: int) -> Part | None:
    """The longest plain time expression that begins at a token."""
    text = text_at(context.found, index)
    for table, readers in _READERS:
        if text in table:
            for read in readers:
                part = read(context, index)
                if part is not None:
                    return part
    if text[:1].isdigit() or text == "ال":
        return _dated(context, index) or _span_of_units(context, index) or _bare_year(context, index)
    return _dated(context, index)


def _resolve(context: Context, found: Date, weekday: int | None = None) -> Part:
    """The days of a date, with what it leaves out taken from the reference."""
    calendar, month, day, last_day = found.calendar, found.month or 1, found.day, found.last_day

    def make(year: int) -> Days | None:
        if day is None:
            return month_days(calendar, year, month)
        first = day_in(calendar, year, month, day)
        last = day_in(calendar, year, month, last_day) if last_day else first
        return (first, last) if first and last else None

    kind = "month" if day is None else "span" if last_day else "day"
    needs = found.year is None
    part = Part(found.end, kind, None, None, needs, found.year, found.month, day, weekday)
    if found.year is not None:
        return part.spanning(make(found.year))
    if context.reference is None:
        return part
    year = current_year(calendar, context.reference)
    if found.year_shift is not None:
        return part.spanning(make(year + found.year_shift))
    if weekday is not None and found.shift is None:
        fitting = [days for days in map(make, (year - 1, year, year + 1)) if days and days[0].weekday() == weekday]
        if len(fitting) == 1:
            return part.spanning(fitting[0])
    return part.spanning(nearest(make, year, context.reference, found.shift))


def _dated(context: Context, index: int) -> Part | None:
    """A date, with يوم or a weekday before it: يوم 18 ماي, الأربعاء 22 ماي, الخميس الموافق 14 شباط."""
    found = context.found
    at, named = index, text_at(found, index) in NAMED
    at += named
    if text_at(found, at) in WEEKDAYS:
        return _weekday(context, at, named)
    if not named and text_at(found, index - 1) in _NOT_DATE_BEFORE:
        return None
    dated = date_at(found, at)
    if dated is not None and (dated.day is not None or not named):
        return _resolve(context, dated)
    day = day_number(found, at)
    if day is None:
        return None
    return _day_of_month(context, day, at) or (_lone_day(context, day) if named else None)


def _day_of_month(context: Context, day: tuple[int, int], index: int) -> Part | None:
    """15 الجاري, السابع من الشهر الماضي, 12 من هذا الشهر."""
    number, end = day
    found = context.found
    shift = SHIFTS.get(text_at(found, end))
    if shift is not None and found.texts[index].isdigit() and text_at(found, end) not in ("الاخيره", "السابق"):
        return _in_month(context, number, end + 1, int(shift.value))
    if text_at(found, end) != "من":
        return None
    month = _this_unit(context, end + 1) or _shifted_unit(context, end + 1)
    if month is None or month.kind != "month":
        return None
    if month.first is None:
        return Part(month.end, "day", needs=True, day=number)
    chosen = day_in("gregorian", month.first.year, month.first.month, number)
    return Part(month.end, "day", chosen, chosen, True, None, None, number)


def _in_month(context: Context, day: int, end: int, shift: int) -> Part:
    part = Part(end, "day", needs=True, day=day)
    days = unit_days("month", context.reference, shift) if context.reference else None
    chosen = day_in("gregorian", days[0].year, days[0].month, day) if days else None
    return part._replace(first=chosen, last=chosen)


def _lone_day(context: Context, day: tuple[int, int]) -> Part | None:
    """يوم 27: of the current month; a number that counts what follows is none."""
    number, end = day
    if text_at(context.found, end)[:1].isalpha() and text_at(context.found, end) not in ("في", "من", "علي"):
        return None
    return _in_month(context, number, end, 0)


def _weekday(context: Context, index: int, named: bool = True) -> Part | None:
    """A weekday, alone, with الماضي or المقبل, with its date, or with the next (السبت والأحد)."""
    found, text = context.found, text_at(context.found, index)
    lexeme = WEEKDAYS.get(text)
    if lexeme is None or (not named and text_at(found, index - 1) in _NOT_WEEKDAY_BEFORE):
        return None
    weekday, end = int(lexeme.value), index + 1
    dated = _date_after_weekday(context, end, weekday)
    if dated is not None:
        return dated
    shift = SHIFTS.get(text_at(found, end))
    part = Part(end + (shift is not None), "weekday", needs=True, weekday=weekday)
    if shift is None:
        numbered = _numbered_weekday(context, end, weekday)
        if numbered is not None:
            return numbered
    elif shift.value == "0" or text_at(found, end) == "الاخيره":
        shift, part = None, part._replace(end=end)
    if context.reference is None:
        return part
    day = weekday_day(weekday, context.reference, int(shift.value) if shift else None)
    return part.spanning((day, day))


def _date_after_weekday(context: Context, index: int, weekday: int) -> Part | None:
    found, at = context.found, index
    while text_at(found, at) in _BETWEEN_DAY_AND_DATE and at - index < 2:
        at += 1
    dated = date_at(found, at) if at < len(found.texts) else None
    if dated is None or dated.day is None:
        day = day_number(found, at)
        part = _day_of_month(context, day, at) if day is not None else None
        return part._replace(weekday=weekday) if part is not None else None
    if text_at(found, at - 1) == "(" and text_at(found, dated.end) == ")":
        dated = dated._replace(end=dated.end + 1)
    return _resolve(context, dated, weekday)


def _numbered_weekday(context: Context, index: int, weekday: int) -> Part | None:
    """الخميس 21, السبت السادس عشر: the day of the month; الأحد الثاني: the second of the month."""
    found = context.found
    index += text_at(found, index) == "في"
    day = day_number(found, index)
    if day is None:
        return None
    number, end = day
    after = text_at(found, end)
    if found.texts[index].isdigit():
        if after[:1].isalpha() and after not in ("في", "من"):
            return None
    elif number < 6 and not (after in ("", ".", "،") and found.texts[index - 1] != "في"):
        return None
    part = Part(end, "day", needs=True, day=number, weekday=weekday)
    if context.reference is None:
        return part
    if number < 6 and not found.texts[index].isdigit():
        chosen = _nth_weekday(weekday, number, unit_days("month", context.reference, 0))
    else:
        chosen = day_with_weekday(number, weekday, context.reference)
    return part._replace(first=chosen, last=chosen)


def _nth_weekday(weekday: int, number: int, days: Days | None) -> date | None:
    """The first, second ... (-1 the last) such weekday of a span."""
    if days is None:
        return None
    first = days[0] + timedelta(days=(weekday - days[0].weekday()) % 7)
    if number == -1:
        return days[1] - timedelta(days=(days[1].weekday() - weekday) % 7)
    chosen = first + timedelta(days=7 * (number - 1))
    return chosen if chosen <= days[1] else None


def _day_word(context: Context, index: int) -> Part | None:
    """اليوم, أمس, أول من أمس, غدا; with its weekday or date: أمس (السبت), اليوم الأربعاء 22 ماي."""
    found = context.found
    word = _day_offset(found, index)
    if word is None:
        return None
    offset, end = word
    bracket = text_at(found, end) in ("(", "،")
    after = end + bracket
    part = Part(end, "day", needs=True)
    if context.reference is not None:
        day = context.reference + timedelta(days=offset)
        part = part.spanning((day, day))
    if text_at(found, after) not in WEEKDAYS or not WEEKDAYS[text_at(found, after)].bare:
        return part
    named = _weekday(context, after)
    if named is None or (bracket and text_at(found, end) == "(" and text_at(found, named.end) != ")"):
        return part
    closed = named.end + (bracket and text_at(found, named.end) == ")")
    if named.kind == "weekday" and named.weekday is not None and context.reference is not None:
        near = context.reference + timedelta(days=min(offset + 1, 0)) if offset < 0 else context.reference
        shift = (offset > 0) - (offset < 0)
        day = weekday_day(named.weekday, near, shift or None)
        named = named.spanning((day, day))
    return named._replace(end=closed, kind="day")


def _day_offset(found: Words, index: int) -> tuple[int, int] | None:
    """How many days from the reference, and the token behind the words that say so."""
    text = text_at(found, index)
    if text in ("اول", "واول", "قبل", "وقبل", "يوم", "اليوم") or text in CAREFUL_DAYS or text == "بعد":
        special = _special_day(found, index)
        if special is not None or text not in DAYS:
            return special
    lexeme = DAYS.get(text)
    if lexeme is None:
        return None
    before, after = text_at(found, index - 1), text_at(found, index + 1)
    if text.endswith("الليله"):
        if after == "قبل" and text_at(found, index + 2) == "الماضيه":
            return -2, index + 3
        return (-1, index + 2) if after == "الماضيه" else (0, index + 1)
    if text.endswith("اليوم") and (
        before in _NOT_TODAY_BEFORE or after in _NOT_TODAY_AFTER or ordinal(found, index + 1) is not None
    ):
        return None
    if lexeme.value == "-1" and after == "الاول":
        return -2, index + 2
    return int(lexeme.value), index + 1


def _special_day(found: Words, index: int) -> tuple[int, int] | None:
    """أول من أمس, قبل أمس, بعد غد, يوم أمس, يوم غد."""
    text, after = text_at(found, index), text_at(found, index + 1)
    at = index + 1
    if text in ("يوم", "اليوم") and after in ("قبل", "بعد", "اول"):
        return _special_day(found, at)
    if text in ("قبل", "وقبل", "بعد") and after == "يوم":
        at += 1
    if text in ("اول", "واول") and after == "من":
        at += 1
    day = DAYS.get(text_at(found, at)) or CAREFUL_DAYS.get(text_at(found, at))
    if text in ("اول", "واول", "قبل", "وقبل") and day is not None and day.value == "-1":
        return -2, at + 1
    if text == "بعد" and day is not None and day.value == "1":
        return 2, at + 1
    if text == "يوم" and day is not None and day.value != "0":
        return int(day.value), at + 1
    careful = CAREFUL_DAYS.get(text)
    before = text_at(found, index - 1)
    if careful is not None and (before in PARTS or careful.preposition == "ب" or after in WEEKDAYS):
        return int(careful.value), index + 1
    return None


def _part_of_day(context: Context, index: int) -> Part | None:
    """صباح اليوم, بعد ظهر الثلاثاء, ليل الجمعة السبت, مساء الأحد 16 أوت."""
    found = context.found
    at = index + (text_at(found, index) in ("بعد", "قبل", "منتصف"))
    if text_at(found, at) not in PARTS:
        return None
    at += 1
    if text_at(found, at) in DAYS or text_at(found, at) in CAREFUL_DAYS or text_at(found, at) in ("اول", "يوم", "قبل"):
        part = _day_word(context, at)
        if part is not None:
            return part
    part = _dated(context, at)
    if part is None or part.kind not in ("day", "weekday"):
        return None
    following = part.end + (text_at(found, part.end) in ("-", "–", "/", "الي"))
    night = WEEKDAYS.get(text_at(found, following))
    if night is None or part.weekday is None or int(night.value) != (part.weekday + 1) % 7:
        return part._replace(kind="day")
    last = part.first + timedelta(days=1) if part.first else None
    return part._replace(end=following + 1, kind="span", last=last)


def _this_unit(context: Context, index: int) -> Part | None:
    """هذا الأسبوع, هذه السنة, هذا العام."""
    found = context.found
    lexeme = THIS.get(text_at(found, index))
    unit = UNITS.get(text_at(found, index + 1))
    if lexeme is None or unit is None or not unit.article or not unit.bare:
        return None
    name, count = unit.value.split(":")
    if count != "1" or name in ("hour", "minute"):
        return None
    return _unit_part(context, index + 2, name, 0)


def _unit_part(context: Context, end: int, unit: str, shift: int) -> Part:
    part = Part(end, _UNIT_KINDS.get(unit, "span"), needs=True)
    return part.spanning(unit_days(unit, context.reference, shift)) if context.reference else part


def _shifted_unit(context: Context, index: int) -> Part | None:
    """الشهر الماضي, الأسبوعين الماضيين, الأشهر الثلاثة الماضية, الأيام القليلة المقبلة."""
    found = context.found
    unit = UNITS.get(text_at(found, index))
    if unit is None or not unit.article or unit.conjunction:
        return None
    name, size = unit.value.split(":")
    count: int | None = int(size) if size != "+" else None
    end = index + 1
    if count is None:
        count, end = _count_between(found, end)
    text = text_at(found, end)
    shift = SHIFTS.get(text)
    if shift is None or (text in ("السابق", "السابقه") and name != "week") or (text == "الاخيره" and size != "+"):
        return None
    if size == "1":
        return None if name in ("hour", "minute") else _unit_part(context, end + 1, name, int(shift.value))
    return _run_of_units(context, end + 1, name, count, int(shift.value))


def _count_between(found: Words, index: int) -> tuple[int | None, int]:
    """How many units, between a plural and الماضية: الثلاثة, ال 24, القليلة; None where it is not said."""
    value = value_at(found, index)
    if value is not None and value.definite and value.exact and value.low == int(value.low):
        return int(value.low), value.end
    return None, index + (text_at(found, index) in SEVERAL)


def _run_of_units(context: Context, end: int, unit: str, count: int | None, shift: int) -> Part | None:
    """The last (-1) or the next (1) so many units, counted from the reference day."""
    reference = context.reference
    if shift == 0:
        return None
    part = Part(end, "relative" if count is None else "span", needs=True)
    if reference is None:
        return part
    if unit in ("hour", "minute"):
        unit, count = "day", -(-(count or 1) // (24 if unit == "hour" else 1440))
    if count is None:
        return part._replace(first=reference) if shift > 0 else part._replace(last=reference)
    far = moved_days(reference, unit, count * shift)
    if far is None:
        return part
    return part.spanning((reference + timedelta(days=1), far) if shift > 0 else (far, reference))


def moved_days(day: date, unit: str, count: int) -> date | None:
    """As `calendar.moved`; here so that the readers of `times` share one name."""
    from marsad.languages.ar.calendar import moved

    return moved(day, unit, count)


def _span_of_units(context: Context, index: int) -> Part | None:
    """الـ24 ساعة الماضية, الثلاثة أيام الماضية, آخر ثلاثة أيام."""
    found = context.found
    is_last = text_at(found, index) in LAST
    value = value_at(found, index + is_last)
    if value is None or not value.exact or not (value.definite or is_last) or value.low != int(value.low):
        return None
    unit = UNITS.get(text_at(found, value.end))
    if unit is None or not unit.bare or (unit.article and not is_last):
        return None
    name, end = unit.value.split(":")[0], value.end + 1
    shift = SHIFTS.get(text_at(found, end))
    if shift is None:
        return _run_of_units(context, end, name, int(value.low), -1) if is_last else None
    return _run_of_units(context, end + 1, name, int(value.low), int(shift.value))


def _year(context: Context, index: int) -> Part | None:
    """عام 2011, العام الماضي, عامي 2013 و2014, عام 2011-2012."""
    found = context.found
    plural = YEARS_WORDS.get(text_at(found, index))
    if plural is not None and text_at(found, index + 1).isdigit():
        return _years(context, index + 1)
    year = year_at(found, index)
    if year is None:
        return None
    part = Part(year.end, "year", needs=year.number is None, year=year.number)
    if year.number is not None:
        second = _second_year(found, year.end, year.number)
        calendar = "hijri" if 1343 <= year.number <= 1500 and year.calendar == "hijri" else "gregorian"
        first = year_days(calendar, year.number)
        if second is not None and first is not None:
            last = year_days("gregorian", second[0])
            return Part(second[1], "span", first[0], last[1] if last else None, year=year.number)
        return part.spanning(first)
    if context.reference is None or year.shift is None:
        return part
    return part.spanning(unit_days("year", context.reference, year.shift))


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


def _bare_year(context: Context, index: int) -> Part | None:
    """2011 alone, where nothing is counted by it; 2014-2018."""
    found = context.found
    value = value_at(found, index)
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


def _edge(context: Context, index: int) -> Part | None:
    """مطلع الشهر المقبل, أواخر 2014, منتصف تموز, نهاية العام."""
    found = context.found
    lexeme = EDGES.get(text_at(found, index))
    if lexeme is None:
        return None
    at = index + 1 + (text_at(found, index + 1) == "من")
    whole = _whole_for_edge(context, at)
    if whole is None:
        return None
    begin, end = (_fraction(bound) for bound in lexeme.value.split(":"))
    if whole.first is None or whole.last is None:
        return whole._replace(kind="span", needs=True)
    return whole._replace(kind="span").spanning(part_of((whole.first, whole.last), begin, end))


def _fraction(text: str) -> float:
    over, _, under = text.partition("/")
    return int(over) / int(under or 1)


def _whole_for_edge(context: Context, index: int) -> Part | None:
    found = context.found
    part = part_at(context, index)
    if part is not None and part.kind in ("month", "year", "span") and part.end > index:
        return part
    unit = UNITS.get(text_at(found, index))
    if unit is None or not unit.article or not unit.bare or part is not None:
        return None
    name, count = unit.value.split(":")
    if count != "1" or name not in ("week", "month", "year"):
        return None
    return _unit_part(context, index + 1, name, 0)


def _decade(context: Context, index: int) -> Part | None:
    """الثمانينيات, تسعينيات القرن الماضي; not العشرينيات من عمره."""
    found = context.found
    lexeme = DECADES[text_at(found, index)]
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
    year = 1900 + int(lexeme.value)
    return Part(end, "span", date(year, 1, 1), date(year + 9, 12, 31), year=year)


def _season(context: Context, index: int) -> Part | None:
    """صيف 2014, الصيف الماضي: three whole months; a winter is named after the year in which it begins."""
    found = context.found
    lexeme = SEASONS[text_at(found, index)]
    month = int(lexeme.value)

    def make(year: int) -> Days | None:
        first = date(year, month, 1)
        return first, unit_days("month", date(year + (month == 12), (month + 1) % 12 + 1, 1), 0)[1]  # type: ignore[index]

    shift = SHIFTS.get(text_at(found, index + 1))
    if lexeme.article and shift is not None:
        part = Part(index + 2, "span", needs=True)
        if context.reference is None:
            return part
        return part.spanning(nearest(make, context.reference.year, context.reference, int(shift.value)))
    year = year_at(found, index + 1, loose=True)
    if year is None or year.number is None or year.number < 1800:
        return None
    return Part(year.end, "span", year=year.number).spanning(make(year.number))


def _share(context: Context, index: int) -> Part | None:
    """الربع الأول من 2016, النصف الثاني من العام الماضي."""
    found = context.found
    lexeme = SHARES[text_at(found, index)]
    number = ordinal(found, index + 1)
    if not lexeme.article or number is None or number[0] > int(lexeme.value):
        return None
    at = number[1] + (text_at(found, number[1]) in ("من", "لعام"))
    whole = part_at(context, at)
    if whole is None or whole.kind not in ("year", "month"):
        return None
    if whole.first is None or whole.last is None:
        return whole._replace(kind="span")
    parts = int(lexeme.value)
    return whole._replace(kind="span").spanning(
        part_of((whole.first, whole.last), (number[0] - 1) / parts, number[0] / parts)
    )


def _nth(context: Context, index: int) -> Part | None:
    """أول جمعة من رمضان, الأسبوع الأول من سبتمبر, الثلاثاء الثالث من شهر أيلول, آخر يوم في الشهر الماضي."""
    found = context.found
    counted = _counted_day(found, index)
    if counted is None:
        return None
    what, number, end = counted
    if text_at(found, end) not in ("من", "في"):
        return None
    month = month_at(found, end + 1)
    whole = part_at(context, end + 1)
    if whole is None or whole.kind not in ("month", "year", "span") or (month is None and whole.kind == "span"):
        return None
    part = whole._replace(kind="day" if what != "week" else "span", first=None, last=None)
    if whole.first is None or whole.last is None:
        return part
    return part.spanning(_nth_of(what, number, (whole.first, whole.last)))


def _counted_day(found: Words, index: int) -> tuple[str, int, int] | None:
    """What is counted (a weekday's number, "day" or "week"), the how manyth (-1 last), and the token behind."""
    what = _what_is_counted(found, index)
    if what is not None:
        if text_at(found, index + 1) in LAST:
            return what, -1, index + 2
        number = ordinal(found, index + 1)
        return (what, number[0], number[1]) if number else None
    lexeme: Lexeme | None = ORDINALS.get(text_at(found, index))
    last = text_at(found, index) == "اخر"
    what = _what_is_counted(found, index + 1, bare=True)
    if what is None or (lexeme is None and not last):
        return None
    return what, -1 if last or lexeme is None else int(lexeme.value), index + 2


def _what_is_counted(found: Words, index: int, bare: bool = False) -> str | None:
    text = text_at(found, index)
    weekday = (BARE_WEEKDAYS if bare else WEEKDAYS).get(text)
    if weekday is not None:
        return weekday.value
    if bare and text == "يوم" and text_at(found, index + 1) in BARE_WEEKDAYS:
        return None
    unit = UNITS.get(text)
    if unit is None or unit.article == bare or unit.value not in ("day:1", "week:1"):
        return None
    return unit.value.split(":")[0]


def _nth_of(what: str, number: int, days: Days) -> Days | None:
    first, last = days
    if what == "day":
        day = last if number == -1 else first + timedelta(days=number - 1)
        return day, day
    if what == "week":  # the weeks whose Thursday lies in the span (ISO 8601)
        thursday = _nth_weekday(3, number, days)
        return (thursday - timedelta(days=3), thursday + timedelta(days=3)) if thursday else None
    chosen = _nth_weekday(int(what), number, days)
    return (chosen, chosen) if chosen else None


_Reader = Callable[[Context, int], Part | None]
_READERS: tuple[tuple[object, tuple[_Reader, ...]], ...] = ()
