"""Whether two places can be one: the same, one within the other, neighbours, or apart."""

from __future__ import annotations

import math
from typing import Final

from marsad.ledger.happenings.values import Reason, Spot, Traits

FINE: Final = frozenset({"point", "city", "admin2"})
_SAME: Final = {"point": 2.4, "city": 1.9, "admin2": 1.6, "admin1": 1.0, "country": 0.3, "region": 0.3}
_CLOSE: Final = 8.0  # kilometres: a suburb, an airport of the city
_NEAR: Final = 25.0  # kilometres: "near the town"
_VAGUE: Final = (
    0.3  # share of a reason against where the place is a country, or is of no matter: parties make a meeting
)
_WITHIN: Final = 120.0  # kilometres from the point that stands for a governorate


def compare_places(a: Traits, b: Traits) -> Reason | None:
    """What the finest places of two accounts say; None where one has none."""
    if not a.spots or not b.spots:
        return None
    best = max((_compare(x, y) for x in a.spots for y in b.spots), key=lambda reason: reason.weight)
    share = a.placed * b.placed
    if best.weight < 0 and share < 1 and _coarse(a, b):
        share *= _VAGUE
    if best.weight < 0 and a.family == "meeting":
        share *= _VAGUE
    return Reason(best.name, best.weight * share, best.detail)


def _coarse(a: Traits, b: Traits) -> bool:
    """Whether a place that is not told by the clause is a whole country: it says little of where something was."""
    return any(spot.precision not in FINE for traits in (a, b) if traits.placed < 1 for spot in traits.spots)


def _compare(a: Spot, b: Spot) -> Reason:
    if a.id == b.id:
        return Reason("same place", _SAME[a.precision], a.name)
    detail = f"{a.name} / {b.name}"
    if a.country and b.country and a.country != b.country:
        return Reason("other country", -5.0, detail)
    if a.precision in FINE and b.precision in FINE:
        return _neighbours(distance(a, b), detail)
    if a.precision == b.precision and a.precision == "admin1":
        return Reason("other province", -2.5, detail)
    coarse, fine = (a, b) if b.precision in FINE else (b, a)
    if coarse.precision == "admin1" and fine.precision in FINE:
        inside = province(coarse) == province(fine) or distance(a, b) < _WITHIN
        return Reason("place within the other", 0.7, detail) if inside else Reason("other province", -2.5, detail)
    return Reason("place may lie within the other", 0.2, detail)


def province(spot: Spot) -> str:
    """The folded English name of the first-order division that a place is or lies in; "" where it is not known."""
    if spot.precision == "admin1":
        return spot.name.casefold().removesuffix(" governorate").removesuffix(" province")
    return spot.within.removesuffix(" governorate").removesuffix(" province") if spot.precision in FINE else ""


def _neighbours(kilometres: float, detail: str) -> Reason:
    if kilometres <= _CLOSE:
        return Reason("neighbouring place", 1.0, detail)
    if kilometres <= _NEAR:
        return Reason("place nearby", -0.6, detail)
    return Reason("other place", -4.0, detail)


def distance(a: Spot, b: Spot) -> float:
    """Kilometres between two places (great circle, mean radius of the earth); 0 where one has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return 0.0
    p, q = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((q - p) / 2) ** 2
    half += math.cos(p) * math.cos(q) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(half))
