"""What somebody is able to do is no event, and aid that stops is a stop."""

from __future__ import annotations

import pytest
from tests.reading.told import found


@pytest.mark.parametrize(
    "text",
    [
        "الجيش قادر على قصف مواقع العدو.",
        "أكدت الجماعة قدرتها على قصف مواقع الجيش.",
        "الصواريخ قادرة على إسقاط طائرة تجارية.",
        "بإمكان الطائرات الروسية ضرب مواقع داعش.",
        "تستطيع الطائرات قصف مواقع التنظيم.",
    ],
)
def test_what_somebody_is_able_to_do_is_no_event(text: str) -> None:
    assert not found(text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("يمكن أن يقتلوا أمريكيين.", "possible"),
        ("قدر الجيش على استعادة التلة.", "possible"),
        ("لم تستطع الطائرات قصف مواقع التنظيم.", "negated"),
        ("قصف الجيش القادر على حماية المدينة مواقع التنظيم.", "actual"),
    ],
)
def test_what_may_happen_or_was_managed_is_told(text: str, realis: str) -> None:
    assert [s.realis for s in found(text, "ASSAULT")] == [realis]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("أوقفت الأمم المتحدة مساعداتها إلى صنعاء.", 0),
        ("علقت واشنطن مساعداتها العسكرية لمصر.", 0),
        # still given, or given before
        ("واصلت الأمم المتحدة مساعداتها إلى صنعاء.", 1),
        ("لم توقف الأمم المتحدة مساعداتها إلى صنعاء.", 1),
        ("قدمت السعودية مساعدات لليمن ثم أوقفتها.", 1),
    ],
)
def test_aid_that_stops_is_a_stop(text: str, count: int) -> None:
    assert len(found(text, "AID")) == count
