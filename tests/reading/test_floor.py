"""Who has the floor: sources and people, no standards, circumstances or things."""

from __future__ import annotations

import pytest
from told import found


def _said(text: str, code: str = "ASSAULT") -> list[list[str]]:
    return [[link.text for link in s.attribution] for s in found(text, code)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قتل خمسة مدنيين وفق خطة عسكرية محكمة.", []),
        ("قتل خمسة مدنيين وفق القانون الدولي.", []),
        ("هاجم الجنود القرية بناء على معلومات استخباراتية.", []),
        ("قتل خمسة مدنيين بحسب معلومات أولية.", ["معلومات أولية"]),
        ("قتل خمسة مدنيين وفق تقديرات منظمة العفو الدولية.", ["Amnesty International"]),
        ("قتل خمسة مدنيين بحسب تعداد لوكالة فرانس برس.", ["Agence France-Presse"]),
    ],
)
def test_a_source_is_no_standard(text: str, said: list[str]) -> None:
    assert _said(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وردا على سؤال عن القصف، أوضح نعسان أن الطائرات قتلت خمسة مدنيين.", ["نعسان"]),
        ("وردًا على سؤال عن أسباب اعتقال العشرات، أوضح نعسان أن الطائرات قتلت خمسة مدنيين.", ["نعسان"]),
        ("وفي سياق آخر أفادت مصادر طبية بمقتل خمسة مدنيين.", ["مصادر طبية"]),
        ("على صعيد ذي صلة، أفادت مصادر إخبارية بأن القوات قصفت القرية.", ["مصادر إخبارية"]),
        ("أفادت مصادر طبية وأمنية وعسكرية عراقية بمقتل خمسة مدنيين.", ["مصادر طبية وأمنية وعسكرية عراقية"]),
        ("أكد عديد من سفراء الدول أن الطائرات قتلت خمسة مدنيين.", ["عديد من سفراء الدول"]),
        ("الجدير ذكره أن الطائرات قتلت خمسة مدنيين.", []),
        ("وذكر البيان أن الحزب سيظهر وأن التنظيم قتل خمسة مدنيين.", ["البيان"]),
        ("قالت مصادر محلية إن خمسة مدنيين قتلوا بعبوة وصفت بأنها كبيرة.", ["مصادر محلية"]),
    ],
)
def test_circumstances_and_things_say_nothing(text: str, said: list[str]) -> None:
    assert _said(text) == [said]


def test_a_second_party_is_no_joined_adjective() -> None:
    text = "اعتقلت الشرطة ناشطة سياسية وصحفية."
    assert len(found(text, "COERCE")[0].recipient) == 2
