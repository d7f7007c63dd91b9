"""What limits the day of a text that calls a month its own: past dates, its year, weekdays, who is in office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from marsad.knowledge.lookup import Knowledge
from marsad.languages.ar.times import TimeExpr
from marsad.reading.deaths import month_after_death
from marsad.reading.incumbents import horizon, incumbents, left_office, took_office
from marsad.reading.tenses import done, is_past, own_year, to_come
from marsad.reading.window import FIRST_YEAR, Bounds, appointed, current_month, lasted, repeated
from marsad.text.words import Words


def bounds_of(
    found: Words, exprs: Sequence[TimeExpr], weekdays: frozenset[int], knowledge: Knowledge, mentions: Sequence[str]
) -> Bounds | None:
    """The bounds of the day of a text by its times `exprs`; None where it calls no month its own, or more than one.

    `weekdays` are those of its today; `mentions` ids of people held to be named in office.
    """
    months = [expr for expr in exprs if current_month(found, expr)]
    reasons = [f"{words_of(found, expr)} is of its month" for expr in months]
    numbers = {expr.month for expr in months if expr.month}
    death = month_after_death(found, exprs) if not numbers else None
    if death is not None:
        numbers, reasons = {death[0]}, [f"the month before it is that in which «{death[1]}» died"]
    if len(numbers) != 1:
        return None
    after, before = date(FIRST_YEAR, 1, 1), date(horizon(knowledge), 12, 31)
    for expr in (e for e in exprs if e.month and is_past(found, e, before.year)):
        # what isn't told as done may be to come, up to a year ahead
        told = date.fromisoformat(expr.day_from or "") if done(found, expr) else date((expr.year or 1) - 1, 1, 1)
        if told > after:
            after = told
            reasons.append(f"{told} is told as past" if done(found, expr) else f"{expr.year} is told")
    spans = [lasted(found, exprs)]
    year = own_year(found, exprs)
    if year is not None:
        spans.append((f"{year} is its year", date(year, 1, 1), date(year, 12, 31)))
    spans += [*took_office(found, exprs, knowledge), *left_office(found, exprs, knowledge)]
    for span in filter(None, spans):
        why, first, last = span
        after, before = max(after, first), min(before, last)
        reasons.append(why)
    terms = []
    for who, held in incumbents(found.texts, knowledge, mentions):
        terms.append(held)
        reasons.append(f"«{who}» held office")
    days = [e for e in months if e.day]
    past = {e.day or 1 for e in days if done(found, e) and not (to_come(found, e) or appointed(found, e))}
    coming = {e.day or 31 for e in days if to_come(found, e) or appointed(found, e)}
    within = repeated(found)
    last_day = min(past) + within + 1 if within and len(past) == 1 else min(coming, default=31)
    bounds = Bounds(after, before, numbers.pop(), weekdays, terms, tuple(dict.fromkeys(reasons)))
    dated = [(e.day, e.weekday) for e in days if e.day and e.weekday is not None]
    return bounds._replace(first=max(past, default=1), last=last_day, dated=dated)


def words_of(found: Words, expr: TimeExpr) -> str:
    """The words of a time, as they are folded, in quotation marks."""
    return f"«{' '.join(found.texts[expr.start : expr.end])}»"
