"""The clitic grammar: what may be divided, and what may not."""

import pytest

from marsad.text.clitics import splits
from marsad.text.fold import fold_word


def divisions(word: str) -> list[tuple[str, str, str]]:
    return list(splits(fold_word(word)))


@pytest.mark.parametrize(
    ("word", "division"),
    [
        ("والجيش", ("وال", "جيش", "")),
        ("وبالقصف", ("وبال", "قصف", "")),
        ("كالجيش", ("كال", "جيش", "")),
        ("للجيش", ("لل", "جيش", "")),
        ("للجنة", ("لل", "لجنه", "")),
        ("للجنة", ("ل", "لجنه", "")),
        ("وسيقتلهم", ("وس", "يقتل", "هم")),
        ("مطالبته", ("", "مطالبه", "ه")),
        ("مطالبته", ("", "مطالبت", "ه")),
        ("مستشفاه", ("", "مستشفي", "ه")),
        ("أعضاؤهم", ("", "اعضاء", "هم")),
        ("بوزرائها", ("ب", "وزراء", "ها")),
        ("قتلوه", ("", "قتلوا", "ه")),
        ("اتهمني", ("", "اتهم", "ني")),
        ("أقتلهم", ("ا", "قتل", "هم")),
    ],
)
def test_offers(word: str, division: tuple[str, str, str]) -> None:
    assert division in divisions(word)


@pytest.mark.parametrize(
    ("word", "division"),
    [
        ("الجيشه", ("ال", "جيش", "ه")),  # article and pronoun exclude each other
        ("للجيشهم", ("لل", "جيش", "هم")),
        ("سالجيش", ("سال", "جيش", "")),  # the future takes no noun
        ("بوقصف", ("بو", "قصف", "")),  # a conjunction stands first
        ("له", ("", "ل", "ه")),  # a stem has two letters
    ],
)
def test_does_not_offer(word: str, division: tuple[str, str, str]) -> None:
    assert division not in divisions(word)


def test_fewest_clitics_first() -> None:
    found = divisions("وبمطالبتهم")
    assert found[0] == ("", "وبمطالبتهم", "")
    assert found.index(("و", "بمطالبتهم", "")) < found.index(("وب", "مطالبتهم", ""))
    assert found.index(("وب", "مطالبتهم", "")) < found.index(("وب", "مطالبه", "هم"))
