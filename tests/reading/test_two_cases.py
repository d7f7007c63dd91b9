"""A nationality in the accusative is no adjective of a noun that isn't in the accusative."""

from __future__ import annotations

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قتل مستوطن فلسطينيا في الخليل.", (["مستوطن"], ["فلسطينيا"])),
        ("أصاب جندي فلسطينيا بالرصاص.", (["جندي"], ["فلسطينيا"])),
        ("قتل مستوطن إسرائيلي شابا فلسطينيا.", (["مستوطن إسرائيلي"], ["شابا فلسطينيا"])),
        # but a noun that shows no ending has any adjective
        ("ضربت الشرطة فتى فلسطينيا في القدس.", (["الشرطة"], ["فتى فلسطينيا"])),
    ],
)
def test_who_strikes_whom(text: str, who: tuple[list[str], list[str]]) -> None:
    assert parties(text, "ASSAULT")[0] == who
