"""Times and quantities of a sentence, marked on its tokens before they are tagged."""

from __future__ import annotations

import datetime

from marsad.languages.ar.numbers import numbers
from marsad.model import Time
from marsad.reading.settings import When
from marsad.reading.tokens import Token
from marsad.text.words import Words

try:
    from marsad.languages.ar.times import times
except ImportError:
    times = None


def mark(tokens: list[Token], text: str, reference: str | None) -> list[When]:
    """Mark which tokens belong to a quantity or time, and give the times with their days."""
    texts = Words([t.text for t in tokens], [t.start for t in tokens], [t.end for t in tokens])
    for number in numbers(texts):
        for k in range(number.start, number.end):
            tokens[k].number = number
    if times is None:
        return []
    found = []
    day = datetime.date.fromisoformat(reference) if reference else None
    for expression in times(texts, day):
        for k in range(expression.start, expression.end):
            tokens[k].time = len(found)
            tokens[k].number = None
        words = text[tokens[expression.start].start : tokens[expression.end - 1].end]
        found.append(When(expression.start, expression.end, _time(expression, words)))
    return found


def _time(expression: object, words: str) -> Time:
    return Time(text=words)
