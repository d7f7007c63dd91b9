"""Who is counted when one stands alone, and one number for the dead and the hurt."""

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
        "نحسبه شهيدا ولا نزكيه على الله.",
        "حملت الصورة عنوان شهيدة الصحافة.",
        "قال الوالدان إنهما والدا شهيد.",
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
        ("شهيد و3 جرحى نتيجة استهداف قوات النظام للبلدة.", [1]),
        ("قتيل بإنزال جوي للتحالف الدولي.", [1]),
    ],
)
def test_who_falls_counts(text: str, dead: list[int]) -> None:
    assert counts(text, "killed") == dead


@pytest.mark.parametrize("count", ["عشرات القتلى والجرحى", "8 قتلى وجرحى", "400 قتيل وجريح", "30 قتيلا وجريحا"])
def test_one_number_for_the_dead_and_the_hurt_counts_neither(count: str) -> None:
    assert counts(f"خلفت الغارة {count}.", "killed") == counts(f"خلفت الغارة {count}.", "injured") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("كان ابنها مصابا بالاكتئاب.", "injured"),
        ("نقل السجناء وعددهم (144) موقوفا إلى المحكمة.", "detained"),
        ("نحن حريصون على حياة أي سجين دون تفرقة.", "detained"),
    ],
)
def test_a_word_for_somebody_counts_nobody(text: str, code: str) -> None:
    assert found(text, code, "figure") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("إدلب.. جريح ونفوق عدد من المواشي بغارات روسية.", "injured"),
        ("أكدت المتحدثة أن هناك أسيرا فلسطينيا واحدا في الاعتقال.", "detained"),
    ],
)
def test_one_is_counted_where_something_tells_of_one(text: str, code: str) -> None:
    assert [s.value.min for s in found(text, code, "figure") if s.value] == [1]


def test_refugees_who_were_killed_are_counted_as_killed() -> None:
    text = "لقي ثلاثة لاجئين فلسطينيين مصرعهم بقصف قوات النظام."
    assert found(text, "killed", "figure")
    assert not found(text, "displaced", "figure")
    assert not found("وفاة عشرات اللاجئين السوريين غرقا قبالة السواحل.", "displaced", "figure")
    assert found("تأوي تركيا نحو 1,8 مليون لاجئ سوري منذ اندلاع النزاع.", "displaced", "figure")


def test_a_part_of_those_whose_number_is_not_told() -> None:
    text = "أسفر القصف عن مقتل 5 مدنيين، وإصابة آخرين بينهم طفلان بجروح خطيرة."
    assert [s.value.min for s in found(text, "killed", "figure") if s.value] == [5]
    counted = "أسفر القصف عن مقتل 5 مدنيين بينهم طفلان."
    assert [s.value.min for s in found(counted, "killed", "figure") if s.value] == [5, 2]
