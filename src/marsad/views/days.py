"""Days as a reader of a language writes them."""

from __future__ import annotations

import calendar
import datetime
from typing import Final

from marsad.model import Time

# until, since, from ... to, in each language of the interface.
_OPEN: Final = {
    "en": ("until {}", "since {}", "{} to {}"),
    "ar": ("حتى {}", "منذ {}", "من {} إلى {}"),
    "fr": ("jusqu’au {}", "depuis le {}", "du {} au {}"),
}


def day(value: str, language: str = "en") -> str:
    """22 May 2019, 22 مايو 2019, 22 mai 2019 (in French the first of a month is 1er)."""
    found = datetime.date.fromisoformat(value)
    return f"{_number(found.day, language)} {_month(found.month, language)} {found.year}"


def span(time: Time, language: str = "en") -> str:
    """A day, a whole month or year, a span, or one that is open at an end; empty where nothing is known."""
    until, since, between = _OPEN.get(language, _OPEN["en"])
    if time.start is None:
        return until.format(day(time.end, language)) if time.end else ""
    if time.end is None:
        return since.format(day(time.start, language))
    if time.start == time.end:
        return day(time.start, language)
    start, end = datetime.date.fromisoformat(time.start), datetime.date.fromisoformat(time.end)
    return _whole(start, end, language) or between.format(_short(start, end, language), day(time.end, language))


def _number(value: int, language: str) -> str:
    return "1er" if value == 1 and language == "fr" else str(value)


def _month(number: int, language: str) -> str:
    if language not in _OPEN or language == "en":
        return calendar.month_name[number]
    from babel.dates import get_month_names  # not needed, and not loaded, for English

    return str(get_month_names("wide", locale=language)[number])


def _whole(start: datetime.date, end: datetime.date, language: str) -> str:
    last = calendar.monthrange(end.year, end.month)[1]
    if start.year != end.year or start.day != 1 or end.day != last:
        return ""
    if start.month == end.month:
        return f"{_month(start.month, language)} {start.year}"
    return str(start.year) if (start.month, end.month) == (1, 12) else ""


def _short(start: datetime.date, end: datetime.date, language: str) -> str:
    if start.year != end.year:
        return day(start.isoformat(), language)
    number = _number(start.day, language)
    return number if start.month == end.month else f"{number} {_month(start.month, language)}"
