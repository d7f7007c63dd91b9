"""Stances: yes or no on an issue, and no stance where none is told."""

from __future__ import annotations

import pytest
from told import found

import marsad


@pytest.mark.parametrize(
    ("text", "issue", "actor", "position"),
    [
        ("دعت فرنسا إلى وقف إطلاق النار في ليبيا.", "ceasefire", "state:FRA", "supports"),
        ("رفضت حركة حماس وقف إطلاق النار.", "ceasefire", "group:hamas", "opposes"),
        ("رحبت فرنسا بوقف إطلاق النار.", "ceasefire", "state:FRA", "supports"),
        ("أيدت مصر إجراء انتخابات في ليبيا.", "elections", "state:EGY", "supports"),
        ("طالبت روسيا برفع العقوبات عن إيران.", "sanctions", "state:RUS", "opposes"),
        ("دعت ألمانيا إلى استئناف المفاوضات.", "negotiations", "state:DEU", "supports"),
        ("رفضت إيران التفاوض مع الولايات المتحدة.", "negotiations", "state:IRN", "opposes"),
        ("طالب العراق تركيا بسحب قواتها.", "withdrawal", "state:IRQ", "supports"),
        ("ترفض تركيا الانسحاب من سوريا.", "withdrawal", "state:TUR", "opposes"),
        ("يعارض حزب الله نزع سلاحه.", "disarmament", "group:hezbollah", "opposes"),
        ("تعارض روسيا حظر السلاح على ليبيا.", "arms-embargo", "state:RUS", "opposes"),
    ],
)
def test_stance(text: str, issue: str, actor: str, position: str) -> None:
    told = [s for s in marsad.read(text, published="2020-01-05").statements if s.kind == "stance"]
    assert [(s.type, s.issue, s.actor, s.position) for s in told] == [(issue, issue, (actor,), position)]


@pytest.mark.parametrize(
    "text",
    [
        ("بدأت المفاوضات في جنيف."),
        ("دخل وقف إطلاق النار حيز التنفيذ."),
        ("طالب العراق تركيا بدفع تعويضات."),
        ("دعا الرئيس إلى تنظيم مهرجان للموسيقى."),
    ],
)
def test_no_stance(text: str) -> None:
    assert [s for s in marsad.read(text, published="2020-01-05").statements if s.kind == "stance"] == []


def test_an_issue_named_as_a_date_is_no_stance() -> None:
    text = "دعت إيران إلى التهدئة بعد الانتخابات."
    assert found(text, "elections", "stance") == []
    assert [s.position for s in found(text, "ceasefire", "stance")] == ["supports"]


def test_a_refusal_that_is_negated_is_no_refusal() -> None:
    assert [s.realis for s in found("لم ترفض حماس وقف إطلاق النار.", "ceasefire", "stance")] == ["negated"]


@pytest.mark.parametrize(
    ("text", "issue", "actor", "position"),
    [
        (
            "قال الرئيس التركي أردوغان إنه يجب استئناف المفاوضات.",
            "negotiations",
            "person:recep-tayyip-erdogan",
            "supports",
        ),
        ("أكدت مصر أنه لا بديل عن الحل السياسي في ليبيا.", "political-settlement", "state:EGY", "supports"),
        ("أكدت مصر أن الحل السياسي هو السبيل الوحيد في ليبيا.", "political-settlement", "state:EGY", "supports"),
        ("قالت مصر إن المخرج الوحيد للأزمة هو الحوار.", "negotiations", "state:EGY", "supports"),
        ("قالت حركة حماس إن نزع سلاحها مرفوض.", "disarmament", "group:hamas", "opposes"),
        ("أكدت الجزائر أن الوساطة غير واردة.", "negotiations", "state:DZA", "opposes"),
        ("قالت روسيا إنه لا حاجة لفرض عقوبات.", "sanctions", "state:RUS", "opposes"),
        ("تؤكد الجزائر موقفها الداعم لحق تقرير المصير.", "territorial-status", "state:DZA", "supports"),
        ("لن تقبل حركة حماس بنزع سلاحها.", "disarmament", "group:hamas", "opposes"),
        ("لا تعارض إيران استئناف المفاوضات.", "negotiations", "state:IRN", "supports"),
        ("قالت حركة حماس إنها مستعدة لوقف إطلاق النار.", "ceasefire", "group:hamas", "supports"),
        ("أكدت مصر حرصها على تهيئة الظروف لاستئناف المفاوضات.", "negotiations", "state:EGY", "supports"),
    ],
)
def test_wants(text: str, issue: str, actor: str, position: str) -> None:
    told = [s for s in marsad.read(text, published="2020-01-05").statements if s.kind == "stance"]
    assert {(s.issue, s.actor, s.position) for s in told} == {(issue, (actor,), position)}


