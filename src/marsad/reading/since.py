"""Since when: the day of a deed from which another lasts (منذ اندلاع العنف في 20 تموز), which is open at its end."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from marsad.languages.ar.dates import MONTHS, YEAR_WORDS
from marsad.model import Time
from marsad.reading.asides import COMMAS
from marsad.reading.slots import Line
from marsad.reading.tokens import is_deed

if TYPE_CHECKING:
    from marsad.reading.settings import When

NEAR: Final = 12  # tokens from منذ to the day of the deed that it counts from
FAR: Final = 18  # the same through a relative clause: منذ تولي الرئيس الذي توعد بسحق التمرد الحكم في 29 مايو
FROM: Final = frozenset(["منذ", "ومنذ"])
FIRST: Final = frozenset(["اول", "اولي", "مره", "الاول", "الاولي", "احدث", "اكبر", "ثاني", "ثانيه"])
BEGINNING: Final = frozenset([
    "بدء", "بدايه", "انطلاق", "اندلاع", "مطلع", "تفجر", "افتتاح", "تاسيس", "انشاء", "اقامه", "تولي", "فرض",
])  # fmt: skip
WITHIN_DEED: Final = frozenset(["في", "علي", "ضد", "بين", "الي", "من"])  # هجوم القوات على المدينة في 4 أبريل
DAY: Final = 2  # digits of a day of the month
UP_TO: Final = frozenset(["حتي", "لغايه", "الي"])


def since(line: Line, when: When, token: int) -> When | None:
    """منذ اندلاع العنف في 20 تموز، منذ بداية هجوم القوات على المدينة الشهر الماضي: from that day on.

    What only happened that day (منذ توقيع الاتفاق في آذار) has the day itself; what is told of somebody in between (منذ
    تولي الرئيس الذي توعد بسحق التمرد الحكم في 29 مايو) has none, and neither has the first visit since then.
    """
    tokens, k = line.tokens, when.start
    if when.time.start is None or when.time.end is None:
        return when
    if any(t.text.removeprefix("و") in UP_TO for t in tokens[when.start : when.end]):
        return when  # عام 2015 وحتى آب 2021
    while k > 0 and when.start - k < NEAR and (tokens[k - 1].tag in "NEe" or tokens[k - 1].text in WITHIN_DEED):
        k -= 1
        if tokens[k].prep == "" and tokens[k - 1].text in FROM and k < when.start:
            begins = is_deed(tokens[k]) or tokens[k].pos == "M" or tokens[k].stem_base in BEGINNING
            if k != token and any(t.stem in FIRST for t in tokens[max(0, k - 3) : k - 1]):
                return None
            return _open(when) if begins and k != token else when
    at = _beginning(line, when)
    if at < 0:
        return when
    if any(t.stem in FIRST for t in tokens[max(0, at - 2) : at]):
        return None
    if at < token < when.end:
        return None if tokens[token - 1].tag == "R" else when
    return _open(when)


def began_on(line: Line, when: When) -> Time:
    """منذ 15 أكتوبر، حين فرض الجيش: on the day it began; منذ عام 1974 عندما اختطف: in that year; منذ يوليو 2005 عندما
    قتل: in that month."""
    time = when.time
    if time.start is None or time.end is not None:
        return time
    words = [t.text for t in line.tokens[when.start : when.end]]
    first = date.fromisoformat(time.start)
    if any(word in YEAR_WORDS for word in words) and not any(word in MONTHS for word in words):
        return replace(time, end=first.replace(month=12, day=31).isoformat())
    if first.day == 1 and not any(word[:1].isdigit() and len(word) <= DAY for word in words):
        return replace(time, end=first.replace(day=monthrange(first.year, first.month)[1]).isoformat())
    return replace(time, end=time.start)


def _open(when: When) -> When:
    return type(when)(when.start, when.end, replace(when.time, end=None), when.clause)


def _beginning(line: Line, when: When) -> int:
    """The منذ before a time in its clause: before a deed told by a noun or by a clause of أن; -1 where none is."""
    tokens = line.tokens
    for k in range(when.start - 1, max(-1, when.start - FAR), -1):
        if tokens[k].text in COMMAS or tokens[k].tag == "." or tokens[k].time >= 0:
            return -1
        if tokens[k].tag == "S" and not (k and tokens[k - 1].text in FROM):
            return -1
        if tokens[k].text in FROM:
            after = tokens[k + 1]
            return k if k + 1 < when.start and (after.tag == "S" or is_deed(after)) else -1
    return -1
