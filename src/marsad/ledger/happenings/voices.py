"""How many independent voices tell of a happening: reprints, and articles that all rest on one agency, are one.

Two texts are reprints when most runs of five words of the shorter telling stand in the other (shingles, Broder 1997). A
document is sketched by the smallest hashes of its runs, so that comparing it costs the same whatever its length.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from marsad.ledger.happenings.values import Telling
from marsad.ledger.likeness import ENOUGH

_SKETCH: Final = 128  # hashes that stand for a document
_ALIKE: Final = 0.5  # share of common runs (Jaccard) from which two documents are one text
_HELD: Final = 0.6  # share of the runs of a passage that stand in the other's passage


def sketch(found: Iterable[int]) -> tuple[int, ...]:
    """The smallest hashes, in order."""
    return tuple(sorted(found)[:_SKETCH])


def voices(tellings: Sequence[Telling]) -> tuple[tuple[str, ...], ...]:
    """The documents of a happening by independent voice, each group in order, the groups by their first document."""
    group: dict[str, str] = {}

    def root(name: str) -> str:
        while group.setdefault(name, name) != name:
            name = group[name]
        return name

    def join(one: str, other: str) -> None:
        a, b = sorted((root(one), root(other)))
        group[b] = a

    for telling in tellings:
        root(telling.document)
    for names in _shared(tellings):
        for name in names[1:]:
            join(names[0], name)
    for n, a in enumerate(tellings):
        for b in tellings[n + 1 :]:
            if root(a.document) != root(b.document) and _reprint(a, b):
                join(a.document, b.document)
    found = defaultdict(list)
    for name in sorted(group):
        found[root(name)].append(name)
    return tuple(tuple(names) for _, names in sorted(found.items()))


def _shared(tellings: Sequence[Telling]) -> list[list[str]]:
    """Documents of one text (reprints), of one outlet, and those that say that they have all from one agency."""
    found = defaultdict(list)
    for telling in tellings:
        outlets = {account.outlet for account in telling.accounts if account.outlet}
        for outlet in outlets:
            found[f"outlet {outlet}"].append(telling.document)
        if telling.print is not None:
            found[f"text {telling.print}"].append(telling.document)
        agencies = {account.agency for account in telling.accounts}
        agency = next(iter(agencies))
        if len(agencies) == 1 and agency:
            found[f"agency {agency}"].append(telling.document)
    return [names for _, names in sorted(found.items())]


def _reprint(a: Telling, b: Telling) -> bool:
    if a.sketch and b.sketch and _jaccard(a.sketch, b.sketch) >= _ALIKE:
        return True
    small, large = sorted((a.runs, b.runs), key=len)
    return len(small) >= ENOUGH and len(small & large) >= _HELD * len(small)


def _jaccard(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Jaccard estimated from two sketches: of the smallest hashes of both, how many stand in both."""
    one, other = set(a), set(b)
    union = sorted(one | other)[: min(_SKETCH, max(len(a), len(b)))]
    return sum(1 for value in union if value in one and value in other) / len(union)
