"""What whoever there may be does is no event; a meeting within what is to come is to come."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ورفع المجلس الغطاء الاجتماعي عن كل من يعتدي على مرافق الدولة.", 0),
        ("يفرض القانون عقوبة السجن على من يقتل الصحفيين ويخطف المدنيين.", 0),
        ("هؤلاء هم من يقتلون المدنيين في حلب.", 1),
        ("معظم من تختطفهم قسد هم من المدنيين.", 1),
        ("هناك من يقصف المدنيين في حلب.", 1),
        ("عوقب كل من قتل المدنيين في حلب.", 1),
    ],
)
def test_whoever_does_it(text: str, told: int) -> None:
    assert len(found(text, "ASSAULT")) == told


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("ستثار المسألة خلال زيارة الوزير فابيوس إلى طهران.", ["planned"]),
        ("من المقرر أن تثار المسألة خلال زيارة الوزير فابيوس إلى طهران.", ["planned"]),
        ("أثيرت المسألة خلال زيارة الوزير فابيوس إلى طهران.", ["actual"]),
        ("سينسحب الجيش بعد زيارة الوزير فابيوس إلى طهران.", ["actual"]),
        ("سيلتقي الوزير فابيوس خلال زيارته الرئيس روحاني.", ["planned"]),  # the meeting alone
    ],
)
def test_meetings_meanwhile(text: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, "CONSULT")] == realis


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("تضمنت التدريبات محاكاة ضربات جوية على إيران.", ["possible"]),
        ("تضمنت الحملة ضربات جوية على إيران.", ["actual"]),
        ("التوغل من شأنه توريطهم في قتال مباشر ضد داعش.", ["possible"]),
        ("التوغل أدى إلى توريطهم في قتال مباشر ضد داعش.", ["actual"]),
    ],
)
def test_drills_and_effects(text: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, "ASSAULT")] == realis
