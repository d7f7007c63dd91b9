"""What is only named as not done, wanted or thought of, each beside a deed that is told."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("انتقد الوزير عدم دعوة إيران للمشاركة في المؤتمر.", "REQUEST", []),
        ("قال الوزير إن هدف التفجير هو منع القوات الروسية من مهاجمة المدينة.", "ASSAULT", []),
        ("منعت القوات الأوكرانية روسيا من مهاجمة المدينة.", "ASSAULT", ["negated"]),
        ("نفت روسيا قصف المدينة.", "ASSAULT", ["negated"]),
        ("نفت روسيا الاتهامات الموجهة إليها بقصف المدينة.", "ASSAULT", ["negated"]),
        ("لم تقصف روسيا المدينة.", "ASSAULT", ["negated"]),
        ("جاء ذلك بعد فشل هجوم القوات الروسية على كييف.", "ASSAULT", ["actual"]),
        ("جاء ذلك بعد فشل المحادثات بين روسيا وأوكرانيا.", "CONSULT", ["actual"]),
        ("فشلت القوات الروسية في اقتحام كييف.", "ASSAULT", ["negated"]),
    ],
)
def test_nouns_of_not_doing(text: str, code: str, realis: list[str]) -> None:
    assert sorted(s.realis for s in found(text, code)) == realis


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("يقول مقاتلون سوريون إن طرد تنظيم داعش من المدينة سيتيح لهم تركيز جهودهم.", "ASSAULT", "possible"),
        ("إن تدمير تنظيم داعش يتطلب قوات برية.", "ASSAULT", "possible"),
        ("قال الوزير إن رفض الكونغرس للاتفاق النووي سيسبب له إحراجا.", "REJECT", "possible"),
        ("يقول مقاتلون سوريون إن طرد تنظيم داعش من المدينة أعاد السكان.", "ASSAULT", "actual"),
        ("قال البيان إن مقتل القيادي في غارة سيعطل قدرة التنظيم.", "ASSAULT", "actual"),
        ("قال الوزير إن طرد السكان قد يرتقي إلى جريمة حرب.", "COERCE", "actual"),
    ],
)
def test_topics_to_come(text: str, code: str, realis: str) -> None:
    assert {s.realis for s in found(text, code)} == {realis}


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("أعدت قيادة المنطقة خطة لتحرير محافظتي أبين وشبوة بالكامل وتطهيرهما من مليشيا الحوثي.", {"planned"}),
        ("أنهى الجيش تحرير محافظتي أبين وشبوة بالكامل وتطهيرهما من مليشيا الحوثي.", {"actual"}),
        ('تقدم الجيش بهدف "تحرير وتطهير المناطق الوسطى من مليشيات الحوثيين".', set()),
    ],
)
def test_joined_behind_names_and_quotes(text: str, realis: set[str]) -> None:
    assert {s.realis for s in found(text, "ASSAULT")} <= (realis or {"planned"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("المقاومة بحاجة إلى الدعم والإسناد الجوي من قوات التحالف.", 0),
        ("حصلت المقاومة على الإسناد الجوي من قوات التحالف.", 1),
    ],
)
def test_joined_to_what_is_needed(text: str, told: int) -> None:
    assert len(found(text, "AID")) == told


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("تردد النظام في قصف المدنيين في حلب.", ["negated"]),
        ("لم يتردد النظام في قصف المدنيين في حلب.", ["actual"]),
        ("لن يتردد النظام في قصف المدنيين في حلب.", ["planned"]),
        ("لا يتورع النظام عن قصف المدنيين في حلب.", ["actual"]),
        ("تردد في الأوساط أن النظام قصف المدنيين في حلب.", ["actual"]),
    ],
)
def test_hesitation(text: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, "ASSAULT")] == realis
