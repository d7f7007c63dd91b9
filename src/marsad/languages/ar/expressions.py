"""The times and the numbers of a whole text, with their values and where they stand in the text as it was given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from marsad.languages.ar.calendar import add_months, unit_days
from marsad.languages.ar.dates import SHIFTS
from marsad.languages.ar.numbers import Number, numbers
from marsad.languages.ar.times import TimeExpr, coming, times
from marsad.languages.ar.when.base import UNITS
from marsad.text.fold import fold
from marsad.text.words import Words, legible, words

_LEADING: Final = frozenset({"هذا", "هذه", "في", "يوم", "من"})
NEXT: Final = {"التالي": 1, "التاليه": 1, "السابق": -1, "السابقه": -1}  # of what was told before


class TimeFound(NamedTuple):
    """A time expression at `start`-`end`, code points of the text as given; the rest is that of `TimeExpr`."""

    start: int
    end: int
    time: TimeExpr


class NumberFound(NamedTuple):
    """A number at `start`-`end`, code points of the text as given; the rest is that of `Number`."""

    start: int
    end: int
    number: Number


def expressions(text: str, reference: date | None = None) -> tuple[list[TimeFound], list[NumberFound]]:
    """The times and the numbers of a text in their order. Nothing is raised, whatever the text holds.

    Relative times count from `reference`, without it they have no days; اليوم التالي counts from the time told before
    it, and from the reference where none is. A text that is nothing but a time names one to come.
    """
    folded = fold(text)
    found = legible(words(folded.text))
    told = [*times(found, reference)]
    if reference is not None and len(told) == 1 and alone(found, told[0]):
        told = [to_come(found, told[0], reference)]
    told = sorted([*told, *following(found, told, reference)])
    whens = [TimeFound(*folded.span(time.first, time.last), time) for time in told]
    counts = [NumberFound(*folded.span(number.first, number.last), number) for number in numbers(found)]
    return whens, counts


def alone(found: Words, time: TimeExpr) -> bool:
    """Whether a time is all that a text says: a label or an entry of a diary (الجمعة, هذا الاثنين), not news."""
    rest = [text for at, text in enumerate(found.texts) if not time.start <= at < time.end and text[0].isalnum()]
    return _LEADING.issuperset(rest)


def to_come(found: Words, time: TimeExpr, reference: date) -> TimeExpr:
    """The next such weekday, the date in the current month or in the next of its name.

    A text that is nothing but a time tells nothing that has happened; what it calls past or current itself stays.
    """
    if not time.needs_reference or any(text in SHIFTS for text in found.texts[time.start : time.end]):
        return time
    if time.kind == "weekday":
        return coming(time, reference)
    if time.month is None or time.year is not None or time.day_to is None or time.kind == "since":
        return time
    if date.fromisoformat(time.day_to) >= reference.replace(day=1):
        return time
    later = times(found, add_months(reference, 12))
    return later[0] if len(later) == 1 and later[0].end == time.end else time


def following(found: Words, told: list[TimeExpr], reference: date | None) -> Iterator[TimeExpr]:
    """اليوم التالي, الشهر التالي, الأسبوع السابق: the unit after or before the time that was told last."""
    for index, text in enumerate(found.texts[:-1]):
        shift, unit = NEXT.get(found.texts[index + 1]), UNITS.get(text)
        if shift is None or unit is None or not unit.article or not unit.value.endswith(":1"):
            continue
        if any(time.start < index + 2 and index < time.end for time in told):
            continue
        before = [time.day_to for time in told if time.end <= index and time.day_to and time.day_from]
        anchor = date.fromisoformat(before[-1]) if before else reference
        days = unit_days(unit.value.partition(":")[0], anchor, shift) if anchor is not None else None
        first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
        where = (index, index + 2, found.starts[index], found.ends[index + 1])
        yield TimeExpr(*where, "relative", first, last, not before, None, None, None, None)
