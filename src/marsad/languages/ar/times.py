"""When: the time expressions of a text, as days counted from a reference day where the text leaves something out.

The reference is the day of the document. Without it an expression still gives what it says (a day and month without
a year, a weekday), but no days. Nothing is guessed: "the next day" counts from something told before and gives none.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from marsad.languages.ar.calendar import Days, day_in, month_days, nearest, weekday_day
from marsad.languages.ar.when.base import Context, Part
from marsad.languages.ar.when.links import (
    AGO,
    AHEAD,
    BETWEEN,
    CLOCKS,
    FROM,
    SINCE,
    UNTIL,
    ago,
    ahead,
    between,
    clock,
    from_to,
    part_or_pair,
    since,
    until,
)
from marsad.languages.ar.when.parts import DISPATCH, Reader, figures_may_begin, may_begin
from marsad.text.words import Words

_REFERENCES = range(1800, 2200)  # years
# In the order in which they are asked, with the words at which each can find something.
_READERS = (
    (since, SINCE.firsts),
    (between, BETWEEN.firsts),
    (from_to, FROM.firsts),
    (until, UNTIL.firsts),
    (part_or_pair, frozenset({*DISPATCH, "ال"})),
    (ago, AGO.firsts),
    (ahead, AHEAD.firsts),
    (clock, frozenset(CLOCKS)),
)
_READERS_AT = {
    text: tuple(reader for reader, firsts in _READERS if text in firsts)
    for text in frozenset().union(*(firsts for _, firsts in _READERS))
}
_AT_FIGURES = (part_or_pair, clock)
# Words that only link times and are frequent without them (من، إلى، بين), with those that go on with them (إلى | غاية):
# asked where one of these or a time can stand right behind.
_LINKS = {
    text: BETWEEN.seconds(text) | FROM.seconds(text) | UNTIL.seconds(text)
    for text, readers in _READERS_AT.items() if {*readers} <= {between, from_to, until}
}  # fmt: skip


class TimeExpr(NamedTuple):
    """A time expression in tokens `start` to `end`; `first`-`last` are folded offsets.

    `day_from` and `day_to` are ISO 8601 days, inclusive, None where open or unknown. `kind` is day, weekday, span,
    month, year, since, until, relative or clock. `needs_reference`: the days hang on the reference day. `year`,
    `month`, `day` and `weekday` (0 Monday) are what the text itself says.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    day_from: str | None
    day_to: str | None
    needs_reference: bool
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None


def begins(text: str) -> bool:
    """Whether a time expression can begin with a folded word, whatever stands after it."""
    return text in _READERS_AT or text[0].isdigit()


def beginning(texts: list[str], at: Iterable[int]) -> list[int]:
    """Those of some tokens that `begins` accepts at which a time can begin, as what stands behind them shows.

    Figures mostly count something; من، إلى and بين mostly link no times.
    """
    found = []
    last = len(texts) - 1
    for index in at:
        text = texts[index]
        if text in _LINKS:
            if index == last or not (may_begin(texts[index + 1]) or texts[index + 1] in _LINKS[text]):
                continue
        elif text not in _READERS_AT and not figures_may_begin(texts, index):
            continue
        found.append(index)
    return found


def times(found: Words, reference: date | None = None, at: Iterable[int] | None = None) -> list[TimeExpr]:
    """The time expressions among the words of a folded text or sentence, in order; none overlaps another.

    A reference outside of `_REFERENCES` is a slip in the document's data, and is taken as unknown. `at`: the tokens
    at which a time can begin (`beginning`), where the caller knows them already.
    """
    if reference is not None and reference.year not in _REFERENCES:
        reference = None
    context = Context(found, reference)
    result: list[TimeExpr] = []
    past = 0  # everything before this token is read
    texts = found.texts
    if at is None:
        at = [n for n, text in enumerate(texts) if text in _READERS_AT or text[0].isdigit()]  # what `begins` accepts
        at = beginning(texts, at)
    for index in at:
        if index < past:
            continue
        part = _expression(context, index, _READERS_AT.get(texts[index], _AT_FIGURES))
        if part is not None and part.end > index:
            result.append(_expr(found, index, part))
            past = part.end
    return result


def coming(time: TimeExpr, reference: date) -> TimeExpr:
    """The same weekday or yearless date as the next one after the reference: for what is planned or announced."""
    if not time.needs_reference or time.kind not in ("weekday", "day", "month"):
        return time
    if time.month is None:
        if time.weekday is None or time.day is not None:
            return time
        first = last = weekday_day(time.weekday, reference, 1)
    else:
        month, day = time.month, time.day

        def make(year: int) -> Days | None:
            if day is None:
                return month_days("gregorian", year, month)
            chosen = day_in("gregorian", year, month, day)
            return (chosen, chosen) if chosen else None

        days = nearest(make, reference.year, reference, 1)
        if days is None:
            return time
        first, last = days
    return time._replace(day_from=first.isoformat(), day_to=last.isoformat())


def _expr(found: Words, start: int, part: Part) -> TimeExpr:
    day_from = part.first.isoformat() if part.first else None
    day_to = part.last.isoformat() if part.last else None
    first, last = found.starts[start], found.ends[part.end - 1]
    return TimeExpr(
        start,
        part.end,
        first,
        last,
        part.kind,
        day_from,
        day_to,
        part.needs,
        part.year,
        part.month,
        part.day,
        part.weekday,
    )


def _expression(context: Context, index: int, readers: tuple[Reader, ...]) -> Part | None:
    for read in readers:
        part = read(context, index)
        if part is not None:
            return part
    return None
