"""What no second voice tells: counting gives what comparing each statement with each other one gives."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import pytest
from entries_told import ARMY, FRANCE, OFFICER, REBELS, TOWN, said

from marsad.ledger.questions.entries import Entry
from marsad.views.graphs.brief import parts


def seconds(entry: Entry, other: Entry) -> bool:
    """Whether the other one tells what may be the same, in another voice and other words."""
    a, b = entry.statement, other.statement
    alike = (a.type, a.actor, a.recipient, a.place) == (b.type, b.actor, b.recipient, b.place)
    near = abs(entry.day - other.day) <= 30
    differ = entry.speaker != other.speaker and [q.split() for q in entry.quotes] != [q.split() for q in other.quotes]
    return alike and near and differ and not other.unnamed


@pytest.mark.parametrize("seed", range(8))
def test_counting_second_voices_is_comparing_all(seed: int) -> None:
    draw = random.Random(seed)
    who = list(product((ARMY, REBELS), (FRANCE, None)))
    found = []
    for n in range(draw.randrange(2, 120)):
        doer, by = draw.choice(who)
        outlet, quote = draw.choice(["News", "Post"]), draw.choice(["قصف  الجيش", "قصف الجيش", "دمر الجيش"])
        by = OFFICER if draw.random() < 0.1 else by
        entry = said(f"s{n:03}", "ASSAULT", (doer,), (FRANCE,), by, outlet, quote, draw.choice([None, TOWN]))
        found.append(replace(entry, day=700_000 + draw.randrange(100)))
    right = [e for e in found if not e.unnamed and not any(seconds(e, o) for o in found)]
    assert parts(found)["What rests on one voice"] == right
