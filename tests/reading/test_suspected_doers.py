"""Who did it is only suspected, and what was done is told; what is itself believed is possible."""

from __future__ import annotations

import pytest
from told import found


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("قال مسؤولون إن من يشتبه بأنهم متطرفون يهود أضرموا النيران في منزل بالضفة الغربية.", "actual"),
        ("طائرة مسيرة يعتقد أنها تابعة للتحالف الدولي استهدفت دراجة نارية قرب سرمدا.", "actual"),
        ("قال المرصد إن طائرات يعتقد أنها تابعة للتحالف الذي تقوده واشنطن قصفت مواقع لجبهة النصرة.", "actual"),
        ("قال شهود إن المهاجمين، الذين يعتقد أن لهم صلة بجماعات متشددة، هاجموا الثكنة العسكرية.", "actual"),
        ("قالت الشرطة إن مقاتلين يشتبه بأنهم ينتمون إلى حركة الشباب، قتلوا خمسة أشخاص.", "actual"),
        ("يعتقد أنها قصفت مواقع لجبهة النصرة في شمال سوريا.", "possible"),
        ("يعتقد أن تنظيم داعش أعدم عشرين جنديا في الصقلاوية.", "possible"),
        ("يرجح أنها كانت تستهدف حافلة للشرطة.", "possible"),
    ],
)
def test_suspicion_of_somebody(text: str, realis: str) -> None:
    assert {s.realis for s in found(text, "ASSAULT")} == {realis}


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("يعتقد أن تنظيم الدولة تمكن من قتل الجنود.", "possible"),
        ("نفت روسيا أن تكون قواتها قامت بقصف المدينة.", "negated"),
        ("قال المصدر إن المسلحين تمكنوا من قتل الجنود.", "actual"),
        ("لم يعرف ما أسفر عن مقتل الجنود.", "actual"),
    ],
)
def test_what_is_believed_to_be_managed(text: str, realis: str) -> None:
    assert {s.realis for s in found(text, "ASSAULT")} == {realis}


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("سنعيد العقوبات إن لم توقع إيران على الاتفاق.", ["possible"]),
        ("وإن لم توقع إيران على الاتفاق فسنعيد العقوبات.", ["possible"]),
        ("عادت العقوبات بعد أن لم توقع إيران على الاتفاق.", ["negated"]),
        ("فإذا تحقق ذلك فستوافق تركيا على عضوية السويد.", ["possible"]),
        ("تحقق ذلك وستوافق تركيا على عضوية السويد.", ["planned"]),
    ],
)
def test_conditions(text: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, "AGREE")] == realis


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("لا يمكن الوصول إلى المكان لأن روسيا قصفت المدينة.", "ASSAULT", ["actual"]),
        ("لا يمكن أن تقصف روسيا المدينة.", "ASSAULT", ["possible"]),
        ("يشتبه في أنهم ينتمون لخلية تم تفكيكها أخيرا.", "COERCE", ["actual"]),
        ("يشتبه في أنهم قتلوا جنديا تركيا.", "ASSAULT", ["possible"]),
        ("يشتبه في أنهم يخططون لهجمات تستهدف جنود تركيا.", "ASSAULT", ["possible"]),
    ],
)
def test_reasons_and_what_is_told_of_a_group(text: str, code: str, realis: list[str]) -> None:
    assert [s.realis for s in found(text, code)] == realis
