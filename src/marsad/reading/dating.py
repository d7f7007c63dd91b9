"""The day of a text that comes without one: what its own dates, weekdays and office holders say of it.

A day is inferred only where the text speaks of itself: a date told as today or yesterday, a dateline, the address of
the report, a lead with weekday and date. A year that the text leaves out must be the only one in which the weekday
falls on that date, after everything that the text tells as past and within the terms of the people whom it names in
office (CODEBOOK, Time). Where several days stay possible all are said and none is chosen; a year or a month alone is
no day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from marsad.knowledge.lookup import Knowledge
from marsad.languages.ar.dates import MONTHS, SHIFTS, text_at
from marsad.languages.ar.times import TimeExpr, times
from marsad.languages.ar.when.daywords import CAREFUL_DAYS, DAYS, PARTS
from marsad.reading.bounding import bounds_of
from marsad.reading.incumbents import horizon, incumbents
from marsad.reading.tenses import is_past, own_year, to_come, year_of
from marsad.reading.window import FIRST_YEAR, Bounds, days_within
from marsad.text.words import Words

LEAD: Final = 60  # tokens: the headline and the first sentence of a report
HEAD: Final = 80  # tokens from the start within which a dateline stands
FOOT: Final = 25  # tokens to the end
LABEL: Final = 3  # words that may stand beside the date in a dateline (a town, an agency, "published on")
HEADLINES: Final = 3  # lines without a full stop that make a list
LONG: Final = 25  # tokens; a longer line is text, no headline
NEAR: Final = 3  # days within which a report follows what its lead dates
POST: Final = 150  # Arabic words; a shorter text with an address of the day announces the report at that address
SHOWN: Final = 6  # candidates; more say nothing

_MONTHS: Final = MONTHS.firsts
_MARKS: Final = frozenset("،,()-–—:|/")
_NARRATED: Final = frozenset({"ذلك", "ذاك", "تلك", "مثل"})  # "that day", "on such a day": not the day of the text
_RELATIVE: Final = frozenset({"الذي", "التي", "اللذين", "اللتين", "الذين"})
_UP_TO: Final = frozenset({"حتي", "وحتي", "لغايه", "ولغايه"})


class Inferred(NamedTuple):
    """The `day` of a text (ISO 8601) or None, the `reasons` for it in words, and the days between which it stays open.

    Where `day` is given it is the only candidate, but for a `stretch`: its first and last day, where all that fit lie
    near one another. `day` is then the first of them if they lie in one month, and else None.
    """

    day: str | None = None
    reasons: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    stretch: tuple[str, str] | None = None


class _Told(NamedTuple):
    """A day that the text tells: `shift` days from the day of the text if a word says so (yesterday -1), else None."""

    expr: TimeExpr
    shift: int | None
    day: date | None  # None where the year is left out


class _Sign(NamedTuple):
    """What speaks for a day of the text. `later`: it may come so many days after; `lag`: it may tell of so long ago."""

    days: tuple[date, ...]
    reason: str
    later: int = 0
    lag: int = 0


def infer(found: Words, knowledge: Knowledge, mentions: Iterable[str] = ()) -> Inferred:
    """Infer the day of publication from the folded words of a whole text.

    `mentions` are ids of people (`person:…`) whom the reader holds to be named as holders of an office. Nothing is
    raised, and nothing inferred where the text gives no date.
    """
    if not _dated(found.texts):
        return Inferred()
    text = _Text(found, knowledge, mentions)
    for signs in (text.todays(), text.datelines(), text.yearless(), text.addresses(), text.counts(), text.leads()):
        result = _settle(list(signs), text.weekdays)
        if result.day or result.candidates:
            return result
    return _stretched(text)


def _stretched(text: _Text) -> Inferred:
    """The days that months called this one, weekdays, past dates and office holders leave together.

    Where they lie in one month the first is given as the day of the text, with the last beside it.
    """
    bounds = text.bounds()
    days = days_within(bounds) if bounds is not None else ()
    if bounds is None or not days:
        return Inferred()
    first, last = days[0].isoformat(), days[-1].isoformat()
    if first == last:
        return Inferred(first, bounds.reasons, (first,))
    shown = tuple(day.isoformat() for day in days) if len(days) <= SHOWN else ()
    return Inferred(first if first[:7] == last[:7] else None, bounds.reasons, shown, (first, last))


def _dated(texts: Sequence[str]) -> bool:
    """Whether there is a month or a number with a year in it at all."""
    return not _MONTHS.isdisjoint(texts) or any(len(word) > 3 and word[-1].isdigit() for word in texts)


def _settle(signs: list[_Sign], weekdays: frozenset[int]) -> Inferred:
    """One day of signs of one strength, or the days between which they leave it open."""
    if not signs:
        return Inferred()
    reasons = tuple(dict.fromkeys(sign.reason for sign in signs))
    days: set[date] = set()
    for sign in signs:
        days.update(_agreeing(sign, weekdays))
    if days and all(len(sign.days) == 1 for sign in signs) and max(days) - min(days) <= timedelta(days=1):
        return Inferred(max(days).isoformat(), reasons, (max(days).isoformat(),))
    shown = tuple(day.isoformat() for day in sorted(days))
    return Inferred(None, reasons, shown if len(shown) <= SHOWN else ())


def _agreeing(sign: _Sign, weekdays: frozenset[int]) -> Iterator[date]:
    """The days of a sign on a weekday that the text says to be today's; every day where it says none."""
    for day in sign.days:
        chosen = [day + timedelta(days=k) for k in range(sign.later + 1)]
        agreeing = [d for d in chosen if any((d.weekday() - k) % 7 in weekdays for k in range(sign.lag + 1))]
        if agreeing or not weekdays:
            yield (agreeing or chosen)[0]


