"""A relative clause whose verb has another gender than its noun has another subject."""

from __future__ import annotations

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "code", "who"),
    [
        ("استقبل الشيخ محمد بن زايد الذي رحبت طهران باختياره رئيسا جديدا للإمارات.", "SUPPORT", (["Iran"], [])),
        ("الرجل الذي قتلت الشرطة أخاه غادر المدينة.", "ASSAULT", (["الشرطة"], ["أخاه"])),
        ("الحركة التي اتهم الوزير قادتها بالإرهاب انسحبت.", "ACCUSE", (["الوزير"], ["قادتها"])),
        ("الدول التي دعا الرئيس إلى مقاطعتها كثيرة.", "REQUEST", (["الرئيس"], [])),
        # but one of its own gender does it, and the passive befalls it
        ("القائد الذي اتهم الحكومة بالفساد استقال.", "ACCUSE", (["القائد"], ["الحكومة"])),
        ("القوات التي هاجمت المدينة انسحبت.", "ASSAULT", (["القوات"], [])),
        ("السيدة التي قتلت أمس في القصف من القرية.", "ASSAULT", ([], ["السيدة"])),
    ],
)
def test_who_does_it(text: str, code: str, who: tuple[list[str], list[str]]) -> None:
    assert parties(text, code)[:1] == [who]
