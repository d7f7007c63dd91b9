"""What every reader of time expressions works on: the words, the reference day, and the part that is found."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from marsad.languages.ar.calendar import Days, current_year, day_in, month_days, nearest, unit_days
from marsad.languages.ar.dates import TIMES, Date
from marsad.languages.ar.lexemes import forms
from marsad.text.words import Words

WEEKDAYS = forms(TIMES, "weekday")
UNITS = forms(TIMES, "unit")
_UNIT_KINDS = {"day": "day", "month": "month", "year": "year"}


class Context(NamedTuple):
    """The words that are read and the day from which they count, if it is known."""

    found: Words
    reference: date | None


class Part(NamedTuple):
    """A time from its token up to `end`. `first` and `last` are None where open or not known.

    `needs` says that the days hang on the reference. `year`, `month`, `day` and `weekday` (0 Monday) are what the
    text says.
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


def resolve(context: Context, found: Date, weekday: int | None = None) -> Part:
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


def unit_part(context: Context, end: int, unit: str, shift: int) -> Part:
    part = Part(end, _UNIT_KINDS.get(unit, "span"), needs=True)
    return part.spanning(unit_days(unit, context.reference, shift)) if context.reference else part
