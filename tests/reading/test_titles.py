"""Titles before and after names: whoever bears several titles is one party."""

import pytest
from tests.reading.told import events, names

import marsad


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        (
            "استقبل صاحب السمو الملكي الأمير محمد بن سلمان ولي العهد الرئيس الفرنسي إيمانويل ماكرون في جدة.",
            "Emmanuel Macron",
            "Mohammed bin Salman",
        ),
        (
            "استقبل الملك سلمان بن عبدالعزيز الرئيس المصري عبد الفتاح السيسي في الرياض.",
            "Abdel Fattah el-Sisi",
            "Salman bin Abdulaziz Al Saud",
        ),
    ],
)
def test_host_with_many_titles_and_his_guest(text: str, guest: str, host: str) -> None:
    reading, visits = events(text, "CONSULT")
    assert [(names(reading, v.actor), names(reading, v.recipient)) for v in visits] == [([guest], [host])]


def test_title_after_a_name_with_nothing_behind_it_is_the_object() -> None:
    reading, visits = events("استقبل الرئيس عبد المجيد تبون وزير الخارجية الفرنسي في الجزائر.", "CONSULT")
    assert [names(reading, v.recipient) for v in visits] == [["Abdelmadjid Tebboune"]]
    assert [names(reading, v.actor) for v in visits] == [["وزير الخارجية الفرنسي"]]


def test_rank_before_the_name_belongs_to_the_office() -> None:
    reading, calls = events("دعا رئيس المجلس العسكري الفريق أول عبد الفتاح البرهان الأحزاب إلى الحوار.", "REQUEST")
    assert [names(reading, c.actor) for c in calls] == [["Abdel Fattah al-Burhan"]]


def test_epithet_after_an_office_begins_the_next_phrase() -> None:
    reading = marsad.read("استقبل رئيس الحكومة الأسير المحرر سامر العيسوي في مكتبه.")
    held = [names(reading, s.recipient) for s in reading.statements if s.type == "CONSULT"]
    assert all("سامر العيسوي" not in name for group in held for name in group)


def test_honorific_alone_is_still_a_noun() -> None:
    reading, _ = events("انتقد الحزب المساس بسيادة العراق.", "ACCUSE")
    assert all("سيادة" not in a.name for a in reading.actors)


def test_on_the_other_hand_does_nothing() -> None:
    reading, found = events("من جانب آخر اختطف المسلحون الطبيب سالم الجنيد في تعز.", "ASSAULT")
    assert [names(reading, s.actor) for s in found] == [["المسلحون"]]
