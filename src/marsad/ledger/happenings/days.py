"""Whether two spans of days can be one: what speaks for it and against it."""

from __future__ import annotations

import datetime
from typing import Final

from marsad.ledger.happenings.values import Reason, Span

VETO: Final = -6.0  # from here on nothing makes up for a reason against
_WIDE: Final = 7  # days; a longer span hardly tells when
_LONG: Final = 45  # days; a longer one says nothing
_ONE_OFF: Final = -0.8  # an evening that is "yesterday" for one and a date for another; a weekday counted wrongly


def compare_days(a: Span, b: Span) -> Reason | None:
    """Whether the days overlap, and how far apart they are; None where one of them is unknown."""
    if _open(a) or _open(b):
        return _compare_parts(a, b)
    if min(_length(a), _length(b)) > _LONG or max(_length(a), _length(b)) > 12 * _LONG:
        return None
    gap = _gap(a, b)
    if gap <= max(_slack(a), _slack(b)):
        return _overlap(a, b)
    return Reason("other day", _apart(a, b, gap), f"{gap} days apart")


def _open(span: Span) -> bool:
    return span.first is None or span.last is None


def _length(span: Span) -> int:
    return (span.last or 0) - (span.first or 0) + 1


def _slack(span: Span) -> int:
    """Days by which a span of a week may be off: "last week" is said of the last seven days, too."""
    return 3 if span.told and 5 <= _length(span) <= 8 else 0


def _gap(a: Span, b: Span) -> int:
    """Days between two spans: 1 for neighbours, 0 or less where they overlap."""
    return max((a.first or 0) - (b.last or 0), (b.first or 0) - (a.last or 0))


def _overlap(a: Span, b: Span) -> Reason:
    if a.exact and b.exact:
        return Reason("same day", 1.9 if {a.basis, b.basis} == {"told"} else 1.5)
    if max(_length(a), _length(b)) > _WIDE:
        return Reason("days agree", 0.2)
    return Reason("days agree", 1.0 if a.exact or b.exact else 0.6)


def _apart(a: Span, b: Span, gap: int) -> float:
    """How much a gap speaks against. What was told before the other's day can't tell of it."""
    if a.told and b.told:
        if gap == 1:
            return _ONE_OFF
        sure = "passage" not in (a.basis, b.basis)
        steps = ((2, -3.0), (3, -4.0), (400, VETO - 1)) if sure else ((2, -2.5), (3, -3.0), (30, -4.5), (400, VETO))
        return next((weight for days, weight in steps if gap <= days), VETO - 1)
    earlier = a if (a.last or 0) < (b.first or 0) else b
    if earlier.basis == "published":  # its text was there before the day of the other
        return _ONE_OFF if gap == 1 else VETO - 1
    steps = ((1, -0.3), (3, -1.2), (7, -2.2), (30, -3.5))
    return next((weight for days, weight in steps if gap <= days), -5.0)


def _compare_parts(a: Span, b: Span) -> Reason | None:
    """Weekdays, days and months that the texts name where the year is not known."""
    left, right = _parts(a), _parts(b)
    if None not in (left[1], left[2], right[1], right[2]):
        apart = abs((left[1] or 0) * 30.4 + (left[2] or 0) - (right[1] or 0) * 30.4 - (right[2] or 0))
        if apart < 1:
            return Reason("same day of the year", 1.6)
        return Reason("other day", _ONE_OFF if apart < 2 else VETO - 1, "another day of the year")
    if left[1] is not None and right[1] is not None and left[1] != right[1]:
        return Reason("other month", -3.0)
    if left[0] is None or right[0] is None:
        return None
    apart = (left[0] - right[0]) % 7
    if apart == 0:
        return Reason("same weekday", 0.0)
    return Reason("other weekday", -1.0 if apart in (1, 6) else -2.5)


def _parts(span: Span) -> tuple[int | None, int | None, int | None]:
    """Weekday, month and day, those of the calendar where one day is told."""
    if span.exact and span.first is not None and span.first == span.last:
        day = datetime.date.fromordinal(span.first)
        return day.weekday(), day.month, day.day
    return span.weekday, span.month, span.day
