"""Adjectives of nationality joined to another are of a second state; adverbs and cut words are nobody."""

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("تبادلت القوات الهندية والباكستانية إطلاق النار على الحدود.", ["Indian Army", "Pakistan"]),
        ("قصفت القوات الأجنبية أو الأفغانية القرية.", ["القوات الأجنبية", "Afghanistan"]),
    ],
)
def test_a_second_adjective_is_of_its_state(text: str, actors: list[str]) -> None:
    assert parties(text, "ASSAULT")[0][0] == actors


def test_two_people_of_two_states_are_no_states() -> None:
    assert parties("اعتقل الأمن الرجل التركي والسورية في أنقرة.", "COERCE")[0][1] == ["الرجل التركي", "السورية"]


def test_an_adjective_behind_a_quoted_deed_is_nobody() -> None:
    text = '"عدوانا" إسرائيليا انطلق من مرتفعات الجولان واستهدف بعض النقاط جنوب دمشق أسفر عن مقتل 3 أشخاص.'
    assert "إسرائيليا" not in str(parties(text, "ASSAULT"))
    counter = "قتلت القوات الإسرائيلية فلسطينيا بالرصاص."
    assert parties(counter, "ASSAULT")[0][1] == ["فلسطينيا"]


def test_how_far_it_goes_is_nobody() -> None:
    assert "عربيا" not in str(parties("عربيا، أعربت وزارة الخارجية المصرية عن إدانتها للحادث.", "ACCUSE"))
    assert "الأرجح" not in str(parties("والأرجح في طليعة الذين سيوقعون مع طهران عقودا شركة توتال.", "AGREE"))


def test_the_rest_of_a_cut_word_is_nobody() -> None:
    text = "نفذت قسد عملية ضد د/عش في قرية التوينة، اعتقلت على إثرها الطفل عبد الله."
    assert "'عش'" not in str(parties(text, "COERCE"))
    counter = "استهدف القصف مواقع الجيش / المعارضة في حلب."
    assert "الجيش" in str(parties(counter, "ASSAULT"))
