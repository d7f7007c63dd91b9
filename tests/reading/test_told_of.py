"""Who meets in a report: those told of, not who reports it."""

import pytest
from told import events, parties


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("أفاد مكتب المستشار الألماني بأن شولتز وماكرون طلبا خلال مكالمة هاتفية مع بوتين إجراء مفاوضات.",
         ["Olaf Scholz", "Emmanuel Macron", "Vladimir Putin"]),
        ("ذكر المتحدث باسم الرئاسة أن ذلك جاء خلال لقاء الرئيس عبد الفتاح السيسي الرئيس التركي رجب طيب أردوغان.",
         ["Abdel Fattah el-Sisi", "Recep Tayyip Erdoğan"]),
        ("قال الرئيس فلاديمير بوتين خلال مكالمة هاتفية مع ماكرون إن الحرب ستنتهي.",
         ["Vladimir Putin", "Emmanuel Macron"]),
        ("أعلن وزير الخارجية التركي مولود جاويش أوغلو أن أنقرة ستحارب التنظيم، خلال لقاء مع نظيره الأميركي جون كيري.",
         ["Mevlüt Çavuşoğlu", "John Kerry"]),
    ],
)  # fmt: skip
def test_who_meets(text: str, actors: list[str]) -> None:
    assert [told for told, _ in parties(text, "CONSULT")] == [actors]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("أكدت المحكمة أن المتهم أدين بالافتئات على ولي الأمر.", 0),
        ("ثبتت إدانة المتهم بنكثه العهد.", 0),
        ("أدانت الحكومة الهجوم بأشد العبارات.", 1),
        ("جاءت إدانة الحكومة للهجوم سريعة.", 1),
    ],
)
def test_who_is_convicted_condemns_nobody(text: str, count: int) -> None:
    assert len(events(text, "ACCUSE")[1]) == count
