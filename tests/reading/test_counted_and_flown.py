"""What a form counts, by what an attack was done, and what is no such event; each beside a sentence to leave alone."""

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("احتجز المسلحون المواطنين في المدينة.", "hostage", None),
        ("خطف المسلحون غربيين في الفندق.", "hostage", None),
        ("خطف المسلحون جنديين في المدينة.", "hostage", (2, 2)),
        ("أصيب رجلا شرطة على الأقل في الانفجار.", "injured", (2, None)),
        ("اعتقلت الشرطة شابا بث شريطا.", "detained", (1, 1)),
        ("رحل الجيش نحو 700 من سكان تلك القرى.", "population", None),
        ("رفع المعاناة عن 5 ملايين من سكان محافظة تعز.", "population", (5_000_000, 5_000_000)),
    ],
)
def test_counts(text: str, code: str, value: tuple[int, int | None] | None) -> None:
    told = [(s.value.min, s.value.max) for s in found(text, code, "figure") if s.value is not None]
    assert told == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("شهدت المدينة قصفا من الطيران الحربي الروسي.", {"aerial"}),
        ("شهدت المدينة قصفا من قوات النظام.", {"heavy-weapons"}),
        ("مقتل شخص بقصف صاروخي من طائرة مسيرة على المدينة.", {"heavy-weapons", "drone"}),
        ("استهدفت المليشيا مواقع الجيش بمعسكر الدفاع الجوي.", set()),
        ("استهدفت الغارات التركية الناشطين الأكراد.", {"aerial"}),
        ("استهدف مسلحون رئيس البلدية.", {"targeted"}),
        ("استهدف مسلحون ناشطين في المدينة.", set()),
    ],
)
def test_modes(text: str, modes: set[str]) -> None:
    assert {mode for s in found(text, "ASSAULT") for mode in s.modes} == modes


def test_what_an_amount_reaches_is_no_place() -> None:
    assert found("وقال إن القوة المشاركة في العملية وصلت إلى 1000 عنصر مدرب.", "MOBILIZE") == []
    assert len(found("وصلت قوات كبيرة من الجيش إلى المدينة.", "MOBILIZE")) == 1


def test_inspection_without_what_is_searched_is_no_raid() -> None:
    assert found("تحتوي الاتفاقية على آلية للتفتيش.", "COERCE") == []
    assert len(found("فتشت قوات الأمن منازل في الحي.", "COERCE")) == 1


def test_attack_of_a_beast_is_none() -> None:
    assert found("لقي غواص حتفه إثر تعرضه لهجوم من سمكة قرش قبالة الساحل.", "ASSAULT") == []
    assert found("لقي جندي حتفه إثر تعرضه لهجوم من مسلحين قبالة الساحل.", "ASSAULT") != []
