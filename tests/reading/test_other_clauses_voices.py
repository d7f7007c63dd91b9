"""Who speaks where two clauses meet: the party of a first clause is not the source of what the second one reports."""

from __future__ import annotations

import pytest
from told import parties, sources

GOES_ON = "فيما تواصل إسرائيل غاراتها على غزة، "


@pytest.mark.parametrize(
    "text",
    [
        GOES_ON + "قالت مصادر طبية إن عشرة أشخاص قتلوا في خان يونس.",
        GOES_ON + "تقول مصادر طبية إن عشرة أشخاص قتلوا في خان يونس.",
        "فيما واصلت روسيا قصفها، أعلنت مصادر طبية مقتل عشرة أشخاص في خاركيف.",
    ],
)
def test_who_goes_on_with_a_deed_does_not_speak_behind_the_comma(text: str) -> None:
    assert ["مصادر طبية"] in sources(text, "ASSAULT")
    assert all(link == ["مصادر طبية"] for link in sources(text, "ASSAULT") if link)


@pytest.mark.parametrize(
    "text",
    [
        "كانت إسرائيل، التي تحتل الجولان، قصفت دمشق.",  # كان carries a past verb
        "واصلت إسرائيل أمس تقصف دمشق.",  # what goes on is an imperfect
    ],
)
def test_an_auxiliary_keeps_its_subject_for_its_verb(text: str) -> None:
    assert "Israel" in parties(text, "ASSAULT")[-1][0]


def test_what_a_clause_of_contrast_says_ends_where_the_main_clause_begins() -> None:
    first = "قال الوزير إن الهدنة صامدة، وبينما أعربت موسكو عن استعدادها لفتح ممر آمن للسفن، "
    assert sources(first + "أعلنت كييف مقتل 14 شخصا في قصف روسي.", "ASSAULT") == [["Ukraine"]]


def test_a_fear_is_no_source_of_what_was_done_out_of_it() -> None:
    closed = sources("وأغلقت تركيا حدودها خشية تشكل منطقة معادية لها.", "COERCE")
    assert closed == [[]]
    feared = sources("وأعلنت الوزارة إغلاق الحدود خشية تشكل منطقة معادية لها.", "COERCE")
    assert feared == [["الوزارة"]]


def test_work_that_is_stopped_arrests_nobody() -> None:
    text = "وتشمل الالتزامات تجميد البرنامج ووقف عمل المفاعل الذي ينتج البلوتونيوم المستخدم في صنع الأسلحة."
    assert parties(text, "COERCE") == []
    assert parties("وقفت المخابرات شخصين بتهمة التجسس.", "COERCE") != []


def test_no_verb_ends_in_a_written_feminine_ending() -> None:
    assert parties("شابة سورية تقتل جارتها في ألمانيا.", "ASSAULT")[0][0] == ["شابة سورية"]
