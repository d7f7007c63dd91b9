"""Realis: what negates, delays, conditions, wishes or denies a deed, each beside a sentence that it leaves alone."""

from __future__ import annotations

import pytest
from told import found

import marsad


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("لم تقصف إسرائيل دمشق أمس.", "ASSAULT", "negated"),
        ("قصفت إسرائيل دمشق أمس.", "ASSAULT", "actual"),
        ("لن تنسحب تركيا من سوريا.", "RETREAT", "negated"),
        ("انسحبت تركيا من سوريا.", "RETREAT", "actual"),
        ("ستنسحب تركيا من سوريا غدا.", "RETREAT", "planned"),
        ("سوف تقصف روسيا إدلب.", "ASSAULT", "planned"),
        ("قد تهاجم إيران إسرائيل.", "ASSAULT", "possible"),
        ("قد هاجمت إيران إسرائيل.", "ASSAULT", "actual"),
        ("لقد هاجمت إيران إسرائيل.", "ASSAULT", "actual"),
        ("إذا قصفت إيران إسرائيل فسيكون الرد قاسيا.", "ASSAULT", "possible"),
        ("لو قصفت إسرائيل بيروت لرد حزب الله.", "ASSAULT", "possible"),
        ("من المحتمل أن تهاجم تركيا القوات الكردية.", "ASSAULT", "possible"),
        ("هاجمت تركيا القوات الكردية.", "ASSAULT", "actual"),
        ("يأمل لبنان أن تنسحب إسرائيل من الجنوب.", "RETREAT", "possible"),
        ("عبرت فرنسا عن خشيتها من أن تقصف روسيا كييف.", "ASSAULT", "possible"),
        ("نفت إيران أنها قصفت السعودية.", "ASSAULT", "negated"),
        ("أكدت إيران أنها قصفت السعودية.", "ASSAULT", "actual"),
        ("تعتزم مصر استضافة محادثات بين حماس وإسرائيل.", "CONSULT", "planned"),
        ("استضافت مصر محادثات بين حماس وإسرائيل.", "CONSULT", "actual"),
        ("فشل المسلحون في اغتيال الوزير.", "ASSAULT", "negated"),
        ("اغتال المسلحون الوزير.", "ASSAULT", "actual"),
        ("منع الجيش اللبناني المتظاهرين من مهاجمة السفارة.", "ASSAULT", "negated"),
        ("شنت تركيا هجوما على عفرين.", "ASSAULT", "actual"),
        ("لم يمنع الاتفاق روسيا من قصف إدلب.", "ASSAULT", "actual"),
        ("ما قصفت روسيا إدلب.", "ASSAULT", "negated"),
        ("ليس صحيحا أن إيران قصفت السعودية.", "ASSAULT", "negated"),
        ("قررت فرنسا سحب قواتها من مالي.", "RETREAT", "planned"),
        ("الهجوم المزعوم الذي شنته تركيا على عفرين.", "ASSAULT", "possible"),
        ("الهجوم الأخير الذي شنته تركيا على عفرين.", "ASSAULT", "actual"),
        ("قالت روسيا إنها ما قصفت إدلب.", "ASSAULT", "negated"),
        ("لا صحة للأنباء عن قصف تركيا لعفرين.", "ASSAULT", "negated"),
        ("لم تقصف روسيا إلا المواقع العسكرية.", "ASSAULT", "actual"),
        ("لن تنسحب تركيا من عفرين إلا بعد هدنة.", "RETREAT", "negated"),
        ("لم يستبعد الوزير أن تقصف روسيا إدلب.", "ASSAULT", "possible"),
        ("استبعد الوزير أن تقصف روسيا إدلب.", "ASSAULT", "negated"),
        ("لم تنف إيران قصف السعودية.", "ASSAULT", "possible"),
        ("حذر الوزير من احتمال قصف روسيا لإدلب.", "ASSAULT", "possible"),
        ("كشفت الشرطة خطة لخطف السفير الفرنسي.", "ASSAULT", "planned"),
        ("قررت فرنسا نشر قواتها في مالي.", "MOBILIZE", "planned"),
        ("نشرت فرنسا قواتها في مالي.", "MOBILIZE", "actual"),
        ("قررت فرنسا فرض عقوبات على مالي.", "SANCTION", "planned"),
        ("فرضت فرنسا عقوبات على مالي.", "SANCTION", "actual"),
        ("يبدأ الرئيس الفرنسي غدا زيارة إلى الجزائر.", "CONSULT", "planned"),
        ("يبدأ الرئيس الفرنسي اليوم زيارة إلى الجزائر.", "CONSULT", "actual"),
        ("تقصف روسيا إدلب قبل الانتخابات المقبلة.", "ASSAULT", "actual"),
        ("يعتقد الوزير أن التنظيم الذي هاجم الموصل سينسحب.", "ASSAULT", "actual"),
        ("يخشى السكان من أن يهاجم التنظيم الموصل.", "ASSAULT", "possible"),
    ],
)
def test_realis(text: str, code: str, realis: str) -> None:
    assert {s.realis for s in found(text, code)} == {realis}