@pytest.mark.parametrize(
    "text",
    [
        "يجب استئناف المفاوضات.",  # the outlet's own
        "قالت مصادر إنه يجب استئناف المفاوضات.",  # of no side
        "تساءل الوزير المصري هل يجب استئناف المفاوضات؟",
        "قال الوزير المصري إنه يجب تمرير القانون حتى تبدأ المفاوضات.",
        "أبدت تركيا تحفظات على قانون مكافحة الإرهاب.",
    ],
)
def test_no_want(text: str) -> None:
    assert [s for s in marsad.read(text, published="2020-01-05").statements if s.kind == "stance"] == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("وافقت حركة حماس على الهدنة شريطة فتح المعابر.", "شريطة فتح المعابر"),
        ("قالت أوكرانيا إنها مستعدة للحوار إذا انسحبت روسيا.", "إذا انسحبت روسيا"),
        ("لن تقبل إيران بالتفاوض إلا بعد رفع الحصار.", "إلا بعد رفع الحصار"),
    ],
)
def test_terms(text: str, terms: str) -> None:
    told = [s for s in marsad.read(text, published="2020-01-05").statements if s.kind == "stance"]
    assert [(s.position, s.terms) for s in told] == [("conditional", terms)]


@pytest.mark.parametrize(
    ("text", "issue", "position"),
    [
        ("تظاهر المئات في الخرطوم للمطالبة بإسقاط الحكومة.", "government-change", "supports"),
        ("تظاهر الآلاف في الرباط رفضا للتطبيع مع إسرائيل.", "recognition", "opposes"),
    ],
)
def test_a_protest_gives_its_stance(text: str, issue: str, position: str) -> None:
    assert {(s.issue, s.position) for s in marsad.read(text).statements if s.kind == "stance"} == {(issue, position)}


def test_the_agreement_is_the_one_named_before() -> None:
    text = "قال الوزير إن اتفاق السلام وقع أمس. ورفضت حركة حماس توقيع الاتفاق."
    assert [s.position for s in found(text, "political-settlement", "stance")] == ["opposes"]
    text = "قال الوزير إن اتفاق التعاون الجمركي وقع أمس. ورفضت حركة حماس توقيع الاتفاق."
    assert [s for s in marsad.read(text).statements if s.kind == "stance"] == []


def test_what_was_said_holds_no_stance() -> None:
    assert not found(
        "وأضاف في مقابلة نشرت أمس «نحن نرحب بأي عرض من شأنه دفع المحادثات قدما».", "negotiations", "stance"
    )
    (stance,) = found("رحب الوزير بدفع المحادثات قدما.", "negotiations", "stance")
    assert stance.position == "supports"


def test_an_end_of_sanctions_is_against_them() -> None:
    (stance,) = found("يسعى الرئيس السابق لإيقاف العقوبات الدولية ضده.", "sanctions", "stance")
    assert stance.position == "opposes"


def test_independence_is_asked_for_or_recognised() -> None:
    (asked,) = found("ويطالب سكان كشمير بالاستقلال عن الهند.", "territorial-status", "stance")
    assert asked.position == "supports"
    (known,) = found("اعترفت موسكو باستقلال منطقتي دونيتسك ولوغانسك.", "recognition", "stance")
    assert known.position == "supports"


def test_an_end_of_all_forms_of_normalization_is_against_it() -> None:
    (stance,) = found("طالبت حركة حماس بوقف كافة أشكال التطبيع مع إسرائيل.", "recognition", "stance")
    assert stance.position == "opposes"
