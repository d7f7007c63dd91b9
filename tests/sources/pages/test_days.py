"""Which day a line gives, and which line gives the day of an article."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.sources.pages import article
from marsad.sources.pages.daylines import day_line, stamp

LINES = {
    "الأربعاء , 24 كانون الثاني 2018": "2018-01-24",
    "الثلاثاء 1446/1/3 هـ الموافق 2024/07/09 م": "2024-07-09",
    "الثلاثاء - 8 شوال 1440 هـ - 11 يونيو 2019 مـ رقم العدد [14805]": "2019-06-11",
    "الأحد 2 رمضان 1446هـ": "2025-03-02",
    "الاثنين 2 رمضان 1446": "2025-03-03",  # the weekday decides between calendars by sighting
    "نشر في 14 جويلية 2015 (10:25)": "2015-07-14",
    "الخميس 22 غشت 2024 - 18:05": "2024-08-22",
    "الاثنين 9 شتنبر 2024": "2024-09-09",
    "السبت 12 أوت 2023": "2023-08-12",
    "13 حزيران/يونيه 2018": "2018-06-13",
    "25 فبراير/ شباط 2021": "2021-02-25",
    " 2 أيلول ,2020 17:32": "2020-09-02",
    "[12/يونيو/2015]": "2015-06-12",
    "16 - يناير - 2020": "2020-01-16",
    "يوليو 26 - 2020": "2020-07-26",
    "٢٤ مايو ٢٠١٩ ١:١٤ ص": "2019-05-24",
    "آخر تحديث: 18/4/202308:00 ص": "2023-04-18",
    "جمعة, 01/21/2022 - 13:05": "2022-01-21",
    "الجمعة 03/05/2019": "2019-05-03",
    "الثلاثاء 03/05/2019": "2019-03-05",  # no Tuesday the other way round
    "03/05/2019": "2019-05-03",  # day before month, as Arabic pages write
    "‏الخميس ‏02‏/‏11‏/‏2023": "2023-11-02",
    "2023.05.09 | 09:41 دمشق": "2023-05-09",
    "Posted on August 15, 2017": "2017-08-15",
    "15 Aug 2017": "2017-08-15",
    "14 juillet 2015": "2015-07-14",
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_gives_its_day(line: str) -> None:
    assert [d.isoformat() for d in day_line(line).days[:1]] == [LINES[line]]


@pytest.mark.parametrize("line", ["منذ 3 ساعات", "14 مايو", "الأربعاء", "2019", "31/02/2019", "1446", "12:30", "اليوم"])
def test_a_line_without_a_whole_day_gives_none(line: str) -> None:
    assert day_line(line).days == ()


@pytest.mark.parametrize(
    ("text", "day", "hour", "utc"),
    [
        ("2019-05-23T22:14:00Z", date(2019, 5, 23), 22, True),
        ("2019-05-23T22:14:00+03:00", date(2019, 5, 23), 22, False),
        ("2019-05-23 22:14:00.123 +0000", date(2019, 5, 23), 22, True),
        ("20190523", date(2019, 5, 23), None, False),
        ("Thu, 23 May 2019 10:00:00 GMT", date(2019, 5, 23), None, False),
    ],
)
def test_stamps_of_machines(text: str, day: date, hour: int | None, utc: bool) -> None:
    assert stamp(text) == (day, hour, utc)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00", "1970-01-01", "2019-13-45", "", None, "soon"])
def test_stamps_that_are_no_day_of_the_press(text: str | None) -> None:
    assert stamp(text) is None


def dated(head: str = "", above: str = "", under: str = "", first: str = "", below: str = "") -> tuple[str | None, ...]:
    page = f"""<html><head><title>اتفاق على هدنة في المدينة</title>{head}</head><body><div class="x">{above}</div>
<div class="art"><h1>اتفاق على هدنة في المدينة</h1>{under}<div class="t"><p>{first}أعلن المبعوث الأممي أن الطرفين
اتفقا على هدنة تبدأ منتصف الليل وتستمر ثلاثة أيام.</p><p>وأضاف أن مراقبين من الأمم المتحدة سيصلون إلى المدينة صباح
الخميس لمتابعة التنفيذ مع لجنة من الطرفين.</p></div>{below}</div></body></html>"""
    record = article(page.encode(), where="p")
    return record.published, record.basis


META = '<meta property="article:published_time" content="2019-05-23T10:00:00+03:00">'


def test_what_machines_are_told_comes_before_lines() -> None:
    assert dated(META, under="<p>آخر تحديث: 24 مايو 2019</p>")[0] == "2019-05-23"


def test_the_line_of_publication_comes_before_that_of_a_change() -> None:
    under = "<div>آخر تحديث: 24 مايو 2019</div><div>تاريخ النشر: 23 مايو 2019</div>"
    assert dated(under=under) == ("2019-05-23", "the line under the headline")


def test_a_page_that_only_says_when_it_was_changed_says_that() -> None:
    day, basis = dated(under="<div>آخر تحديث: 14 آذار 2025 - 21:40</div>")
    assert (day, basis) == ("2025-03-14", "the line under the headline, as last updated")


def test_the_day_of_the_visit_and_of_the_site_are_not_the_articles() -> None:
    above, below = (
        "<b>الأربعاء 25 نوفمبر 2026</b>",
        "<p>حقوق النشر محفوظة للموقع منذ تأسيسه في بيروت 1 مايو 2009 ميلادي</p>",
    )
    assert dated(above=above, below=below) == (None, None)


def test_a_dateline_gives_the_day_and_prose_does_not() -> None:
    assert dated(first="رام الله 14-5-2018 - ")[0] == "2018-05-14"
    assert dated(first="في 15 حزيران 2014 - ")[0] is None
    assert dated(first="بعد مفاوضات 15 حزيران 2014 التي فشلت، ")[0] is None


def test_an_expiry_in_a_script_is_no_day() -> None:
    assert (
        dated('<script>var promo={"expires":"2031-05-30"}</script><meta name="expires" content="2030-01-01">')[0]
        is None
    )
