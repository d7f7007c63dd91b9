"""What is shown, proved or recorded is said by evidence and by who keeps records, and not by who only does it."""

from __future__ import annotations

import pytest
from told import found, sources


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وأظهر التحقيق الأولي أن الجنود قتلوا خمسة مدنيين.", ["التحقيق الأولي"]),
        ("وتدل المؤشرات على أن القوات قتلت خمسة مدنيين.", ["المؤشرات"]),
        ("وأثبت الوزير أن القوات قتلت خمسة مدنيين.", ["الوزير"]),  # a clause is said by whoever it is
        ("وسجل مكتب توثيق الانتهاكات مقتل 44 مدنيا.", ["مكتب توثيق الانتهاكات"]),
        ("وسجلت الشبكة السورية مقتل 44 مدنيا.", ["الشبكة السورية"]),
        ("وسجلت الخوذ البيضاء مقتل 44 مدنيا.", ["White Helmets"]),
    ],
)
def test_evidence_and_who_keeps_records_speak(text: str, who: list[str]) -> None:
    assert sources(text, "ASSAULT") == [who]


@pytest.mark.parametrize(
    "text",
    [
        "قالت قوات سوريا الديمقراطية إنها انتشرت. وسجلت مواجهات بين المتمردين وقوات الأمن في البلدة.",
        "قالت قوات سوريا الديمقراطية إنها انتشرت. وسجل مقتل عشرات الشبان في البلدة.",
        "وأظهرت المقاومة شجاعة في قتال الحوثيين.",
    ],
)
def test_what_is_recorded_by_nobody_and_shown_by_who_does_it_has_no_source(text: str) -> None:
    assert all(links == [] for links in sources(text, "ASSAULT"))


def test_who_shows_his_support_is_no_source_of_it() -> None:
    (support,) = found("أظهرت المعارضة الديمقراطية في السودان دعمها لأوكرانيا.", "supports", "relation")
    assert not support.attribution


def test_what_something_is_counted_as_is_said_by_nobody() -> None:
    assert sources("وتعد تصريحات صالحي أحدث هجوم على القوات.", "ASSAULT") in ([], [[]])
    text = "وتعتبر الولايات المتحدة الهجوم على القاعدة عملا إرهابيا."
    assert sources(text, "ASSAULT") == [["United States"]]
