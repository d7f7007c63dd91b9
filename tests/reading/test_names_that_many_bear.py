"""Names that bodies of several countries bear mean the known one only where the text speaks of its country."""

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "code", "actor"),
    [
        ("هاجمت لجان المقاومة الشعبية نقطة للمتمردين في محافظة البيضاء.", "ASSAULT", "لجان المقاومة الشعبية"),
        ("أطلقت لجان المقاومة الشعبية صواريخ على عسقلان من قطاع غزة.", "ASSAULT", "Popular Resistance Committees"),
        ("هاجمت قوات الدفاع الوطني بلدة في ريف حماة بسوريا.", "ASSAULT", "National Defence Forces (Syria)"),
        ("دعت جبهة الخلاص الوطني المعارضة في تونس إلى مظاهرة.", "REQUEST", "National Salvation Front (Tunisia)"),
        (
            "اعتقلت قوة مشتركة من أجهزة السلطة ثلاثة أشخاص في رام الله.",
            "COERCE",
            "قوة مشتركة",
        ),  # no name of the Sudanese one
        ("قصف الطيران السعودي اللجان الشعبية في صعدة.", "ASSAULT", "الطيران السعودي"),
    ],
)
def test_a_name_that_many_bear(text: str, code: str, actor: str) -> None:
    assert parties(text, code)[0][0] == [actor]


def test_the_place_of_the_sentence_tells_whose_they_are() -> None:
    text = "واستهدف القصف ثكنة عسكرية لقوات الدفاع الوطني في مقاطعة دنيبرو الأوكرانية."
    assert "National Defence Forces (Syria)" not in str(parties(text, "ASSAULT"))


def test_lam_before_a_word_that_begins_with_it() -> None:
    text = "قتل شخص في هجوم للجان المقاومة الشعبية على نقطة للمتمردين في محافظة البيضاء."
    assert "'لجان المقاومة الشعبية'" in str(parties(text, "ASSAULT"))
