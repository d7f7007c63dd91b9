"""News that go round, comments on what is known, and papers that learn something."""

from __future__ import annotations

import pytest
from tests.reading.told import found


def _told(text: str) -> list[tuple[str, list[str]]]:
    return [(s.realis, [link.text for link in s.attribution]) for s in found(text, "ASSAULT")]


@pytest.mark.parametrize(
    ("text", "realis", "said"),
    [
        ("ترددت أنباء عن مقتل خمسة مدنيين.", "actual", ["أنباء"]),
        ("وردت أنباء مؤكدة عن مقتل خمسة مدنيين.", "actual", ["أنباء"]),
        ("سرت شائعات عن مقتل خمسة مدنيين.", "possible", []),
        ("تضاربت حينها الأنباء عن مقتل خمسة مدنيين.", "possible", ["الأنباء"]),
        ("وسط أنباء متضاربة عن مقتل خمسة مدنيين.", "possible", ["أنباء"]),
        ("تضاربت الأنباء عن أسباب مقتل خمسة مدنيين.", "actual", []),
        ("أقلقه تضارب الأنباء بشأن مقتل خمسة مدنيين.", "actual", []),
        ("يدعي النظام أن الجيش قصف خمسة مدنيين.", "actual", ["النظام"]),
        ("ذكرت مصادر أن خمسة مدنيين لقوا مصرعهم في كمين.", "actual", ["مصادر"]),
        ("أحزن نبأ مقتل خمسة مدنيين سكان القرية.", "actual", []),
        ("أكدت الوزارة الأنباء عن مقتل خمسة مدنيين.", "actual", ["الوزارة"]),
        ("البرزاني يعلق على مقتل خمسة مدنيين.", "actual", []),
        ("علق الوزير بالقول إن الجيش قتل خمسة مدنيين.", "actual", ["الوزير"]),
        ("ذكرت «الشرق الأوسط» أن الجيش قتل خمسة مدنيين.", "actual", ["Asharq Al-Awsat"]),
        ("علمت «الشرق الأوسط» من مصادر خاصة أن الجيش قتل خمسة مدنيين.", "actual", ["مصادر خاصة"]),
        ("وهنا، تقول الكاتبة، يجب أن نلاحظ أن الجيش قتل خمسة مدنيين.", "actual", ["الكاتبة"]),
        ("ذكرت صحيفة محلية أن مسؤولا قال إن الجيش قتل خمسة مدنيين.", "actual", ["صحيفة محلية", "مسؤولا"]),
    ],
)
def test_who_tells_it(text: str, realis: str, said: list[str]) -> None:
    assert _told(text) == [(realis, said)]


def test_in_hin_ends_a_voice() -> None:
    told = _told("قال المصدر إن مسلحين هاجموا القرية، في حين أشارت الشرطة إلى خطف أجانب.")
    assert told == [("actual", ["المصدر"]), ("actual", ["الشرطة"])]


def test_hanging_is_no_comment() -> None:
    assert [s.attribution for s in found("تجمع المحتجون في الساحة، كما علقوا لافتات على الجدران.", "PROTEST")] == [()]


def test_news_that_differ_with_a_word_between() -> None:
    (said,) = found("وتضاربت حينها في الأنباء عن اعتقال عائلة في المدينة.", "COERCE")
    assert said.realis == "possible"
    (known,) = found("وأكدت الأنباء اعتقال عائلة في المدينة.", "COERCE")
    assert known.realis == "actual"
