"""What only sounds like a deed of force: accidents, beasts, computers, skills, names; and counts that "more" joins."""

from __future__ import annotations

import pytest
from told import found

import marsad


def attacks(text: str) -> int:
    return len(found(text, "ASSAULT"))


@pytest.mark.parametrize(
    "text",
    [
        'أصيب عنصران من "قسد" بجروح خطيرة جراء حادث سير في مدينة الرقة.',
        "وأصيبت زوجته بجروح في الهجوم الذي قامت به تلك الحيوانات البرية.",
        "وأعلن المصرف المركزي الروسي السبت أن عددا من الوزارات استهدف بهجوم إلكتروني مكثف.",
        'أفاد مصدر بأن أحد أبرز خبراء تفخيخ المباني في تنظيم "داعش" قد هرب.',
        "وقالت سبرينجل إن جماعة «استرد أستراليا» مجموعة صغيرة تسعى لإشعال العنصرية.",
    ],
)
def test_no_attack(text: str) -> None:
    assert attacks(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        'أصيب عنصران من "قسد" بجروح خطيرة جراء هجوم مسلح في مدينة الرقة.',
        "أصيبت زوجته بجروح في الهجوم الذي شنه مسلحون على السوق.",
        "استهدف مسلحون مقر الشركة الإلكترونية في بغداد.",
        "فخخ عناصر التنظيم المباني في القرية.",
        "قتل عناصر من حركة «الشباب» بقصف أمريكي.",
    ],
)
def test_an_attack(text: str) -> None:
    assert attacks(text) == 1


def test_private_applications() -> None:
    assert not found("وتقدمت والدته بطلب طلاق إلى المحكمة في العام الماضي.", "REQUEST")
    assert found("تقدمت المعارضة بطلب إلى المحكمة الدستورية.", "REQUEST")


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("6 شهداء وأكثر من 15 جريحا بقصف للنظام على مخيم.", (6, 6)),
        ("وأدى الهجوم إلى سقوط 14 قتيلا على الأقل من الجنود.", (14, None)),
        ("سقط 14 قتيلا أو أكثر في الهجوم على المدينة.", (14, None)),
    ],
)
def test_more_of_others(text: str, killed: tuple[int, int | None]) -> None:
    values = [s.value for s in marsad.read(text).statements if s.type == "killed"]
    assert [(v.min, v.max) for v in values if v is not None] == [killed]
