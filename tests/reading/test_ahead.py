"""Meetings to come by the future of their clause, or by what somebody goes for."""

import pytest
from told import events


@pytest.mark.parametrize(
    "text",
    [
        "وستكون هذه المرة الأولى التي يلتقي فيها أردوغان بنظيره المصري.",
        "سيكون التعاون محور اجتماع وزراء خارجية روسيا والجزائر.",
        "قال متحدث إن الصين ستستضيف الجولة الثانية من المحادثات بين روسيا وأوكرانيا.",
        "غادر جون كيري واشنطن إلى موسكو للتباحث مع سيرغي لافروف حول الهدنة.",
        "تنتظر الرباط حلول وزير الخارجية الإسباني للمشاركة في اجتماع التحالف الدولي.",
        "ومن المؤمل أن يجري أردوغان خلال زيارته موسكو تبادلا للآراء مع المسؤولين.",
        "قال فابيوس إنه ينتظر أن يبحث كل القضايا خلال زيارته إلى طهران.",
    ],
)
def test_a_meeting_to_come_is_planned(text: str) -> None:
    assert {s.realis for s in events(text, "CONSULT")[1]} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "وكانت هذه المرة الأولى التي يلتقي فيها أردوغان بنظيره المصري.",
        "وقال فوزي إن ولد الشيخ أحمد سيذهب إلى مسقط بعد زيارته لمصر.",
        "سيعرض الوزير على البرلمان نتائج المحادثات بين روسيا والجزائر.",
        "ستسهم المحادثات بين روسيا وأوكرانيا في خفض التوتر.",
        "سيطلع الوزير نوابه على المحادثات التي جرت بين روسيا والجزائر.",
        "أعلن مولود تشاوش أوغلو أن أنقرة ستقاتل التنظيم في سوريا، خلال لقاء مع نظيره الأميركي جون كيري.",
    ],
)
def test_one_that_was_held_is_not(text: str) -> None:
    assert "planned" not in {s.realis for s in events(text, "CONSULT")[1]}


def test_who_meets_to_confer_confers() -> None:
    _, found = events("اجتمع وزراء خارجية فرنسا وألمانيا في باريس أمس للتشاور حول الأزمة.", "CONSULT")
    assert {s.realis for s in found} == {"actual"}


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("كان ينشط في التخطيط لعمليات تستهدف المؤسسات العسكرية في حلب.", ["planned"]),
        ("نفذت الخلية عمليات تستهدف المؤسسات العسكرية في حلب.", ["actual"]),
        ("درب دقدوق عناصر مدعومين من إيران لمهاجمة القوات الأمريكية في العراق.", []),
    ],
)
def test_operations_that_are_prepared_are_planned(text: str, realis: list[str]) -> None:
    assert [s.realis for s in events(text, "ASSAULT")[1]] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("قال الناطق إنه ينتظر وصول وفد من المؤتمر الوطني إلى جنيف.", "planned"),
        ("انتقد البرلمان اجتماعا مقررا بين الوزير الإيراني ومجلس الشيوخ الأميركي.", "planned"),
        ("انتقد البرلمان اجتماعا مطولا بين الوزير الإيراني ومجلس الشيوخ الأميركي.", "actual"),
        ("قال الناطق إن وصول الوفد الليبي إلى جنيف أمس كان متأخرا.", "actual"),
    ],
)
def test_what_is_awaited_or_scheduled_is_to_come(text: str, realis: str) -> None:
    assert [s.realis for s in events(text, "CONSULT")[1]] == [realis]
