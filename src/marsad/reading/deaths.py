"""Who died last month, and on which date: one dies once, so that the month of the date is the month before the text.
Who died of a wound is counted once, among the dead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from marsad.languages.ar.dates import SHIFTS, text_at
from marsad.languages.ar.times import TimeExpr
from marsad.languages.ar.when.base import UNITS
from marsad.reading.frames import Frame
from marsad.reading.nameparts import kind
from marsad.reading.slots import Line
from marsad.text.words import Words

DEATHS: Final = frozenset({
    "قتل", "قتلت", "مقتل", "اغتيل", "اغتيلت", "استشهد", "استشهدت", "استشهاد", "توفي", "توفيت", "وفاه", "مصرع", "لقي",
    "لقيت",
})  # fmt: skip
FATES: Final = {"لقي": frozenset({"حتفه", "مصرعه"}), "لقيت": frozenset({"حتفها", "مصرعها"})}  # met death
DIED: Final = frozenset(["توفي", "قتل", "استشهد", "قضي", "مات", "لقي", "فارق"])
DYING: Final = frozenset(["وفاه", "مقتل", "استشهاد", "مصرع", "موت"])
OF: Final = frozenset(["جراء", "نتيجه", "اثر", "بسبب", "بعد", "متاثرا", "متاثره", "متاثرين", "عقب"])
NEAR: Final = 2  # words from what led to a death to the wound: إثر | إصابته, متأثرا | بإصابته
REACH: Final = 16  # words between a death and its time
_QUOTES: Final = frozenset("\"'«»“”„‟")
STOPS: Final = frozenset({".", "\n", "؟", "!"})
_PROCLITICS: Final = "وفبل"


def died_of(line: Line, frame: Frame) -> bool:
    """توفي أمس جراء إصابته، استشهد متأثرا بإصابته: the wound (a noun with whose it is) of somebody who died of it."""
    tokens, i = line.tokens, frame.trigger
    if frame.pos != "M" or not tokens[i].enc:
        return False
    if not any(t.stem in OF for t in tokens[max(0, i - NEAR) : i]):
        return False
    for t in reversed(tokens[:i]):
        if t.tag in "RS" or t.text in STOPS:
            return False
        if t.tag == "V":
            return t.stem_base in DIED
        if t.stem_base in DYING:
            return True
    return False


def month_after_death(found: Words, exprs: Sequence[TimeExpr]) -> tuple[int, str] | None:
    """The month of a text that tells of one death as of last month and by its date, and whose death it was; None where
    it tells none so, or two that differ."""
    last = {name for expr in exprs if _last_month(found, expr) for name in _dead(found, expr)}
    if not last:
        return None
    months = {
        (expr.month % 12 + 1, name)
        for expr in exprs
        if expr.month and expr.year is None and SHIFTS.keys().isdisjoint(found.texts[expr.start : expr.end])
        for name in _dead(found, expr)
        if name in last
    }
    return months.pop() if len(months) == 1 else None


def _last_month(found: Words, expr: TimeExpr) -> bool:
    """الشهر الماضي."""
    unit, shift = UNITS.get(text_at(found, expr.start)), SHIFTS.get(text_at(found, expr.end - 1))
    month = unit is not None and unit.value == "month:1" and expr.end == expr.start + 2
    return month and shift is not None and shift.value == "-1"


def _dead(found: Words, expr: TimeExpr) -> Iterator[str]:
    """The full names right beside a word for death in the sentence of a time, by their last words."""
    for step in (-1, 1):
        at = expr.start - 1 if step < 0 else expr.end
        for index in range(at, at + step * REACH, step):
            word = text_at(found, index)
            if not word or word in STOPS:
                break
            if (word if word in DEATHS else word.lstrip(_PROCLITICS)) not in DEATHS:
                continue
            fate = FATES.get(word.lstrip(_PROCLITICS))
            if fate is None or text_at(found, index + 1) in fate:
                yield from _named(found, index)


def _named(found: Words, death: int) -> Iterator[str]:
    before = death - 1 - (text_at(found, death - 1) in _QUOTES)
    name = text_at(found, before)
    if _family(name):
        yield name
    behind = death + 1 + (text_at(found, death + 1) in _QUOTES)
    end = behind
    while kind(text_at(found, end)):
        end += 1
    if end > behind + 1 and _family(text_at(found, end - 1)):
        yield text_at(found, end - 1)


def _family(word: str) -> bool:
    """Whether a word is a part of names and nothing else: no everyday word, and none of the first names of all."""
    return bool(word) and kind(word) not in ("", "arabic") and "?" not in kind(word)
