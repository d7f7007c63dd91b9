"""Whose day a day is, each rule beside a sentence that it must leave alone."""

import pytest
from told import found

NONE = (None, None)


def days(text: str, code: str, kind: str = "event") -> list[tuple[str | None, str | None]]:
    """Start and end of the statements of one kind and type, read from a text of 5 January 2020, a Sunday."""
    return [(s.time.start, s.time.end) for s in found(text, code, kind)]


@pytest.mark.parametrize(
    ("text", "code", "day"),
    [
        # what is protested against, and what went before
        ("نفذت الأسر وقفة احتجاجية أمس أمام الفندق، للتنديد باختطاف ذويهم.", "ASSAULT", NONE),
        ("تظاهر المئات في المدينة أمس بعد مقتل ثلاثة أشخاص.", "ASSAULT", NONE),
        ("تظاهر المئات في المدينة أمس بعد مقتل ثلاثة أشخاص.", "PROTEST", ("2020-01-04", "2020-01-04")),
        ("قتل خمسة جنود أمس بعد انفجار قنبلة في المدينة.", "ASSAULT", ("2020-01-04", "2020-01-04")),
        ("سيطر الجيش أمس على البلدة بعد معارك عنيفة مع المتمردين.", "ASSAULT", ("2020-01-04", "2020-01-04")),
        # the day of what went before
        ("أعلنت السلطات حالة التأهب القصوى على أثر هجمات الأسبوع الماضي.", "MOBILIZE", NONE),
        # announcements
        ("أكدت الوزارة أمس مقتل زعيم التنظيم في غارة في 13 نوفمبر الماضي.", "ASSAULT", ("2019-11-13", "2019-11-13")),
        ("اعترفت الصحافة في أبريل الماضي بمقتل 200 مقاتل.", "ASSAULT", NONE),
        ("أعلن الجيش أمس مقتل خمسة جنود.", "ASSAULT", ("2020-01-04", "2020-01-04")),
        ("قالت القوات أمس إنها عثرت على جثث في موقع استهدفته ضربات أمريكية مؤخرا.", "ASSAULT", NONE),
        # since and when
        ("منذ عام 1974 عندما اختطف المتمردون عالمة فرنسية.", "ASSAULT", ("1974-01-01", "1974-12-31")),
    ],
)
def test_whose_day(text: str, code: str, day: tuple[str | None, str | None]) -> None:
    assert set(days(text, code)) == {day}


def test_deed_has_the_day_of_its_own_clause() -> None:
    text = "قدم الجيش اليوم مذكرة حول القصف الذي شنته القوات الهندية على الحدود أمس."
    assert days(text, "ASSAULT") == [("2020-01-04", "2020-01-04")]


def test_since_an_opening_is_no_day_of_it() -> None:
    text = "ومنذ افتتاح المخيم نهاية آب 2019، تعرض للقصف بشكل متكرر، وخلف القصف سقوط عدد من القتلى."
    assert all(end is None for _, end in days(text, "ASSAULT"))
