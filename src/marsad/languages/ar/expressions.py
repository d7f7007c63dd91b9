"""The times and the numbers of a whole text, with their values and where they stand in the text as it was given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from marsad.languages.ar.calendar import unit_days
from marsad.languages.ar.numbers import Number, numbers
from marsad.languages.ar.times import TimeExpr, times
from marsad.languages.ar.when.base import UNITS
from marsad.text.fold import fold
from marsad.text.words import Words, legible, words

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
    it, and from the reference where none is.
    """
    folded = fold(text)
    found = legible(words(folded.text))
    told = [*times(found, reference)]
    told = sorted([*told, *following(found, told, reference)])
    whens = [TimeFound(*folded.span(time.first, time.last), time) for time in told]
    counts = [NumberFound(*folded.span(number.first, number.last), number) for number in numbers(found)]
    return whens, counts


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
