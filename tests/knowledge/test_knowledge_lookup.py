"""Who is who, where is where, and who held what on which day."""

from __future__ import annotations

import pytest

from marsad.knowledge.lookup import Knowledge, load
from marsad.knowledge.spelling import spelling


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.mark.parametrize(
    ("text", "table", "id"),
    [
        ("الولايات المتحدة الأميركية", "entity", "state:USA"),
        ("أمريكا", "entity", "state:USA"),
        ("الأمم المتحدة", "entity", "body:un"),
        ("مجلس التعاون لدول الخليج العربية", "entity", "body:gcc"),
        ("تنظيم الدولة الإسلامية", "entity", "group:islamic-state"),
        ("داعش", "entity", "group:islamic-state"),
        ("الحوثيين", "entity", "group:houthis"),
        ("الإخوان المسلمين", "entity", "group:muslim-brotherhood"),
        ("قوات سوريا الديموقراطية", "entity", "group:sdf"),
        ("مليشيات الدعم السريع", "entity", "group:rsf"),
        ("عبدالفتاح السيسي", "entity", "person:abdel-fattah-el-sisi"),
        ("وكالة الصحافة الفرنسية", "entity", "outlet:afp"),
        ("واشنطن", "metonym", "state:USA"),
        ("الكرملين", "metonym", "state:RUS"),
        ("بنغازي", "place", "geonames:88319"),
        ("محافظة شبوة", "place", "own:shabwa"),
        ("محافظة حلب", "place", "own:aleppo-governorate"),
    ],
)
def test_names_are_found(knowledge: Knowledge, text: str, table: str, id: str) -> None:
    words = spelling(text)
    best = [match for match in knowledge.match(words) if match.length == len(words)]
    assert (table, id) in [(match.table, match.id) for match in best]


def test_the_longest_name_comes_first(knowledge: Knowledge) -> None:
    words = spelling("وقال في جنوب السودان أمس")
    assert knowledge.match(words, 2)[0].id == "state:SSD"


def test_a_name_that_is_a_common_word_is_weak(knowledge: Knowledge) -> None:
    assert all(match.weak for match in knowledge.match(spelling("مالي")))
    assert not any(match.weak for match in knowledge.match(spelling("جمهورية مالي")) if match.length == 2)
    assert knowledge.is_weak(spelling("الأناضول"), "outlet:anadolu")
    assert not knowledge.is_weak(spelling("الأناضول"), "own:anatolia")


def test_a_channel_needs_its_class_word(knowledge: Knowledge) -> None:
    assert "outlet:alarabiya" in [match.id for match in knowledge.match(spelling("قناة العربية"))]
    assert "outlet:alarabiya" not in [match.id for match in knowledge.match(spelling("العربية"))]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("الليبية", "LBY"), ("ليبيون", "LBY"), ("الأميركيين", "USA"), ("أمريكيتان", "USA"), ("الأتراك", "TUR"),
        ("روس", "RUS"), ("كورية شمالية", "PRK"), ("الكوريين الجنوبيين", "KOR"), ("الجنوب أفريقية", "ZAF"),
        ("سعودي", "SAU"), ("مغاربة", "MAR"),
    ],
)  # fmt: skip
def test_nationalities(knowledge: Knowledge, words: str, state: str) -> None:
    assert knowledge.nisba_of(*spelling(words)) == (f"state:{state}",)


def test_the_accusative_of_a_nationality_is_not_taken_from_the_state(knowledge: Knowledge) -> None:
    assert knowledge.nisba_of(*spelling("سوريا")) == ()


@pytest.mark.parametrize(
    ("title", "of", "day", "person"),
    [
        ("وزير الخارجية", "FRA", "2019-05-22", "jean-yves-le-drian"),
        ("وزير خارجية", "state:FRA", "2015-11-13", "laurent-fabius"),
        ("الرئيس", "USA", "2016-12-31", "barack-obama"),
        ("الرئيس", "USA", "2017-01-20", "donald-trump"),
        ("الرئيس", "USA", "2023", "joe-biden"),
        ("رئيس", "TUN", "2019-05-22", "beji-caid-essebsi"),
        ("الرئيس", "EGY", "2013-01-25", "mohamed-morsi"),
        ("المبعوث الأممي إلى ليبيا", None, "2019-05-22", "ghassan-salame"),
        ("الأمين العام للأمم المتحدة", None, "2012-06-01", "ban-ki-moon"),
    ],
)
def test_a_title_means_who_held_it_on_the_day(
    knowledge: Knowledge, title: str, of: str | None, day: str, person: str
) -> None:
    found = knowledge.who(spelling(title), of, day)
    assert found is not None
    assert found.id == f"person:{person}"


def test_a_title_that_several_held_is_nobody_s(knowledge: Knowledge) -> None:
    assert knowledge.who(spelling("الرئيس"), "USA", None) is None
    assert knowledge.who(spelling("الرئيس"), "USA", "2017") is None
    assert knowledge.who(spelling("وزير السحر"), "USA", "2019-01-01") is None


def test_offices_of_a_person_and_holders_of_an_office(knowledge: Knowledge) -> None:
    terms = knowledge.offices_of("person:donald-trump")
    assert [term.start[:4] for term in terms if term.office == "usa.president"] == ["2017", "2025"]
    holders = [term.person for term in knowledge.holders("usa.president")]
    assert holders.index("person:barack-obama") < holders.index("person:donald-trump")
    assert knowledge.span(knowledge.holders("usa.president")[-1])[1] is None


def test_full_titles_stand_for_an_office(knowledge: Knowledge) -> None:
    words = spelling("الأمين العام للأمم المتحدة")
    offices = [match.id for match in knowledge.match(words) if match.table == "office" and match.length == len(words)]
    assert offices
    assert knowledge.office(offices[0]) is not None


def test_capitals_are_where_they_are(knowledge: Knowledge) -> None:
    place = knowledge.place("geonames:2210247")
    assert place is not None
    assert (place.country, round(place.lat), round(place.lon)) == ("LBY", 33, 13)
