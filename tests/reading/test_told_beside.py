"""Whose the clause is that stands beside what somebody said: في حين، في وقت، وقد، وبعد."""

import pytest
from told import found, sources


def test_who_reports_goes_on_in_a_contrast() -> None:
    text = "وأكد مدير الإسعاف أن المستوطنين ألقوا زجاجتين، في حين قصف الجيش المنزل."
    assert sources(text, "ASSAULT") == [["مدير الإسعاف"]]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت تركيا أن طائراتها قصفت معسكرا، فيما قصفت روسيا مدينة إدلب.",  # a state: what others did is set beside it
        "وأعلن الوزير أن تركيا قصفت معسكرا، في وقت قصفت روسيا مدينة إدلب.",
    ],
)
def test_what_is_set_beside_a_word(text: str) -> None:
    assert sources(text, "ASSAULT")[1] == []


def test_a_stand_in_a_contrast_is_told_by_the_outlet() -> None:
    text = "وأكد مدير الإسعاف أن المستوطنين قتلوا رجلا، فيما دانت الحكومة قصف روسيا للمدينة."
    assert [] in sources(text, "ASSAULT")


def test_who_speaks_while_another_does() -> None:
    """في وقت أعلن النظام كذا، تحدثت وسائل إعلام عن كذا: each has a word of his own."""
    text = "وفي وقت أعلن النظام عن مقتل 3 عناصر، تحدثت وسائل إعلام عن مقتل 16 عنصرا."
    assert sources(text, "ASSAULT") == [["النظام"], ["وسائل إعلام"]]


def test_a_sentence_of_its_own_behind_a_threat_or_charge() -> None:
    text = "هدد نواب محافظون الرئيس روحاني بإلغاء الاتفاق النووي، وقد اعتقلت الشرطة خمسة مدنيين."
    assert [list(s.attribution) for s in found(text, "detained", "figure")] == [[]]
    text = "وحملت أنقرة تنظيم داعش مسؤولية الهجوم، وبعد مقتل شرطيين قصف الجيش المدينة."
    assert all(s != ["أنقرة"] for s in sources(text, "ASSAULT")[1:])


def test_a_clause_that_is_said_goes_on() -> None:
    """قال إن كذا، وقد قصف: a clause behind إن is no deed, and و joins to it what is said as well."""
    assert sources("وقال المصدر إن الجيش انسحب، وقد قصف المدينة أمس.", "ASSAULT") == [["المصدر"]]
