"""What is scheduled or part of a plan is to come; talks that are suspended do not take place."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("يلتقي الرئيس الفنلندي اليوم نظيره الروسي في هلسنكي.", "CONSULT", ["planned"]),
        ("التقى الرئيس الفنلندي اليوم نظيره الروسي في هلسنكي.", "CONSULT", ["actual"]),
        ("يلتقي الرئيس الفنلندي نظيره الروسي في هلسنكي.", "CONSULT", ["actual"]),
        ("تقصف روسيا اليوم مواقع التنظيم في حلب.", "ASSAULT", ["actual"]),
        ("من المرتقب أن تصل طائرات تحمل مساعدات إلى اليمن.", "AID", ["planned"]),
        ("من الوارد أن تهاجم روسيا كييف.", "ASSAULT", ["possible"]),
        ("تقوم خطة الإدارة على ترحيل كافة المعتقلين.", "COERCE", ["planned"]),
        ("تقوم الإدارة بترحيل كافة المعتقلين.", "COERCE", ["actual"]),
        ("خطة الحوثي تقضي بترك المدينة وتفخيخ المواقع العسكرية.", "ASSAULT", ["planned"]),
        ("أعلنت الحركة تعليق محادثاتها مع المجلس العسكري.", "CONSULT", []),
        ("أنهت الحركة محادثاتها مع المجلس العسكري.", "CONSULT", ["actual"]),
    ],
)
def test_what_is_to_come(text: str, code: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, code)] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("أشارت مجموعة العمل من أجل فلسطينيي سوريا في بيان إلى تعرض البلدة لقصف بثلاثة براميل متفجرة.", "actual"),
        ("تقدم الجيش من أجل استكمال تحرير المدينة من الحوثيين.", "planned"),
    ],
)
def test_for_the_sake_of_somebody(text: str, realis: str) -> None:
    assert [s.realis for s in found(text, "ASSAULT")] == [realis]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("لا يعرف إذا ما كان إطلاق نار إسرائيلي هو الذي أصاب الصحفية.", "possible"),
        ("سئل الوزير عما إذا كانت روسيا قصفت المدنيين في حلب.", "possible"),
        ("زادت الشكوك حول ما إذا كانت روسيا ستقصف المدنيين في حلب.", "possible"),
        ("قال الوزير إن روسيا ستقصف المدنيين في حلب.", "planned"),
        ("سئل الوزير عن قصف روسيا المدنيين في حلب.", "actual"),
    ],
)
def test_whether(text: str, realis: str) -> None:
    assert realis in {s.realis for s in found(text, "ASSAULT")}
