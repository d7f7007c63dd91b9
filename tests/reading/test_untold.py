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
        "أدان الوزير الحركة لاستهداف المدنيين.",
        "شكر الوزير الجيش لتحرير المدينة.",
    ],
)
def test_what_somebody_is_able_to_do_or_blamed_for_is_no_event(text: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("والأهم أن يتخلى الحوثيون عن السلاح.", "RETREAT"),
        ("سهل على فرنسا أن توقع اتفاقا مع إيران.", "AGREE"),
        ("تريد شركته العودة إلى إيران ما أن ترفع واشنطن العقوبات.", "CONCEDE"),
        ("أول الضمانات أن يسلم الحوثيون أسلحتهم إلى الحكومة.", "RETREAT"),
        ("قال الوزير إن على العالم أن يعترف بالحكومة.", "SUPPORT"),
        ("لم تفلح الجهود في أن يتوصل الوزراء إلى اتفاق.", "AGREE"),
    ],
)
def test_what_is_only_thought_of_is_no_event(text: str, code: str) -> None:
    assert not found(text, code)


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("قتل المهاجم شرطيا قبل أن ينسحب الجيش من البلدة.", "RETREAT", "actual"),
        ("استطاع الجيش أن يستولي على البلدة.", "ASSAULT", "actual"),
        ("من المؤسف أن ترفض السلطة المشاركة في التحقيق.", "REJECT", "actual"),
        ("قال إن على الحكومة أن تدين قتل الجيش خمسة مدنيين.", "ASSAULT", "actual"),
        ("سبق أن أغارت طائرات الاحتلال على الموقع.", "ASSAULT", "actual"),
        ("تقرر أن تنسحب القوات الروسية من البلدة.", "RETREAT", "planned"),
        ("من المخطط أن يلتقي الوزير الروسي نظيره التركي.", "CONSULT", "planned"),
        ("يمكن أن ينسحب الجيش من البلدة.", "RETREAT", "possible"),
    ],
)
def test_what_came_about_or_has_a_realis_of_its_own_is_told(text: str, code: str, realis: str) -> None:
    assert [s.realis for s in found(text, code)] == [realis]


def test_what_somebody_wants_another_to_do_is_no_plan_of_the_other() -> None:
    assert found("يريدون أن توقف تركيا عملياتها العسكرية.", "RETREAT") == []
    assert found("ترغب إيران في أن تشن سوريا هجوما على إسرائيل.", "ASSAULT") == []
    (own,) = found("تريد تركيا أن توقف عملياتها العسكرية.", "RETREAT")
    assert own.realis == "planned"
