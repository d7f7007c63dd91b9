"""The days that a text leaves which calls a month its own; and the times that are the same from each of them."""

from __future__ import annotations

import datetime

import pytest

import marsad
from marsad.knowledge.lookup import Knowledge, load
from marsad.reading.dating import Inferred, infer
from marsad.text.fold import fold
from marsad.text.words import words


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge) -> Inferred:
    return infer(words(fold(text).text), knowledge)


FIRST_RAID = (
    "وفي الخامس من كانون الثاني الجاري شنت طائرات غارات على مواقع نظام الأسد. وفي أيار 2023 قصفت القوات القرية. "
)


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        # the one January between the last date and the end of a government, on Wednesdays from the sixth on
        (FIRST_RAID + "قتل خمسة فجر أمس الثلاثاء.", ("2024-01-10", "2024-01-31")),
        # a date to come bounds it from above, one that is past from below
        (
            "وقع الطرفان الاتفاق في يناير 2022. وقالت حكومة بوريس جونسون أمس الثلاثاء إن يوم 15 مايو الحالي موعده.",
            ("2022-05-04", "2022-05-11"),
        ),
        # who took office in its last March says of which year
        (
            "عيّن البرلمان فتحي باشاغا في مارس/آذار الماضي. وحدد يوم 15 مايو الحالي موعدا للمحادثات. وقال أمس الثلاثاء.",
            ("2022-05-04", "2022-05-11"),
        ),
        # more than a year lies between its last date and its own
        (
            "يعيد القرار القوات بعد أكثر من عام من سحبها في ديسمبر/كانون الأول 2020. وتجرى انتخابات في مايو الجاري.",
            ("2022-05-01", "2022-05-31"),
        ),
    ],
)
def test_the_first_and_the_last_day(text: str, stretch: tuple[str, str], knowledge: Knowledge) -> None:
    inferred = read(text, knowledge)
    assert inferred.stretch == stretch
    first, last = map(datetime.date.fromisoformat, stretch)
    assert (first.year, first.month) == (last.year, last.month)
    assert inferred.day == stretch[0]  # the first of one month, with the last beside it
    assert inferred.reasons


def test_what_came_again_within_a_week_leaves_one_day(knowledge: Knowledge) -> None:
    inferred = read(FIRST_RAID + "قتل خمسة فجر أمس الثلاثاء في ثاني غارة من نوعها خلال أسبوع.", knowledge)
    assert inferred.day == "2024-01-10"
    assert inferred.stretch is None


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        # whose term ended, by death or otherwise, on that day of the month
        (
            "اغتالت القوات الصحفية شيرين أبو عاقلة يوم 11 مايو الجاري. وشيع مئات جثمان الفتى اليوم السبت.",
            ("2022-05-14", "2022-05-28"),
        ),
        # one whose title is called former, or who is dead, limits nothing himself
        (
            "قتل قائد فيلق القدس قاسم سليماني في 3 يناير الجاري. وقال قائد فيلق القدس قاسم سليماني في كلمة سابقة.",
            ("2020-01-03", "2020-01-31"),
        ),
        # last year by its number
        ("زاد العدد مقارنة بالعام الماضي 2014. وتجرى الانتخابات في مايو الجاري.", ("2015-05-01", "2015-05-31")),
        # a weekday falls on its date in one year of a term
        (
            "التقى وزير الخارجية السعودي عادل الجبير نظيره. وتبدأ المحادثات يوم الثلاثاء 11 أغسطس الجاري.",
            ("2015-08-01", "2015-08-31"),
        ),
        # one dies once: the month of the date is last month; the weekday of the lead is that of the text or just before
        (
            "قال الجيش، الأربعاء، إن ساعر باروخ لقي حتفه الشهر الماضي. وأعلنت الحركة في الثامن من ديسمبر أن باروخ قتل. "
            "وقال الوزير في مجلس الحرب غادي آيزنكوت إنه حزين.",
            ("2024-01-03", "2024-01-31"),
        ),
    ],
)
def test_what_bounds_a_month(text: str, stretch: tuple[str, str], knowledge: Knowledge) -> None:
    assert read(text, knowledge).stretch == stretch


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير أمس الثلاثاء إن يوم 15 مايو الحالي موعد المحادثات.",  # of any year
        "قال الوزير إن الهدنة بدأت في أبريل الماضي وإن الجولة تبدأ في مايو الجاري.",
        "قال الرئيس جو بايدن إن الانتخابات تجرى في مايو الجاري.",  # of four years
        "عيّن البرلمان رئيسا للوزراء في مارس الماضي، والمحادثات في مايو الجاري.",  # nobody knows whom
        "وقع الطرفان الاتفاق في يناير 2019. وبدأت الجولة في مايو الجاري وتنتهي في يونيو الجاري.",  # a slip
        # the first such month after the last date may be any: texts name the summer of a year for years
        "شنت الطائرات غارات في 5 يناير الجاري. وقصفت القوات القرية في مايو 2023.",
        "وقع الطرفان الاتفاق في يناير 2022. ويوم 15 مايو الحالي موعد المحادثات.",
        # more than a year since something else
        "يعيد القرار القوات بعد أكثر من عام من الغياب. ووقع الاتفاق في ديسمبر 2020. وتجرى انتخابات في مايو الجاري.",
        # a month of another calendar, and one of the year
        "قالت حكومة باراك أوباما إن المحادثات مع حكومة ديفيد كاميرون تنتهي في شهر رمضان الحالي.",
        "بلغ العدد مئة حتى نهاية شهر أيار من العام الجاري بحسب حكومة بوريس جونسون.",
        # somebody else was killed last month, and a word is no name
        "قتل جندي الشهر الماضي. وأعلن الجيش في 8 ديسمبر أن جندي قتل. وقال الوزير في مجلس الحرب غادي آيزنكوت إنه حزين.",
        "قتل ساعر باروخ الشهر الماضي. وقتل في 8 ديسمبر إيلي كوهين. وقال الوزير في مجلس الحرب غادي آيزنكوت إنه حزين.",
        # a term that ended in another month; one who did not leave
        "اغتيل قائد فيلق القدس قاسم سليماني في مارس الجاري.",
        "زار قائد فيلق القدس قاسم سليماني دمشق في 3 يناير الجاري.",
    ],
)
def test_several_years_or_none_are_no_day(text: str, knowledge: Knowledge) -> None:
    inferred = read(text, knowledge)
    assert inferred.day is None
    assert inferred.stretch is None


def test_only_times_that_are_the_same_from_each_day_are_known() -> None:
    text = (
        "قصف الجيش الليبي أمس الثلاثاء مدينة سرت. ووقع الطرفان الاتفاق مع حكومة بوريس جونسون في يناير 2022. "
        "وقصف الجيش الليبي في 2 مايو الحالي مدينة طرابلس. ويوم 15 مايو الحالي موعد المحادثات."
    )
    reading = marsad.read(text)
    document = reading.document
    assert (document.published, document.published_until) == ("2022-05-04", "2022-05-11")
    assert document.published_basis == "inferred"
    days = {text[slice(*s.evidence[0].trigger)]: s.time.start for s in reading.statements if s.type == "ASSAULT"}
    assert days == {"قصف": None, "وقصف": "2022-05-02"}
