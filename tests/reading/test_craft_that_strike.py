"""Aircraft shell, and strike with raids; hit by a rocket they are the target."""

import pytest
from told import parties


@pytest.mark.parametrize(
    "text",
    [
        "وقصفت طائرات حربية روسية، أمس الاثنين، بصواريخ ارتجاجية، محيط مدينة مارع.",
        "استهدفت طائرة حربية روسية، بعدة غارات جوية محيط مدينة معرة مصرين.",
    ],
)
def test_craft_are_not_shelled(text):
    assert parties(text, "ASSAULT") == [(["Russia"], [])]


def test_craft_are_hit_by_rockets():
    assert parties("استهدفت طائرة إسرائيلية بصاروخ أرض جو فوق الجولان.", "ASSAULT") == [([], ["طائرة إسرائيلية"])]
