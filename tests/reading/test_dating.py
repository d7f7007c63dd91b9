"""The day of a text without one: what may be inferred, and above all what may not."""

from __future__ import annotations

import time

import pytest

import marsad
from marsad.knowledge.lookup import Knowledge, load
from marsad.reading.dating import Inferred, infer
from marsad.text.fold import fold
from marsad.text.words import words


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def read(text: str, knowledge: Knowledge, *mentions: str) -> Inferred:
    return infer(words(fold(text).text), knowledge, mentions)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلنت الوزارة في بيان اليوم الثلاثاء 12 يناير 2016 وقف العمل.", "2016-01-12"),
        ("أعلنت الوزارة صباح اليوم، 12 كانون الثاني 2016، وقف العمل.", "2016-01-12"),
        ("التقى الوزيران أمس الأربعاء 22 ماي 2019 في العاصمة.", "2019-05-23"),
        ("التقى الوزيران أول أمس الأربعاء 22 ماي 2019 في العاصمة.", "2019-05-24"),
        ("يلتقي الوزيران غدا الأربعاء 22 ماي 2019 في العاصمة.", "2019-05-21"),
        ("يلتقي الوزيران بعد غد الأربعاء 22 ماي 2019 في العاصمة.", "2019-05-20"),
    ],
)
def test_today_with_its_date(text: str, day: str, knowledge: Knowledge) -> None:
    inferred = read(text, knowledge)
    assert inferred.day == day
    assert inferred.candidates == (day,)
    assert "counts from its day" in inferred.reasons[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "قال الوزير إن المحادثات تقدمت.",
        "قال الوزير اليوم الخميس إن المحادثات تقدمت.",  # any Thursday
        "قال الوزير إن الحرب بدأت عام 2011.",  # a year is no day
        "قال الوزير في مايو 2019 إن المحادثات تقدمت.",
        "قال الوزير اليوم 22 مايو إن المحادثات تقدمت.",  # fits every year
        "اندلعت الحرب في 15 أبريل 2023 وما زالت مستمرة.",  # the report may come years later
        "في مثل هذا اليوم الجمعة 17 كانون الثاني 1991 بدأت الحرب.",
        "وقعت المجزرة في ذلك اليوم الأحد 18 أبريل 2010 ولم ينس أحد.",
        "اليوم الثلاثاء 13 يناير 2016 أعلنت الوزارة وقف العمل.",  # it was a Wednesday
        "سيزور الوزير العاصمة يوم الأربعاء 22 ماي 2019.",  # announced
        "في الاجتماع الذي عقد يوم الأربعاء 22 ماي 2019 اتفق الجميع على الخطة.",  # tells which meeting
    ],
)
def test_nothing_is_invented(text: str, knowledge: Knowledge) -> None:
    assert read(text, knowledge).day is None


def test_a_day_long_outlived_is_not_today(knowledge: Knowledge) -> None:
    text = "كتبت يومها: اليوم الأحد 18 أبريل 2010 بدأت الرحلة. وانتهت في مارس 2019 بعد سنوات."
    assert read(text, knowledge).day is None


def test_two_days_are_said_and_none_is_chosen(knowledge: Knowledge) -> None:
    text = "قال المتحدث اليوم الثلاثاء 12 يناير 2016 إن الطريق فتح. وقال آخر اليوم الجمعة 22 يناير 2016 إنه أغلق."
    inferred = read(text, knowledge)
    assert inferred.day is None
    assert inferred.candidates == ("2016-01-12", "2016-01-22")


