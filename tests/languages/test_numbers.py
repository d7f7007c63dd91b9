"""Quantities: values, bounds, and numbers that count nothing."""

import pytest

from marsad.languages.ar.numbers import Number, numbers
from marsad.text.fold import fold, fold_word
from marsad.text.words import words


def found(text: str) -> list[Number]:
    return numbers(words(fold_word(text)))


def only(text: str) -> Number:
    (number,) = found(text)
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40 قتيلا", 40),
        ("٤٠ قتيلا", 40),
        ("1,200 قتيل", 1200),
        ("1.200 قتيل", 1200),
        ("١٢٬٥٠٠ نازح", 12500),
        ("1 234 567 نسمة", 1234567),
        ("12،500 نازح", 12500),
        ("1.25 مليون نازح", 1250000),
        ("4.1 مليون نازح", 4100000),
        ("300 ألف نسمة", 300000),
        ("5 آلاف و300 مقاتل", 5300),
        ("ثلاثة جنود", 3),
        ("ثماني نساء", 8),
        ("أحد عشر جنديا", 11),
        ("إحدى عشرة امرأة", 11),
        ("اثنا عشر مسلحا", 12),
        ("ثلاثة عشر مدنيا", 13),
        ("خمسة وعشرون أسيرا", 25),
        ("مئة شخص", 100),
        ("مئتا لاجئ", 200),
        ("مائتين وخمسين لاجئا", 250),
        ("ثلاثمئة مقاتل", 300),
        ("ثلاث مئة مقاتل", 300),
        ("خمسمائة وستة مقاتلين", 506),
        ("ألف جندي", 1000),
        ("ألفا جندي", 2000),
        ("ألفي جندي", 2000),
        ("ثلاثون ألفا", 30000),
        ("ثلاثة وعشرون ألفا ومئتان وخمسة أشخاص", 23205),
        ("مئة وخمسون ألف نازح", 150000),
        ("نصف مليون نازح", 500000),
        ("ربع مليون نازح", 250000),
        ("مليون ونصف المليون لاجئ", 1500000),
        ("ثلاثة ملايين ومئتي ألف لاجئ", 3200000),
        ("وثلاثة جنود", 3),
        ("بثلاثين صاروخا", 30),
    ],
)
def test_values(text: str, value: float) -> None:
    number = only(text)
    assert (number.kind, number.min, number.max) == ("count", value, value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("نحو 55 فلسطينيا", 55, 55),
        ("حوالي مئة شخص", 100, 100),
        ("ما يقارب 30 شخصا", 30, 30),
        ("أكثر من 510 قتلى", 510, None),
        ("لأكثر من 20 قتيلا", 20, None),
        ("أكثر من نحو 20 قتيلا", 20, None),
        ("ما لا يقل عن 12 جريحا", 12, None),
        ("ما يزيد على ألفي شخص", 2000, None),
        ("40 شخصا على الأقل", 40, None),
        ("40 شخصا تقريبا", 40, 40),
        ("تجاوز عدد القتلى 500", 500, None),
        ("أقل من 30 مقاتلا", None, 30),
        ("ما لا يزيد على عشرة جنود", None, 10),
        ("لا يتجاوز 30 مقاتلا", None, 30),
        ("بين 5 و7 قتلى", 5, 7),
        ("بين خمسة وسبعة قتلى", 5, 7),
        ("بين 3 و5 آلاف نازح", 3000, 5000),
        ("ما بين 10 إلى 15 مسلحا", 10, 15),
        ("من 10 إلى 15 مسلحا", 10, 15),
        ("5-7 قتلى", 5, 7),
        ("أربعة أو خمسة مسلحين", 4, 5),
        ("عشرات القتلى", 20, 99),
        ("العشرات من القتلى", 20, 99),
        ("مئات المدنيين", 100, 999),
        ("آلاف المدنيين", 1000, 9999),
        ("عشرات الآلاف من المدنيين", 20000, 99999),
        ("مئات الآلاف", 100000, 999999),
        ("بضعة جنود", 3, 9),
        ("بضع مئات", 300, 999),
        ("بضعة آلاف", 3000, 9999),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None) -> None:
    number = only(text)
    assert (number.kind, number.min, number.max) == ("count", low, high)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("عام 2011", "year"),
        ("في 2011 وقعت", "year"),
        ("انتفاضة 2011.", "year"),
        ("عام ألفين وستة", "year"),
        ("في 7 أكتوبر", "date"),
        ("الساعة 10 صباحا", "clock"),
        ("محمد علي (25 عاما)", "age"),
        ("يبلغ من العمر 30 عاما", "age"),
        ("في الـ25 من عمره", "age"),
        ("خلال 24 ساعة", "duration"),
        ("ثلاثة أيام", "duration"),
        ("30 كيلومترا", "measure"),
        ("القرار 1701", "label"),
        ("والقرار رقم 2254", "label"),
        ("مقاتلات إف 16", "label"),
        ("F-16", None),
        ("اللواء 47", "label"),
        ("الذكرى الـ76", "ordinal"),
        ("45 بالمئة", "percent"),
        ("خمسة في المائة", "percent"),
        ("ثلاثة أرباع المدينة", "fraction"),
        ("واحد من كل عشرة", "fraction"),
        ("في آن واحد", "label"),
        ("مئات السنين", "duration"),
        ("مائة ضابط", "count"),
    ],
)
def test_what_is_no_count(text: str, kind: str | None) -> None:
    assert [number.kind for number in found(text)] == ([kind] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "قتل أحد الجنود",
        "إحدى القرى",
        "يوم الأحد",
        "يوم الاثنين",
        "اللواء الخامس عشر",
        "القرن السابع والعشرين",
        "نصف المدينة",
    ],
)
def test_no_number_at_all(text: str) -> None:
    assert found(text) == []


