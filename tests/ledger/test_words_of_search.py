"""The words of a text are those of the pattern, also where no pattern was asked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.ledger import terms

LETTERS = "ابتةى123.,٫٬_ـًَُ\u0670\u200c\u200d\u200e ab-é²½Ⅷºªǅ\x1c\x85\u2028\u00a0\n\t\u0600\u06dd\u0903«»،"


@given(st.text(LETTERS, max_size=40))
@settings(max_examples=500)
def test_the_words_are_those_of_the_pattern(text: str) -> None:
    assert terms.words(text) == terms._WORD.findall(text)


def test_tatweel_is_inside_a_word_and_begins_none() -> None:
    assert terms.words("محـمد ـمحمد") == ["محـمد", "محمد"]
    assert terms.joined("محـمد") == terms.joined("محمد")


def test_marks_part_words_and_figures_keep_their_points() -> None:
    assert terms.words("قال: «نعم» 123.5 في،حلب") == ["قال", "نعم", "123.5", "في", "حلب"]
