"""A verb that describes a thing or deed between has nothing to do with who acted in the verb before."""

from __future__ import annotations

import pytest
from told import events, found, names


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("قتل ستة أشخاص جراء قصف حكومي براجمات الصواريخ استهدف المدينة.", set()),
        ("رصد المرصد السوري لحقوق الإنسان إصابة شاب إثر قصف مدفعي مصدره قوات النظام استهدف القرية.", set()),
        # who launches a deed does it
        ("شن الجيش الأميركي غارة في سوريا استهدفت زعيما في القاعدة.", {"United States Armed Forces"}),
        # what is joined goes on
        ("قصفت إسرائيل المطار واستهدفت الميناء.", {"Israel"}),
    ],
)
def test_who_strikes(text: str, doers: set[str]) -> None:
    reading, struck = events(text, "ASSAULT")
    striking = {name for s in struck for name in names(reading, s.actor)}
    assert striking == doers


def test_nobody_asks_for_what_is_written_on_a_wall() -> None:
    text = "استنفرت الميليشيا بعد كتابة مجهولين عبارات مناهضة للأسد على الجدران طالبت برحيله."
    assert not found(text, "REQUEST")
    assert found("اجتمعت الحكومة في العاصمة أمس وطالبت برحيله.", "REQUEST")
