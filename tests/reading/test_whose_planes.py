"""A country is inferred for somebody nameless only where his own words name no other one."""

from __future__ import annotations

import pytest

import marsad

STORY = "قصف الجيش السوري حلب في سوريا. واجتمع الرئيس السوري في دمشق مع وزير الدفاع السوري في سوريا. "


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("وقصف الطيران مواقع في حلب.", "الطيران", None),
        ("واعتقلت الشرطة مدير أوقاف القدس.", "مدير أوقاف القدس", None),
        # with an owner in the text, of the place itself, or on the ground
        ("وقصف طيران النظام مواقع في حلب.", "طيران النظام", "SYR"),
        ("واعتقلت الشرطة مدير أوقاف حلب.", "مدير أوقاف حلب", "SYR"),
        ("وداهمت الشرطة منازل في حلب واعتقلت خمسة مدنيين.", "الشرطة", "SYR"),
    ],
)
def test_whose_planes(text: str, name: str, country: str | None) -> None:
    reading = marsad.read(STORY + text, published="2020-01-05")
    assert [a.country for a in reading.actors if a.name == name] == [country]
