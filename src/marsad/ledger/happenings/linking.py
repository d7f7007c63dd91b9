"""Which accounts of one document tell of one thing: an attack, its dead, the figures that it caused.

News tells a happening in its lead and comes back to it with "the attack", with counts, with voices. An account goes to
the one before it where nothing speaks against that: another day, another town, other means.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from marsad.ledger.happenings.clustering import Pair, cluster
from marsad.ledger.happenings.compare import reasons, score
from marsad.ledger.happenings.places import FINE
from marsad.ledger.happenings.values import Account, Bag, Count, Reason, Span, Spot, Telling, Traits

T = TypeVar("T")

_REACH: Final = 3  # sentences over which "the attack" takes up what was told
_FIRST: Final = 8  # accounts of the beginning to which later ones may come back
_FEW: Final = 2  # a count up to which victims may be told one by one
_PLAIN: Final = -0.8  # weight of a reason that sets two accounts of a document apart
_TRIVIAL: Final = frozenset({"like wording", "same names", "days agree", "same quarter or village"})
_KEPT_TO: Final = frozenset({"same day", "days agree", "same place", "same weekday", "same day of the year"})
_LITTLE: Final = 0.35  # what is left of a reason that most accounts of a document share
_HARM: Final = frozenset({"killed", "injured", "missing", "hostage", "detained", "displaced"})
_FINEST: Final = ("point", "city", "admin2", "admin1", "country", "region")


def tellings(accounts: Sequence[Account]) -> list[Telling]:
    """The accounts of one document, in the order of the text, put together as tellings."""
    scores: dict[tuple[int, int], float] = {}

    def worth(a: int, b: int) -> float:
        key = (min(a, b), max(a, b))
        if key not in scores:
            scores[key] = score(within(accounts[key[0]], accounts[key[1]]))
        return scores[key]

    found: list[Pair] = []
    for a in range(len(accounts)):
        for b in range(a + 1, len(accounts)):
            if accounts[b].sentence - accounts[a].sentence > _REACH and not (a < _FIRST and accounts[a].lead):
                break
            if accounts[a].traits.family == accounts[b].traits.family:
                found.append((worth(a, b), a, b))
    groups = cluster(len(accounts), found, worth)
    return [_telling([accounts[n] for n in group]) for group in groups]


def within(a: Account, b: Account) -> tuple[Reason, ...]:
    """The reasons between two accounts of a document, `a` first in the text.

    That a document keeps to one day and town says little; that it names another says much.
    """
    apart = b.sentence - a.sentence
    found = [_damped(r, a, b) for r in reasons(a.traits, b.traits) if apart > 1 or r.name not in _TRIVIAL]
    if _overlap(a, b):
        found.append(Reason("one clause", 3.4))
    elif apart == 0:
        found.append(Reason("one sentence", 2.9))
    if apart and apart <= _REACH and (b.definite or b.type in _HARM) and not a.background:
        found.append(Reason("taken up again", 2.4 if b.definite else 1.6))
    if apart > _REACH and a.lead and not b.background and (b.definite or b.type in _HARM):
        found.append(Reason("taken up from the beginning", 2.4 if b.definite else 1.2))
    if apart == 1:
        found.append(Reason("next sentence", 0.6))
    if a.background != b.background:
        found.append(Reason("background and news", -1.0))
    if apart and a.voices == b.voices and any(_far(x, y) for x in a.traits.counts for y in b.traits.counts):
        found.append(Reason("another count by the same voice", -0.4 if b.new_count else -1.8))
    if apart and b.another:
        found.append(Reason("set beside the one before", -3.0))
    elif apart and b.anew and not b.lead:
        found.append(Reason("told as something new", -0.8))
    return tuple(found)


def _damped(reason: Reason, a: Account, b: Account) -> Reason:
    if reason.name == "other day" and "passage" in (a.traits.days.basis, b.traits.days.basis):
        return Reason(reason.name, reason.weight / 2, reason.detail)  # the day of a saying may stand for that of a deed
    if reason.weight <= 0 or reason.name not in _KEPT_TO:
        return reason if reason.name != "day not known" else Reason(reason.name, 0.0)
    return Reason(reason.name, reason.weight * _LITTLE, reason.detail)


def apart(a: Telling, b: Telling) -> bool:
    """Whether something in a document sets two of its tellings apart: another place, day, count, "a second attack"."""
    pairs = [sorted((x, y), key=_at) for x in a.accounts[:_FIRST] for y in b.accounts[:_FIRST]]
    return any(reason.weight <= _PLAIN for x, y in pairs for reason in within(x, y))


def _at(account: Account) -> tuple[int, str]:
    return account.evidence[0][0], account.id


def _far(a: Count, b: Count) -> bool:
    """Two counts of one kind that one voice does not give of one happening."""
    return a.kind == b.kind and a.low != b.low and max(a.low, b.low) > _FEW


def _overlap(a: Account, b: Account) -> bool:
    return any(s < f and e < t for s, t in a.evidence for e, f in b.evidence)


def _telling(found: Sequence[Account]) -> Telling:
    return Telling(
        document=found[0].document,
        accounts=tuple(found),
        traits=together([account.traits for account in found]),
        published=found[0].published,
    )


def together(found: Sequence[Traits]) -> Traits:
    """The traits of several accounts as one: the best told day, the finest places, everybody and everything named."""
    if len(found) == 1:
        return found[0]
    spots, placed = _spots(found)
    words: dict[str, float] = {}
    for traits in found:
        words.update(traits.words)
    return Traits(
        family=found[0].family,
        types=frozenset().union(*(t.types for t in found)),
        days=_days([t.days for t in found]),
        spots=spots,
        placed=placed,
        names=frozenset().union(*(t.names for t in found)),
        quarters=frozenset().union(*(t.quarters for t in found)),
        actors=_distinct(p for t in found for p in t.actors),
        recipients=_distinct(p for t in found for p in t.recipients),
        counts=_distinct(c for t in found for c in t.counts),
        means=frozenset().union(*(t.means for t in found)),
        targets=frozenset().union(*(t.targets for t in found)),
        instruments=frozenset().union(*(t.instruments for t in found)),
        lead=next((t.lead for t in found if t.lead), Bag()),
        words=Bag(words),
        series=any(t.series for t in found),
    )


def _distinct(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _days(spans: Sequence[Span]) -> Span:
    """The span that most accounts give among the best told ones; of several the narrowest, then the first."""
    ranks = {"told": 0, "passage": 1, "published": 2, "none": 3}
    best = min(ranks[span.basis] for span in spans)
    among = [span for span in spans if ranks[span.basis] == best]
    times = Counter(among)

    def width(span: Span) -> int:
        return 999 if span.first is None or span.last is None else min(span.last - span.first, 999)

    return min(among, key=lambda span: (width(span) > 1, -times[span], width(span), among.index(span)))


def _spots(found: Sequence[Traits]) -> tuple[tuple[Spot, ...], float]:
    """The finest of the places that are the surest, at most two."""
    for placed in sorted({t.placed for t in found}, reverse=True):
        spots = _distinct(s for t in found if t.placed == placed for s in t.spots)
        if spots:
            fine = [s for s in spots if s.precision in FINE]
            rest = sorted(spots, key=lambda s: _FINEST.index(s.precision))
            return tuple(fine[:2] or rest[:1]), placed
    return (), 0.0
