"""Whose word it is where news go round, an aside stands before what is said, or a state says "we"."""

import pytest
from told import events, sources


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وتزامن الحادث مع معلومات عن مقتل قائد الجبهة.", "معلومات"),
        ("ووردت أنباء غير مؤكدة عن مقتل قائد الجبهة.", "أنباء"),
    ],
)
def test_news_that_nobody_owns(text: str, who: str) -> None:
    assert sources(text, "ASSAULT") == [[who]]


def test_no_news_are_none() -> None:
    """دون ورود معلومات عن: whoever tells of the shelling tells on; معلومات الجيش are the army's."""
    assert sources("وقال المصدر إن روسيا قصفت المدينة، دون ورود معلومات عن إصابات.", "ASSAULT") == [["المصدر"]]
    assert sources("قصف الجيش المدينة ولم ترد معلومات عن قصف القرية.", "ASSAULT")[0] == []


def test_an_aside_before_what_is_said() -> None:
    text = "وذكر مصدر عسكري - حسب وكالة الصحافة الفرنسية: «إن المقاتلين على الأرض قصفوا المدينة»."
    assert sources(text, "ASSAULT") == [["مصدر عسكري"]]
    assert sources("وقصف الجيش - وهو قوي: المدينة والقرية.", "ASSAULT") == [[]]


@pytest.mark.parametrize("name", ["لـ”سكاي نيوز”", 'لـ"سكاي نيوز"', "لسكاي نيوز"])
def test_a_source_in_quotation_marks_behind_its_preposition(name: str) -> None:
    assert sources(f"قصف الجيش المدينة، وفقاً {name}.", "ASSAULT") == [["Sky News"]]


def test_a_deed_announced_on_a_day() -> None:
    """أعلن الجيش أمس شن ضربات: no two verbs stand in one clause without و; in a clause of its own it is a verb."""
    assert sources("وأعلن الجيش أمس قصف قرية بيتا.", "ASSAULT") == sources("وأعلن الجيش قصف قرية بيتا.", "ASSAULT")
    assert sources("وصل الوزير أمس، واليوم قصف الجيش قرية بيتا.", "ASSAULT") == [[]]


def test_a_state_that_says_we() -> None:
    assert sources("إسرائيل: احتجزنا متطرفين أحرقوا المنزل.", "COERCE") == [["Israel"]]
    assert sources("سوريا: اعتقل الجيش خمسة متطرفين.", "COERCE") == [[]]  # a dateline


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وقال ريتشارد والتون، رئيس الخلية، إن الجيش قصف المدينة.", ["ريتشارد والتون"]),
        ("وقال الكولونيل ستيف وارن، على هامش اللقاء، إن الجيش قصف المدينة.", ["ستيف وارن"]),
        ("وقال ريتشارد وستيف إن الجيش قصف المدينة.", ["ريتشارد", "ستيف"]),  # two of them
    ],
)
def test_a_surname_that_begins_with_waw(text: str, who: list[str]) -> None:
    reading, _ = events(text, "ASSAULT")
    named = {a.id: a.name for a in reading.actors}
    assert [[named[link.actor or ""] for link in s.attribution] for s in reading.statements if s.attribution] == [who]


def test_a_network_with_its_name_in_quotation_marks() -> None:
    text = 'ذكرت شبكة "عين الفرات" المحلية أن الجيش قصف المدينة.'
    assert len(sources(text, "ASSAULT")[0]) == 1
    assert sources('وقالت "قتل الرجل" أمس ثم إن الجيش قصف المدينة.', "ASSAULT")[-1] == []
