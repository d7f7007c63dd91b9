"""A participle with its article is said of the noun of a phrase that it agrees with."""

import pytest
from told import found, names

import marsad


def tie(text, code):
    reading = marsad.read(text)
    return [names(reading, s.actor) for s in reading.statements if (s.kind, s.type) == ("relation", code)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ظهر طفل يقاتل إلى جانب القوات الموالية للحكومة السورية.", "القوات الموالية للحكومة السورية"),
        ("وأشارت مصادر إلى سقوط قتلى بين صفوف القوات الموالية للرئيس هادي.", "القوات الموالية للرئيس هادي"),
    ],
)
def test_beside_and_in_the_ranks_of_forces(text, who):
    assert tie(text, "supports") == [[who]]


def test_a_man_at_the_head_of_a_body_is_not_what_belongs_to_it():
    text = "وقالت المندوبة الأميركية لدى المجلس الاقتصادي والاجتماعي التابع للأمم المتحدة إن واشنطن ترفض ذلك."
    assert tie(text, "member-of") == [["المجلس الاقتصادي والاجتماعي التابع للأمم المتحدة"]]


def test_the_outer_noun_that_agrees_keeps_its_attribute():
    assert found("قال عمدة المدينة الموالي لروسيا إن المعارك توقفت.", "supports", "relation")
    assert tie("قصفت قوات المقاومة الشعبية الموالية للرئيس هادي المطار.", "supports") != [["المقاومة الشعبية"]]
