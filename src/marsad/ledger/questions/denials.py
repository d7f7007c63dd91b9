"""What some say and others deny: same type and doer, a common recipient or place, within a month."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection

from marsad.ledger.merging import group
from marsad.ledger.questions import kept
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.together import Claims, Names, Row, gathered, rows, side
from marsad.ledger.states import state

_DENIED: Final = ("event", "relation")  # kinds of which the same is said and denied
_MOST: Final = 5_000  # doers that a query names one by one
_APART: Final = 30  # days between a claim and its denial beyond which they are of two things


def denied(connection: Connection, filters: Filters) -> list[dict[str, Any]]:
    """Claims with their denials, those of most documents first; `realis` asks for neither alone."""
    if kept.denies(filters):
        groups = kept.denials(connection, replace(filters, realis=()))
    else:
        groups = gathered(_found(connection, filters), _what)
    parted = [(claims.key, *_near(claims)) for claims in groups]
    told = [one for one in parted if one[1] and one[2]]
    names = Names(connection)
    names.load("actor", (id for (_, _, actor, recipient, _), _, _ in told for id in (actor, recipient)))
    names.load("place", (key[4] for key, _, _ in told))
    names.look_up(row for _, claims, denials in told for row in (*claims, *denials))
    return [_answer(names, *one) for one in told]


def _found(connection: Connection, filters: Filters) -> list[Row]:
    found = [r for r in rows(connection, replace(filters, realis=("negated",))) if r.kind in _DENIED]
    doers = group(connection, "actor", {a for r in found for a in r.actors}, state(connection, filters.as_of))
    claimed = replace(filters, realis=("actual",), type=tuple(sorted({r.type for r in found})))
    few = doers if len(doers) <= _MOST else None
    if found:
        found += [r for r in rows(connection, claimed, few) if r.kind in _DENIED]
    return found


def _what(r: Row) -> Iterator[tuple[Any, ...]]:
    for actor in r.actors:
        if r.recipients:
            yield from ((r.kind, r.type, actor, recipient, None) for recipient in r.recipients)
        elif r.place:
            yield (r.kind, r.type, actor, None, r.place)


def _near(claims: Claims) -> tuple[list[Row], list[Row]]:
    """The claims that a denial is near to in time, and the denials that one of these is near to."""
    denials = [r for r in claims.rows if r.realis == "negated"]
    told = _close([r for r in claims.rows if r.realis == "actual"], denials)
    return told, _close(denials, told)


def _close(these: Iterable[Row], those: Iterable[Row]) -> list[Row]:
    """Those of the first within a month of one of the second; a day that nobody knows is near to all."""
    others = list(those)
    days, always = sorted(r.day for r in others), any(not r.day for r in others)

    def near(r: Row) -> bool:
        return bisect_left(days, r.day - _APART) < bisect_right(days, r.day + _APART)

    return [r for r in these if others and (always or not r.day or near(r))]


def _answer(names: Names, key: tuple[Any, ...], claims: list[Row], denials: list[Row]) -> dict[str, Any]:
    _, type, actor, recipient, place = key
    return {
        "about": "whether",
        "what": type,
        "nature": "claim and denial",
        "type": type,
        "actor": [names.of("actor", actor)],
        "recipient": [names.of("actor", recipient)] if recipient else [],
        "place": names.of("place", place) if place else None,
        "happening": None,
        "sides": [side("actual", claims, names.prints), side("negated", denials, names.prints)],
    }
