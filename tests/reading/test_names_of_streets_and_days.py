"""Places and days that stand in a sentence without being those of the deed."""

from __future__ import annotations

import pytest
from told import found, places

import marsad


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        # a street is named after a town and lies in another; a quarter or a camp as well
        ("انفجرت عبوة في شارع بغداد.", "ASSAULT", ["شارع بغداد"]),
        ("انفجرت عبوة في مدينة بغداد.", "ASSAULT", ["Baghdad"]),
        # where a place lies is not where the deed was
        ("وفي محافظة أبين الواقعة شرق عدن، شن طيران التحالف غارات.", "ASSAULT", ["Abyan"]),
        ("وفي عدن، شن طيران التحالف غارات.", "ASSAULT", ["Aden"]),
        # what has to do with a place is not there
        ("شهدت البلاد احتجاجات ضد شركات مرتبطة بباريس.", "PROTEST", [None]),
        ("شهدت البلاد احتجاجات بباريس.", "PROTEST", ["Paris"]),
        # "in it" is not where it lies
        ("تقع القرية قرب نهر الفرات، وتنتشر فيها مجموعات من المليشيات.", "MOBILIZE", [None]),
        ("تنتشر مجموعات من المليشيات قرب نهر الفرات.", "MOBILIZE", ["Euphrates"]),
    ],
)
def test_where_it_was(text: str, code: str, expected: list[str | None]) -> None:
    assert places(text, code) == expected


def test_a_sentence_that_a_stop_ends_without_a_blank_gives_no_place() -> None:
    text = "نفذت المليشيا حملة تفتيش في بلدة ذيبان شرقي دير الزور.قتل طفل جراء انفجار لغم في منطقة كباجب."
    assert places(text, "ASSAULT") == ["Kabajib"]


def test_no_place_is_killed() -> None:
    text = "نعت الصفحات أحد طلاب كلية الطب في جامعة دمشق والذي قتل بالقصف على مدينة قدسيا بريف دمشق."
    assert "Damascus" not in places(text, "ASSAULT")


def test_a_side_alone_is_not_where_the_story_was() -> None:
    text = "قصف الجيش أمس مواقع في ريف حلب. قتيل لمليشيا الأسد بالجنوب."
    statements = marsad.read(text, published="2020-01-05").statements
    assert [s.place for s in statements if s.type == "killed"] == [None]


def test_a_headline_behind_dots_tells_something_else() -> None:
    text = "12 جريحا بقصف على مدينة إدلب.. وهيئة تحرير الشام تستهدف تجمعات قوات النظام في سراقب"
    assert [s.place for s in marsad.read(text).statements if s.type == "injured"] != ["geonames:164781"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وأضاف أن هذه القوات استعادت قصر 22 مايو الرئاسي.", None),
        ("هاجم مسلحون الموقع منذ هجمات 11 سبتمبر.", None),
        ("هاجم مسلحون الموقع يوم 22 مايو.", "2019-05-22"),
        ("هاجم مسلحون في 11 سبتمبر الموقع.", "2019-09-11"),
    ],
)
def test_a_day_in_a_name_is_no_day(text: str, day: str | None) -> None:
    assert [s.time.start for s in found(text, "ASSAULT")][:1] == [day]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("إذا انتهت المقاومة من القاعدة وسيطروا على المدينة فعندها تسقط العاصمة.", "possible"),
        ("انتهت المقاومة من القاعدة وسيطروا على المدينة.", "actual"),
    ],
)
def test_what_is_joined_to_a_condition_is_one(text: str, realis: str) -> None:
    assert [s.realis for s in found(text, "ASSAULT")][:1] == [realis]


def test_a_former_prisoner_is_not_held() -> None:
    assert found("الزبيدي أسير سابق قضى 10 أعوام في السجن.", "detained", "figure") == []
    assert found("يقبع في السجون 5000 أسير.", "detained", "figure") != []


def test_barriers_that_block_a_road_do_not_protest() -> None:
    assert found("وجود الحواجز العسكرية التي تقطع الطرقات الداخلية.", "PROTEST") == []
    assert found("قطع المحتجون الطرقات الداخلية.", "PROTEST") != []


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        # a number of weeks that is only about so, or more than so, is no day
        ("هاجم مسلحون القرية قبل أكثر من أسبوعين.", "ASSAULT", (None, "2019-12-22")),
        ("هاجم مسلحون القرية قبل نحو شهر.", "ASSAULT", (None, None)),
        ("هاجم مسلحون القرية قبل أسبوعين.", "ASSAULT", ("2019-12-22", "2019-12-22")),
        # when a land was taken, a festival is planned or a war began is not when something else was
        ("اعتقل الجيش شابين داخل الأراضي المحتلة عام 1948.", "COERCE", (None, None)),
        (
            "أكد المدير تأجيل المهرجان المبرمج انطلاقته اليوم، نظرا للاحتجاجات التي تشهدها الولاية.",
            "PROTEST",
            (None, None),
        ),
        ("قتل الجيش 40 ألفا في نزاع بدأ عام 1984.", "ASSAULT", (None, None)),
        ("أدان الوزير هجوم الجيش الذي بدأ أمس على المدينة.", "ASSAULT", ("2020-01-04", "2020-01-04")),
        # a headline that begins with its day
        ("اليوم الأحد.. الجيش يقصف مدينة إدلب", "ASSAULT", ("2020-01-05", "2020-01-05")),
        ("زار الوزير تونس الأحد.. الجيش يقصف مدينة إدلب", "ASSAULT", (None, None)),
    ],
)
def test_on_which_day(text: str, code: str, span: tuple[str | None, str | None]) -> None:
    assert [(s.time.start, s.time.end) for s in found(text, code)][:1] == [span]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت القوات قرية أبين بناحية شيراوا.", ["قرية أبين"]),
        ("قصفت القوات محيط قرية أبين.", ["محيط قرية أبين"]),
        ("قصفت الطائرات محافظة أبين.", ["Abyan"]),
        ("قصف المسلحون مسجدا في حي الجولان.", ["حي الجولان"]),
    ],
)
def test_no_village_or_quarter_is_a_province(text: str, expected: list[str | None]) -> None:
    assert places(text, "ASSAULT") == expected
