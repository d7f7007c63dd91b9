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