def test_somebody_after_and_is_not_one() -> None:
    assert [number.kind for number in found("القائد وأحد مساعديه")] == ["label"]
    assert [number.kind for number in found("قتل مدني واحد في القصف")] == ["count"]


def test_money_has_its_currency() -> None:
    number = only("بنحو 3 ملايين دولار")
    assert (number.kind, number.min, number.unit) == ("money", 3000000, "USD")
    assert only("20 ألف ليرة سورية").unit == "SYP"
    assert only("500 دينار").unit == "dinar"


def test_a_rise_is_no_range() -> None:
    assert [(number.min, number.max) for number in found("ارتفع عدد القتلى من 5 إلى 10 أشخاص")] == [(5, 5), (10, 10)]


def test_years_and_counts_side_by_side() -> None:
    assert [(number.kind, number.min) for number in found("في عام 2011 قتل 2000 شخص")] == [
        ("year", 2011),
        ("count", 2000),
    ]


def test_a_definite_number_is_marked() -> None:
    assert only("الجنود الثلاثة").definite
    assert not only("ثلاثة جنود").definite


def test_tokens_and_offsets() -> None:
    text = fold_word("قتل أكثر من 40 شخصا أمس")
    (number,) = numbers(words(text))
    assert (number.start, number.end) == (1, 4)
    assert text[number.first : number.last] == number.literal == "اكثر من 40"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-١", -1),
        ("الحرارة -4 درجات", -4),
        ("-4/5", -0.8),
        (".08", 0.08),
        ("1e10", 1e10),
        ("12.32e+14", 1.232e15),
        ("1.1^23", 8.95430243255239),
        ("-2.5^-1", -0.4),
        ("عشرون وثلاثة أخماس", 20.6),
        ("ثلاثة و عشرون خمسا", 4.6),
        ("ثلاثة وخمس", 3.2),
        ("مئة على ألف", 0.1),
        ("عشرون جزءا من خمسة وعشرين", 0.8),
        ("جزء من مئة", 0.01),
        ("نصف دزينة", 6),
        ("ربع كيلوغرام", 0.25),
    ],
)
def test_signs_powers_and_fractions(text: str, value: float) -> None:
    assert only(text).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("قتل:\n-5 جنود", [5]),  # an item of a list
        ("10-15 قتيلا", [None]),  # a range
        ("مقاتلات إف-16", [16]),  # a name
        ("انتهى القتال .50 قتيلا", [50]),  # a full stop in the wrong place
        ("ثلاثة وخمس نساء", [3, 5]),
        ("خمس نساء", [5]),
        ("ثمن الدواء", []),  # its price
        ("جزء من مئة قرية", [100]),
        ("قتل ثلاثة على حاجز", [3]),
        ("نصف المدينة", []),
        ("9^999", [9, 999]),
    ],
)
def test_what_only_looks_like_one(text: str, values: list[float | None]) -> None:
    assert [number.value for number in numbers(words(fold(text).text))] == values
