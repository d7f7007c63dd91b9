"""Which reader is asked at which word."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from marsad.languages.ar.cardinals import STARTS
from marsad.languages.ar.dates import (
    MONTH_WORD,
    MONTHS,
    ORDINALS,
    TENS,
    YEAR_WORDS,
    YEARS_WORDS,
    day_goes_on,
    text_at,
)
from marsad.languages.ar.number_kinds import may_be_year
from marsad.languages.ar.when.base import UNITS, WEEKDAYS, Context, Part
from marsad.languages.ar.when.days import NAMED, dated, nth
from marsad.languages.ar.when.daywords import CAREFUL_DAYS, DAYS, PARTS, day_word, part_of_day
from marsad.languages.ar.when.shares import EDGES, SHARES, edge, share
from marsad.languages.ar.when.short import GOING, short
from marsad.languages.ar.when.units import LAST, THIS, shifted_unit, span_of_units, this_unit
from marsad.languages.ar.when.weeks import HALF, LATER, REST, day_of_week, middle, rest, week_and_day
from marsad.languages.ar.when.years import DECADES, SEASONS, bare_year, decade, season, worded_year, year

Reader = Callable[[Context, int], Part | None]

# In the order in which they are asked: what is longer and rarer first.
_READERS: tuple[tuple[Reader, tuple[Iterable[str], ...]], ...] = (
    (nth, (ORDINALS, LAST, WEEKDAYS, UNITS)),
    (day_of_week, (WEEKDAYS,)),
    (week_and_day, (THIS, UNITS)),
    (rest, (REST, LATER)),
    (share, (SHARES,)),
    (middle, (HALF,)),
    (edge, (EDGES,)),
    (part_of_day, (PARTS, ("بعد", "قبل", "وبعد", "وقبل", "قبيل", "بعيد", "منتصف"))),
    (day_word, (DAYS, CAREFUL_DAYS, ("اول", "واول", "قبل", "وقبل", "بعد", "يوم", "اليوم"))),
    (this_unit, (THIS,)),
    (year, (YEAR_WORDS, YEARS_WORDS)),
    (shifted_unit, (UNITS,)),
    (span_of_units, (LAST, STARTS)),
    (worded_year, (STARTS,)),
    (decade, (DECADES,)),
    (season, (SEASONS,)),
    (dated, (NAMED, WEEKDAYS, ORDINALS, TENS, MONTHS.firsts, MONTH_WORD)),
)
_AT_FIGURES: tuple[Reader, ...] = (dated, short, bare_year)
_AT_ARTICLE: tuple[Reader, ...] = (dated, span_of_units, bare_year)  # الـ24 ساعة الماضية: of its own before figures


def _dispatch() -> dict[str, tuple[Reader, ...]]:
    table: dict[str, list[Reader]] = {}
    for reader, tables in _READERS:
        for text in {text for group in tables for text in group}:
            table.setdefault(text, []).append(reader)
    return {text: tuple(readers) for text, readers in table.items()}


DISPATCH = _dispatch()


def may_begin(text: str) -> bool:
    """Whether `part_at` can find anything at a word."""
    return text in DISPATCH or text[:1].isdigit() or text == "ال"


def figures_may_begin(texts: list[str], index: int) -> bool:
    """Whether the figures at a token can be the first word of a time; most count something."""
    if index and texts[index - 1] in GOING:
        return True
    return day_goes_on(texts, index) or texts[index + 1 : index + 2] == [":"] or may_be_year(texts, index)


def part_at(context: Context, index: int) -> Part | None:
    """The time expression without منذ, حتى and the like that begins at a token; None where there is none."""
    text = text_at(context.found, index)
    readers = DISPATCH.get(text)
    if readers is None:
        readers = _AT_FIGURES if text[:1].isdigit() else _AT_ARTICLE if text == "ال" else ()
    for read in readers:
        part = read(context, index)
        if part is not None:
            return part
    return None
