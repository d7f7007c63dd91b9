"""The three questions of one article: who wants what, what is disputed, what rests on one voice or an unnamed one.

Pure functions of a reading: they choose statements, and say nothing of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from marsad.model import Actor, Reading, Statement
from marsad.views.salience import distinct

_WANTING: Final = ("REQUEST", "REJECT")  # events that say what somebody wants or refuses
_MATTER: Final = ("event", "relation")
_HAPPENED: Final = ("actual", "negated")
_ALONE: Final = 8  # statements of one voice that are shown


@dataclass(frozen=True, slots=True)
class Answers:
    """Statements, in the order of the text. `disputed` are groups: claim and denial, or counts that differ."""

    wants: tuple[Statement, ...]
    disputed: tuple[tuple[Statement, ...], ...]
    unnamed: tuple[Statement, ...]
    single: tuple[Statement, ...]


def answers(reading: Reading) -> Answers:
    """What the article answers to the three questions."""
    told = distinct(reading.statements)
    actors = {actor.id: actor for actor in reading.actors}
    unnamed = tuple(s for s in told if rests_on_unnamed(s, actors))
    return Answers(
        wants=tuple(s for s in told if s.kind == "stance" or (s.type in _WANTING and s.actor)),
        disputed=tuple(_disputed(told)),
        unnamed=unnamed,
        single=tuple(s for s in told if s not in unnamed and _single(s, told))[:_ALONE],
    )


def rests_on_unnamed(statement: Statement, actors: dict[str, Actor]) -> bool:
    """Whether the last of those who say it is somebody whom the text does not name."""
    if not statement.attribution:
        return False
    last = actors.get(statement.attribution[-1].actor or "")
    return last is None or last.kind == "unnamed"


def _single(s: Statement, told: Iterable[Statement]) -> bool:
    """Whether a claim of what happened has one named voice only: the outlet does not tell it, nobody else does."""
    if not s.attribution or s.realis not in _HAPPENED or s.kind == "stance":
        return False
    return not any(_voice(o) != _voice(s) and _alike(s, o) and o.realis == s.realis for o in told)


def _voice(s: Statement) -> str:
    return (s.attribution[-1].actor or s.attribution[-1].text) if s.attribution else ""


def _disputed(told: list[Statement]) -> Iterable[tuple[Statement, ...]]:
    """A denial with what it denies (alone, where the text only has the denial), and counts of one thing that differ."""
    for denial in (s for s in told if s.realis == "negated" and s.kind in _MATTER and s.attribution):
        yield (*(s for s in told if s.realis == "actual" and s.kind in _MATTER and _alike(s, denial)), denial)
    figures = [s for s in told if s.kind == "figure" and s.value is not None and s.realis == "actual"]
    for one, other in combinations(figures, 2):
        if _voice(one) != _voice(other) and _same_count(one, other) and _apart(one, other):
            yield one, other


def _alike(one: Statement, other: Statement) -> bool:
    """Whether two statements may be about one thing: same type, and the same people where both name some."""
    if one is other or one.type != other.type or not (one.actor or one.recipient):
        return False
    return _fit(one.actor, other.actor) and _fit(one.recipient, other.recipient)


def _fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) == set(other)


def _same_count(one: Statement, other: Statement) -> bool:
    return (one.type, set(one.recipient), one.place) == (other.type, set(other.recipient), other.place)


def _apart(one: Statement, other: Statement) -> bool:
    a, b = one.value, other.value
    if a is None or b is None or a.unit != b.unit:
        return False
    return (a.max is not None and b.min is not None and a.max < b.min) or (
        b.max is not None and a.min is not None and b.max < a.min
    )
