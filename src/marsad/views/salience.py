"""Which statements of a reading a person would want to see first.

The weights are a first judgement, not measured: deeds of violence, tolls, refusals and conditions before talks and
ties. They decide what a short report shows, never what is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from marsad.model import Reading, Statement

_EVENTS: Final = {
    "ASSAULT": 1.0, "REJECT": 1.1, "AGREE": 0.85, "CONCEDE": 0.85, "RETREAT": 0.85, "COERCE": 0.85, "SANCTION": 0.85,
    "THREATEN": 0.85, "ACCUSE": 0.8, "PROTEST": 0.8, "MOBILIZE": 0.7, "REQUEST": 0.65, "CONSULT": 0.65, "AID": 0.6,
    "COOPERATE": 0.6, "SUPPORT": 0.5,
}  # fmt: skip
_FIGURES: Final = {
    "killed": 1.0,
    "displaced": 0.85,
    "injured": 0.75,
    "hostage": 0.85,
    "missing": 0.75,
    "detained": 0.75,
}
_SPOKEN: Final = ("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "THREATEN")
_STANCE: Final = 0.9
_RELATION: Final = 0.5
_OTHER_FIGURE: Final = 0.4
_NOBODY: Final = 0.4  # off for an event with neither doer nor victim
_ISSUE: Final = 0.35  # more for a verbal event whose issue is known: "refused a ceasefire"
_VAGUE: Final = 0.2  # off for one without issue and without anybody at the other end: "agreed"
_DENIED: Final = 0.15  # more for what is denied, conditional, or rests on a source
_EARLY: Final = 0.15  # more for the first sentence of an article, falling to nothing at its end


def first(reading: Reading, count: int) -> list[Statement]:
    """The statements to show first, at most `count`, in the order of the text."""
    shown = distinct(reading.statements)
    total = max(len(reading.document.sentences), 1)
    issues = {s.evidence[0].trigger for s in reading.statements if s.kind == "stance"}
    best = sorted(shown, key=lambda s: (-_weight(s, total, issues), s.evidence[0].start, s.id))[:count]
    return sorted(best, key=lambda s: (s.evidence[0].sentence, s.evidence[0].trigger, s.id))


def distinct(statements: Sequence[Statement]) -> list[Statement]:
    """Without those that say nothing more to a person: a stance beside its verbal event, a death beside its toll."""
    events = {s.evidence[0].trigger for s in statements if s.kind == "event"}
    tolls = {s.evidence[0].trigger for s in statements if s.kind == "figure"}
    return [s for s in statements if not _told(s, events, tolls)]


def _told(s: Statement, events: set[tuple[int, int]], tolls: set[tuple[int, int]]) -> bool:
    trigger = s.evidence[0].trigger
    if s.kind == "stance":
        return trigger in events
    return s.kind == "event" and s.type == "ASSAULT" and not s.actor and trigger in tolls


def _weight(s: Statement, sentences: int, issues: set[tuple[int, int]]) -> float:
    weight = {
        "event": _EVENTS.get(s.type, 0.5),
        "figure": _FIGURES.get(s.type, _OTHER_FIGURE),
        "stance": _STANCE,
        "relation": _RELATION,
    }[s.kind]
    if s.kind == "event" and not s.actor and not s.recipient:
        weight -= _NOBODY
    if s.kind == "event" and s.type in _SPOKEN:
        weight += _ISSUE if s.evidence[0].trigger in issues else 0.0 if s.recipient or len(s.actor) > 1 else -_VAGUE
    if s.realis == "negated" or s.position == "conditional" or s.attribution:
        weight += _DENIED
    return weight * s.confidence + _EARLY * (1 - s.evidence[0].sentence / sentences)
