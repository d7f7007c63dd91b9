"""Days: dates with and without their weekday, weekdays, and the nth weekday or week of a month."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.languages.ar.calendar import Days, day_in, day_with_weekday, unit_days, weekday_day
from marsad.languages.ar.dates import ORDINALS, SHIFTS, TIMES, date_at, day_number, last_day, ordinal, text_at
from marsad.languages.ar.lexemes import forms
from marsad.languages.ar.when.base import UNITS, WEEKDAYS, Context, Part, resolve
from marsad.languages.ar.when.units import LAST, shifted_unit, this_unit
from marsad.languages.ar.when.years import year
from marsad.text.words import Words

BARE_WEEKDAYS, NAMED = forms(TIMES, "bare-weekday"), forms(TIMES, "named-day")
_NOT_WEEKDAY_BEFORE, _NOT_DATE_BEFORE = forms(TIMES, "not-weekday-before"), forms(TIMES, "not-date-before")
_QUOTES = frozenset("«»“”\"'(")
_UP_TO = frozenset({"الي", "حتي", "لغايه"})
COMPOUND = 13  # ordinals of two words begin here
_BETWEEN_DAY_AND_DATE = frozenset({"،", ",", "الموافق", "المصادف", "في", "(", "-", "–", "يوم"})


def dated(context: Context, index: int) -> Part | None:
    """A date, with يوم or a weekday before it: يوم 18 ماي, الأربعاء 22 ماي, الخميس الموافق 14 شباط."""
    found = context.found
    at, named = index, text_at(found, index) in NAMED
    at += named
    if text_at(found, at) in WEEKDAYS:
        return weekday_at(context, at, named)
    if not named and _before(found, index) in _NOT_DATE_BEFORE:
        return None
    written = date_at(found, at)
    if written is not None and (written.day is not None or not named):
        if (
            written.day is None
            and text_at(found, index - 1).isdigit()
            and _before(found, index - 1) in _NOT_DATE_BEFORE
        ):
            return None  # the rest of a name made of a date
        return resolve(context, written)
    day = day_number(found, at)
    if day is None:
        return None
    if found.texts[at].isdigit():
        return _day_of_month(context, day, at) or (_lone_day(context, day) if named else None)
    return _day_of_month(context, day, at) or (_lone_ordinal(context, day, at) if not named else None)


def _before(found: Words, index: int) -> str:
    """The word before a token, over an opening mark."""
    before = text_at(found, index - 1)
    return text_at(found, index - 2) if before in _QUOTES else before


def _day_of_month(context: Context, day: tuple[int, int], index: int) -> Part | None:
    """15 الجاري, السابع من الشهر الماضي, 4 إلى 22 من هذا الشهر."""
    number, end = day
    found = context.found
    shift = SHIFTS.get(text_at(found, end))
    if shift is not None and found.texts[index].isdigit() and text_at(found, end) not in ("الاخيره", "السابق"):
        return _in_month(context, number, end + 1, int(shift.value))
    final, end = last_day(found, end, number)
    if text_at(found, end) == "من":
        end += 1
    elif final is None:
        return None
    month = this_unit(context, end) or shifted_unit(context, end)
    if month is None or month.kind != "month":
        return None
    part = Part(month.end, "span" if final else "day", needs=True, day=number)
    if month.first is None:
        return part
    year_number, month_number = month.first.year, month.first.month
    first = day_in("gregorian", year_number, month_number, number)
    last = day_in("gregorian", year_number, month_number, final) if final else first
    return part._replace(first=first, last=last)


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


def _lone_ordinal(context: Context, day: tuple[int, int], index: int) -> Part | None:
    """أرجئت الجلسة إلى الحادي والعشرين: of the current month. Smaller ordinals tell one of several, round ones an age
    (وصل إلى الثلاثين), and so do those behind في."""
    number, end = day
    found, lexeme = context.found, ORDINALS.get(text_at(context.found, index))
    after = text_at(found, end)
    if number < COMPOUND or number % 10 == 0 or lexeme is None or after[:1].isalnum():
        return None
    reaches = text_at(found, index - 1) in _UP_TO if lexeme.bare else lexeme.preposition == "ل"
    return _in_month(context, number, end, 0) if reaches else None


def weekday_at(context: Context, index: int, named: bool = True) -> Part | None:
    """A weekday, alone, with الماضي or المقبل, with its date, or with the next (السبت والأحد)."""
    found, text = context.found, text_at(context.found, index)
    lexeme = WEEKDAYS.get(text)
    if lexeme is None or (not named and text_at(found, index - 1) in _NOT_WEEKDAY_BEFORE):
        return None
    weekday, end = int(lexeme.value), index + 1
    with_date = _date_after_weekday(context, end, weekday)
    if with_date is not None:
        wrong = with_date.first is not None and with_date.first.weekday() != weekday
        return (nth(context, index) if wrong else None) or with_date
    shift = SHIFTS.get(text_at(found, end))
    part = Part(end + (shift is not None), "weekday", needs=True, weekday=weekday)
    if shift is None:
        numbered = _numbered_weekday(context, end, weekday)
        if numbered is not None:
            return numbered
        second = WEEKDAYS.get(text_at(found, end))
        if second is not None and second.conjunction == "و" and int(second.value) == (weekday + 1) % 7:
            return _two_days(context, end, weekday)
    elif shift.value == "0" or text_at(found, end) == "الاخيره":
        shift, part = None, part._replace(end=end)
    if context.reference is None:
        return part
    day = weekday_day(weekday, context.reference, int(shift.value) if shift else None)
    return part.spanning((day, day))


def _two_days(context: Context, end: int, weekday: int) -> Part:
    """السبت والأحد, السبت والأحد الماضيين: two days that follow one another."""
    shift = SHIFTS.get(text_at(context.found, end + 1))
    part = Part(end + 1 + (shift is not None), "span", needs=True, weekday=weekday)
    if context.reference is None:
        return part
    day = weekday_day(
        weekday, context.reference, int(shift.value) if shift is not None and shift.value != "0" else None
    )
    return part.spanning((day, day + timedelta(days=1)))


def _date_after_weekday(context: Context, index: int, weekday: int) -> Part | None:
    found, at = context.found, index
    while text_at(found, at) in _BETWEEN_DAY_AND_DATE and at - index < 2:
        at += 1
    written = date_at(found, at) if at < len(found.texts) else None
    if written is None or written.day is None:
        day = day_number(found, at)
        part = _day_of_month(context, day, at) if day is not None else None
        return part._replace(weekday=weekday) if part is not None else None
    if text_at(found, at - 1) == "(" and text_at(found, written.end) == ")":
        written = written._replace(end=written.end + 1)
    return resolve(context, written, weekday)


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
        if after[:1].isalpha() and after not in ("في", "من", "حتي", "الي"):
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


def nth(context: Context, index: int) -> Part | None:
    """أول جمعة من رمضان, الأسبوع الأول من سبتمبر, الثلاثاء الثالث من شهر أيلول, آخر يوم في الشهر الماضي."""
    found = context.found
    counted = _counted_day(found, index)
    if counted is None:
        return None
    what, number, end = counted
    if text_at(found, end) not in ("من", "في"):
        return None
    whole = _whole_at(context, end + 1)
    if whole is None or whole.kind not in ("month", "year"):
        return None
    part = whole._replace(kind="day" if what != "week" else "span", first=None, last=None)
    if whole.first is None or whole.last is None:
        return part
    return part.spanning(_nth_of(what, number, (whole.first, whole.last)))


def _whole_at(context: Context, index: int) -> Part | None:
    return this_unit(context, index) or shifted_unit(context, index) or year(context, index) or dated(context, index)


def _counted_day(found: Words, index: int) -> tuple[str, int, int] | None:
    """What is counted (a weekday's number, "day" or "week"), the how manyth (-1 last), and the token behind."""
    what = _what_is_counted(found, index)
    if what is not None:
        if text_at(found, index + 1) in LAST:
            return what, -1, index + 2
        number = ordinal(found, index + 1)
        return (what, number[0], number[1]) if number else None
    lexeme = ORDINALS.get(text_at(found, index))
    last = text_at(found, index) == "اخر"
    skip = text_at(found, index + 1) == "يوم" and text_at(found, index + 2) in BARE_WEEKDAYS  # أول يوم جمعة
    index += skip
    what = _what_is_counted(found, index + 1, bare=True)
    if what is None or (lexeme is None and not last):
        return None
    return what, -1 if last or lexeme is None else int(lexeme.value), index + 2


def _what_is_counted(found: Words, index: int, bare: bool = False) -> str | None:
    text = text_at(found, index)
    weekday = (BARE_WEEKDAYS if bare else WEEKDAYS).get(text)
    if weekday is not None:
        return weekday.value
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
