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


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (
            "مقتل 231 شخصا في سوريا بينهم 16 امرأة و20 طفلا وطفلة.",
            "killed",
            [(231, 231), (16, 16), (20, 20)],
        ),
        ("قتل 12 مدنيا، بينهم خمسة أطفال وامرأة، في غارة على إدلب.", "killed", [(12, 12), (5, 5), (1, 1)]),
        ("أصيب 16 مدنيا بينهم طفلان بجروح.", "injured", [(16, 16), (2, 2)]),
        # no number, a name, another clause
        ("قتل 70 شخصا، بينهم نساء وأطفال.", "killed", [(70, 70)]),
        ("قتل خمسة أشخاص بينهم محمد علي.", "killed", [(5, 5)]),
        ("قتل خمسة أشخاص وفر آخرون بينهم ثلاث نساء.", "killed", [(5, 5)]),
    ],
)
def test_parts_by_group(text: str, type: str, expected: list[Bounds]) -> None:
    assert counts(text, type) == expected


def test_a_part_is_told_and_dated_as_its_total() -> None:
    reading = marsad.read("قال الدفاع المدني إن 12 مدنيا قتلوا أمس بينهم أربعة أطفال.", published="2015-07-22")
    told = [(s.time.start, [link.text for link in s.attribution]) for s in reading.statements if s.type == "killed"]
    assert len(told) == 2
    assert told[0] == told[1]
    assert told[0][0] == "2015-07-21"


@pytest.mark.parametrize("word", ["حجم التجارة", "قيمة الصادرات"])
def test_sums_of_trade(word: str) -> None:
    assert counts(f"وأشار الرئيس إلى ارتفاع {word} بين البلدين، بالغا مستوى 4.2 مليارات دولار.", "money") == [
        (4_200_000_000, 4_200_000_000)
    ]


def test_sums_of_nothing_that_is_traded_or_given_are_no_figures() -> None:
    assert counts("يبلغ سعر النفط 40 دولارا للبرميل.", "money") == []


@pytest.mark.parametrize(
    ("text", "type", "bounds"),
    [
        ("بلغت حصيلة القتلى 30 شخصا.", "killed", (30, 30)),
        ("بلغ عدد القتلى بين 20 و30 شخصا.", "killed", (20, 30)),
        ("وصل عدد الضحايا إلى 30.", "killed", (30, 30)),
        ("ارتفعت حصيلة الجرحى إلى أكثر من 70 جريحا.", "injured", (70, None)),
        ("بلغ عدد النازحين 30 ألفا.", "displaced", (30_000, 30_000)),
    ],
)
def test_totals_say_of_whom(text: str, type: str, bounds: Bounds) -> None:
    found = [(s.type, s.value.min, s.value.max) for s in marsad.read(text).statements if s.value is not None]
    assert found == [(type, *bounds)]


@pytest.mark.parametrize("text", ["بلغ عدد سكان المدينة 30 ألفا.", "وصل عدد الوزراء إلى 30."])
def test_other_totals_are_none_of_these(text: str) -> None:
    assert marsad.read(text).statements == ()


def test_soldiers_of_a_government_are_counted_by_side() -> None:
    reading = marsad.read("قتل 17 من قوات حكومة الوفاق و11 من قوات حفتر.")
    sides = {s.value.min: len(s.recipient) for s in reading.statements if s.type == "killed" and s.value is not None}
    assert sides == {17: 1, 11: 1}
