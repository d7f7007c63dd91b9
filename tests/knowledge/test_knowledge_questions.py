"""Who is meant by a title or a name on a day, and where a name may lie."""

from __future__ import annotations

import pytest

from marsad.knowledge.lookup import load
from marsad.knowledge.questions import where, who


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
