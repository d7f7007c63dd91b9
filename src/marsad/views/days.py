"""Days as an English reader writes them."""

from __future__ import annotations

import calendar
import datetime

from marsad.model import Time


def day(value: str) -> str:
    """22 May 2019"""
    found = datetime.date.fromisoformat(value)
    return f"{found.day} {calendar.month_name[found.month]} {found.year}"


def span(time: Time) -> str:
    """A day, a whole month or year, a span, or one that is open at an end; empty where nothing is known."""
    if time.start is None:
        return f"until {day(time.end)}" if time.end else ""
    if time.end is None:
        return f"since {day(time.start)}"
    if time.start == time.end:
        return day(time.start)
    start, end = datetime.date.fromisoformat(time.start), datetime.date.fromisoformat(time.end)
    return _whole(start, end) or f"{_short(start, end)} to {day(time.end)}"


def _whole(start: datetime.date, end: datetime.date) -> str:
    last = calendar.monthrange(end.year, end.month)[1]
    if start.year != end.year or start.day != 1 or end.day != last:
        return ""
    if start.month == end.month:
        return f"{calendar.month_name[start.month]} {start.year}"
    return str(start.year) if (start.month, end.month) == (1, 12) else ""


def _short(start: datetime.date, end: datetime.date) -> str:
    if start.year != end.year:
        return day(start.isoformat())
    return str(start.day) if start.month == end.month else f"{start.day} {calendar.month_name[start.month]}"
