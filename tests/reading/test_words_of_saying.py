"""Whose word it is where the verb of saying, or what is said, does not stand as it mostly does."""

import pytest
from told import sources


def test_a_claimed_deed_is_the_claimers() -> None:
    """روسيا تزعم تدمير معسكر لـ "إرهابيين": a name in quotation marks behind the deed is not what is said."""
    assert sources('روسيا تزعم تدمير معسكر لـ "إرهابيين" في إدلب.', "ASSAULT") == [["Russia"]]


def test_who_heads_an_attack_claims_nothing() -> None:
    assert sources("قيادي تزعم هجوما على المعسكر أمس قتل في غارة على المدينة.", "ASSAULT") == [[], []]


@pytest.mark.parametrize(
    "text",
    [
        "وأشار المرصد السوري لحقوق الإنسان، قبل قليل، مقتل 3 مدنيين في قصف.",
        "وأفاد المرصد السوري لحقوق الإنسان مقتل 3 مدنيين في قصف.",
        "وأبرز المرصد السوري لحقوق الإنسان أن 3 مدنيين قتلوا في قصف.",
    ],
)
def test_told_without_its_preposition(text: str) -> None:
    assert sources(text, "ASSAULT") == [["Syrian Observatory for Human Rights"]]


def test_what_is_shown_is_no_word() -> None:
    assert sources("قتل الجيش أبرز قادة التنظيم في المدينة.", "ASSAULT") == [[]]


def test_a_matter_speaks_of_nothing() -> None:
    """وقالت الوزيرة كذا. وشددت بهذا الصدد على أن: a demonstrative with its preposition is no speaker."""
    text = "وقالت الوزيرة إن الوضع صعب. وشددت بهذا الصدد على أن الجيش قصف المدينة."
    assert sources(text, "ASSAULT") == [["الوزيرة"]]
    assert sources("وقال هذا الوزير إن الجيش قصف المدينة.", "ASSAULT") == [["الوزير"]]


def test_information_that_says_something_is_one_source() -> None:
    text = "وقال المتحدث إن الجبهة تلقت معلومات موثقة تؤكد أن زعيم الحركة قتل قبل فترة."
    assert sources(text, "ASSAULT") == [["المتحدث", "معلومات موثقة"]]
