"""The day that a feed gives an article: in the time zone of the stamp, which is the outlet's own."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from time import struct_time
from typing import Final

_FIRST, _LAST = 1990, 2099  # years; 1970 and 0001 are what programs write for no day at all
_LONGEST: Final = 100  # characters of a stamp
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_FIRST: Final = re.compile(r"\d{4}[/.]\d")


def day(stamp: str, parsed: struct_time | None = None) -> str | None:
    """YYYY-MM-DD of a stamp: RFC 822, ISO 8601, or a date as Arabic sites write it; None where it gives none.

    `parsed` is what the feed's parser makes of it, in universal time; it is asked last.
    """
    stamp = " ".join(stamp[:_LONGEST].split())
    found = _mail(stamp) or _iso(stamp) or _arabic(stamp) or (date(*parsed[:3]) if parsed else None)
    return found.isoformat() if found and _FIRST <= found.year <= _LAST else None


def _mail(stamp: str) -> date | None:
    try:
        return parsedate_to_datetime(stamp).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _iso(stamp: str) -> date | None:
    try:
        return datetime.fromisoformat(stamp).date()
    except ValueError:
        pass
    try:
        return date.fromisoformat(stamp[:10]) if _ISO.match(stamp) else None
    except ValueError:
        return None


def _arabic(stamp: str) -> date | None:
    """A date in the words of any Arabic tradition, read by the reader's own grammar of times."""
    if stamp.isascii() and not _YEAR_FIRST.match(stamp):
        return None  # 03/04/2025 is March in one country and April in another
    from marsad.sources.pages.daylines import day_line

    days = set(day_line(stamp).days)
    return days.pop() if len(days) == 1 else None
