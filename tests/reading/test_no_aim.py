"""A definite deed of force behind ل is one that is spoken of, and not what the subject of the sentence is after."""

from __future__ import annotations

import pytest
from tests.reading.told import parties


@pytest.mark.parametrize(
    "text",
    [
        "يقبع آلاف الأفراد في السجون في ظروف تنتهك الحظر المطلق للتعذيب.",
        "قدمت الولايات المتحدة دعمها للحكومة ووضعت حدا للحرب.",
        "وأضاف الفريق أنه نتيجة للقصف تضرر المخيم.",
    ],
)
def test_a_deed_that_is_spoken_of_is_no_aim(text: str) -> None:
    assert not [actors for actors, _ in parties(text, "ASSAULT") if actors]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("تجمع المسلحون للهجوم على القوات الروسية.", "المسلحون"),
        ("انتشرت القوة الإقليمية للتصدي للجماعة المتطرفة.", "القوة الإقليمية"),
    ],
)
def test_what_has_its_own_aim_is_the_subjects(text: str, actor: str) -> None:
    assert [actors for actors, _ in parties(text, "ASSAULT")] == [[actor]]
