"""Counts that no figure gives: the dual, somebody alone, those who are joined; and what bounds them."""

from __future__ import annotations

import pytest

import marsad

Bounds = tuple[int | None, int | None]


def counts(text: str, type: str) -> list[Bounds]:
    found = [s.value for s in marsad.read(text).statements if s.type == type]
    return [(value.min, value.max) for value in found if value is not None]


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("أصيبت امرأة وطفل بجروح.", "injured", [(2, 2)]),
        ("قتل مدني وامرأتان في القصف.", "killed", [(3, 3)]),
        # a group with a figure of its own is counted apart
        ("قتل ضابط وثلاثة جنود في الهجوم.", "killed", [(1, 1), (3, 3)]),
        # a clause of its own
        ("قتل ضابط وأصيب جندي في الهجوم.", "killed", [(1, 1)]),
        ("قتل ضابط وأصيب جندي في الهجوم.", "injured", [(1, 1)]),
        ("وأفادت مصادر طبية بوقوع إصابتين على الأقل جراء الحادث.", "injured", [(2, None)]),
        ("وأفادت مصادر طبية بوقوع إصابتين جراء الحادث.", "injured", [(2, 2)]),
    ],
)
def test_counts_without_a_figure(text: str, type: str, expected: list[Bounds]) -> None:
    assert counts(text, type) == expected


@pytest.mark.parametrize("word", ["حجم التجارة", "قيمة الصادرات"])
def test_sums_of_trade(word: str) -> None:
    assert counts(f"وأشار الرئيس إلى ارتفاع {word} بين البلدين، بالغا مستوى 4.2 مليارات دولار.", "money") == [
        (4_200_000_000, 4_200_000_000)
    ]


def test_sums_of_nothing_that_is_traded_or_given_are_no_figures() -> None:
    assert counts("يبلغ سعر النفط 40 دولارا للبرميل.", "money") == []
