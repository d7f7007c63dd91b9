"""Statements of many documents to happenings: accounts, tellings, candidates, groups, differences."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from marsad.ledger.happenings.accounts import accounts, grouping
from marsad.ledger.happenings.blocking import candidates
from marsad.ledger.happenings.clustering import Pair, cluster
from marsad.ledger.happenings.compare import reasons, score
from marsad.ledger.happenings.differences import differences
from marsad.ledger.happenings.linking import apart, tellings, together, within
from marsad.ledger.happenings.scene import Scene
from marsad.ledger.happenings.values import AccountKey, Happening, Reason, Source, Telling
from marsad.ledger.happenings.voices import sketch, voices
from marsad.ledger.likeness import runs


def happenings(sources: Iterable[Source]) -> tuple[Happening, ...]:
    """The happenings that documents tell of, by their first day, then by id, whatever the order of the documents."""
    found: list[Telling] = []
    for source in sources:
        found.extend(told(source))
    return grouped(found)


def told(source: Source) -> list[Telling]:
    """What one document tells, ready to be grouped with what others tell."""
    if not any(map(grouping, source.reading.statements)):
        return []
    scene = Scene(source)
    texts = [passage.texts for passage in scene.passages]
    whole = sketch(runs(itertools.chain.from_iterable(texts)))
    made = []
    for telling in tellings(accounts(source.reading, scene)):
        rows = sorted({account.sentence for account in telling.accounts})
        part = runs(itertools.chain.from_iterable(texts[n] for n in rows))
        made.append(replace(telling, runs=part, sketch=whole, print=source.print))
    return made


def grouped(found: Iterable[Telling]) -> tuple[Happening, ...]:
    """The happenings of tellings that were made before."""
    ordered = sorted(found, key=lambda telling: telling.key)
    scores: dict[tuple[int, int], float] = {}

    def worth(a: int, b: int) -> float:
        key = (min(a, b), max(a, b))
        if key not in scores:
            scores[key] = score(between(ordered[key[0]], ordered[key[1]]))
        return scores[key]

    pairs: list[Pair] = [(worth(a, b), a, b) for a, b in sorted(candidates(ordered))]
    groups = cluster(len(ordered), pairs, worth, [telling.document for telling in ordered])
    made = [_happening([ordered[n] for n in group]) for group in groups]
    # Ids differ between articles and a ledger that holds them; where an account stands does not.
    return tuple(sorted(made, key=lambda h: (h.days.first or 0, h.documents, h.accounts[0].evidence, h.id)))


def between(a: Telling, b: Telling) -> tuple[Reason, ...]:
    """The reasons between two tellings, `a` first; a document that plainly tells two things apart means them apart."""
    found = reasons(a.traits, b.traits)
    if a.document == b.document and apart(a, b):
        return (*found, Reason("told apart in one document", -3.0))
    return found


def _happening(group: Sequence[Telling]) -> Happening:
    found = sorted((a for telling in group for a in telling.accounts), key=lambda a: (a.document, a.evidence[0], a.id))
    traits = together([telling.traits for telling in group])
    types = [a.type for a in found if a.kind == "event"] or [a.type for a in found]
    identity = hashlib.sha256("|".join(sorted(f"{a.document} {a.id}" for a in found)).encode()).hexdigest()
    return Happening(
        id="h" + identity[:12],
        type=max(sorted(set(types)), key=types.count),
        realis=tuple(sorted({a.realis for a in found})),
        accounts=tuple(found),
        actors=traits.actors,
        recipients=traits.recipients,
        days=traits.days,
        place=traits.spots[0] if traits.spots else None,
        counts=tuple(sorted(traits.counts, key=lambda c: (c.kind, c.low))),
        reasons=_reasons(group),
        differences=differences(found),
        documents=tuple(sorted({a.document for a in found})),
        voices=voices(group),
        series=traits.series,
    )


def _reasons(group: Sequence[Telling]) -> dict[AccountKey, tuple[Reason, ...]]:
    """Why each account stands in its happening: what ties it to the account before it in its document, or its telling
    to the first telling of another document that it agrees with best."""
    found: dict[AccountKey, tuple[Reason, ...]] = {}
    for telling in group:
        others = [other for other in group if other is not telling]
        best = max(others, key=lambda other: (score(between(*_ordered(telling, other))), other.key), default=None)
        for number, account in enumerate(telling.accounts):
            if number:
                found[account.key] = max(
                    (within(before, account) for before in telling.accounts[:number]), key=lambda r: score(r)
                )
            elif best is not None:
                found[account.key] = between(*_ordered(telling, best))
    return found


def _ordered(a: Telling, b: Telling) -> tuple[Telling, Telling]:
    return (a, b) if a.key <= b.key else (b, a)
