"""What many statements say together: who stands where, who is tied to whom, how many. A page of it, or all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from marsad.ledger.questions import kept
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.together import Claims, Names, Row, gathered, rows
from marsad.ledger.rows import iso

Key = tuple[Any, ...]


class Window(NamedTuple):
    """Which answers are wanted: so many (None: all) from one on. Those whose key is preferred come first."""

    limit: int | None = None
    start: int = 0
    preferred: Callable[[Key], bool] | None = None

    def of(self, found: list[Any], key: Callable[[Any], Key] | None = None) -> list[Any]:
        """Those that are wanted."""
        if self.preferred is not None and key is not None:
            prefers = self.preferred
            found = sorted(found, key=lambda one: not prefers(key(one)))
        return found[self.start : None if self.limit is None else self.start + self.limit]


ALL: Final = Window()


class Answers(NamedTuple):
    """Answers that were wanted, and how many there are in all."""

    rows: list[dict[str, Any]]
    total: int


@dataclass(frozen=True, slots=True)
class _Question:
    """A question: the kind of its statements, their keys, the key of a kept claim, and what is told of an answer.

    `told` takes the answer's claims and how many answers share the beginning of their key.
    """

    claim: str
    kind: str
    keys: Callable[[Row], Iterable[Key]]
    kept: Callable[[Key], Key]
    told: Callable[[Names, Claims, Counter[Key]], dict[str, Any]]
    named: tuple[str | None, ...]  # of each part of the key, the table of its name


def positions(connection: Connection, filters: Filters, window: Window = ALL) -> Answers:
    """Who stands where on what: an answer for each actor, issue and position."""
    return _answered(connection, _POSITIONS, filters, window)


def ties(connection: Connection, filters: Filters, window: Window = ALL) -> Answers:
    """Who is tied to whom: an answer for each relation between two, or between one and a place."""
    return _answered(connection, _TIES, filters, window)


def tolls(connection: Connection, filters: Filters, window: Window = ALL) -> Answers:
    """How many, by what is counted, where and in which month: the lowest, the highest and the last count, and all."""
    return _answered(connection, _TOLLS, filters, window)


def of_one_thing(key: Key) -> bool:
    """Whether the counts of a toll can be of one thing: its place and its month are told."""
    _, place, _, month = key
    return bool(place and month)


def _answered(connection: Connection, question: _Question, filters: Filters, window: Window) -> Answers:
    filters = replace(filters, kind=question.kind)
    if kept.answers(filters):
        where = kept.asked(connection, question.claim, filters)
        found = kept.ranked(connection, where, question.kept)
        shared = Counter(one.key[:2] for one in found.answers)
        shown = kept.filled(connection, where, window.of(found.answers, lambda one: one.key), found)
        total = len(found.answers)
    else:
        told = rows(connection, filters, people=question.kind != "figure")  # no toll asks who takes part
        groups = gathered(_asked(told), question.keys)
        shared = Counter(claims.key[:2] for claims in groups)
        shown, total = window.of(groups, lambda claims: claims.key), len(groups)
    names = Names(connection)
    names.look_up(row for claims in shown for row in claims.rows)
    for n, table in enumerate(question.named):
        if table is not None:
            names.load(table, (claims.key[n] for claims in shown))
    return Answers([question.told(names, claims, shared) for claims in shown], total)


def _asked(found: Iterable[Row]) -> Iterator[Row]:
    return (r for r in found if r.kind != "figure" or r.low is not None or r.high is not None)


def _tie_keys(r: Row) -> Iterator[Key]:
    if r.type == "allied-with" and not r.recipients:  # mutual: each with each
        yield from ((a, r.type, b, None) for n, a in enumerate(r.actors) for b in r.actors[n + 1 :])
        return
    for a in r.actors or (None,):
        if r.recipients:
            yield from ((a, r.type, b, None) for b in r.recipients)
        else:
            yield (a, r.type, None, r.place)


def _position(names: Names, c: Claims, shared: Counter[Key]) -> dict[str, Any]:
    actor, issue, position = c.key
    mixed = shared[c.key[:2]] > 1  # the same actor is said to stand elsewhere too
    return {
        "actor": names.of("actor", actor),
        "issue": issue,
        "position": position,
        **c.told(names.prints),
        "mixed": mixed,
    }


def _tie(names: Names, c: Claims, shared: Counter[Key]) -> dict[str, Any]:
    del shared
    one, type, other, place = c.key
    return {
        "actor": names.of("actor", one) if one else None,
        "type": type,
        "recipient": names.of("actor", other) if other else None,
        "place": names.of("place", place) if place else None,
        **c.told(names.prints),
    }


def _toll(names: Names, c: Claims, shared: Counter[Key]) -> dict[str, Any]:
    del shared
    type, place, unit, month = c.key
    counts = [{"statement": r.sid, "day": iso(r.day), "min": r.low, "max": r.high, "realis": r.realis} for r in c.rows]
    ends = [n for r in c.rows for n in (r.low, r.high) if n is not None]
    return {
        "type": type,
        "unit": unit,
        "month": month or None,
        "place": names.of("place", place) if place else None,
        "lowest": min(ends),
        "highest": max(ends),
        "latest": counts[-1],
        **c.told(names.prints),
        "counts": counts,
    }


_POSITIONS: Final = _Question(
    "position",
    "stance",
    lambda r: [(a, r.type, r.position) for a in r.actors],
    lambda kept: (kept[3], kept[0], kept[1] or None),
    _position,
    ("actor", None, None),
)
_TIES: Final = _Question(
    "tie",
    "relation",
    _tie_keys,
    lambda kept: (kept[3] or None, kept[0], kept[4] or None, kept[5] or None),
    _tie,
    ("actor", None, "actor", "place"),
)
_TOLLS: Final = _Question(
    "toll",
    "figure",
    lambda r: [(r.type, r.place, r.unit, (iso(r.day) or "")[:7])],
    lambda kept: (kept[0], kept[5] or None, kept[1] or None, kept[2]),
    _toll,
    (None, "place", None, None),
)
