"""Answers of an interview have no source that could be told; nobody else's words are left out for it."""

from told import sources

LEAD = "أكد قائد المعركة اللواء فضل حسن أن الجيش طرد المسلحين.\n"
QUESTIONS = [
    "كيف تنظرون إلى الوضع في القاعدة؟",
    "هل حصلتم على وثائق؟",
    "ما هي الخطة؟",
    "كم عدد القتلى؟",
    "لماذا انسحب المسلحون؟",
    "متى بدأ الهجوم؟",
]
ANSWER = "اعتقل الجيش خمسة مسلحين في المدينة."


def _interview(questions: list[str], lead: str = LEAD) -> str:
    return lead + "\n".join(f"{question}\n{ANSWER}" for question in questions)


def test_an_answer_is_told_of_nobody() -> None:
    assert sources(_interview(QUESTIONS), "COERCE") == []


def test_who_is_quoted_in_an_answer_is_told() -> None:
    quoted = _interview(QUESTIONS) + "\nوقال الوزير إن الجيش اعتقل خمسة مسلحين في المدينة."
    assert sources(quoted, "COERCE") == [["الوزير"]]


def test_a_few_questions_or_some_put_to_nobody_make_no_interview() -> None:
    assert sources(_interview(QUESTIONS[:4]), "COERCE") == [[]]
    assert sources(_interview([q for q in QUESTIONS[2:] for _ in "ab"]), "COERCE") == [[]]
    assert sources(_interview(QUESTIONS, lead=""), "COERCE") == [[]]  # a column begins by asking