class _Text:
    """The dates of one text and what bounds them."""

    def __init__(self, found: Words, knowledge: Knowledge, mentions: Iterable[str]) -> None:
        self.found, self.knowledge, self.mentions = found, knowledge, tuple(mentions)
        self.exprs = times(found)
        self.told = [
            _Told(e, _shift(found, e), _day(e))
            for e in self.exprs
            if e.kind in ("day", "weekday") or _up_to_today(found, e)
        ]
        self.dates = [told for told in self.told if told.expr.day and told.expr.month]
        self.weekdays = frozenset(
            (t.expr.weekday - t.shift) % 7 for t in self.told if t.shift is not None and t.expr.weekday is not None
        )
        self.dated, self.floor = self._told_years()

    def todays(self) -> Iterator[_Sign]:
        """Today or yesterday with its whole date."""
        for told in self.dates:
            if told.shift is not None and told.day and told.day.year >= self.floor - 1:
                yield _Sign((told.day - timedelta(days=told.shift),), f"{self._words(told.expr)} counts from its day")

    def yearless(self) -> Iterator[_Sign]:
        """Today or yesterday with weekday, day and month."""
        for told in self.dates:
            if told.shift is not None and not told.expr.year:
                days, why = self._years(told.expr)
                if days:
                    moved = tuple(day - timedelta(days=told.shift) for day in days)
                    yield _Sign(moved, f"{self._words(told.expr)} counts from its day{why}")

    def datelines(self) -> Iterator[_Sign]:
        """A whole date that stands alone in a line at the head; or at the foot, with its weekday or one of the text."""
        lines = [told for told in self.dates if told.day and self._stands_alone(told.expr)]
        heads = [told for told in lines if told.expr.start < HEAD]
        feet = [told for told in lines if told.expr.end > len(self.found.texts) - FOOT]
        if heads and self._is_clock(heads[0].expr):
            return
        for told in heads or (feet if len(lines) == 1 else ()):  # several: other reports, listed under this one
            if told.day and (heads or told.expr.weekday is not None or told.day.weekday() in self.weekdays):
                yield _Sign((told.day,), f"{self._words(told.expr)} stands as dateline", lag=1)

    def addresses(self) -> Iterator[_Sign]:
        """The day in the addresses that a text gives, if it is one and the text is a post or names its weekday."""
        linked = [told for told in self.dates if told.day and self._in_address(told.expr)]
        day = linked[0].day if len({told.day for told in linked}) == 1 else None
        if day and (day.weekday() in self.weekdays or self._size() < POST):
            yield _Sign((day,), f"the address in the text holds {self._words(linked[0].expr)}", lag=1)

    def counts(self) -> Iterator[_Sign]:
        """A count of the current year up to a day: the report comes on the first day after it that is its weekday."""
        for expr in self.exprs if self.weekdays else ():
            year = expr.year if year_of(self.found, expr) == expr.year else None
            for at in range(expr.start, expr.end) if year else ():
                if self.found.texts[at] in _UP_TO:
                    for last in times(_part(self.found, at + 1, expr.end)):
                        day = _made(last.year or year, last.month, last.day)
                        if day:
                            yield _Sign((day,), f"{self._words(expr)} counts up to the report", later=6)

    def leads(self) -> Iterator[_Sign]:
        """The weekday with its date in the lead, told as just past."""
        for told in self.dates:
            if told.shift is None and told.expr.start < LEAD and self._is_news(told.expr):
                days, why = ((told.day,), "") if told.day else self._years(told.expr)
                if days and days[0].year >= self.floor:
                    yield _Sign(days, f"{self._words(told.expr)} is told in the lead{why}", later=NEAR)
                return

    def bounds(self) -> Bounds | None:
        """What limits the day of a text that calls a month its own; None where it calls none so, or several."""
        weekdays = self.weekdays
        lead = next((t.expr.weekday for t in self.told if t.expr.start < LEAD and t.expr.kind == "weekday"), None)
        if not weekdays and lead is not None:  # قال الجيش، الأربعاء: that day, or within the next
            weekdays = frozenset((lead + k) % 7 for k in range(NEAR + 1))
        return bounds_of(self.found, self.exprs, weekdays, self.knowledge, self.mentions)

    def _years(self, expr: TimeExpr) -> tuple[tuple[date, ...], str]:
        """The days on which a weekday falls on a date without a year, and what limited them."""
        if expr.weekday is None:
            return (), ""
        current = own_year(self.found, self.exprs)
        years = [current] if current else range(max(self.floor, FIRST_YEAR), horizon(self.knowledge) + 1)
        made = (_made(year, expr.month, expr.day) for year in years)
        days = [day for day in made if day and day.weekday() == expr.weekday]
        reasons = [f"the text calls {current} this year"] if current else []
        if len(days) > 1:
            days, reasons = self._in_office(days)
        if len(days) > 1 and self.dated and days[0].year <= self.dated + 1:
            days, reasons = days[:1], [*reasons, f"{self.dated} is the last year that it gives to a month"]
        elif self.floor and not current:
            reasons.append(f"{self.floor} is told as past")
        return tuple(days), "".join(f"; {reason}" for reason in reasons)

    def _in_office(self, days: list[date]) -> tuple[list[date], list[str]]:
        """The days on which all people whom the text names with their office held it, and who limited them."""
        reasons = []
        for who, spans in incumbents(self.found.texts, self.knowledge, self.mentions):
            left = [day for day in days if any(first <= day.isoformat() <= last for first, last in spans)]
            if len(left) < len(days):
                reasons.append(f"«{who}» held office")
            days = left
        return days, reasons

    def _told_years(self) -> tuple[int, int]:
        """The last year that the text gives to a month and tells as past, and the last after which it must come.

        A year alone may be one to come or a slip, so that it bounds the text only if it is named twice or outdone.
        """
        last = horizon(self.knowledge)
        told = [expr for expr in self.exprs if is_past(self.found, expr, last)]
        dated = max((expr.year for expr in told if expr.year and expr.month), default=0)
        years = sorted((expr.year for expr in told if expr.year), reverse=True)
        return dated, max(dated, years[1] if len(years) > 1 else 0)

    def _is_news(self, expr: TimeExpr) -> bool:
        """Whether a date with its weekday is told as what just happened: not announced, not the mark of a thing."""
        texts = self.found.texts
        before = texts[max(0, expr.start - 6) : expr.start]
        coming = to_come(self.found, expr, len(before))
        defining = not _RELATIVE.isdisjoint(before) and PARTS.keys().isdisjoint(texts[expr.start : expr.end])
        shifted = any(word in SHIFTS or word in DAYS for word in texts[max(0, expr.start - 1) : expr.end + 1])
        return expr.weekday is not None and not (coming or defining or shifted or self._stands_alone(expr))

    def _stands_alone(self, expr: TimeExpr) -> bool:
        """Whether a date fills its line but for times of day and a few words."""
        start, end = self._line(expr.start)
        inside = {k for e in self.exprs for k in range(e.start, e.end) if start <= e.start < end}
        rest = [k for k in range(start, end) if k not in inside and self.found.texts[k][0].isalpha()]
        whole = start == 0 and end == len(self.found.texts)
        return len(rest) <= LABEL and not (whole or self.found.texts[end - 1] == "." or self._in_address(expr))

    def _is_clock(self, expr: TimeExpr) -> bool:
        """Whether a date is the clock of a site, with the day of the visit: no title before it, headlines behind."""
        texts, (start, end) = self.found.texts, self._line(expr.start)
        if any(self._line(at)[1] - self._line(at)[0] > LABEL for at in range(start)):
            return False
        headlines = 0
        while end + 1 < len(texts) and headlines < HEADLINES:
            start, end = self._line(end + 1)
            if end - start > LONG or (end > start and texts[end - 1] == "."):
                return False
            headlines += end - start > LABEL
        return headlines == HEADLINES

    def _line(self, at: int) -> tuple[int, int]:
        """The tokens of the line that holds a token, without its end."""
        texts, start, end = self.found.texts, at, at
        while start and texts[start - 1] != "\n":
            start -= 1
        while end < len(texts) and texts[end] != "\n":
            end += 1
        return start, end

    def _in_address(self, expr: TimeExpr) -> bool:
        """Whether a date is part of an address on the web."""
        at = expr.start
        while at and self.found.ends[at - 1] == self.found.starts[at]:
            at -= 1
            if self.found.texts[at] in ("http", "https", "www"):
                return True
        return False

    def _size(self) -> int:
        """The number of Arabic words."""
        return sum("ء" <= word[0] <= "ي" for word in self.found.texts)

    def _words(self, expr: TimeExpr) -> str:
        return f"«{' '.join(self.found.texts[expr.start : expr.end])}»"