@pytest.mark.parametrize(
    "text",
    [
        "ما حدث في غزة مجزرة.",  # "what happened", no denial
        "اندلعت معارك، ما دفع السكان إلى الفرار.",
        "ما زالت القوات التركية تحاصر عفرين.",
    ],
)
def test_ma_that_denies_nothing(text: str) -> None:
    assert all(s.realis == "actual" for s in marsad.read(text, published="2020-01-05").statements)


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("لن تهاجم القوات الموالية لحفتر مدينة طرابلس.", "actual"),
        ("قد تتقدم القوات الموالية لحفتر نحو طرابلس.", "actual"),
        ("ليست القوات موالية لحفتر.", "negated"),
    ],
)
def test_a_tie_that_modifies_a_noun_is_vouched_for(text: str, realis: str) -> None:
    assert {s.realis for s in found(text, "supports", "relation")} <= {realis}


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("لم يدن المجلس قصف إسرائيل لدمشق.", "actual"),
        ("لم يعترف الضابط بقتل الأسير.", "possible"),
        ("اعترف الضابط بقتل الأسير.", "actual"),
        ("لم تقصف إسرائيل دمشق فقط، بل حلب أيضا.", "actual"),
        ("يعتقد الوزير أن الهجوم التركي على عفرين زاد التوتر.", "actual"),
        ("يحاول الوزير أن يطمئن الناس بعد الهجوم التركي على عفرين.", "actual"),
    ],
)
def test_what_stands_whatever_is_said_of_it(text: str, realis: str) -> None:
    assert {s.realis for s in found(text, "ASSAULT")} == {realis}


def test_an_effect_is_no_purpose() -> None:
    text = "استجابت فرق الدفاع المدني لعشرين هجوما أدت لمقتل سبعة مدنيين."
    assert [(s.actor, s.realis) for s in found(text, "killed", "figure")] == [((), "actual")]
    assert {s.actor for s in found(text, "ASSAULT")} == {()}


def test_what_stands_behind_a_denied_deed_undergoes_it() -> None:
    for text in ("نفت إيران قصف السعودية.", "لم تنف إيران قصف السعودية."):
        assert [(s.actor, s.recipient) for s in found(text, "ASSAULT")] == [(("state:IRN",), ("state:SAU",))]


def test_a_negation_ends_with_its_clause() -> None:
    text = "الجيش السوري اعتقل عشرة مدنيين من دون أن يفرج عن أحد."
    assert [s.realis for s in found(text, "COERCE")] == ["actual"]
    assert [s.realis for s in found(text, "RETREAT")] == ["negated"]


def test_nearly_is_not() -> None:
    assert [s.realis for s in found("كاد المسلحون يسيطرون على المدينة.", "controls", "relation")] == ["negated"]


def test_a_day_between_commas_does_not_end_the_clause() -> None:
    assert {s.actor for s in found("واصلت تركيا، أمس الأحد، قصف عفرين.", "ASSAULT")} == {("state:TUR",)}


def test_what_is_cancelled_had_been_agreed() -> None:
    told = found("أعلن المجلس إلغاء الاتفاقات المبرمة مع المعارضة وتنظيم انتخابات خلال تسعة أشهر.", "AGREE")
    assert all(s.realis == "actual" for s in told)
    assert [s.realis for s in found("لم توقع روسيا وتركيا الاتفاق.", "AGREE")] == ["negated"]


def test_the_dead_since_an_attack_began_are_not_all_its_dead() -> None:
    told = found("قُتل أكثر من 280 مدنيا منذ بدء هجوم قوات حفتر على طرابلس.", "ASSAULT")
    assert all(not s.actor for s in told if s.recipient)
    told = found("قُتل أكثر من 280 مدنيا في هجوم لقوات حفتر على طرابلس.", "ASSAULT")
    assert any(s.actor and s.recipient for s in told)


def test_a_masdar_after_its_operator_and_subject_is_no_verb() -> None:
    assert [s.realis for s in found("نفى الجيش السوري قصف المستشفى.", "ASSAULT")] == ["negated"]
    assert [s.realis for s in found("قال الوزير إن الجيش قصف مدينة إدلب.", "ASSAULT")] == ["actual"]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("كانت المدينة في حالة خراب بعد مقتل عشرة مدنيين.", "actual"),
        ("سيتدخل الحلف في حالة مقتل عشرة مدنيين.", "possible"),
        ("سيتدخل الحلف في حال قتل الجيش عشرة مدنيين.", "possible"),
        ("زعم الوزير أنه كان سيقتل عشرة مدنيين.", "possible"),
        ("قال الوزير إنه سيقتل عشرة مدنيين.", "planned"),
        ("دخل الجنود القرية دون أن يقتلوا مدنيين.", "negated"),
        ("لولا تدخل الجيش لقتل المسلحون عشرة مدنيين.", "possible"),
        ("خطط المسلحون لقتل عشرة مدنيين.", "planned"),
        ("اعتقلت الشرطة رجلا يشتبه في قتله عشرة مدنيين.", "possible"),
        ("أفادت المنظمة في أحدث تقرير لها بأن القذائف قتلت عشرة مدنيين.", "actual"),
    ],
)
def test_states_unreal_conditions_and_suspicions(text: str, realis: str) -> None:
    assert {s.realis for s in found(text, "ASSAULT")} == {realis}
