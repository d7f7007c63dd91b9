"""Dates in figures that leave something out: 16/04/21 with two figures of a year, 22/4 without one.

Two figures of a year may stand first or last; the reading nearer to the reference is meant. Without a reference such
figures say nothing, and neither do two with a slash (a share, a score) but behind a word that asks for a day.
"""

from __future__ import annotations

from datetime import date

from marsad.languages.ar.dates import TIMES, Date, figures, text_at
from marsad.languages.ar.lexemes import words
from marsad.languages.ar.when.base import Context, Part, resolve

_ASKING = frozenset({"في", "يوم", "بتاريخ", "تاريخ", "منذ", "حتي", "الموافق"})
GOING = words(TIMES, "going")  # سأعود 22-4: who comes and goes has no score, no measure and no share
_COUNTED = frozenset({"%", "٪", "$", "€"})
_THIS_CENTURY = 49  # two figures up to it are of this century


def short(context: Context, index: int) -> Part | None:
    """A date whose year has two figures, or none."""
    parts, end = figures(context.found, index)
    if text_at(context.found, index - 1) in GOING:
        return _behind_going(context, parts, index, end)
    if any(len(part) > 2 for part in parts):
        return None
    if len(parts) == 3:
        return _with_year(context, parts, end)
    if len(parts) == 2 and text_at(context.found, index + 1) == "/" and text_at(context.found, index - 1) in _ASKING:
        return _without_year(context, int(parts[0]), int(parts[1]), end)
    return None


def _behind_going(context: Context, parts: list[str], index: int, end: int) -> Part | None:
    """سأعود 22-4, سأعود 4.22, سأخرج 2015.3: where nothing is counted behind it."""
    text = text_at(context.found, index)
    if not parts and text.count(".") == 1 and text.replace(".", "").isdigit():
        parts, end = text.split("."), index + 1
    if text_at(context.found, end)[:1].isalnum() or text_at(context.found, end) in _COUNTED:
        return None
    if len(parts) == 3 and all(len(part) <= 2 for part in parts):
        return _with_year(context, parts, end)
    if len(parts) != 2:
        return None
    first, second = map(int, parts)
    if len(parts[0]) == 4 and 1 <= second <= 12:
        return resolve(context, Date(end, "gregorian", second, None, None, first))
    return _without_year(context, first, second, end) if len(parts[0]) <= 2 else None


def _with_year(context: Context, parts: list[str], end: int) -> Part | None:
    reference = context.reference
    if reference is None:
        return None
    orders = ((parts[2], parts[1], parts[0]), (parts[0], parts[1], parts[2]))
    days = [day for year, month, day_ in orders if len(year) == 2 and (day := _day(int(year), int(month), int(day_)))]
    if not days:
        return None
    day = min(days, key=lambda day: abs(day - reference))
    return Part(end, "day", day, day, True, day.year, day.month, day.day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + (2000 if year <= _THIS_CENTURY else 1900), month, day)
    except ValueError:
        return None


def _without_year(context: Context, first: int, second: int, end: int) -> Part | None:
    """22/4 and 4/22: which is the day, the figures themselves must say."""
    day, month = (first, second) if second <= 12 else (second, first)
    if not (1 <= month <= 12 < day <= 31):
        return None
    return resolve(context, Date(end, "gregorian", month, day))