def _day(expr: TimeExpr) -> date | None:
    """The day of a whole Gregorian date; None if its weekday is another."""
    written = expr.day_from if expr.kind == "day" else expr.day_to if expr.kind == "until" else None
    if not expr.year or expr.year < FIRST_YEAR or not written:
        return None
    day = date.fromisoformat(written)
    return day if expr.weekday in (None, day.weekday()) else None


def _up_to_today(found: Words, expr: TimeExpr) -> bool:
    """حتى صباح اليوم، 2 كانون الأول 2024."""
    return expr.kind == "until" and expr.day is not None and _shift(found, expr) == 0


def _made(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month, day) if year and month and day else None
    except ValueError:
        return None


def _part(found: Words, start: int, end: int) -> Words:
    return Words(found.texts[start:end], found.starts[start:end], found.ends[start:end])


def _shift(found: Words, expr: TimeExpr) -> int | None:
    """The days from the day of the text, where today, yesterday, tomorrow stands in a time or right before it."""
    texts = found.texts
    before = expr.start - 1 - (text_at(found, expr.start - 1) in _MARKS)
    for at in (*range(expr.start, expr.end), before):
        lexeme = DAYS.get(text_at(found, at)) or (CAREFUL_DAYS.get(text_at(found, at)) if at >= expr.start else None)
        if lexeme is None:
            continue
        if not _NARRATED.isdisjoint(texts[max(0, at - 2) : at]) or text_at(found, at + 1).startswith("الماضي"):
            return None
        further = not {"اول", "واول", "قبل", "بعد"}.isdisjoint(texts[max(0, at - 2, expr.start - 1) : at])
        return int(lexeme.value) * (1 + further)
    return None


__all__ = ["Inferred", "infer"]
