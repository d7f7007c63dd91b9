"""What a text about sport tells of clubs and players is no news of politics or violence; harm is."""

from __future__ import annotations

import pytest
from told import found

MATCH = (
    "استعد فريق الفتح للموسم الجديد في معسكر خارجي. وقال مدرب الفريق إن اللاعبين جاهزون للمباراة الأولى في الدوري. "
    "ويغيب حارس الفريق عن مباراة الكأس. وسجل مهاجم النادي هدفين في الشوط الثاني من البطولة. "
)


@pytest.mark.parametrize(
    ("news", "code"),
    [
        ("وقاد اللاعب هجوم الفتح على الرياض لسنوات.", "ASSAULT"),
        ("ووافق اتحاد القدم على تخصيص مبلغ للأندية.", "AGREE"),
        ("وقررت البعثة إبعاد اللاعب إلى الدمام.", "COERCE"),
        ("وأشاد الرئيس بالمدرب.", "SUPPORT"),
    ],
)
def test_sport_is_no_news(news: str, code: str) -> None:
    assert found(MATCH + news, code) == []


def test_harm_is_news_beside_sport() -> None:
    text = MATCH + "وقتل مسلحون 22 شخصا في مانشستر قبل المباراة."
    assert found(text, "ASSAULT")
    assert found(text, "killed", "figure")


def test_a_stadium_makes_no_sport() -> None:
    text = "فجر تنظيم داعش الملعب الأولمبي في الرمادي. وانسحبت القوات الأمنية من منطقة الملعب قبل أيام."
    assert found(text, "RETREAT")
