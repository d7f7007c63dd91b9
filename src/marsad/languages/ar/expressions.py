"""The times and the numbers of a whole text, with their values and where they stand in the text as it was given."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from marsad.languages.ar.numbers import Number, numbers
from marsad.languages.ar.times import TimeExpr, times
from marsad.text.fold import fold
from marsad.text.words import legible, words


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
    """The times and the numbers of a text in their order. Relative times count from `reference`, without it they have
    no days. Nothing is raised, whatever the text holds."""
    folded = fold(text)
    found = legible(words(folded.text))
    whens = [TimeFound(*folded.span(time.first, time.last), time) for time in times(found, reference)]
    counts = [NumberFound(*folded.span(number.first, number.last), number) for number in numbers(found)]
    return whens, counts
