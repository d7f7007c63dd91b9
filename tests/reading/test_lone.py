"""A lone word for somebody hurt, and one number for the dead and the hurt."""

from __future__ import annotations

import pytest
from told import found


def counts(text: str, code: str) -> list[int | None]:
    return [s.value.min if s.value else None for s in found(text, code, "figure")]


@pytest.mark.parametrize(
    "text",
    [
        "والله على ما أقول شهيد.",
        "نعى الوزير شهيدة الصحافة.",
        "زار الوزير عائلة شهيد في المدينة.",
        "نحسبه شهيدا ولا نزكيه.",
    ],
)
def test_who_is_only_named_or_described_counts_nobody(text: str) -> None:
    assert counts(text, "killed") == counts(text, "injured") == []


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("قتيل وجريحان بحملة دهم على البلدة.", [1]),
        ("ما أدى لسقوط شهيد وعدد من الجرحى.", [1]),
        ("أرداه عناصر الدورية قتيلا أمام منزله.", [1]),
        ("أسفرت الغارة عن قتيل وجريح.", [1]),
        ("7 قتلى وجريح في غارة على القرية.", [7]),
        ("3 قتلى وجريحان في غارة على القرية.", [3]),
    ],
)
def test_who_falls_counts(text: str, dead: list[int]) -> None:
    assert counts(text, "killed") == dead


@pytest.mark.parametrize("count", ["عشرات القتلى والجرحى", "8 قتلى وجرحى", "400 قتيل وجريح", "30 قتيلا وجريحا"])
def test_one_number_for_the_dead_and_the_hurt_counts_neither(count: str) -> None:
    assert counts(f"خلفت الغارة {count}.", "killed") == counts(f"خلفت الغارة {count}.", "injured") == []


def test_those_among_the_hurt_are_not_dead() -> None:
    text = "أسفر القصف عن مقتل 5 مدنيين، وإصابة آخرين بينهم طفلان."
    assert counts(text, "killed") == [5]
    assert counts("أسفر القصف عن مقتل 5 مدنيين بينهم طفلان وإصابة آخرين.", "killed") == [5, 2]
