"""Roads that are cut, ways that are barred, receptions: what the words are used for decides whether it is an event."""

from __future__ import annotations

import pytest
from tests.reading.told import events, found, names


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قطع محتجون الطريق على مستوى مدينة الجم.", "PROTEST"),
        ("قطع مسلحون الطريق الدولي بين حلب ودمشق.", "COERCE"),  # a force that cuts a road does not protest
    ],
)
def test_a_road_is_cut(text: str, code: str) -> None:
    assert {s.type for c in ("PROTEST", "COERCE") for s in found(text, c)} == {code}


@pytest.mark.parametrize(
    "text",
    [
        "تريد الحركة قطع الطريق على الاتفاق الأخير.",
        "قطع الحزب الطريق أمام محاولات الانقلاب.",
        "الضربات لا تقطع الطريق على التنظيم نحو العراق.",
    ],
)
def test_a_way_that_is_barred_to_a_plan_is_no_road(text: str) -> None:
    assert not found(text, "PROTEST")
    assert not found(text, "COERCE")


def test_met_with_refusal_is_no_meeting() -> None:
    assert not found("قابل جميع الأفراد القرار بالرفض.", "CONSULT")
    assert found("قابل السفير الأمريكي رئيس الحكومة.", "CONSULT")


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("انسحب الجيش الذي اتهم بمساعدة المتمردين.", [], ["الجيش"]),
        ("انسحب الحزب الذي اتهم الحكومة بالتقصير.", ["الحزب"], ["الحكومة"]),
    ],
)
def test_whoever_was_accused_in_a_relative_clause(text: str, actors: list[str], recipients: list[str]) -> None:
    reading, told = events(text, "ACCUSE")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in told] == [(actors, recipients)]


def test_kilan_is_an_object() -> None:
    reading, told = events("هاجم المسلحون كلا من الرقة وتدمر. هاجم كلا من الوزير والسفير.", "ASSAULT")
    assert [names(reading, s.actor) for s in told] == [["المسلحون"], []]
