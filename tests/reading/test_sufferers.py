"""Who undergoes a deed noun, whatever names stand behind it, and whose name a title bears."""

import pytest
from told import events


@pytest.mark.parametrize(
    ("text", "code", "actors", "recipients"),
    [
        ("جاء ذلك على خلفية مداهمة منزل الشيخ أبو أمير المرندي في البلدة السمراء.", "COERCE", [], ["أبو أمير المرندي"]),
        ("جاء ذلك بعد مداهمة الشرطة منزل الشيخ أبو أمير المرندي.", "COERCE", ["الشرطة"], ["أبو أمير المرندي"]),
        ("وكان في استقبال دي ميستورا وزير الخارجية الإيراني، محمد جواد ظريف.", "CONSULT",
         ["Staffan de Mistura"], ["Mohammad Javad Zarif"]),
        ("جرى استقبال الرئيس لوزير الخارجية في القصر.", "CONSULT", ["وزير الخارجية"], ["الرئيس"]),
        ("واتهام الوزير المعارضة بالتحريض على العنف أثار غضبا.", "ACCUSE", ["الوزير"], ["المعارضة"]),
        ("اعتقلت السلطات أحد أقارب الرئيس بشار الأسد.", "COERCE", ["السلطات"], ["أحد أقارب الرئيس بشار الأسد"]),
        ("اعتقلت السلطات الرئيس بشار الأسد.", "COERCE", ["السلطات"], ["Bashar al-Assad"]),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(text: str, code: str, actors: list[str], recipients: list[str]) -> None:
    reading, found = events(text, code)
    names = {a.id: a.name for a in reading.actors}
    assert [[names[i] for i in found[0].actor], [names[i] for i in found[0].recipient]] == [actors, recipients]


def test_who_is_charged_by_a_noun_accuses_nobody() -> None:
    text = "واتهام جبهة النصرة بقتل أحد الشبان الدروز على حدود لبنان أغضب الطائفة الدرزية."
    assert not events(text, "ACCUSE")[1]
