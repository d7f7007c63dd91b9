"""Whom ل names behind a definite deed of force with an adjective: whose it is."""

from __future__ import annotations

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أكد المستشار أن الضربات الجوية للتحالف مستمرة.", (["التحالف"], [])),
        ("أصيب مدني بالقصف المدفعي للقوات الحكومية على المدينة.", (["القوات الحكومية"], ["مدني"])),
        # but right behind a bare deed it is whom the deed is done to
        ("بدأت تركيا التصدي لتنظيم داعش.", (["Turkey"], ["Islamic State"])),
    ],
)
def test_whose_deed(text: str, who: tuple[list[str], list[str]]) -> None:
    assert parties(text, "ASSAULT")[:1] == [who]
