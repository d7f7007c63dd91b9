"""The day of a deed is that of its clause: not that of a saying, of a participle, of another deed."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Statement

DAY = "2015-07-22"  # a Wednesday
Span = tuple[str | None, str | None]


def told(text: str, type: str, trigger: str) -> Statement:
    reading = marsad.read(text, published=DAY)
    return next(
        s for s in reading.statements if s.type == type and text[slice(*s.evidence[0].trigger)].endswith(trigger)
    )


@pytest.mark.parametrize(
    ("text", "type", "trigger", "span"),
    [
        # since when they were held, not tried; what agrees with the deed is the deed's
        (
            "تبدأ اليوم في الخرطوم محاكمة 100 من الصيادين المصريين المحتجزين منذ أبريل الماضي بتهمة التجسس.",
            *("ACCUSE", "محاكمة", (DAY, DAY)),
        ),
        (
            "أسفرت الاشتباكات الجارية بين الجيش والمتمردين منذ أبريل الماضي عن نزوح الآلاف.",
            *("ASSAULT", "الاشتباكات", ("2015-04-01", None)),
        ),
        # what lasted up to the deed began before it
        (
            "استمرت الاحتجاجات منذ عام 2013 حتى اجتياح تنظيم الدولة الإسلامية لتلك المحافظات عام 2014، وكان من أبرزها.",
            *("ASSAULT", "اجتياح", ("2014-01-01", "2014-12-31")),
        ),
        # who claims a deed of theirs does so in its month, but not on its day; others may tell of older things
        (
            "وكانت جماعة سلفية في غزة أعلنت في أيار/مايو أنها أطلقت قذيفتي هاون على موقع للتدريب تابع لكتائب القسام.",
            *("ASSAULT", "أطلقت", ("2015-05-01", "2015-05-31")),
        ),
        (
            "وكانت جماعة سلفية في غزة أعلنت أمس أنها أطلقت قذيفتي هاون على موقع للتدريب تابع لكتائب القسام.",
            *("ASSAULT", "أطلقت", (None, None)),
        ),
        (
            "أعلنت الوزارة في أيار/مايو أن جماعة مسلحة أطلقت قذيفتي هاون على موقع للتدريب تابع لكتائب القسام.",
            *("ASSAULT", "أطلقت", (None, None)),
        ),
        # a toll counts from a day on; what happened on that day only, or up to another one, has its own time
        (
            "قُتل أكثر من 280 مدنيا منذ بدء هجوم القوات على طرابلس في 4 أبريل 2015.",
            *("killed", "قُتل", ("2015-04-04", None)),
        ),
        (
            "وقتل 50 مدنيا في المدينة منذ اندلاع المعارك الشهر الماضي.",
            *("killed", "قتل", ("2015-06-01", None)),
        ),
        (
            "وتعاني المناطق من خروقات منذ توقيع اتفاق موسكو بين تركيا وروسيا في آذار 2015.",
            *("AGREE", "توقيع", ("2015-03-01", "2015-03-31")),
        ),
        (
            "قتل 12 ألف مدني منذ بدء التدخل الروسي في سوريا عام 2012 وحتى آب عام 2014.",
            *("killed", "قتل", ("2012-01-01", "2014-08-31")),
        ),
        # the day on which a deed is remembered is not its own
        (
            "علق الوزير أمس على ذكرى مرور 70 عاما على القصف الأميركي لمدينة هيروشيما.",
            *("ASSAULT", "القصف", (None, None)),
        ),
        (
            "علق الوزير على القصف الأميركي لمدينة هيروشيما أمس.",
            *("ASSAULT", "القصف", ("2015-07-21", "2015-07-21")),
        ),
        # the harm that "these attacks" did was done in their time
        (
            "منذ بداية العام الحالي حتى 20 تموز استجابت فرقه لـ17 هجوما من قبل قوات الأسد في سوريا، "
            "نتج عن هذه الهجمات استشهاد 5 مدنيين.",
            *("killed", "استشهاد", ("2015-01-01", "2015-07-20")),
        ),
    ],
)
def test_the_time_of_the_clause(text: str, type: str, trigger: str, span: Span) -> None:
    time = told(text, type, trigger).time
    assert (time.start, time.end) == span


@pytest.mark.parametrize(
    ("text", "type", "trigger", "day"),
    [
        ("وفي الخامس من تموز الجاري زار الوزير دمشق. وقصف الجيش حينها مدينة حلب.", "ASSAULT", "قصف", "2015-07-05"),
        ("زار الوزير دمشق في 5 مايو. وفي اليوم التالي قصف الجيش مدينة حلب.", "ASSAULT", "قصف", "2015-05-06"),
        ("زار الوزير دمشق يوم السبت. وفي اليوم نفسه قصف الجيش مدينة حلب.", "ASSAULT", "قصف", "2015-07-18"),
        ("قصف الجيش حينها مدينة حلب.", "ASSAULT", "قصف", None),
        # counted from something else, or not back at all
        ("زار الوزير دمشق في 5 مايو. وفي اليوم التالي لصدور القرار قصف الجيش مدينة حلب.", "ASSAULT", "قصف", None),
        ("تجري المحادثات في 5 مايو المقبل. وقصف الجيش وقتها مدينة حلب.", "ASSAULT", "قصف", None),
        ("زار الوزير دمشق في مايو. وفي اليوم التالي قصف الجيش مدينة حلب.", "ASSAULT", "قصف", None),
    ],
)
def test_days_that_a_text_points_back_to(text: str, type: str, trigger: str, day: str | None) -> None:
    time = told(text, type, trigger).time
    assert (time.start, time.end) == (day, day)


def test_at_once_after_that_news_is_the_day_of_the_news() -> None:
    text = (
        "تجمع الأهالي مساء أول من أمس، عقب ورود أنباء عن وفاة جندي متأثرا بجراحه في أحداث عنف حدثت مساء الخميس الماضي. "
        "وفور ورود تلك الأنباء، هاجم أفراد من الجيش المستشفى، ما أدى إلى تخلي قوات الشرطة عن الأماكن."
    )
    assert told(text, "ASSAULT", "هاجم").time.start == "2015-07-20"
    assert told(text, "RETREAT", "تخلي").time.start == "2015-07-20"  # what came of it


def test_a_day_told_later_is_that_of_the_deed_told_before() -> None:
    text = "شنت طائرات التحالف العربي غارات جوية على مدرسة في صعدة. وقال المتحدث إن الغارة نُفذت السبت."
    assert told(text, "ASSAULT", "غارات").time.start == "2015-07-18"
    other = "شنت طائرات التحالف العربي غارات جوية على مدرسة في صعدة. وقال المتحدث إن الهجوم البري وقع السبت."
    assert told(other, "ASSAULT", "غارات").time.start is None


def test_a_headline_has_the_day_that_the_text_tells() -> None:
    head = "طائرات ليبية أغرقت سفينة\nأعلن متحدثون أن طائرات حربية أغرقت يوم الأحد سفينة قرب مدينة بنغازي."
    assert told(head, "ASSAULT", "أغرقت").time.start == "2015-07-19"
    two = head + " وكانت طائرات حربية أغرقت يوم الخميس سفينة قرب مدينة درنة."
    assert told(two, "ASSAULT", "أغرقت").time.start is None
    old = head.replace("يوم الأحد", "في 5 مايو 2013")
    assert told(old, "ASSAULT", "أغرقت").time.start is None
    own = two.replace("سفينة\n", "سفينة قرب بنغازي\n")  # the headline says which
    assert told(own, "ASSAULT", "أغرقت").time.start == "2015-07-19"


def test_a_deed_told_on_has_the_day_of_the_one_before() -> None:
    text = (
        "قصف الجيش السوري بالمدفعية أمس بلدة معرة النعمان. واستهدف الجيش السوري بالمدفعية سيارة في بلدة معرة النعمان."
    )
    assert told(text, "ASSAULT", "استهدف").time.start == "2015-07-21"
    back = text.replace("واستهدف الجيش السوري", "وكان الجيش السوري استهدف")
    assert told(back, "ASSAULT", "استهدف").time.start is None


def test_what_something_is_compared_with_is_no_time_of_it() -> None:
    text = "وأشار الرئيس إلى ارتفاع حجم التجارة بين البلدين مقارنة مع العام 2014، بالغا مستوى 4.2 مليارات دولار."
    assert told(text, "money", "دولار").time.start is None


def test_a_time_behind_a_comma_and_a_conjunction_is_that_of_the_next_deed() -> None:
    text = "شهدت البلاد هجوما في حزيران في سوسة، حيث قتل 38 سائحا، وفي مارس في متحف باردو (22 قتيلا)."
    assert told(text, "killed", "قتل").time.start == "2015-06-01"
    assert told(text, "killed", "قتيلا").time.start == "2015-03-01"
    # where no other stands before, it is the deed's own
    alone = "قتل 38 سائحا في سوسة، وفي حزيران اعتقل رجلان."
    assert told(alone, "detained", "اعتقل").time.start == "2015-06-01"


@pytest.mark.parametrize(
    ("text", "type", "span", "place"),
    [
        # since when and where somebody is loyal is not when and where he attacked
        ("حزب الله المتحالف مع النظام السوري شن أمس هجوما في مدينة إدلب.", "allied-with", (None, None), None),
        ("نفذت وحدات تابعة لقوات سوريا الديمقراطية، عملية أمنية في مدينة الرقة.", "member-of", (None, None), None),
        # who leads, is in or backs something does so elsewhere and later too
        ("نفذت قوات التحالف بقيادة الولايات المتحدة أمس غارات في مدينة الرقة.", "leads", (None, None), None),
        ("التحالف الذي تقوده السعودية قصف الأحد مواقع في تعز.", "leads", (None, None), None),
        ("يلتحق المئات بتنظيم داعش في سوريا.", "member-of", (None, None), None),
        ("رفع حزب القوات اللبنانية بزعامة سمير جعجع مقاعده في انتخابات 2014.", "leads", (None, None), None),
        # but who came into a tie did so on a day, and what is held lies somewhere
        ("انضمت فنلندا إلى الاتحاد الأوروبي عام 1995.", "member-of", ("1995-01-01", "1995-12-31"), None),
        ("فرض الحوثيون سيطرتهم على صنعاء في سبتمبر 2014.", "controls", ("2014-09-01", "2014-09-30"), "geonames:71137"),
        ("قتل ثلاثة أمس في مدينة يسيطر عليها الحوثيون منذ عام 2014.", "controls", ("2014-01-01", None), None),
        # what is said of the participle itself stays its own
        ("قتل ثلاثة من عناصر المليشيا المدعومة من إيران منذ عام 2012.", "supports", ("2012-01-01", None), None),
        ("حارب الحوثيين المدعومين من إيران، وبينهم قادة، منذ عام 2014.", "supports", ("2014-01-01", None), None),
    ],
)
def test_a_tie_has_not_the_day_of_the_deed_beside_it(text: str, type: str, span: Span, place: str | None) -> None:
    reading = marsad.read(text, published=DAY)
    tie = next(s for s in reading.statements if s.type == type)
    assert (tie.time.start, tie.time.end) == span
    assert tie.place == place


def test_who_is_remembered_today_was_not_killed_today() -> None:
    def day(text: str) -> str | None:
        statements = marsad.read(text, published=DAY).statements
        return next(s.time.start for s in statements if (s.kind, s.type) == ("figure", "killed"))

    assert day("شهدت مدينة فيرغسون اليوم احتجاجات، في ذكرى مرور عام على مقتل شاب أسود.") is None
    assert day("قتل شاب اليوم في مدينة فيرغسون.") == DAY
