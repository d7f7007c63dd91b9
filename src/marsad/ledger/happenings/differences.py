"""Where the accounts of one happening differ, and what kind of difference it is.

A newer toll is higher and later, or says that it is new; a part stands beside its total; a denial is said of what
another holds to have happened. What is left is a contradiction. Nothing is decided: each side keeps its accounts.
"""

from __future__ import annotations

import datetime
import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from marsad.ledger.happenings.compare import alike
from marsad.ledger.happenings.places import FINE, distance
from marsad.ledger.happenings.values import Account, AccountKey, Count, Difference, Nature, Party, Side, Span, Spot

T = TypeVar("T")

_FEW: Final = 2  # victims that may be told one by one
_APART: Final = 25.0  # kilometres between two places that are not one
_UNSURE: Final = frozenset({"unnamed", "population", "person", "media"})  # no answer to who did it

Counted = tuple[Account, Count]


def differences(accounts: Sequence[Account]) -> tuple[Difference, ...]:
    """How many, whether, who, when, where: in this order."""
    return (*_how_many(accounts), *_whether(accounts), *_who(accounts), *_when(accounts), *_where(accounts))


def _how_many(accounts: Sequence[Account]) -> Iterator[Difference]:
    kinds = sorted({count.kind for account in accounts for count in account.traits.counts})
    for kind in kinds:
        given = [(a, c) for a in accounts for c in a.traits.counts if c.kind == kind and a.realis == "actual"]
        parts = [(a, c) for a, c in given if _part(a, c, given)]
        totals = [(a, c) for a, c in given if (a, c) not in parts]
        if parts and totals:
            yield _counted("part and total", kind, [*totals, *parts])
        if len({c.low for _, c in totals}) > 1:
            nature = _growth(totals)
            yield _counted(nature, kind, _against(totals) if nature == "contradiction" else totals)


def _part(account: Account, count: Count, given: Sequence[Counted]) -> bool:
    """Whether it counts some of those whom a larger count counts: "12 people, among them 3 children" in a sentence, or
    one or two of several victims; or the same voice of a document gives both."""
    for other, more in given:
        if more.low <= count.low or other.document != account.document:
            continue
        if other.sentence == account.sentence or count.low <= _FEW or other.voices == account.voices:
            return True
    return False


def _growth(given: Sequence[Counted]) -> Nature:
    """A newer toll where no later account has a lower count, and the higher ones are later or say that they are new;
    compatible where the lower ones are open above ("at least"); else a contradiction."""
    ordered = sorted(given, key=lambda item: (item[0].published or 0, item[1].low))
    if all(_grown(before, after) for before, after in itertools.pairwise(ordered)):
        return "newer toll"
    most = max(count.low for _, count in given)
    return "compatible" if all(c.low == most or _open(c, most) for _, c in given) else "contradiction"


def _grown(before: Counted, after: Counted) -> bool:
    (earlier, lower), (later, higher) = before, after
    if higher.low <= lower.low:
        return higher.low == lower.low
    dated = earlier.published is not None and later.published is not None and later.published > earlier.published
    return dated or later.new_count


def _open(count: Count, most: int) -> bool:
    return count.high is None or count.high >= most


def _against(given: Sequence[Counted]) -> list[Counted]:
    """Those that can't be true beside some other one: "dozens" stands against neither 43 nor 57."""
    return [(a, c) for a, c in given if not all(_together(c, other) for _, other in given)]


def _together(one: Count, other: Count) -> bool:
    """Whether some number is within both."""
    lower, higher = sorted((one, other), key=lambda count: count.low)
    return _open(lower, higher.low)


def _counted(nature: Nature, kind: str, given: Iterable[Counted]) -> Difference:
    items = sorted(given, key=lambda item: (item[1].low, item[0].document, item[0].id))
    return Difference(about="how many", nature=nature, sides=_sides(items, lambda item: str(item[1].low)), what=kind)


def _sides(items: Sequence[Counted], name: Callable[[Counted], str]) -> tuple[Side, ...]:
    found: dict[str, list[AccountKey]] = {}
    for item in items:
        found.setdefault(name(item), []).append(item[0].key)
    return tuple(Side(value=value, accounts=tuple(dict.fromkeys(ids))) for value, ids in found.items())


