"""Nouns that name things are told from those that stand for somebody."""

from __future__ import annotations

import pytest

from marsad.coders.rules import coder
from marsad.reading.pipeline import Given
from marsad.reading.standing import is_thing
from marsad.reading.tokens import Token


def _heads(text: str) -> list[Token]:
    _, stages = coder().reader.explain(text, Given())
    return [stage.parse.line.tokens[phrase.head] for stage in stages for phrase in stage.parse.line.phrases]


@pytest.mark.parametrize("text", ["بدأ العام الجديد.", "طرح القرار."])
def test_things(text: str) -> None:
    assert all(map(is_thing, _heads(text)))


@pytest.mark.parametrize(
    "text", ["عناصر الجيش", "مواقع الجماعة", "الجانب اليوناني", "أطراف المدينة", "بعض السكان", "أعدادا من المتمردين"]
)
def test_what_stands_for_somebody_is_no_thing(text: str) -> None:
    assert not any(map(is_thing, _heads(text)))