class TestYearLeftOut:
    SAID = "قال المتحدث اليوم الأربعاء 22 مايو إن القتال توقف."

    def test_a_leap_day_comes_on_its_weekday_once_in_28_years(self, knowledge: Knowledge) -> None:
        assert read("قال المتحدث اليوم الأحد 29 فبراير إن القتال توقف.", knowledge).day == "2004-02-29"

    def test_open_without_more(self, knowledge: Knowledge) -> None:
        inferred = read(self.SAID, knowledge)
        assert inferred.day is None
        assert {"2013-05-22", "2019-05-22", "2024-05-22"} <= set(inferred.candidates)

    def test_the_text_calls_a_year_its_own(self, knowledge: Knowledge) -> None:
        assert read(f"{self.SAID} وقتل المئات منذ بداية العام الحالي 2019.", knowledge).day == "2019-05-22"
        other = read(f"{self.SAID} وقتل المئات منذ بداية العام الحالي 2018.", knowledge)
        assert other.day is None  # the weekday does not fall on it

    def test_the_current_month_is_not_the_current_year(self, knowledge: Knowledge) -> None:
        assert read(f"{self.SAID} وقتل المئات منذ عام 2013 وحتى مطلع الشهر الحالي.", knowledge).day is None

    def test_a_month_with_its_year_shortly_before(self, knowledge: Knowledge) -> None:
        inferred = read(f"{self.SAID} وكان القتال قد اندلع في نوفمبر 2018.", knowledge)
        assert inferred.day == "2019-05-22"
        assert "2018" in inferred.reasons[0]

    @pytest.mark.parametrize("more", ["في نوفمبر 2014", "عام 2018", "عام 2019"])
    def test_older_months_and_lone_years_choose_none(self, more: str, knowledge: Knowledge) -> None:
        assert read(f"{self.SAID} وكان الاتفاق قد وقع {more}.", knowledge).day is None

    def test_a_month_to_come_is_no_bound(self, knowledge: Knowledge) -> None:
        assert read(f"{self.SAID} ومن المقرر أن تجري الانتخابات في نوفمبر 2018.", knowledge).day is None

    def test_holders_of_offices(self, knowledge: Knowledge) -> None:
        text = f"{self.SAID} ورحب وزير الخارجية الفرنسي جان إيف لودريان بالقرار."
        inferred = read(text, knowledge)
        assert inferred.day == "2019-05-22"
        assert "held office" in inferred.reasons[0]

    @pytest.mark.parametrize(
        ("who", "day"),
        [
            ("ابن وزير الخارجية الفرنسي جان إيف لودريان", "2019-05-22"),
            ("حكومة تيريزا ماي", "2019-05-22"),
            ("مستشار في إدارة ترامب", "2019-05-22"),
            ("حكومة السويد", None),
            ("لاجئ بعد سقوط نظام ماكرون", None),
        ],
    )
    def test_whose_government_or_son(self, who: str, day: str | None, knowledge: Knowledge) -> None:
        assert read(f"{self.SAID} ورحب {who} بالقرار.", knowledge).day == day

    def test_the_offices_of_one_person_differ(self, knowledge: Knowledge) -> None:
        text = f"{self.SAID} ورحب وزير الدفاع الفرنسي جان إيف لودريان بالقرار."
        assert read(text, knowledge).day == "2013-05-22"

    @pytest.mark.parametrize(
        "who",
        [
            "وزير الخارجية الفرنسي السابق جان إيف لودريان",
            "جان إيف لودريان",  # no office said
            "نجل الرئيس الفرنسي إيمانويل ماكرون",  # who is called so when he is no longer
            "الرئيس الفرنسي السابق إيمانويل ماكرون وأركان حكومة ماكرون",  # told as former elsewhere
            "مركز وزير الخارجية الفرنسي جان إيف لودريان",
        ],
    )
    def test_former_holders_and_namesakes_limit_nothing(self, who: str, knowledge: Knowledge) -> None:
        assert read(f"{self.SAID} ورحب {who} بالقرار.", knowledge).day is None

    def test_holders_who_never_met_leave_nothing(self, knowledge: Knowledge) -> None:
        text = f"{self.SAID} التقى الرئيس الأمريكي باراك أوباما بالرئيس الفرنسي إيمانويل ماكرون."
        assert read(text, knowledge) == Inferred()

    def test_mentions_are_holders_too(self, knowledge: Knowledge) -> None:
        assert read(self.SAID, knowledge, "person:ghassan-salame").day == "2019-05-22"
        assert read(self.SAID, knowledge, "person:nobody").day is None


class TestDateline:
    BODY = "أصيب خمسة أشخاص في انفجار وقع قرب السوق، كما قالت مصادر طبية في المدينة للوكالة مساء."

    @pytest.mark.parametrize(
        ("line", "day"),
        [
            ("السبت 1 آب, 2020", "2020-08-01"),
            ("آخر تحديث: 01.08.2020 | 10:40 دمشق", "2020-08-01"),
            ("نشر في 2020-08-01", "2020-08-01"),
            ("القاهرة 11 ذو الحجة 1441 هـ الموافق 1 أغسطس 2020 م", "2020-08-01"),
        ],
    )
    def test_alone_in_its_line(self, line: str, day: str, knowledge: Knowledge) -> None:
        inferred = read(f"انفجار قرب السوق يصيب خمسة أشخاص\n{line}\n{self.BODY}", knowledge)
        assert inferred.day == day
        assert "dateline" in inferred.reasons[0]

    def test_at_the_foot_with_its_weekday(self, knowledge: Knowledge) -> None:
        assert read(f"{self.BODY * 6}\nالسبت 1 آب 2020", knowledge).day == "2020-08-01"
        assert read(f"{self.BODY * 6}\n1 آب 2020", knowledge).day is None  # may belong to a report listed below

    def test_a_caption_is_none(self, knowledge: Knowledge) -> None:
        text = f"انفجار قرب السوق\nدمار خلفه القصف على أطراف المدينة 1 آب 2020 (أرشيف)\n{self.BODY}"
        assert read(text, knowledge).day is None

    def test_the_clock_of_a_site_is_none(self, knowledge: Knowledge) -> None:
        headlines = "\n".join(
            ["فتح الطريق بعد أيام من الإغلاق", "وصول قافلة إلى المدينة القديمة", "ارتفاع جديد لأسعار الخبز"]
        )
        assert read(f"السبت 1 آب, 2020\n{headlines}\n{self.BODY}", knowledge).day is None
        assert read(f"السبت 1 آب, 2020\n{self.BODY}", knowledge).day == "2020-08-01"

    def test_another_weekday_speaks_against_it(self, knowledge: Knowledge) -> None:
        line = "انفجار قرب السوق يصيب خمسة أشخاص\nالسبت 1 آب, 2020"
        assert read(f"{line}\nأصيب خمسة أشخاص اليوم الثلاثاء في انفجار.", knowledge).day is None
        assert (
            read(f"{line}\nأصيب خمسة أشخاص اليوم الجمعة في انفجار.", knowledge).day == "2020-08-01"
        )  # written a day before

    def test_two_that_differ(self, knowledge: Knowledge) -> None:
        inferred = read(f"انفجار قرب السوق يصيب خمسة أشخاص\n2020-08-01\n2021-03-04\n{self.BODY}", knowledge)
        assert inferred.day is None
        assert inferred.candidates == ("2020-08-01", "2021-03-04")