def _whether(accounts: Sequence[Account]) -> Iterator[Difference]:
    """Some say that it was, others that it was not. Whoever says both in one article denies something else: nobody
    contradicts himself there. Who denies that one party did it does not contradict who tells of another one either."""
    events = [a for a in accounts if a.kind == "event"]
    for type_ in sorted({a.type for a in events}):
        told = [a for a in events if a.type == type_ and a.realis == "actual"]
        not_so = [a for a in events if a.type == type_ and a.realis == "negated"]
        claimed = [a.key for a in told if any(_denies(d, a) for d in not_so)]
        denied = [d.key for d in not_so if any(_denies(d, a) for a in told)]
        if claimed and denied:
            sides = (Side(value="actual", accounts=tuple(claimed)), Side(value="negated", accounts=tuple(denied)))
            yield Difference(about="whether", nature="claim and denial", sides=sides, what=type_)


def _denies(denial: Account, told: Account) -> bool:
    """Whether it may be the deed of the one account that the other denies."""
    if _who_says(denial) == _who_says(told):
        return False
    doers, others = denial.traits.actors, told.traits.actors
    return not doers or not others or any(a.key == b.key or alike(a, b) > 0 for a in doers for b in others)


def _who_says(account: Account) -> tuple[str, tuple[str, ...]]:
    return account.document, account.voices


def _who(accounts: Sequence[Account]) -> Iterator[Difference]:
    """Known doers who are not the same, nor of one country and kind, each in an account that gives place and day.

    A meeting has several parties; that is no difference. Neither is a person beside the group that they lead.
    """
    if any(account.traits.family != "violence" for account in accounts):
        return
    sure = [a for a in accounts if a.kind == "event" and a.realis == "actual" and _own(a, accounts)]
    given = [(a, p) for a in sure for p in a.traits.actors if p.known and p.kind not in _UNSURE]

    def same(one: Party, other: Party) -> bool:
        return one.key == other.key or alike(one, other) > 0 or _both(given, one, other)

    sides = _grouped(given, same)
    yield from _contradiction("who", sides, lambda party: party.name)


def _own(account: Account, accounts: Sequence[Account]) -> bool:
    """Whether an account names the place and day on which most accounts agree."""
    place = _usual(spot.id for a in accounts if a.traits.placed == 1 for spot in a.traits.spots)
    day = _usual(a.traits.days.last for a in accounts if a.traits.days.exact)
    traits = account.traits
    return traits.placed == 1 and any(s.id == place for s in traits.spots) and traits.days.last == day is not None


def _usual(values: Iterable[T]) -> T | None:
    found = Counter(values).most_common(1)
    return found[0][0] if found else None


def _both(given: Sequence[tuple[Account, Party]], one: Party, other: Party) -> bool:
    """Whether one account names both: they did it together, or fought each other."""
    ids = {account.key for account, party in given if party.key == one.key}
    return any(account.key in ids for account, party in given if party.key == other.key)


def _when(accounts: Sequence[Account]) -> Iterator[Difference]:
    """Told days that differ. A "yesterday" is wrong by a day too easily to stand against a neighbouring one."""
    given = [(a, a.traits.days) for a in accounts if a.traits.days.basis == "told" and a.traits.days.exact]

    def same(one: Span, other: Span) -> bool:
        apart = abs((one.last or 0) - (other.last or 0))
        return apart == 0 or (apart == 1 and not (_dated(one) and _dated(other)))

    sides = _grouped(given, same)
    yield from _contradiction("when", sides, lambda span: datetime.date.fromordinal(span.last or 1).isoformat())


def _dated(span: Span) -> bool:
    """Whether a day is told by its weekday or date."""
    return span.weekday is not None or span.day is not None


def _where(accounts: Sequence[Account]) -> Iterator[Difference]:
    given = [
        (account, spot)
        for account in accounts
        if account.traits.placed == 1
        for spot in account.traits.spots
        if spot.precision in FINE
    ]
    sides = _grouped(given, lambda one, other: one.id == other.id or distance(one, other) <= _APART)
    yield from _contradiction("where", sides, _named)


def _named(spot: Spot) -> str:
    return spot.name


Sided = list[tuple[T, list[AccountKey]]]


def _grouped(given: Sequence[tuple[Account, T]], same: Callable[[T, T], bool]) -> Sided[T]:
    """Values that are the same in one side, each with its accounts."""
    sides: Sided[T] = []
    for account, value in given:
        for first, ids in sides:
            if same(first, value):
                ids.append(account.key)
                break
        else:
            sides.append((value, [account.key]))
    return sides


def _contradiction(about: str, sides: Sided[T], name: Callable[[T], str]) -> Iterator[Difference]:
    if len(sides) > 1:
        made = tuple(Side(value=name(value), accounts=tuple(dict.fromkeys(ids))) for value, ids in sides)
        yield Difference(about=about, nature="contradiction", sides=made)  # type: ignore[arg-type]
