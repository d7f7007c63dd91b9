"""What a purpose brings about, what doubt is about, what is ruled on, and who is counted."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("نتعاون مع منظمات محلية لضمان وصول المساعدات للمستحقين.", "AID", []),
        ("نتحدث مع منظمات محلية عن وصول المساعدات للمستحقين.", "AID", ["actual"]),
        ("واصلت الطائرات الروسية قصف مواقع مفترضة لتنظيم داعش.", "ASSAULT", ["actual"]),
        ("تحدث الوزير عن قصف محتمل على مواقع تنظيم داعش.", "ASSAULT", ["possible"]),
        ("سيكرر الحوثي العبارة حتى بعد أن يتم أسر القائد.", "ASSAULT", []),
        ("سلم نفسه قبل أن يتم اعتقال القائد.", "COERCE", ["actual"]),
        ("نبه الوزير إلى أن مقتل الأطفال جريمة حرب.", "ASSAULT", ["actual"]),
        ("نبه الوزير من هجوم القوات الروسية على كييف.", "ASSAULT", ["possible"]),
        ("نبه الوزير إلى أن روسيا قد تهاجم كييف.", "ASSAULT", ["possible"]),
        ("أباحت الفتوى قتل الجنود.", "ASSAULT", []),
        ("سمحت تركيا للطائرات الأميركية بشن هجمات على داعش.", "ASSAULT", ["possible"]),
    ],
)
def test_realis_of_events(text: str, code: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, code)] == realis


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("نحن حريصون على حياة أي سجين دون تفرقة.", "detained", 0),
        ("قال الكاتب: هل السعودي قتيل والإماراتي شهيد؟", "killed", 0),
        ("يخشى أن يكون خمسون شخصا قتلوا في الانفجار.", "killed", 1),
        ("قتل جندي في الانفجار.", "killed", 1),
    ],
)
def test_who_is_counted(text: str, code: str, told: int) -> None:
    assert len(found(text, code, "figure")) == told


def test_a_tie_in_a_noun_phrase_is_there() -> None:
    text = "حذر الكاتب من أن الأزمة تؤثر على القوات المناهضة للرئيس السوري بشار الأسد."
    assert [s.realis for s in found(text, "opposes", "relation")] == ["actual"]
    text = "يتوقع الكاتب أن تناهض القوات الرئيس السوري بشار الأسد."
    assert "actual" not in {s.realis for s in found(text, "opposes", "relation")}
