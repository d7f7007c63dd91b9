"""By what a shelling without arms was done, and whom a verb before "and more than 20" tells of."""

from __future__ import annotations

import pytest
from told import found

RAIDS = "شنت روسيا غارات جوية على ريف حلب أمس. "


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        (RAIDS + "وقصفت روسيا بلدة سرمين قرب إدلب.", set()),
        (RAIDS + "وقصفت روسيا بلدة سرمين بالمدفعية.", {"heavy-weapons"}),
        (RAIDS + "وقصفت تركيا مدينة منبج.", {"heavy-weapons"}),
        ("وقصفت روسيا بلدة سرمين قرب إدلب.", {"heavy-weapons"}),
    ],
)
def test_modes_of_a_shelling(text: str, modes: set[str]) -> None:
    assert {m for s in found(text, "ASSAULT") for m in s.modes if not ("غارات" in text and m == "aerial")} == modes


def test_others_behind_and() -> None:
    text = "إن 5 أشخاص قتلوا وأكثر من 20 آخرين أصيبوا إثر انفجار في مدينة عدن."
    assert [s.value and s.value.min for s in found(text, "killed", "figure")] == [5]
    assert [s.value and s.value.min for s in found(text, "injured", "figure")] == [20]
    assert [s.value and s.value.min for s in found("قتل 20 آخرون في عدن.", "killed", "figure")] == [20]
