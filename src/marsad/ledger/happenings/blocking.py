"""Which tellings are worth a comparison: those of one family that share something and lie near each other in time.

Every telling is filed under what it names (places, quarters, known parties, rare names, large counts, its country). In
each file only neighbours in time are paired, and of those a telling keeps the ones with which it shares most. So the
cost grows with the number of tellings, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from marsad.ledger.happenings.places import FINE, province
from marsad.ledger.happenings.values import Telling

_DAYS: Final = 12  # days between two tellings of one happening, by the days that they tell
_NEIGHBOURS: Final = 24  # tellings of one file, on either side, that may be paired
_KEPT: Final = 40  # pairs that one telling keeps
_LARGE: Final = 5  # a count from which the number itself is worth a file
_RARE: Final = 5.5  # weight of a name worth a file

Key = tuple[str, str, str]


def candidates(tellings: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of numbers, the smaller first. `tellings` stand in the order of their keys."""
    files: dict[Key, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        for key in sorted(set(_keys(telling))):
            files[key].append(number)
    days = [_day(telling) for telling in tellings]
    shared: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for key, numbers in files.items():
        worth = 1.0 if key[1] == "country" else 2.0
        for a, b in _neighbours(numbers, days):
            shared[a][b] += worth
            shared[b][a] += worth
    return {(min(a, b), max(a, b)) for a, others in shared.items() for b in _most(others)}


def _keys(telling: Telling) -> Iterator[Key]:
    traits = telling.traits
    family = traits.family
    for spot in traits.spots:
        if spot.precision in FINE or spot.precision == "admin1":
            yield family, "place", spot.id
        if spot.country:
            yield family, "country", spot.country
            yield family, "province", f"{spot.country} {province(spot)}"
    for quarter in traits.quarters:
        yield family, "quarter", quarter
    for party in (*traits.actors, *traits.recipients):
        if party.known:
            yield family, "party", party.key
        elif party.country:
            yield family, "country", party.country
    for name in traits.names:
        if traits.words.get(name, 0.0) >= _RARE:
            yield family, "name", name
    for count in traits.counts:
        if count.low >= _LARGE:
            yield family, "count", f"{count.kind} {count.low}"


def _day(telling: Telling) -> int | None:
    span = telling.traits.days
    return span.last if span.last is not None else span.first if span.first is not None else telling.published


def _neighbours(numbers: Sequence[int], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Pairs of one file near in time. Those of unknown day are paired with the neighbours in the file's order."""
    dated = sorted((day, n) for n in numbers if (day := days[n]) is not None)
    for i, (day, a) in enumerate(dated):
        for other, b in dated[i + 1 : i + 1 + _NEIGHBOURS]:
            if other - day > _DAYS:
                break
            yield a, b
    undated = [n for n in numbers if days[n] is None]
    for i, a in enumerate(undated):
        for b in undated[i + 1 : i + 1 + _NEIGHBOURS]:
            yield a, b
        at = i * len(dated) // len(undated)
        for _, b in dated[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]:
            yield a, b


def _most(others: dict[int, float]) -> list[int]:
    return sorted(others, key=lambda n: (-others[n], n))[:_KEPT]
