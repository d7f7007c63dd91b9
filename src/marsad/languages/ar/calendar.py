"""Days, months and years as spans, and what a date means that leaves something out.

All spans are (first day, last day), both inclusive, in the proleptic Gregorian calendar.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri

Days = tuple[date, date]
Calendar = Literal["gregorian", "hijri"]

# A date without a year is the last such date, unless the next one is nearer: a paper of November that names 24 December
# means the one to come, and writes the year or "last" where it means the past. Half a year divides the two.
_LONG_AGO = timedelta(days=183)
_HIJRI_YEARS = (1343, 1500)  # what hijridate's tables hold


def month_days(calendar: str, year: int, month: int) -> Days | None:
    """The days of a month; None where the calendar has no such month."""
    if calendar == "hijri":
        if not _HIJRI_YEARS[0] <= year <= _HIJRI_YEARS[1]:
            return None
        first = Hijri(year, month, 1)
        start = date.fromordinal(first.to_gregorian().toordinal())
        return start, start + timedelta(days=first.month_length() - 1)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def day_in(calendar: str, year: int, month: int, day: int) -> date | None:
    """A day by its numbers; None where there is none, as 31 April."""
    days = month_days(calendar, year, month)
    if days is None or not 1 <= day <= (days[1] - days[0]).days + 1:
        return None
    return days[0] + timedelta(days=day - 1)


def year_days(calendar: str, year: int) -> Days | None:
    """The days of a year."""
    first, last = month_days(calendar, year, 1), month_days(calendar, year, 12)
    return (first[0], last[1]) if first and last else None


def current_year(calendar: str, reference: date) -> int:
    """The year of a calendar in which the reference day lies."""
    if calendar == "hijri":
        try:
            year: int = Gregorian.fromdate(reference).to_hijri().year
        except OverflowError:  # outside of hijridate's tables, whose months are not known either
            return reference.year
        return year
    return reference.year


def nearest(make: Callable[[int], Days | None], year: int, reference: date, shift: int | None) -> Days | None:
    """What `make` gives for the year that is meant where none is written.

    `year` is the reference's own. `shift` -1 asks for the last before the reference, 1 for the next after it, 0 for the
    one in `year`; None for the last, or a coming one where the last is long ago.
    """
    if shift == 0:
        return make(year)
    found = [days for days in map(make, range(year - 9, year + 10)) if days is not None]  # nine: 29 February
    past = [days for days in found if (days[0] <= reference if shift is None else days[1] < reference)]
    coming = [days for days in found if days[0] > reference]
    if shift == 1:
        return coming[0] if coming else None
    if shift is None and coming and past and reference - past[-1][1] > _LONG_AGO:
        return coming[0]
    return past[-1] if past else None


def weekday_day(weekday: int, reference: date, shift: int | None) -> date:
    """The last such weekday on or before the reference; strictly before it with -1, after it with 1."""
    back = (reference.weekday() - weekday) % 7
    if shift == 1:
        return reference + timedelta(days=7 - back)
    if shift == -1 and back == 0:
        back = 7
    return reference - timedelta(days=back)


def day_with_weekday(day: int, weekday: int, reference: date) -> date | None:
    """The nearest day that has this number in its month and falls on this weekday (السبت 23)."""
    near = []
    for months in range(-6, 7):
        first = add_months(reference.replace(day=1), months)
        candidate = day_in("gregorian", first.year, first.month, day)
        if candidate is not None and candidate.weekday() == weekday:
            near.append(candidate)
    return min(near, key=lambda candidate: abs(candidate - reference), default=None)


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(day: date, unit: str, count: int) -> date | None:
    """`day` moved by a number of units; None where that leaves the calendar."""
    try:
        if unit in ("day", "week"):
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        if unit in ("hour", "minute"):
            return day + timedelta(hours=count if unit == "hour" else 0)
        return add_months(day, count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
    except (OverflowError, ValueError):
        return None


def unit_days(unit: str, reference: date, shift: int) -> Days | None:
    """The week, month, year ... of the reference (0), the one before it (-1) or after it (1).

    A week begins on Monday (ISO 8601).
    """
    if unit == "day":
        return (reference + timedelta(days=shift),) * 2
    if unit == "week":
        monday = reference + timedelta(days=7 * shift - reference.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        first = add_months(reference.replace(day=1), shift)
        return month_days("gregorian", first.year, first.month)
    length = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if length is None:
        return None
    start = (reference.year // length + shift) * length
    return date(start, 1, 1), date(start + length - 1, 12, 31)


def part_of(days: Days, begin: float, end: float) -> Days:
    """The part of a span between two fractions of it; of a year in whole months."""
    first, last = days
    size = (last - first).days + 1
    if size > 300:
        months = 12
        start = add_months(first, round(begin * months))
        return start, add_months(first, round(end * months)) - timedelta(days=1)
    return first + timedelta(days=int(begin * size)), first + timedelta(days=int(end * size) - 1)
