"""When and where: the time expression and the place that the clause of a predicate names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from marsad.model import Time
from marsad.reading.draft import Draft
from marsad.reading.mentions import Describer, Party
from marsad.reading.phrases import Phrase
from marsad.reading.slots import COMMAS, Line

LOCATIVE: Final = frozenset([
    "في", "قرب", "بالقرب", "داخل", "وسط", "خارج", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي",
    "شرقي", "غربي", "بين", "قباله", "فوق", "بمحيط", "محيط", "امام", "تخوم",
])  # fmt: skip
REACH: Final = 20  # tokens between a predicate and its place or day


@dataclass(slots=True, frozen=True)
class Spot:
    """A place that the text names with a locative: tokens and the party that holds its id."""

    start: int
    end: int
    party: Party


@dataclass(slots=True, frozen=True)
class When:
    """A time expression: tokens, days, words."""

    start: int
    end: int
    time: Time


def spots(line: Line, describer: Describer) -> list[Spot]:
    """The places of a sentence that stand with a locative preposition or noun."""
    found = []
    for phrase in line.phrases:
        located = _locative(line, phrase)
        if not located:
            continue
        party = describer.party(line, phrase, place_first=True)
        if (
            party.place
            or (party.cls == "place" and phrase.end - phrase.head > 1)
            or (party.known and party.kind == "state")
        ):
            found.append(Spot(phrase.start, phrase.end, party))
    return found


def _locative(line: Line, phrase: Phrase) -> bool:
    tokens = line.tokens
    first = tokens[phrase.start]
    if first.prep == "ب" or first.stem in LOCATIVE:
        return True
    if phrase.start == 0:
        return False
    before = tokens[phrase.start - 1]
    return (
        before.stem in LOCATIVE
        or before.text in LOCATIVE
        or (before.word.closed is not None and before.word.closed.closed == "locprep")
    )


def set_in(draft: Draft, line: Line, places: list[Spot], whens: list[When], start: int, end: int) -> Spot | None:
    """Give a draft the day of its clause, and return the place of its clause; `start` and `end` bound the frame's
    tokens."""
    token = draft.anchor if draft.anchor >= 0 else draft.token
    when = _nearest(token, [(w.start, w.end) for w in whens], line, start, end)
    if when is not None:
        draft.time = whens[when].time
    places = [
        p for p in places if not (draft.noun and p.end <= token and start > p.start and _has_verb_before(line, p.start))
    ]
    at = _nearest(token, [(p.start, p.end) for p in places], line, start, end)
    return places[at] if at is not None else None


def _has_verb_before(line: Line, token: int) -> bool:
    """A place after a verb belongs to that verb, not to a noun that comes later: تظاهروا في سوسة احتجاجا على توقيفه."""
    return any(t.tag == "V" for t in line.tokens[:token])


def _nearest(token: int, spans: list[tuple[int, int]], line: Line, start: int, end: int) -> int | None:
    """The span inside the frame, else the nearest one of the same clause, those after the predicate first."""
    best, cost = None, REACH + 1.0
    for n, (a, b) in enumerate(spans):
        gap = a - token if a >= token else token - b + 1
        inside = start <= a < end
        blocked = 0 if inside else _barriers(line, token, a, b)
        if blocked >= 2:
            continue
        price = (0 if inside else 3 + 6 * blocked) + abs(gap) * 0.6 + (0 if a >= token else 2)
        if price < cost:
            best, cost = n, price
    return best


def _barriers(line: Line, token: int, a: int, b: int) -> int:
    """Verbs, subordinators and stops between a predicate and a span."""
    low, high = (token + 1, a) if a > token else (b, token)
    return sum(
        1
        for t in line.tokens[low:high]
        if t.tag in "VSR" or (t.tag == "." and t.text not in COMMAS and t.text not in "()")
    )
