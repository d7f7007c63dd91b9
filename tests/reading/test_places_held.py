"""Where that lies which somebody holds."""

import pytest
from told import names

import marsad


def held(text: str) -> list[str | None]:
    reading = marsad.read(text)
    known = {p.id: p.name for p in reading.places if p.id}
    found = [s for s in reading.statements if s.type == "controls"]
    assert all(names(reading, s.actor) for s in found)
    return [known.get(s.place or "", s.place) for s in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("شنت روسيا ضربات جوية على محافظة إدلب التي يسيطر عليها جيش الفتح.", "Idlib Governorate"),
        ("غادرت القافلة من إقليم خيبر بختونخوا الذي تحكمه حركة إنصاف.", "Khyber Pakhtunkhwa"),
        ("أعلن الجيش اليمني سيطرته على محافظة الضالع.", "Dhale Governorate"),
        ("استهدف القصف مدينة منبج التي يسيطر عليها تنظيم داعش.", "Manbij"),
    ],
)
def test_a_land_is_held_where_it_is_itself_what_is_held(text: str, place: str) -> None:
    assert held(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "تشهد المناطق الخاضعة لسيطرة جبهة النصرة في ريف حلب هدوءا.",
        "استهدف القصف قرية قصر البريج في ريف حلب، والتي يسيطر عليها تنظيم داعش.",
        "لا تزال قوات سوريا الديمقراطية تسيطر على مناطق واسعة من شمال شرق سوريا.",
        "ما زال الحوثيون يسيطرون على مناطق في محافظة تعز.",
        "قصفت الطائرات مناطق كانت تسيطر عليها حركة طالبان.",
    ],
)
def test_areas_in_it_are_no_place(text: str) -> None:
    assert held(text) == [None]
