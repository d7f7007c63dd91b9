"""What links times: منذ, حتى, بين ... و, من ... إلى, قبل, بعد; and lengths of time counted from now."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from marsad.languages.ar.calendar import day_in, moved
from marsad.languages.ar.cardinals import TABLE, value_at
from marsad.languages.ar.dates import JOINED, MONTHS, TIMES, month_at, ordinal, text_at, with_year
from marsad.languages.ar.lexemes import Lexeme, forms, phrases, words
from marsad.languages.ar.when.base import UNITS, Context, Part, resolve
from marsad.languages.ar.when.parts import part_at
from marsad.text.words import Words

SINCE, UNTIL, AGO = phrases(TIMES, "since"), phrases(TIMES, "until"), phrases(TIMES, "ago")
AHEAD, BETWEEN, FROM = phrases(TIMES, "ahead"), phrases(TIMES, "between"), phrases(TIMES, "from")
CLOCKS = forms(TABLE, "clock-before")
_TO = words(TIMES, "to") | {"-", "–"}
_ABOUT = phrases(TABLE, "exact", "min", "max", clitics=False)
_SEVERAL = words(TIMES, "several")
_NOW = ("من", "الان")
BOTH = frozenset({"الماضيين", "الماضيان", "المنصرمين", "الفائتين", "المقبلين", "القادمين"})
TWO_MONTHS = 62  # days
_DATED = frozenset({"day", "weekday", "month", "year", "span"})


class Length(NamedTuple):
    """A length of time up to token `end`: units with how many; none where the text does not say how many."""

    end: int
    units: tuple[tuple[str, int], ...]

    def from_day(self, day: date | None, sign: int) -> date | None:
        """The day that lies so far after (1) or before (-1) another."""
        for unit, count in self.units:
            day = moved(day, unit, sign * count) if day is not None else None
        return day if self.units else None


def since(context: Context, index: int) -> Part | None:
    """منذ 4 أبريل, منذ بداية العام, منذ ثلاثة أشهر; with حتى or إلى behind it, a span."""
    match = SINCE.at(context.found.texts, index)
    if match is None:
        return None
    part = part_at(context, match[0])
    if part is None:
        length = length_at(context.found, match[0])
        if length is None:
            return None
        day = _counted(context, length, -1)
        if _now(context.found, length.end):
            return Part(length.end + 2, "relative", day, day, True)
        return Part(length.end, "since", day, needs=True)
    until_part = _linked(context, part, _TO)
    if until_part is not None:
        return until_part
    return part._replace(kind="since", last=None)


def until(context: Context, index: int) -> Part | None:
    """حتى نهاية العام, بحلول الجمعة."""
    match = UNTIL.at(context.found.texts, index)
    part = part_at(context, match[0]) if match is not None else None
    if part is None:
        return None
    part = part._replace(kind="until", first=None)
    to_come = text_at(context.found, index).endswith("بحلول") and part.needs and part.last and context.reference
    if to_come and part.last and context.reference and part.last < context.reference:
        part = part._replace(last=moved(part.last, "year" if part.month else "week", 1))
    return part


def between(context: Context, index: int) -> Part | None:
    """بين 5 و7 مايو, بين الأربعاء والجمعة, بين عامي 2011 و2013."""
    found = context.found
    match = BETWEEN.at(found.texts, index)
    first = part_at(context, match[0]) if match is not None else None
    if first is None:
        return None
    at = first.end + (text_at(found, first.end) == "و")
    if at > first.end or text_at(found, at)[:1] == "و":
        second = part_at(context, at)
        if second is not None and second.kind in _DATED:
            return _span(first, second)
    return first if first.kind == "span" else None


def from_to(context: Context, index: int) -> Part | None:
    """من 13 تموز إلى 15 تموز, من السبت حتى الثلاثاء."""
    match = FROM.at(context.found.texts, index)
    first = part_at(context, match[0]) if match is not None else None
    return _linked(context, first, _TO) if first is not None else None


def part_or_pair(context: Context, index: int) -> Part | None:
    """A time, or two with إلى, a dash or و between them."""
    part = part_at(context, index)
    if part is None:
        return None
    return _linked(context, part, _TO) or _joined(context, part) or part


def _joined(context: Context, first: Part) -> Part | None:
    """شهري أيار وحزيران, يومي 3 آب و4 آب: two months that follow one another, or two days near one another, which و
    joins, are one span. Those far apart, of different years or in the wrong order stay two times."""
    if first.kind == "span":
        and_ = text_at(context.found, first.end)
        return _next_part(first, part_at(context, first.end + (and_ == "و"))) if and_[:1] == "و" else None
    if first.month is None or first.kind not in ("month", "day") or first.last is None or first.first is None:
        return None
    text = text_at(context.found, first.end)
    either = text == "او" and first.kind == "month"  # سيزور المملكة في سبتمبر أو أكتوبر المقبلين
    at = first.end + (text == "و" or either)
    if not either and (text[:1] != "و" or not (at > first.end or text in MONTHS.firsts)):
        return None
    second = part_at(context, at) or (_month(context, at) if first.kind == "month" else None)
    if second is None or second.kind != first.kind or second.month is None or second.first is None:
        return None
    if second.year is not None and first.year is None and first.needs:
        whole = _span(first, second)
        return whole if whole.first is not None and whole.last is not None and _near(whole, first.kind) else None
    whole = Part(second.end, "span", first.first, second.last, first.needs, first.year, first.month, first.day)
    return whole if _near(whole, first.kind) else None


def _next_part(first: Part, second: Part | None) -> Part | None:
    """أواخر العام 2014 وبداية العام 2015: parts of two years, of which one follows at once upon the other, are one
    span; أوائل 2014 ونهاية 2015 are two times."""
    if second is None or second.kind != "span" or None in (first.first, first.last, second.first, second.last):
        return None
    whole = Part(second.end, "span", first.first, second.last, first.needs or second.needs, first.year)
    meets = first.last is not None and second.first is not None and (second.first - first.last).days == 1
    return whole if meets else None


def _month(context: Context, index: int) -> Part | None:
    """وأغسطس الماضيين: a month that is none without a preposition, but behind another."""
    month = month_at(context.found, index)
    if month is None:
        return None
    end = month.end + (text_at(context.found, month.end) in BOTH)
    dated = with_year(context.found, month._replace(end=end, need=""), None, None)
    return resolve(context, dated) if dated is not None else None


def _near(whole: Part, kind: str) -> bool:
    if whole.first is None or whole.last is None:
        return False
    return 0 < (whole.last - whole.first).days <= (JOINED if kind == "day" else TWO_MONTHS)


def _linked(context: Context, first: Part, links: frozenset[str]) -> Part | None:
    if first.kind not in _DATED or text_at(context.found, first.end) not in links:
        return None
    second = part_at(context, first.end + 1)
    return _span(first, second) if second is not None and second.kind in _DATED else None


def _span(first: Part, second: Part) -> Part:
    """From the first day of one to the last of the other; a year at the end holds for both."""
    begin = first.first
    if first.year is None and second.year is not None and first.month and second.last is not None:
        years = (second.last.year, second.last.year - 1)
        days = (day_in("gregorian", year, first.month, first.day or 1) for year in years)
        begin = next((day for day in days if day is not None and day <= second.last), begin)
    last = second.last
    if begin is not None and last is not None and begin > last:
        begin, last = (begin, None) if first.weekday is None else (begin - timedelta(days=7), last)
    needs = second.needs or (first.needs and first.year is None and second.year is None)
    return Part(second.end, "span", begin, last, needs, first.year, first.month, first.day, first.weekday)


def ago(context: Context, index: int) -> Part | None:
    """قبل ثلاثة أيام, from now; قبل 2011, up to the day before. قبل يومين من ... counts from something else."""
    part, length = _after(context, AGO.at(context.found.texts, index))
    if part is not None:
        last = part.first - timedelta(days=1) if part.first is not None and part.first > date.min else None
        return part._replace(kind="until", first=None, last=last)
    if length is None:
        return None
    end, anchored = _anchor(context.found, length.end)
    if anchored:
        return Part(end, "relative", needs=True)
    first, last = _rough(length, _counted(context, length, -1))
    return Part(end, "relative", first, last if first else context.reference, True)


def ahead(context: Context, index: int) -> Part | None:
    """بعد 2011, from the day after; بعد يومين من الآن. Without من الآن a length counts from something told before."""
    part, length = _after(context, AHEAD.at(context.found.texts, index))
    if part is not None:
        first = part.last + timedelta(days=1) if part.last is not None and part.last < date.max else None
        return part._replace(kind="since", first=first, last=None)
    if length is None:
        return None
    end, _ = _anchor(context.found, length.end)
    if not _now(context.found, length.end):
        return Part(end, "relative", needs=True)
    day = _counted(context, length, 1)
    return Part(end, "relative", day, day, True)


def _after(context: Context, match: tuple[int, Lexeme] | None) -> tuple[Part | None, Length | None]:
    """What قبل or بعد stands before: a dated expression, or else a length of time; neither where it is undated."""
    if match is None:
        return None, None
    part = part_at(context, match[0])
    if part is not None:
        return (part if part.kind in _DATED else None), None
    return None, length_at(context.found, match[0])


def _anchor(found: Words, end: int) -> tuple[int, bool]:
    """Behind من الآن if it stands there; whether the length is counted from something else (من الهجوم)."""
    if _now(found, end):
        return end + 2, False
    return end, text_at(found, end) in ("من", "علي")


def _now(found: Words, end: int) -> bool:
    return (text_at(found, end), text_at(found, end + 1)) == _NOW


def _rough(length: Length, day: date | None) -> tuple[date | None, date | None]:
    """What so long before a day lies in: months are counted to a month (قبل ثلاثة أشهر) and years to a year."""
    units = {unit for unit, _ in length.units}
    if day is None or units & {"day", "week"} or not units & {"month", "year"}:
        return day, day
    if "month" not in units:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def _counted(context: Context, length: Length, sign: int) -> date | None:
    return length.from_day(context.reference, sign)


def length_at(found: Words, index: int) -> Length | None:
    """ثلاثة أيام, أسبوعين, نحو شهر, شهر و21 يوما; أيام and عدة أشهر without a number."""
    about = _ABOUT.at(found.texts, index)
    first = _one_length(found, about[0] if about is not None else index)
    if first is None:
        return None
    end, units = first.end, list(first.units)
    while units:
        at = end + (text_at(found, end) in ("و", "،", ","))
        more = _one_length(found, at) if at > end or text_at(found, at)[:1] == "و" else None
        if more is None or not more.units or more.units[0][0] in dict(units):
            break
        end, units = more.end, units + list(more.units)
    if text_at(found, end) == "ونصف" and units and units[-1] == ("year", units[-1][1]):
        return Length(end + 1, (*units, ("month", 6)))
    return Length(end, tuple(units))


def _one_length(found: Words, index: int) -> Length | None:
    text = text_at(found, index)
    unit = UNITS.get(text)
    if unit is not None and not unit.article and not unit.preposition:
        name, count = unit.value.split(":")
        if count != "+":
            return Length(index + 1, ((name, int(count)),))
        following = text_at(found, index + 1)
        if following.startswith("ال") and following not in _SEVERAL:
            return None  # ساعات الصباح, أيام الحرب
        return Length(index + 1 + (following in _SEVERAL), ())
    if text in _SEVERAL:
        unit = UNITS.get(text_at(found, index + 1))
        return Length(index + 2, ()) if unit is not None and unit.bare else None
    value = value_at(found, index)
    unit = UNITS.get(text_at(found, value.end)) if value is not None else None
    if value is None or unit is None or not unit.bare or unit.article:
        return None
    if not value.exact or value.low != int(value.low) or value.low > 10_000:
        return Length(value.end + 1, ())
    return Length(value.end + 1, ((unit.value.split(":")[0], int(value.low)),))


def clock(context: Context, index: int) -> Part | None:
    """الساعة 10:30, الساعة الثالثة والنصف, 10:30: a time of day, which gives no day."""
    found = context.found
    at = index + (text_at(found, index) in CLOCKS)
    named = ordinal(found, at) if at > index else None
    if named is not None:
        return Part(named[1], "clock")
    if not text_at(found, at).isdigit() or int(found.texts[at]) > 24:
        return None
    end = at + 1
    if text_at(found, end) in (":", ".") and text_at(found, end + 1).isdigit() and len(found.texts[end + 1]) == 2:
        end += 2
    elif at == index:
        return None
    return Part(end, "clock")
