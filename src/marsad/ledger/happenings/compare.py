"""The reasons for and against taking two accounts for one happening. The sum of their weights decides.

Weights are shares of log odds, set by what is true of news: first counts are corrected, the doer is often not known or
disputed, a day is told wrongly by one; but two attacks seldom share day, town and target. None was fitted to texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from marsad.ledger.happenings.days import compare_days
from marsad.ledger.happenings.places import FINE, compare_places
from marsad.ledger.happenings.values import Bag, Count, Party, Reason, Traits

PRIOR: Final = -2.6  # two accounts of one family that share a place, a name or a count: most tell of two things
_SPOKEN: Final = frozenset({"meeting", "accord", "approval", "demand", "blame", "aid", "mobilizing"})
_WORDS: Final = frozenset({"approval", "demand", "blame"})
_MUTUAL: Final = frozenset({"meeting", "accord"})  # all parties make it what it is
_DISTANT: Final = (
    ({"aerial", "drone"}, {"suicide-attack", "primitive", "firearms"}),
    ({"heavy-weapons"}, {"suicide-attack", "primitive"}),
    ({"abduct"}, {"aerial", "heavy-weapons", "drone", "suicide-attack"}),
    ({"explosives"}, {"heavy-weapons"}),
)  # means of one attack that hardly go together
_LIKENESS: Final = frozenset({
    "like wording", "like beginnings", "same means", "same target", "same instrument", "same count", "counts are close",
})  # fmt: skip
_AGAINST: Final = -2.5  # a reason that speaks plainly against
_MUTED: Final = 0.8  # what likeness may then add
_RARE: Final = 5.5  # weight of a name that few articles hold
_USUAL: Final = 0.2  # likeness of wording of two texts that tell of two things of one kind


def reasons(a: Traits, b: Traits) -> tuple[Reason, ...]:
    """Everything that speaks for or against, the prior left out."""
    found = (
        compare_days(a.days, b.days) or Reason("day not known", -1.8),
        compare_places(a, b),
        _quarters(a, b),
        _participants(a, b),
        *_counts(a, b),
        _means(a, b),
        _targets(a, b),
        _instruments(a, b),
        _names(a, b),
        _wording(a, b),
        _leads(a, b),
        _series(a, b),
        _types(a, b),
        _spoken(a),
    )
    return tuple(reason for reason in found if reason is not None)


def score(found: Iterable[Reason]) -> float:
    """Log odds that the accounts tell of one happening.

    Two attacks of one kind are told in the same words: where place or day speak against, likeness hardly counts.
    """
    alike = against = plain = 0.0
    for reason in found:
        if reason.name in _LIKENESS:
            alike += reason.weight
        else:
            plain += reason.weight
            against = min(against, reason.weight)
    return PRIOR + plain + (min(alike, _MUTED) if against <= _AGAINST else alike)


def _quarters(a: Traits, b: Traits) -> Reason | None:
    if not a.quarters or not b.quarters:
        return None
    shared = a.quarters & b.quarters
    if shared:
        return Reason("same quarter or village", 1.4, " ".join(sorted(shared)))
    return Reason(
        "other quarter or village",
        -1.0 if _one_town(a, b) else -0.5,
        f"{' '.join(sorted(a.quarters))} / {' '.join(sorted(b.quarters))}",
    )


def _one_town(a: Traits, b: Traits) -> bool:
    fine = {spot.id for spot in a.spots if spot.precision in FINE}
    return any(spot.id in fine for spot in b.spots)


def _participants(a: Traits, b: Traits) -> Reason | None:
    """Who takes part. Parties to a meeting and speakers must be the same; a doer of violence is often not known."""
    if a.family in _MUTUAL:
        left, right = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
        return _parties_of_meeting(_known(left), _known(right))
    weight = 2.0 if a.family in _SPOKEN else 0.8
    who, whom = _compare_parties(a.actors, b.actors), _compare_parties(a.recipients, b.recipients)
    total = weight * who + 0.8 * whom
    if not total:
        return None
    return Reason("same participants" if total > 0 else "other participants", total)


def _parties_of_meeting(left: frozenset[str], right: frozenset[str]) -> Reason | None:
    shared = left & right
    if len(shared) >= 2:
        return Reason("same participants", 3.0, " ".join(sorted(shared)))
    if shared and (left == shared or right == shared):
        return Reason("one participant is the same", 0.8, " ".join(shared))
    if left and right:
        return Reason("other participants", -2.5 if shared else -4.0)
    return None


def _known(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.key for party in parties if party.known)


def _compare_parties(a: tuple[Party, ...], b: tuple[Party, ...]) -> float:
    """1 for the same, part of it for those who may be the same, -1 for two known ones who are not."""
    if not a or not b:
        return 0.0
    if {party.key for party in a} & {party.key for party in b}:
        return 1.0
    return max(alike(x, y) for x in a for y in b)


def alike(a: Party, b: Party) -> float:
    """How far two parties may be one: 1 the same country and kind of a known party, -1 plainly two."""
    if a.country and b.country and a.country != b.country:
        return -1.0 if a.known and b.known else -0.5
    if a.known and b.known:
        return 0.4 if a.country and a.country == b.country and set(a.sectors) & set(b.sectors) else -1.0
    if a.country and a.country == b.country:
        return 0.5
    return 0.0


def _counts(a: Traits, b: Traits) -> list[Reason]:
    found = []
    for kind in sorted({c.kind for c in a.counts} & {c.kind for c in b.counts}):
        pairs = [(x, y) for x in a.counts for y in b.counts if x.kind == y.kind == kind]
        best = max((_count(x, y) for x, y in pairs), key=lambda reason: reason.weight)
        found.append(best)
    return found


def _count(a: Count, b: Count) -> Reason:
    """The rarer a number, the more it says; a count far off says that it is another, since counts grow."""
    low, high = sorted((a.low, b.low))
    detail = f"{a.kind} {a.low} / {b.low}"
    if low == high:
        return Reason("same count", 0.4 if low < 3 else min(2.2, 0.5 + math.log(low) / 2), detail)
    ratio = high / max(low, 1)
    if ratio <= 1.3:
        return Reason("counts are close", 0.8, detail)
    if ratio <= 2.5 or high <= 4:
        return Reason("counts differ", -0.2, detail)
    return Reason("counts are far apart", -0.8 if ratio <= 5 else -1.4, detail)


def _means(a: Traits, b: Traits) -> Reason | None:
    if not a.means or not b.means:
        return None
    shared = a.means & b.means
    if shared:
        return Reason("same means", 0.7, " ".join(sorted(shared)))
    for one, other in _DISTANT:
        if (a.means & one and b.means & other) or (a.means & other and b.means & one):
            return Reason("other means", -2.0, f"{' '.join(sorted(a.means))} / {' '.join(sorted(b.means))}")
    return None


def _targets(a: Traits, b: Traits) -> Reason | None:
    """What was hit: a hotel is no mosque; but one may tell of the mosque, the other of the base around it."""
    if not a.targets or not b.targets:
        return None
    shared = a.targets & b.targets
    if shared:
        return Reason("same target", _worth(a, b, shared), " ".join(sorted(shared)))
    return Reason("other target", -0.9, f"{' '.join(sorted(a.targets))} / {' '.join(sorted(b.targets))}")


def _instruments(a: Traits, b: Traits) -> Reason | None:
    shared = a.instruments & b.instruments
    if shared:
        return Reason("same instrument", _worth(a, b, shared), " ".join(sorted(shared)))
    return Reason("other instrument", -0.3) if a.instruments and b.instruments else None


def _worth(a: Traits, b: Traits, shared: Iterable[str]) -> float:
    """The rarer the words that are shared, the more they say."""
    weight = sum(min(a.words.get(key, 3.0), b.words.get(key, 3.0)) for key in sorted(shared))
    return min(1.8, 0.35 * weight)


def _names(a: Traits, b: Traits) -> Reason | None:
    """Rare words that no table holds: names of victims, doers, villages."""
    shared = [key for key in a.names & b.names if min(a.words.get(key, 0.0), b.words.get(key, 0.0)) >= _RARE]
    if not shared:
        return None
    return Reason("same names", min(2.4, 0.9 * len(shared)), " ".join(sorted(shared)))


def _wording(a: Traits, b: Traits) -> Reason | None:
    if not a.words or not b.words:
        return None
    likeness = _likeness(a.words, b.words)
    weight = min(2.4, 6.0 * (likeness - _USUAL))
    return Reason("like wording", weight, f"{likeness:.2f}") if weight > 0 else None


def _leads(a: Traits, b: Traits) -> Reason | None:
    """Two reports whose beginnings are alike report one thing."""
    if not a.lead or not b.lead or a.lead is b.lead:
        return None
    likeness = _likeness(a.lead, b.lead)
    weight = min(1.8, 5.0 * (likeness - _USUAL))
    return Reason("like beginnings", weight, f"{likeness:.2f}") if weight > 0 else None


def _likeness(a: Bag, b: Bag) -> float:
    """Cosine of the words' weights, 0 to 1."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    shared = sorted(min(small[key], large[key]) for key in small.keys() & large.keys())
    return sum(weight * weight for weight in shared) / (a.length * b.length)


def _series(a: Traits, b: Traits) -> Reason | None:
    if a.series and b.series:
        return Reason("both tell of several", 0.3)
    return Reason("a total and a part", -1.2) if a.series != b.series else None


def _spoken(a: Traits) -> Reason | None:
    """Who speaks often says much on one day: that they are the same says less than of a deed."""
    return Reason("words are many", -1.0) if a.family in _WORDS else None


def _types(a: Traits, b: Traits) -> Reason | None:
    if a.types & b.types:
        return Reason("same type", 0.3)
    return None if a.family == "violence" else Reason("other type", -0.6)
