"""Times and quantities of a sentence, marked on its tokens before they are tagged."""

from __future__ import annotations

import datetime

from marsad.languages.ar.numbers import numbers
from marsad.languages.ar.times import TimeExpr, times
from marsad.model import Basis, Time
from marsad.reading.settings import When
from marsad.reading.tokens import Token
from marsad.text.words import Words


def mark(tokens: list[Token], text: str, reference: datetime.date | None, inferred: bool = False) -> list[When]:
    """Mark which tokens belong to a quantity or time, and give the times with their days.

    `reference` is the day of the document; `inferred` says that nobody gave it.
    """
    found = Words([t.text for t in tokens], [t.start for t in tokens], [t.end for t in tokens])
    for number in numbers(found):
        for k in range(number.start, number.end):
            tokens[k].number = number
    whens: list[When] = []
    for expression in times(found, reference):
        for k in range(expression.start, expression.end):
            tokens[k].time = len(whens)
            tokens[k].number = None
        words = text[tokens[expression.start].start : tokens[expression.end - 1].end]
        whens.append(When(expression.start, expression.end, _time(expression, words, inferred)))
    return whens


def _time(expression: TimeExpr, words: str, inferred: bool) -> Time:
    if expression.day_from is None and expression.day_to is None:
        return Time(text=words, basis="none")
    basis: Basis = "explicit"
    if expression.needs_reference:
        basis = "inferred" if inferred else "document"
    return Time(start=expression.day_from, end=expression.day_to, text=words, basis=basis)