class TestAddress:
    LINK = "https://news.example/arab/2024/01/16/%D8%A7%D9%84"

    def test_of_a_post(self, knowledge: Knowledge) -> None:
        assert read(f"المجلس يقر القرار. للتفاصيل {self.LINK}", knowledge).day == "2024-01-16"

    def test_of_a_long_text_needs_its_weekday(self, knowledge: Knowledge) -> None:
        body = "قال المتحدث إن المجلس ناقش القرار مع جميع الأطراف. " * 25
        assert read(f"{body} {self.LINK}", knowledge).day is None
        assert read(f"{body} وأقر المجلس القرار اليوم الثلاثاء. {self.LINK}", knowledge).day == "2024-01-16"

    def test_of_several_reports(self, knowledge: Knowledge) -> None:
        assert read(f"{self.LINK} https://news.example/2023/05/02/x", knowledge).day is None


class TestLead:
    def test_a_part_of_the_day_is_told_of_what_just_happened(self, knowledge: Knowledge) -> None:
        text = "خلال اللقاء الذي جمع الوزيرين مساء الأربعاء 22 ماي 2019 في تونس."
        assert read(text, knowledge).day == "2019-05-22"

    def test_up_to_today_with_its_date(self, knowledge: Knowledge) -> None:
        assert read("حتى صباح اليوم، 2 كانون الأول 2024، وثق المركز مقتل عشرة.", knowledge).day == "2024-12-02"
        assert read("يستمر العرض حتى 2 كانون الأول 2024، ووثق المركز مقتل عشرة.", knowledge).day is None

    def test_today_moves_it(self, knowledge: Knowledge) -> None:
        text = "قتل مدنيان في قصف الأربعاء 22 ماي 2019 على البلدة. ودان المجلس القصف اليوم الجمعة."
        assert read(text, knowledge).day == "2019-05-24"

    def test_a_later_year_in_the_text_outdoes_it(self, knowledge: Knowledge) -> None:
        text = "قتل مدنيان في قصف الأربعاء 22 ماي 2019 على البلدة. وأعيد بناء السوق في مارس 2021."
        assert read(text, knowledge).day is None


def test_a_count_of_this_year_up_to_a_day(knowledge: Knowledge) -> None:
    count = "منذ بداية العام الحالي 2023 حتى يوم 25 تشرين الثاني"
    assert read(f"أصيب طفل اليوم الأحد. وقع {count} 17 هجوما.", knowledge).day == "2023-11-26"
    assert read(f"أصيب طفل. وقع {count} 17 هجوما.", knowledge).day is None
    past = "منذ بداية عام 2023 وحتى 25 تشرين الثاني"
    assert read(f"أصيب طفل اليوم الأحد. وقع {past} 17 هجوما.", knowledge).day is None


@pytest.mark.parametrize(
    "text", ["\n\n", "99/99/9999", "اليوم 31 فبراير 2019", "اليوم الأحد 30 فبراير", "http://", "2024/"]
)
def test_odd_texts(text: str, knowledge: Knowledge) -> None:
    assert read(text, knowledge).day is None


def test_fast_without_dates(knowledge: Knowledge) -> None:
    found = words(fold("قال المتحدث باسم الحكومة اليوم الخميس إن المحادثات مع الوفد تقدمت. " * 30).text)
    start = time.perf_counter()
    for _ in range(50):
        infer(found, knowledge)
    assert (time.perf_counter() - start) / 50 < 0.003  # seconds; ten times what it takes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعلنت الأمم المتحدة، أمس الثلاثاء، أن مئة شخص قتلوا جراء القصف.", None),
        ("أعلنت الأمم المتحدة أن مئة شخص قتلوا أمس جراء القصف.", "2016-11-01"),
        ("قتل مئة شخص أمس جراء القصف.", "2016-11-01"),
    ],
)
def test_the_day_on_which_something_is_said_is_not_that_of_what_is_said(text: str, day: str | None) -> None:
    killed = [s for s in marsad.read(text, published="2016-11-02").statements if s.type == "killed"]
    assert [s.time.start for s in killed] == [day]
