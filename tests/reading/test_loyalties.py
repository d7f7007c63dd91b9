"""Who is named by whom they are loyal or belong to is named with it."""

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أمطرت القوات الموالية للحوثيين مناطق مأهولة من عدن بقذائف الهاون.", "القوات الموالية للحوثيين"),
        ("هاجمت الجماعات المدعومة من إيران القاعدة الأمريكية في العراق.", "الجماعات المدعومة من إيران"),
        (
            "هاجمت المجموعات الموالية لحزب الله اللبناني مواقع الجيش في درعا.",
            "المجموعات الموالية لحزب الله اللبناني",
        ),
    ],
)
def test_the_name_runs_on_to_whom_they_are_loyal_to(text: str, doer: str) -> None:
    assert parties(text, "ASSAULT")[0][0] == [doer]


def test_but_not_over_a_pronoun_nor_into_the_object() -> None:
    assert parties("قصفت الفصائل الموالية لها بلدة تل تمر في ريف الحسكة.", "ASSAULT")[0][0] == ["الفصائل"]
    text = "كما تحاصر القوات الموالية لهادي المتمردين الحوثيين في منطقة وادي الحسيني."
    assert parties(text, "COERCE")[0][0] == ["القوات الموالية لهادي"]
