"""What is aimed at, not wanted, asked for behind an aside or befalls the reader is no deed."""

from __future__ import annotations

import pytest
from told import found, parties

import marsad


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        # an aim is no deed, a target is none
        ("ويبقى هدف الإرهاب استنزاف الدول وتفجير المساجد.", "ASSAULT", []),
        ("أعلنت القوات أن هدف العملية القضاء على المسلحين وقصف مواقعهم.", "ASSAULT", []),
        ("أصاب القصف هدفا للجيش وقتل ثلاثة جنود.", "ASSAULT", ["actual"]),
        # not wanting
        ("لأننا لا نريد أن نتظاهر ونمضي.", "PROTEST", []),
        ("لم يتظاهر العمال في المدينة.", "PROTEST", ["negated"]),
        # the reader
        ("صار قطيع الذئاب يباغتك من الخلف.", "ASSAULT", []),
        ("باغت المسلحون الجنود من الخلف.", "ASSAULT", ["actual"]),
        # scheduled, also behind a genitive
        ("ينظم المستوطنون مسيرة الأعلام المرتقبة في القدس.", "PROTEST", ["planned"]),
        ("نظم المستوطنون مسيرة الأعلام السنوية في القدس.", "PROTEST", ["actual"]),
        # a raid that hits, what is inquired into, what two dots part from what is likely
        ('استهدفت الغارة الجوية التركية "رحبة عسكرية" عند مفرق الدرباسية.', "ASSAULT", ["actual"]),
        ('استهدف البيان أن "يوقف القتال" وقصف المدينة.', "ASSAULT", []),
        ("يتوقع المتحدث إطلاع واشنطن على التحقيقات الخاصة بمقتل شيرين.", "ASSAULT", ["actual"]),
        ("يتوقع المتحدث مقتل ثلاثة جنود.", "ASSAULT", ["possible"]),
        ("بغارات يرجح أنها إسرائيلية.. مقتل عشرة جنود.", "ASSAULT", ["actual"]),
        # a verb joined to that of fearing
        ("يتخوف الأهالي من تقدم تنظيم داعش، ويطالبون الجيش بوقف تقدمه.", "REQUEST", ["actual"]),
        # what is called for behind an aside
        ("ودعا التنظيم، الذي يصفه مسؤولون بأنه الأخطر، إلى شن مزيد من هجمات الذئاب المنفردة.", "ASSAULT", []),
        ("ودعا التنظيم، الذي يصفه مسؤولون بأنه الأخطر، إلى شن مزيد من هجمات الذئاب المنفردة.", "REQUEST", ["actual"]),
    ],
)
def test_what_is_told(text: str, code: str, realis: list[str]) -> None:
    assert sorted(s.realis for s in found(text, code)) == realis


def test_who_blames_does_not_do_it() -> None:
    text = "حملت الرئاسة الفلسطينية حكومة إسرائيل مسؤولية التصعيد عبر مسيرة الأعلام."
    assert all("الرئاسة الفلسطينية" not in who for who, _ in parties(text, "PROTEST"))


def test_the_army_patrols_as_troops() -> None:
    assert [s.modes for s in found("سير الجيش دوريات في المدينة.", "MOBILIZE")] == [("troops",)]
    assert [s.modes for s in found("سيرت الشرطة دوريات في المدينة.", "MOBILIZE")] == [("police",)]


def test_the_day_of_a_picture() -> None:
    text = "مقتل 24 مدنيا في قصف روسي على إدلب.\nآثار القصف الروسي على إدلب - 22 من تموز 2022 (عنب بلدي)"
    assert {s.time.start for s in marsad.read(text, published="2022-07-30").statements} == {None}
    text = "قصفت روسيا القرية - 22 من تموز 2022 - وقتل مدني."
    assert {s.time.start for s in marsad.read(text, published="2022-07-30").statements} == {"2022-07-22"}
