"""Realis: what negates, delays, conditions, wishes or denies a deed, each beside a sentence that it leaves alone."""

from __future__ import annotations

import pytest
from told import found


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
        pytest.param(
            "لم يمنع الاتفاق روسيا من قصف إدلب.",
            "ASSAULT",
            "actual",
            marks=pytest.mark.xfail(reason="the negated prevention of a masdar is not understood", strict=False),
        ),
        pytest.param(
            "ما قصفت روسيا إدلب.",
            "ASSAULT",
            "negated",
            marks=pytest.mark.xfail(reason="ما before a perfect is not taken for a negation", strict=False),
        ),
        pytest.param(
            "ليس صحيحا أن إيران قصفت السعودية.",
            "ASSAULT",
            "negated",
            marks=pytest.mark.xfail(reason="ليس صحيحا أن denies nothing", strict=False),
        ),
        pytest.param(
            "قررت فرنسا سحب قواتها من مالي.",
            "RETREAT",
            "planned",
            marks=pytest.mark.xfail(reason="a decided withdrawal is not understood", strict=False),
        ),
        pytest.param(
            "الهجوم المزعوم الذي شنته تركيا على عفرين.",
            "ASSAULT",
            "possible",
            marks=pytest.mark.xfail(reason="المزعوم does not reach a deed with a relative clause", strict=False),
        ),
    ],
)
def test_realis(text: str, code: str, realis: str) -> None:
    assert {s.realis for s in found(text, code)} == {realis}


def test_a_negation_ends_with_its_clause() -> None:
    text = "الجيش السوري اعتقل عشرة مدنيين من دون أن يفرج عن أحد."
    assert [s.realis for s in found(text, "COERCE")] == ["actual"]
    assert [s.realis for s in found(text, "RETREAT")] == ["negated"]


def test_nearly_is_not() -> None:
    assert [s.realis for s in found("كاد المسلحون يسيطرون على المدينة.", "controls", "relation")] == ["negated"]
