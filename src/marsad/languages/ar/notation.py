"""What is written to figures: a sign, a leading point, a power of ten, a power (-4, .08, 1e10, 1.1^23).

A dash before figures is a sign only where it stands apart from what is before it and nothing is counted behind:
"-5 قتلى" on a line of its own is an item of a list, 10-15 a range, إف-16 a name.
"""

from __future__ import annotations

import re

from marsad.languages.ar.cardinals import SCALES, TABLE, Value
from marsad.languages.ar.dates import text_at
from marsad.languages.ar.lexemes import phrases, words
from marsad.text.words import Words

_EXPONENT = re.compile(r"[eE]\d{1,3}")
_DASHES = frozenset("-−")
_SIGNS = frozenset("+-−")
_LARGEST = 1e300
_MAY_FOLLOW = phrases(TABLE, "percent", "currency", clitics=False).firsts | words(TABLE, "measure") | frozenset(SCALES)


def notated(found: Words, index: int, value: Value) -> tuple[int, Value]:
    """Where the number whose figures begin at a token really begins, and its value with all that is written to it."""
    if not value.digits or not value.exact:
        return index, value
    start = index
    if _touches(found, index - 1, ".") and _apart(found, index - 1) and _counts_nothing(found, value.end):
        digits = found.texts[index]
        if digits.isdigit():
            start, value = index - 1, _valued(value, float(f"0.{digits}"), value.end)
    value = _with_power(found, _with_exponent(found, value))
    signed = start > 0 and found.texts[start - 1] in _DASHES and found.ends[start - 1] == found.starts[start]
    if signed and _apart(found, start - 1) and _counts_nothing(found, value.end):
        return start - 1, _valued(value, -value.low, value.end)
    return start, value


def _valued(value: Value, number: float, end: int) -> Value:
    return value._replace(end=end, low=number, high=number)


def _touches(found: Words, index: int, mark: str) -> bool:
    """Whether a mark stands right before the next token."""
    return index >= 0 and found.texts[index] == mark and found.ends[index] == found.starts[index + 1]


def _apart(found: Words, index: int) -> bool:
    """Whether a token stands apart from the one before."""
    return index == 0 or found.ends[index - 1] < found.starts[index] or found.texts[index - 1] == "\n"


def _counts_nothing(found: Words, end: int) -> bool:
    after = text_at(found, end)
    return not after[:1].isalpha() or after in _MAY_FOLLOW


def _with_exponent(found: Words, value: Value) -> Value:
    """1e10, 12.32e+14: times a power of ten, written on."""
    end = value.end
    text = text_at(found, end)
    if text[:1] not in ("e", "E") or found.starts[end] != found.ends[end - 1]:
        return value
    if _EXPONENT.fullmatch(text):
        return _powered(value, 10, int(text[1:]), value.low, end + 1)
    if len(text) == 1 and text_at(found, end + 1) in _SIGNS and text_at(found, end + 2).isdigit():
        sign = 1 if found.texts[end + 1] == "+" else -1
        return _powered(value, 10, sign * int(found.texts[end + 2]), value.low, end + 3)
    return value


def _with_power(found: Words, value: Value) -> Value:
    """1.1^23, 2.5^-1."""
    end = value.end
    if text_at(found, end) != "^":
        return value
    end, sign = end + 1, 1
    while text_at(found, end) in _SIGNS:
        sign, end = sign * (1 if found.texts[end] == "+" else -1), end + 1
    power = text_at(found, end)
    return _powered(value, value.low, sign * int(power), 1, end + 1) if power.isdigit() else value


def _powered(value: Value, base: float, power: int, times: float, end: int) -> Value:
    try:
        number = times * float(base) ** power
    except (OverflowError, ZeroDivisionError):
        return value
    return _valued(value, number, end) if abs(number) < _LARGEST else value
