"""What a person should look at next: statements whose fault would weigh most and is most likely, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from sqlalchemy import Connection

from marsad.ledger.questions.entries import Entry, Head, heads, some
from marsad.ledger.questions.filters import Filters

_LOOKED_AT: Final = 1_000  # newest statements among which the next one is chosen
# What a fault would do to those who are named: judgements, not measurements.
_WEIGHTS: Final = {
    "ASSAULT": 1.0, "ACCUSE": 0.9, "COERCE": 0.9, "killed": 0.9, "THREATEN": 0.8, "REJECT": 0.7, "supports": 0.7,
    "SANCTION": 0.7, "controls": 0.6, "REQUEST": 0.5, "injured": 0.7, "AGREE": 0.5, "CONCEDE": 0.5,
}  # fmt: skip
_LIGHT: Final = 0.4
_ACCUSING: Final = frozenset(type for type, weight in _WEIGHTS.items() if weight >= 0.8)  # somebody, where it names one
_NAMED: Final = 0.5  # more for a deed that is told of somebody by name
_AS_FACT: Final = 0.2  # more for one that the outlet itself tells as done
_DOUBT: Final = 0.6  # confidence below which doubt is the reason


class Next(NamedTuple):
    """A statement for review. `reason` is severe, doubtful or next."""

    entry: Entry
    reason: str
    weight: float


def queue(connection: Connection, filters: Filters, skipped: Iterable[str] = (), limit: int = 1) -> list[Next]:
    """What to review, the most pressing first; of those that nobody has looked at, in the order of their weight."""
    left_out = frozenset(skipped)
    found = heads(connection, replace(filters, as_of=None), _LOOKED_AT, _ACCUSING)
    waiting = [(*_weighed(head), head.id) for head in found if not head.hand and head.id not in left_out]
    chosen = sorted(waiting, key=lambda one: (-one[1], one[2]))[:limit]
    entries = some(connection, (id for _, _, id in chosen))
    return [Next(entries[id], reason, weight) for reason, weight, id in chosen]


def _weighed(s: Head) -> tuple[str, float]:
    """The reason for which a statement should be looked at, and how much that weighs."""
    severity = _WEIGHTS.get(s.type, _LIGHT)
    accuses = s.named and s.type in _ACCUSING and s.realis == "actual"
    severity += _NAMED * accuses + _AS_FACT * (accuses and s.voice == "outlet")
    weight = severity * (1.05 - s.confidence)
    reason = "severe" if accuses else "doubtful" if s.confidence < _DOUBT else "next"
    return reason, round(weight, 4)
