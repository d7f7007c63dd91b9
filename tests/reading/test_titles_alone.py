"""A title that stands alone means whoever held it on the day in the country that the text is about."""

from __future__ import annotations

import pytest
from tests.reading.told import names

import marsad

LIBYA = "أعلن الجيش الوطني الليبي في بنغازي هدنة في ليبيا. ورفض المشير الانسحاب من طرابلس."
EGYPT = "تظاهر آلاف المصريين في القاهرة ضد المجلس العسكري المصري. ورفض المشير تسليم السلطة."


def refuses(text: str, published: str | None) -> list[list[str]]:
    reading = marsad.read(text, published=published)
    return [names(reading, s.actor) for s in reading.statements if (s.kind, s.type) == ("event", "REJECT")]


@pytest.mark.parametrize(
    ("text", "published", "who"),
    [
        (LIBYA, "2019-05-23", "Khalifa Haftar"),
        (EGYPT, "2012-01-05", "Mohamed Hussein Tantawi"),
        (EGYPT, "2014-03-01", "Abdel Fattah el-Sisi"),
        (EGYPT, "2013-03-01", "المشير"),  # nobody held it
        (LIBYA, "2015-03-01", "المشير"),
        (LIBYA, None, "المشير"),  # no day
        # two countries, and none of them most of all
        ("وصل وفد من ليبيا إلى مصر. ورفض المشير الانسحاب من طرابلس.", "2019-05-23", "المشير"),
        # somebody was named with the title before
        ("زار المشير سالم الزوي طرابلس في ليبيا. وأعلن الجيش الليبي هدنة. ورفض المشير الانسحاب.", "2019-05-23", None),
    ],
)
def test_who_held_it(text: str, published: str | None, who: str | None) -> None:
    (refusing,) = refuses(text, published)
    assert refusing == [who] if who else "Khalifa Haftar" not in refusing


def test_a_person_by_trade_is_nobody_known() -> None:
    text = "أعلن الجيش الوطني الليبي في بنغازي هدنة في ليبيا. ورفض الطبيب الانسحاب من طرابلس."
    assert refuses(text, "2019-05-23") in ([], [["الطبيب"]])
