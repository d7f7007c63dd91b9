"""Words of force, refusal and talks that tell no such deed."""

import pytest
from told import events


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أوقفت وزارة الداخلية ضابطين عن العمل بعد الحادث.", "COERCE"),
        ("أفاد بيان أنه تم إيقاف خمسة موظفين عن العمل.", "COERCE"),
        ("رفض متحدث عسكري باسم الجيش الإسرائيلي التعليق على الهجوم.", "REJECT"),
        ("شككت واشنطن في فرص إحياء الاتفاق النووي بين إيران والقوى الكبرى.", "AGREE"),
        ("سيطرت المقاومة على الطريق الرئيس الذي يصل مدينة تعز بميناء المخا.", "CONSULT"),
        ("يشغل اللبنانيين مستقبل التفاوض مع صندوق النقد الدولي.", "CONSULT"),
    ],
)
def test_they_are_not_told(text: str, code: str) -> None:
    assert not events(text, code)[1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("أوقفت الشرطة ضابطين في العاصمة بعد الحادث.", "COERCE"),
        ("رفضت الحكومة الإسرائيلية التفاوض مع حركة حماس.", "REJECT"),
        ("يسعى مورا لإحياء الاتفاق الذي أبرم بين إيران والقوى الكبرى عام 2015.", "AGREE"),
        ("وصل الوزير الفرنسي إلى بيروت أمس.", "CONSULT"),
        ("بدأ في بيروت التفاوض بين لبنان وصندوق النقد الدولي.", "CONSULT"),
    ],
)
def test_others_are(text: str, code: str) -> None:
    assert events(text, code)[1]
