"""Who is meant by a title or a name on a day, and where a name may lie."""

from __future__ import annotations

import pytest

from marsad.knowledge.lookup import load
from marsad.knowledge.questions import told, where, who


@pytest.mark.parametrize(
    ("question", "day", "names"),
    [
        ("وزير الخارجية الفرنسي", "2019-05-22", ["Jean-Yves Le Drian"]),
        ("وزير الخارجية الفرنسي", "2014", ["Laurent Fabius"]),
        ("الأمين العام للأمم المتحدة", "2014-06-01", ["Ban Ki-moon"]),
        ("الرئيس الفرنسي إيمانويل ماكرون", "2020-01-01", ["Emmanuel Macron"]),
        ("السيسي", "2015-01-01", ["Abdel Fattah el-Sisi"]),
        ("Khalifa Haftar", "2019-05-22", ["Khalifa Haftar"]),
        ("باريس", None, ["France"]),
        ("وزير الخارجية", "2019-05-22", []),  # of which state?
        ("كلام بلا معنى", None, []),
        ("", None, []),
    ],
)
def test_who(question: str, day: str | None, names: list[str]) -> None:
    assert sorted({person.entity.name for person in who(load(), question, day)}) == names


def test_a_year_of_two_holders_gives_both_with_their_terms() -> None:
    found = who(load(), "الرئيس الأميركي", "2017")
    assert [(p.entity.name, p.term and p.term.end) for p in found][:2] == [
        ("Barack Obama", "2017-01-20"),
        ("Donald Trump", "2021-01-20"),
    ]


def test_a_name_gives_the_office_held_on_the_day_alone() -> None:
    then, later = who(load(), "عبد الفتاح السيسي", "2013"), who(load(), "عبد الفتاح السيسي", "2016")
    assert [p.office.id for p in then if p.office] == ["egy.defence-minister"]
    assert [p.office.id for p in later if p.office] == ["egy.president"]


def test_towns_of_one_name_stand_side_by_side_the_largest_first() -> None:
    found = where(load(), "طرابلس")
    assert [spot.place.country for spot in found[:2]] == ["LBY", "LBN"]
    assert "capital of Libya" in found[0].why
    assert "capital" not in found[1].why
    assert where(load(), "طرابلس الليبية")[0].place.country == "LBY"


def test_about_a_town_is_not_the_town() -> None:
    beside = where(load(), "جنوب حلب")[0]
    assert (beside.place.name, beside.beside) == ("Aleppo", "south of")
    assert where(load(), "قرب حلب")[0].beside == "near"
    named = where(load(), "جنوب لبنان")[0]  # a region of that name
    assert (named.place.name, named.beside) == ("South Lebanon", "")


def test_a_noun_of_place_may_stand_before_the_name() -> None:
    assert where(load(), "مدينة بنغازي")[0].place.id == where(load(), "Benghazi")[0].place.id == "geonames:88319"
    assert where(load(), "لا مكان") == []


@pytest.mark.parametrize(
    ("group", "day", "bonds"),
    [
        ("جبهة النصرة", "2014", [("member", "group:al-qaeda"), ("split", "group:islamic-state")]),
        ("جبهة النصرة", "2013-01", [None]),  # known, but nothing of it yet
        ("هيئة تحرير الشام", "2017-03", [("member", "group:nour-al-din-zenki"), ("merged", "group:nusra")]),
        ("هيئة تحرير الشام", "2017-12", [("merged", "group:nusra")]),  # the Zenki movement left in July
    ],
)
def test_what_groups_are_to_one_another_on_a_day(group: str, day: str, bonds: list[tuple[str, str] | None]) -> None:
    found = [
        (b.how, b.other if b.group == p.entity.id else b.group) if (b := p.bond) else None
        for p in who(load(), group, day)
    ]
    assert sorted(found, key=str) == sorted(bonds, key=str)


def test_a_bond_is_told_from_both_sides() -> None:
    knowledge = load()
    bond = next(b for b in knowledge.bonds_of("group:hurras-al-din") if b.how == "split")
    assert told(knowledge, "group:hurras-al-din", bond) == "broke away from Hay'at Tahrir al-Sham"
    assert told(knowledge, "group:hts", bond) == "lost Hurras al-Din, which broke away"
