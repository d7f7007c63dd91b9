"""What is remembered of words is bounded, and what is made of a word is the same after it was dropped."""

from __future__ import annotations

import itertools

import pytest

from marsad.coders.rules import coder
from marsad.ledger import terms as searching
from marsad.reading import lexis as words_of
from marsad.text.memo import shed


def test_all_but_the_first_half_is_dropped_when_it_is_full() -> None:
    memo = {str(n): n for n in range(8)}
    shed(memo, 9)
    assert len(memo) == 8
    shed(memo, 8)
    assert memo == {str(n): n for n in range(4)}
    shed(memo, 8)
    assert len(memo) == 4


def test_the_words_of_a_reader_and_of_search_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_of, "_MEMO", 400)
    monkeypatch.setattr(searching, "_MEMO", 400)
    lexis, memo = coder().reader.lexis, searching._terms().memo
    first = [(w.text, w.stem, len(w.readings)) for w in map(lexis.word, ("وقصفت", "بالمدينه", "للجيش"))]
    found = [term.text for term in searching.terms("وقصفت بالمدينة للجيش")]
    for letters in itertools.islice(itertools.product("ابتثجحخد", repeat=5), 2_000):
        searching.terms("".join(letters))
        assert len(lexis.memo) <= 400
        assert len(memo) <= 400
    assert [(w.text, w.stem, len(w.readings)) for w in map(lexis.word, ("وقصفت", "بالمدينه", "للجيش"))] == first
    assert [term.text for term in searching.terms("وقصفت بالمدينة للجيش")] == found
