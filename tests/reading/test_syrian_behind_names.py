"""السورية behind a name or a noun of several words is its adjective; سورية without the article is the state."""

from told import parties


def test_an_adjective_behind_a_noun_of_several_words():
    text = "استهدفت فصائل المعارضة السورية مواقع قوات الحكومة على محاور ريف حلب الغربي."
    ((who, whom),) = parties(text, "ASSAULT")
    assert who == ["فصائل المعارضة السورية"]
    assert whom == ["قوات الحكومة"]


def test_an_object_behind_a_noun_of_several_words_is_none():
    assert parties("انتقدت فصائل المعارضة سورية بشدة.", "ACCUSE")[0][1] == ["Syria"]
    assert parties("انتقدت فصائل المعارضة السعودية بشدة لموقفها.", "ACCUSE")[0][1] == ["Saudi Arabia"]
