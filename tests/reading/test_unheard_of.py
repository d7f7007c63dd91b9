"""A single word that no table knows makes nobody a doer of force; a full name may."""

from __future__ import annotations

import pytest
from tests.reading.told import parties


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قتل 13 جنديا، ثلاثة منهم في مكمن استهدف الخميس قافلة عسكرية.", "ASSAULT"),
        ("الأمريكيون الذين تعتقلهم بيونجيانج أربعة.", "COERCE"),
    ],
)
def test_a_word_that_nobody_knows_did_nothing(text: str, code: str) -> None:
    assert all(doer == [] for doer, _ in parties(text, code))


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل سلفادور راموس خمسة أطفال في المدرسة.", "سلفادور راموس"),
        ("قتل مسلحون خمسة مدنيين.", "مسلحون"),
    ],
)
def test_who_has_a_name_did_it(text: str, doer: str) -> None:
    assert [who for who, _ in parties(text, "ASSAULT")] == [[doer]]


@pytest.mark.parametrize(
    "text",
    [
        "أصيب عدد من المدنيين جراء قصف صاروخي، استهدف أحياء مدينة طفس.",
        "قتيلان من حزب الله في قصف إسرائيلي بحمص.",
    ],
)
def test_who_is_hurt_hurts_nobody(text: str) -> None:
    told = [name for who, _ in parties(text, "ASSAULT") for name in who]
    assert not any("المدنيين" in name or "قتيل" in name for name in told)
