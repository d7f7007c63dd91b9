"""Ties that people are accused of, and those that are told."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("اعتقلت الشرطة 590 شخصا متهمين بالارتباط بتنظيم داعش.", "possible"),
        ("أطلقت السلطات الرجال بعد اعتقالهم بتهمة انتمائهم لتنظيم داعش.", "possible"),
        ("اعتقلت الشرطة متهمين بالقتل، ينتمون إلى تنظيم داعش.", "actual"),
        ("قتل مسلحون ينتمون إلى تنظيم داعش خمسة أشخاص.", "actual"),
    ],
)
def test_alleged_ties(text: str, realis: str) -> None:
    assert [s.realis for s in found(text, "member-of", "relation")] == [realis]
