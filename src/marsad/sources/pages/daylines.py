"""The days that a line of a page gives: words and figures of every tradition, Hijri, stamps, English and French.

Words are read by the reader's own grammar of times. A line of a page adds what prose does not have: a weekday that
decides between day and month (`Friday 03/05/2019`), Hijri and common calendar side by side, marks of direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from marsad.languages.ar.times import TimeExpr, times
from marsad.sources.pages.phrases import compared, labels
from marsad.text.fold import fold_word
from marsad.text.words import words

FIRST_YEAR, LAST_YEAR = 1990, 2099
_HIJRI: Final = range(1400, 1500)
_GLUED: Final = re.compile(r"((?:19|20)\d\d)(\d{1,2}:\d\d)")
_TWO: Final = re.compile(r"((?:14|19|20)\d\d\s*[هم]?)\s+[-–]\s+(?=\d)")  # one day in two calendars, no span of days
_COMMA: Final = re.compile(r"\s*[,،]\s*((?:19|20)\d\d)\b")
_NUMERIC: Final = re.compile(r"(?<!\d)(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*((?:19|20)\d\d)(?!\d)")
_STAMP: Final = re.compile(
    r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_FOREIGN: Final = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|er)?\s+)?([a-zà-ÿ]{3,10})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d\d)"
)
_WEEKDAYS: Final = {"اثنين": 0, "ثلاثاء": 1, "اربعاء": 2, "خميس": 3, "جمعه": 4, "سبت": 5, "احد": 6}
_HOUR: Final = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
_BEFORE_FIGURES: Final = re.compile(r"\D*")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_CLOCK: Final = frozenset(
    {
        "ص",
        "م",
        "ه",
        "مـ",
        "هـ",
        "gmt",
        "utc",
        "ت",
        "الساعه",
        "صباحا",
        "مساء",
        "ظهرا",
        "الموافق",
        "هجري",
        "am",
        "pm",
        "في",
    }
)


class Stamp(NamedTuple):
    """A day of a machine's stamp; `hour` where it gives one, `utc` where it is told in universal time."""

    day: date
    hour: int | None
    utc: bool


class DayLine(NamedTuple):
    """The days of a line in order, whether it says that they are of publication or of a change, and its other words.

    `clock`: it gives an hour as well; `leads`: it begins with the day.
    """

    days: tuple[date, ...]
    label: str = ""  # "published", "updated" or ""
    other: tuple[str, ...] = ()
    clock: bool = False
    leads: bool = False


def stamp(text: str | None) -> Stamp | None:
    """The day of a machine's stamp (ISO 8601), or of a date in words where somebody put one there."""
    match = _STAMP.match((text or "").strip())
    if match is None:
        found = day_line(text or "").days
        return Stamp(found[0], None, False) if found else None
    day = _made(int(match[1]), int(match[2]), int(match[3]))
    if day is None:
        return None
    return Stamp(day, int(match[4]) if match[4] else None, match[6] in ("Z", "+00:00", "+0000", "-00:00"))


@lru_cache(maxsize=4096)
def day_line(line: str) -> DayLine:
    """What a line says of days. A day and month without a year are none."""
    text = fold_word(line)
    text = _TWO.sub(r"\1 ، ", text)
    text = _COMMA.sub(r" \1", _GLUED.sub(r"\1 \2", text)).replace("[", " ").replace("]", " ").replace("|", " ، ")
    if not any(c.isdigit() for c in text):
        return DayLine(())
    found = words(text)
    told = [expr for expr in times(found) if expr.day and expr.month and expr.year]
    weekday = _weekday(text)
    days = [day for expr in told if (day := _day(expr, weekday, text)) is not None]
    days = days or list(_foreign(text.casefold()))
    taken = {n for expr in told for n in range(expr.start, expr.end)}
    rest = [w for n, w in enumerate(found.texts) if n not in taken and _LETTERS.fullmatch(w)]
    other = tuple(w for w in rest if not _says_nothing(w))
    before = [w for w in found.texts[: told[0].start] if _LETTERS.fullmatch(w)] if told else ["-"]
    return DayLine(tuple(days), _label(line), other, bool(_HOUR.search(text)), all(map(_says_nothing, before)))


def _day(expr: TimeExpr, weekday: int | None, text: str) -> date | None:
    """The day of an expression in the common calendar; a Hijri one where no other day stands on the line."""
    if expr.year in _HIJRI:
        if re.search(r"(?:19|20)\d\d", text) or not expr.day_from:
            return None
        day = date.fromisoformat(expr.day_from)
        near = [day + timedelta(days=n) for n in (0, -1, 1)]  # calendars by sighting differ by a day
        return next((d for d in near if weekday is None or d.weekday() == weekday), day)
    made = _made(expr.year or 0, expr.month or 0, expr.day or 0)
    if made is None or weekday is None or made.weekday() == weekday:
        return made
    swapped = _made(made.year, made.day, made.month) if _NUMERIC.search(text) else None
    return swapped if swapped is not None and swapped.weekday() == weekday else made


def _weekday(text: str) -> int | None:
    """The weekday that a line names, if it names one."""
    found = {_WEEKDAYS[w] for word in _LETTERS.findall(text) if (w := word.removeprefix("ال")) in _WEEKDAYS}
    return found.pop() if len(found) == 1 else None


def _foreign(text: str) -> Iterator[date]:
    for match in _FOREIGN.finditer(text):
        month = _months().get(match[2])
        number = match[1] or match[3]
        day = _made(int(match[4]), month, int(number)) if month and number else None
        if day:
            yield day


@cache
def _months() -> dict[str, int]:
    text = files("marsad.sources.pages").joinpath("tables/months.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {fold_word(name): int(number) for number, names in rows for name in names.split()}


def _label(line: str) -> str:
    """What the words before the first figure of a line say that its day is."""
    head = f" {compared(_BEFORE_FIGURES.match(line)[0])} "  # type: ignore[index]  # it matches any line
    said = {kind: any(f" {label} " in head for label in labels(kind)) for kind in ("label", "updated")}
    return "published" if said["label"] else "updated" if said["updated"] else ""


def _says_nothing(word: str) -> bool:
    plain = word.removeprefix("ال")
    known = plain in _WEEKDAYS or word in _CLOCK or word.casefold() in _months()
    return known or any(word in label.split() for kind in ("label", "updated") for label in labels(kind))


def _made(year: int, month: int | None, day: int) -> date | None:
    try:
        made = date(year, month or 0, day)
    except ValueError:
        return None
    return made if FIRST_YEAR <= made.year <= LAST_YEAR else None
