"""The day of what was announced, published, asked for or goes on is not that of the announcement."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        # the day of the announcement; a verb, a day behind the deed and who declares an emergency have their own
        ("أعلنت وزارة الداخلية اليوم اعتقال 41 عنصرا من التنظيم.", "COERCE", [None]),
        ("أعلنت وزارة الداخلية اعتقال 41 عنصرا من التنظيم أمس.", "COERCE", ["2020-01-04"]),
        ("اعتقلت الشرطة اليوم 41 عنصرا من التنظيم.", "COERCE", ["2020-01-05"]),
        ("أعلنت الحكومة أمس حالة الطوارئ في البلاد.", "COERCE", ["2020-01-04"]),
        ("أعلنت الشرطة أمس مقتل ثلاثة جنود في حلب.", "ASSAULT", ["2020-01-04"]),
        ("أعلنت الوزارة أمس مقتل زعيم التنظيم في غارة في 13 نوفمبر 2019.", "ASSAULT", ["2019-11-13"]),
        ("واصل الجيش، أمس، قصفه للمدينة.", "ASSAULT", ["2020-01-04"]),
        # the day on which something was published or signed
        ("تناول الكاتب في مقاله المنشور اليوم قتال النساء ضد تنظيم داعش.", "ASSAULT", [None]),
        ("تهاجم قوات النظام المنطقة، رغم الاتفاق الموقع في 5 مارس 2019.", "ASSAULT", [None]),
        ("قصفت الطائرات ذات الموقع أمس.", "ASSAULT", ["2020-01-04"]),
        # what is asked for today
        ("ودعا الحراك المواطنين إلى ضرورة التواجد المكثف والمبكر اليوم.", "REQUEST", [None]),
        ("دعا الحراك أمس المواطنين إلى التواجد المكثف.", "REQUEST", ["2020-01-04"]),
        # condolences, denials and what had been before
        ("تحدثت المستشارة أمس مع الرئيس وقدمت تعازيها في مقتل العشرات.", "ASSAULT", [None]),
        ("نفت قوات سوريا الديمقراطية أمس قصفها لمدينة جرابلس.", "ASSAULT", [None]),
        ("ناقش الوزيران القرار الخميس وقد اعتقلت الشرطة ناشطا.", "COERCE", [None]),
        ("ناقش الوزيران القرار وقد اعتقلت الشرطة ناشطا الخميس.", "COERCE", ["2020-01-02"]),
        # what goes on
        ("واعتقل الصحفي في 22 يوليو 2014 في طهران، وهو في السجن في انتظار انتهاء محاكمته.", "ACCUSE", [None]),
        ("قتل جنديان أمس وهما في طريقهما إلى قصف المدينة.", "ASSAULT", ["2020-01-04"]),
    ],
)
def test_whose_day_it_is(text: str, code: str, expected: list[str | None]) -> None:
    assert [s.time.start for s in found(text, code)] == expected
