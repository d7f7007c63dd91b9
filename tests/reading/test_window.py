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


FIRST_RAID = "وفي الخامس من كانون الثاني الجاري شنت طائرات غارات. وفي أيار 2023 قصفت القوات القرية. "


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        # the first January after the last date, on Wednesdays from the sixth on
        (FIRST_RAID + "قتل خمسة فجر أمس الثلاثاء.", ("2024-01-10", "2024-01-31")),
        # a date to come bounds it from above, one that is past from below
        (
            "وقع الطرفان الاتفاق في يناير 2022. وقال الوزير أمس الثلاثاء إن يوم 15 مايو الحالي موعد المحادثات.",
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
    assert inferred.day == (stretch[0] if (last - first).days <= 7 else None)  # a month is no day
    assert inferred.reasons


def test_what_came_again_within_a_week_leaves_one_day(knowledge: Knowledge) -> None:
    inferred = read(FIRST_RAID + "قتل خمسة فجر أمس الثلاثاء في ثاني غارة من نوعها خلال أسبوع.", knowledge)
    assert inferred.day == "2024-01-10"
    assert inferred.stretch is None


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير أمس الثلاثاء إن يوم 15 مايو الحالي موعد المحادثات.",  # of any year
        "قال الوزير إن الهدنة بدأت في أبريل الماضي وإن الجولة تبدأ في مايو الجاري.",
        "قال الرئيس جو بايدن إن الانتخابات تجرى في مايو الجاري.",  # of four years
        "عيّن البرلمان رئيسا للوزراء في مارس الماضي، والمحادثات في مايو الجاري.",  # nobody knows whom
        "وقع الطرفان الاتفاق في يناير 2019. وبدأت الجولة في مايو الجاري وتنتهي في يونيو الجاري.",  # a slip
    ],
)
def test_several_years_or_none_are_no_day(text: str, knowledge: Knowledge) -> None:
    inferred = read(text, knowledge)
    assert inferred.day is None
    assert inferred.stretch is None


def test_only_times_that_are_the_same_from_each_day_are_known() -> None:
    text = (
        "قصف الجيش الليبي أمس الثلاثاء مدينة سرت. ووقع الطرفان الاتفاق في يناير 2022. وقصف الجيش الليبي في 2 مايو "
        "الحالي مدينة طرابلس. ويوم 15 مايو الحالي موعد المحادثات."
    )
    reading = marsad.read(text)
    document = reading.document
    assert (document.published, document.published_until) == ("2022-05-04", "2022-05-11")
    assert document.published_basis == "inferred"
    days = {text[slice(*s.evidence[0].trigger)]: s.time.start for s in reading.statements if s.type == "ASSAULT"}
    assert days == {"قصف": None, "وقصف": "2022-05-02"}
