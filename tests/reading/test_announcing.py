"""Deeds announced by whoever did them, each rule beside an announcement of what others did."""

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "code", "who"),
    [
        ("أعلنت وزارة الدفاع التركية تحييد ستة عناصر من قسد.", "ASSAULT", "وزارة الدفاع التركية"),
        ("أعلن الحوثيون إسقاط طائرة مسيرة سعودية.", "ASSAULT", "Houthis (Ansar Allah)"),
        ("أعلنت الشرطة العراقية اعتقال عشرة أشخاص.", "COERCE", "الشرطة العراقية"),
        ("أعلنت وزارة الداخلية القبض على عشرة إرهابيين.", "COERCE", "وزارة الداخلية"),
    ],
)
def test_forces_announce_what_they_did(text: str, code: str, who: str) -> None:
    assert [actors for actors, _ in parties(text, code)] == [[who]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أعلنت وزارة الخارجية الأمريكية اعتقال مواطن أمريكي في إيران.", "COERCE"),
        ("أعلنت حركة النهضة اعتقال أحد قياداتها.", "COERCE"),
        ("أعلن الجيش الإسرائيلي مقتل ثلاثة من جنوده.", "ASSAULT"),
        ("أعلن المبعوث الأممي التوصل إلى هدنة.", "AGREE"),
        ("أعلنت وزارة الصحة السيطرة على الوباء.", "ASSAULT"),
    ],
)
def test_what_others_did_is_announced_without_a_doer(text: str, code: str) -> None:
    assert all(not actors for actors, _ in parties(text, code))


def test_both_sides_announce_what_they_agreed_on() -> None:
    text = "وأعلنت إسرائيل وحماس في وقت سابق عن التوصل إلى اتفاق لوقف إطلاق النار."
    assert parties(text, "AGREE") == [(["Israel", "Hamas"], [])]


def test_who_undergoes_an_announced_deed_stands_right_behind_it() -> None:
    text = "أعلنت وزارة الداخلية الإسبانية توقيف رجل يشتبه بتجنيده عناصر لحساب التنظيم."
    assert parties(text, "COERCE") == [(["وزارة الداخلية الإسبانية"], ["رجل"])]


def test_war_crimes_are_theirs_who_commit_them() -> None:
    text = "وقالت المنظمة إن القوات الحكومية ارتكبت جرائم حرب."
    assert parties(text, "ASSAULT") == [(["القوات الحكومية"], [])]
    assert parties("وناقش المؤتمر جرائم الحرب.", "ASSAULT") == []
