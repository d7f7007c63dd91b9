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

from marsad.languages.ar.dates import ORDINALS, SHIFTS, text_at
from marsad.languages.ar.times import TimeExpr
from marsad.languages.ar.when.links import length_at
from marsad.text.words import Words

FIRST_YEAR: Final = 1990  # no news text without a day is taken to be older
WIDEST: Final = 366  # days; a wider stretch says nothing
BESIDE: Final = 3  # words behind a date that may call it an appointment
_APPOINTED: Final = ("موعد", "المقرر", "المقبل")
_LASTED: Final = frozenset({"منذ", "بعد", "مضي", "مرور"})
_DAY: Final = timedelta(days=1)
_WITHIN: Final = frozenset({"خلال", "في"})
_REACH: Final = 6  # words between منذ and the number of years, between an ordinal and خلال


class Bounds(NamedTuple):
    """What limits the day of a text: it lies from `after` to `before`, in `month`, from its `first` to its `last` day,
    on one of `weekdays` (none: any), within one of the terms (ISO 8601, inclusive) of each person in `terms`.

    `reasons` say why; `widest` is how many days may lie between the first and the last (None: any number).
    """

    after: date
    before: date
    month: int
    weekdays: frozenset[int]
    terms: Sequence[Sequence[tuple[str, str]]]
    reasons: tuple[str, ...] = ()
    first: int = 1
    last: int = 31
    widest: int | None = WIDEST


def days_within(bounds: Bounds) -> tuple[date, ...]:
    """The days that bounds leave, in order; none where they lie too far apart."""
    found: list[date] = []
    for day in _days(bounds):
        if found and bounds.widest is not None and (day - found[0]).days > bounds.widest:
            return ()
        found.append(day)
    return tuple(found)


def first_within(bounds: Bounds) -> date | None:
    """The first day that bounds leave, however far apart the days lie."""
    return next(_days(bounds), None)


def _days(bounds: Bounds) -> Iterator[date]:
    day = bounds.after
    while day <= bounds.before:
        if day.month != bounds.month:
            day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            continue
        fits = bounds.first <= day.day <= bounds.last and (not bounds.weekdays or day.weekday() in bounds.weekdays)
        if fits:
            written = day.isoformat()
            if all(any(first <= written <= last for first, last in terms) for terms in bounds.terms):
                yield day
        day += _DAY


def current_month(found: Words, expr: TimeExpr) -> bool:
    """Whether a text calls a month its own: مايو الجاري, 11 مايو/أيار الحالي."""
    shift = SHIFTS.get(text_at(found, expr.end - 1))
    return expr.month is not None and expr.year is None and shift is not None and shift.value == "0"


def appointed(found: Words, expr: TimeExpr) -> bool:
    """Whether a date is called an appointment behind it: يوم 15 مايو الحالي موعدا لاستئناف المحادثات."""
    return any(text.startswith(_APPOINTED) for text in found.texts[expr.end : expr.end + BESIDE])


def lasted(found: Words) -> int:
    """The most years that a text says to have passed (بعد أكثر من عام، منذ 7 سنوات): its last date lies so far back.

    A text that dates the end of the time itself (عام 2015) has other dates that say more; of two lengths the shorter is
    taken, since the other may count from something undated.
    """
    years = []
    for at, text in enumerate(found.texts):
        if text in _LASTED:
            for index in range(at + 1, min(at + _REACH, len(found.texts))):
                length = length_at(found, index)
                if length is not None and length.units and length.units[0][0] == "year":
                    years.append(length.units[0][1])
                    break
    return min(years, default=0)


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
