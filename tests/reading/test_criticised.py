"""Whom a condemnation falls on, and words of talks and inquiry that tell none."""

import pytest
from told import events, parties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتقدت إيران عزل الرئيس الأسبق محمد مرسي.", [(["Iran"], [])]),
        ("نددت الحكومة الشرعية باعتقال الصحفيين والإعلاميين.", [(["الحكومة الشرعية"], [])]),
        ("نددت الحكومة الشرعية بالحوثيين وإيران.", [(["الحكومة الشرعية"], ["Houthis (Ansar Allah)", "Iran"])]),
        ("جاء ذلك بعد تصريحات انتقد فيها سياسات الرئيس قيس سعيد.", []),
        ("انتقد الرئيس قيس سعيد سياسات الحكومة التونسية.", [(["Kais Saied"], ["الحكومة التونسية"])]),
    ],
)
def test_whom_it_falls_on(text: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert parties(text, "ACCUSE") == expected


@pytest.mark.parametrize(
    ("text", "code", "count"),
    [
        ("قال الرئيس الأوكراني: نحاول تحقيق ذلك بأسرع وقت ممكن.", "ACCUSE", 0),
        ("بدأت الشرطة التحقيق في ذلك الهجوم أمس.", "ACCUSE", 1),
        ("ليس للمحاكم العسكرية صلاحية محاكمة المدنيين.", "ACCUSE", 0),
        ("بدأت محاكمة المدنيين أمام المحاكم العسكرية.", "ACCUSE", 1),
        ("قالت الشرطة إنها تواصل التحقيقات مع أشخاص يشتبه بأنهم متورطون.", "CONSULT", 0),
        ("تواصلت الحكومة مع قادة العشائر أمس.", "CONSULT", 1),
        ("ويقابل ذلك موالاة كل متعاطف مع الجماعة.", "CONSULT", 0),
        ("قابل الرئيس أوباما أعضاء الكونغرس الخميس.", "CONSULT", 1),
    ],
)
def test_words_of_talks_and_inquiry(text: str, code: str, count: int) -> None:
    assert len(events(text, code)[1]) == count
