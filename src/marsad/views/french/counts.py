"""Numbers with what they count, in French: au moins 510 personnes tuées, des dizaines de civils blessés."""

from __future__ import annotations

from typing import Final, NamedTuple

from marsad.model import Quantity
from marsad.views.french.grammar import Name, agreed, de, number
from marsad.views.french.tables import words

_ROUND: Final = {(20, 99): "dizaines", (100, 999): "centaines", (1_000, 9_999): "milliers"}
_SCALES: Final = ((1_000_000_000, "milliard"), (1_000_000, "million"), (1_000, "millier"))
# What a participle would only repeat: 12 blessés, not 12 blessés blessés.
_SAME: Final = {"mort": "tué", "blessé": "blessé", "déplacé": "déplacé", "détenu": "détenu", "otage": "pris en otage"}


class Counted(NamedTuple):
    """A noun that is counted, with its gender, and whose they are."""

    one: str
    many: str
    gender: str
    of: str = ""


def counted(kind: str, value: str) -> Counted:
    """A thing or unit of the table; a unit that it doesn't have is told by its code."""
    one, many = words().get((kind, value), (f"{value}/m", value))
    word, _, gender = one.partition("/")
    return Counted(word, many, gender)


def quantity(value: Quantity, what: Counted, done: str = "") -> str:
    """A count with its bounds, what it counts and, in agreement, what became of them."""
    low, high = value.min, value.max
    if low is None:
        count = f"jusqu’à {_number(high, what)}" if high is not None else f"des {what.many}"
    elif high is None:
        count = f"au moins {_number(low, what)}"
    elif low == high:
        count = _number(low, what)
    else:
        count = _round(low, high, what) or f"de {number(low)} à {_number(high, what)}"
    plural = (low, high) not in ((1, 1), (None, 1), (1, None), (0, 0))
    repeated = _SAME.get(what.one) == done
    after = f" {agreed(done, Name('x', '', what.gender, plural))}" if done and not repeated else ""
    return f"{count}{what.of}{after}"


def _round(low: int, high: int, what: Counted) -> str:
    if (low, high) in _ROUND:
        return f"des {_ROUND[low, high]} {de(what.many)}"
    for scale, name in _SCALES:
        round_ = _ROUND.get((low // scale, high // scale)) if low % scale == 0 and (high + 1) % scale == 0 else None
        if round_:
            return f"des {round_} de {name}s {de(what.many)}"
    return ""


def _number(value: int, what: Counted) -> str:
    for scale, name in _SCALES[:2]:
        if value >= scale and value % (scale // 10) == 0:
            digits = f"{value / scale:g}".replace(".", ",")
            return f"{digits} {name}{'s' if value >= 2 * scale else ''} {de(what.many)}"
    return f"{number(value)} {what.one if value < 2 else what.many}"
