"""Adjectives that are no parties: joined by و, by a dash, or nouns of people elsewhere (عسكري)."""

from __future__ import annotations

import pytest
from tests.reading.told import events, names

import marsad


@pytest.mark.parametrize(
    ("text", "code", "actors", "recipients"),
    [
        (
            "استهدف مسلحون القوات والمنشآت الحكومية والشرطية.",
            "ASSAULT",
            ["مسلحون"],
            ["القوات", "المنشآت الحكومية والشرطية"],
        ),
        ("تزايدت هجمات قوات النظام الصاروخية والمدفعية.", "ASSAULT", ["Syrian Arab Army"], []),
        (
            "قصفت الطائرات الحربية والمدفعية مواقع المسلحين.",
            "ASSAULT",
            ["الطائرات الحربية", "المدفعية"],
            ["المسلحين"],
        ),
        ("شن داعش هجوما على ثكنة عسكرية.", "ASSAULT", ["Islamic State"], ["ثكنة عسكرية"]),
        ("دمر الجيش منزل مدني.", "ASSAULT", ["الجيش"], ["منزل مدني"]),
        ("قتل الجيش كل إرهابي في البلدة.", "ASSAULT", ["الجيش"], ["كل إرهابي"]),
        ("تمكن الجيش من تدمير رتل عسكري للمتمردين.", "ASSAULT", ["الجيش"], ["رتل عسكري"]),
        ("أدان مسؤولون أوروبيون وأمميون الهجوم.", "ACCUSE", ["مسؤولون أوروبيون وأمميون"], []),
        ("قتل مسلحون جنودا ومدنيين.", "ASSAULT", ["مسلحون"], ["جنودا", "مدنيين"]),
        ("استمر الجيش بقصف المدينة.", "ASSAULT", ["الجيش"], []),
    ],
)
def test_who_does_and_who_undergoes(text: str, code: str, actors: list[str], recipients: list[str]) -> None:
    reading, found = events(text, code)
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in found] == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("هز تفجير جانبي الحدود السورية - التركية، واستهدف طلابا.", "ASSAULT"),
        ("هذا الأمر الذي ساعد عناصر تنظيم داعش على التنقل.", "AID"),  # الأمر: the matter, no commander
        ("الجنود في مراكز هي عرضة للقصف.", "ASSAULT"),  # who is open to shelling does not shell
    ],
)
def test_nobody_is_made_the_doer(text: str, code: str) -> None:
    _, found = events(text, code)
    assert all(not s.actor for s in found)


def test_a_written_teh_marbuta_is_no_pronoun() -> None:
    reading, found = events("هاجم المستوطنون أهدافا فلسطينية وعربية إسرائيلية.", "ASSAULT")
    assert [names(reading, s.actor) for s in found] == [["المستوطنون"]]
    assert "عربية" not in {a.name for a in reading.actors}


def test_a_speaker_is_never_taken_from_behind_the_verb() -> None:
    told = marsad.read("سجل تصعيد جديد مع وقوع هجوم أوقع قتيلين، فيما واصل الطيران التركي غاراته على المدينة.")
    assert all(not s.attribution for s in told.statements)
