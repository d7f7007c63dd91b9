"""The days on which a text can have come out that does not give its own: what its months, weekdays, dates and office
holders leave of them.

"مايو الجاري" puts a text into May, a date that it tells as past puts it after that day, "اليوم السبت" on a Saturday,
and a minister named in office into the minister's term. Where that leaves days of one stretch, a time that is the same
from each of them (11 مايو الجاري) is known, though the day of the text is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from marsad.languages.ar.calendar import add_months
from marsad.languages.ar.dates import MONTHS, ORDINALS, SHIFTS, YEAR_WORDS, text_at
from marsad.languages.ar.lexemes import Lexeme
from marsad.languages.ar.times import TimeExpr
from marsad.languages.ar.when.links import length_at
from marsad.text.words import Words

FIRST_YEAR: Final = 1990  # no news text without a day is taken to be older
WIDEST: Final = 366  # days; a wider stretch says nothing
BESIDE: Final = 3  # words behind a date that may call it an appointment
_APPOINTED: Final = ("موعد", "المقرر", "المقبل")
_LASTED: Final = frozenset({"منذ", "بعد", "مضي", "مرور"})
_DAY: Final = timedelta(days=1)
_LINKED: Final = 9  # words behind a length, and before a date, that tell of what
_BESIDE: Final = 6  # words between a length and the date that it counts from
_ENDS: Final = frozenset({".", "\n"})
_WITHIN: Final = frozenset({"خلال", "في"})
_REACH: Final = 6  # words between منذ and the number of years, between an ordinal and خلال


class Bounds(NamedTuple):
    """What limits the day of a text: it lies from `after` to `before`, in `month`, from its `first` to its `last` day,
    on one of `weekdays` (none: any), within one of the terms (ISO 8601, inclusive) of each person in `terms`.

    `reasons` say why; in the year of each, the `dated` days of the month fall on their weekdays (day, 0 Monday).
    """

    after: date
    before: date
    month: int
    weekdays: frozenset[int]
    terms: Sequence[Sequence[tuple[str, str]]]
    reasons: tuple[str, ...] = ()
    first: int = 1
    last: int = 31
    dated: Sequence[tuple[int, int]] = ()


def days_within(bounds: Bounds) -> tuple[date, ...]:
    """The days that bounds leave, in order; none where they lie too far apart."""
    found: list[date] = []
    for day in _days(bounds):
        if found and (day - found[0]).days > WIDEST:
            return ()
        found.append(day)
    return tuple(found)


def _days(bounds: Bounds) -> Iterator[date]:
    day = bounds.after
    while day <= bounds.before:
        if day.month != bounds.month:
            day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            continue
        fits = bounds.first <= day.day <= bounds.last and (not bounds.weekdays or day.weekday() in bounds.weekdays)
        if fits and all(_falls(day, number, weekday) for number, weekday in bounds.dated):
            written = day.isoformat()
            if all(any(first <= written <= last for first, last in terms) for terms in bounds.terms):
                yield day
        day += _DAY


def _falls(month: date, day: int, weekday: int) -> bool:
    """Whether a day of the month of a date falls on a weekday."""
    try:
        return month.replace(day=day).weekday() == weekday
    except ValueError:
        return False


def current_month(found: Words, expr: TimeExpr) -> bool:
    """Whether a text calls a month its own: مايو الجاري, 11 مايو/أيار الحالي."""
    if any(match is not None and match[1].value.startswith("hijri") for match in _month_names(found, expr)):
        return False  # رمضان الحالي
    shift = SHIFTS.get(text_at(found, expr.end - 1))
    of_year = text_at(found, expr.end - 2) in YEAR_WORDS  # نهاية أيار من العام الجاري
    return expr.month is not None and expr.year is None and shift is not None and shift.value == "0" and not of_year


def _month_names(found: Words, expr: TimeExpr) -> Iterator[tuple[int, Lexeme] | None]:
    """The month names among the words of a time."""
    return (MONTHS.at(found.texts, at) for at in range(expr.start, expr.end))


def appointed(found: Words, expr: TimeExpr) -> bool:
    """Whether a date is called an appointment behind it: يوم 15 مايو الحالي موعدا لاستئناف المحادثات."""
    return any(text.startswith(_APPOINTED) for text in found.texts[expr.end : expr.end + BESIDE])


def lasted(found: Words, exprs: Sequence[TimeExpr]) -> tuple[str, date, date] | None:
    """How long after one of its dates a text is, where it says so: بعد أكثر من عام من أمر ترامب بسحبهم ... أمر ترامب
    بسحبها في ديسمبر 2020. The words, and the days between which the text lies; None where nothing links a length to one
    date: it follows, or two words behind the length stand before the date too.
    """
    for at, text in enumerate(found.texts):
        for index in range(at + 1, min(at + _REACH, len(found.texts))) if text in _LASTED else ():
            length = length_at(found, index)
            if length is None or not length.units or length.units[0][0] != "year":
                continue
            behind = _content(found.texts[length.end : length.end + _LINKED])
            dates = {
                e.day_from
                for e in exprs
                if e.year and e.month and e.day_from
                and (
                    length.end < e.start < length.end + _BESIDE  # بعد عام من سحبها في ديسمبر 2020
                    or len(behind & _content(found.texts[max(0, e.start - _LINKED) : e.start])) > 1
                )
            }  # fmt: skip
            first = date.fromisoformat(dates.pop() or "") if len(dates) == 1 else None
            if first is not None:
                years = length.units[0][1]
                begin, last = add_months(first, 12 * years), add_months(first, 12 * years + 13) - _DAY
                return f"{years} year(s) have passed since {first}", begin, last
            break
    return None


def _content(texts: Sequence[str]) -> set[str]:
    """The words of more than two letters up to the end of the sentence; numbers and marks say nothing."""
    end = next((k for k, text in enumerate(texts) if text in _ENDS), len(texts))
    return {text for text in texts[:end] if len(text) > 2 and text.isalpha()}


def repeated(found: Words) -> int:
    """The days within which a deed came again (ثاني غارة من نوعها خلال أسبوع); 0 where the text says no such thing."""
    for at, text in enumerate(found.texts):
        ordinal = ORDINALS.get(text)
        if ordinal is None or ordinal.article or ordinal.value == "1":
            continue
        for index in range(at + 2, min(at + _REACH, len(found.texts))):
            length = length_at(found, index + 1) if found.texts[index] in _WITHIN else None
            if length is not None and length.units and length.units[0][0] in ("day", "week"):
                return length.units[0][1] * (7 if length.units[0][0] == "week" else 1)
    return 0
