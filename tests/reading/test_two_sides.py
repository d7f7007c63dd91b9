"""What takes two: both sides are read, and nobody is made a side by standing near."""

import pytest
from told import events as events_of
from told import names


def parties(text: str, code: str) -> list[list[str]]:
    reading, events = events_of(text, code)
    return [sorted(names(reading, s.actor)) for s in events]


@pytest.mark.parametrize(
    ("text", "code", "who"),
    [
        (
            "يعاني اليمن من الحرب الدائرة بين القوات الموالية للحكومة والحوثيين.",
            "ASSAULT",
            ["Houthis (Ansar Allah)", "القوات الموالية للحكومة"],
        ),
        (
            "اندلعت اشتباكات بين فصائل المعارضة من جهة وقوات سوريا الديمقراطية من جهة أخرى.",
            "ASSAULT",
            ["Syrian Democratic Forces", "فصائل المعارضة"],
        ),
        (
            "حققت المقاومة تقدما في غرب المدينة بعد اشتباكات مع المسلحين الحوثيين.",
            "ASSAULT",
            ["Houthis (Ansar Allah)", "المقاومة"],
        ),
        ("غادر الوزير برلين بعد محادثات مع أردوغان.", "CONSULT", ["Recep Tayyip Erdoğan", "الوزير"]),
    ],
)
def test_both_sides(text: str, code: str, who: list[str]) -> None:
    assert who in parties(text, code)


@pytest.mark.parametrize(
    "text",
    [
        "أفاد مراسل القناة أن شابا قتل خلال اشتباكات مع الأهالي.",  # who reports fought nobody
        "أعلنت الخلية أن قتالا بين مسلحي التنظيم خلف 15 قتيلا وجريحا.",  # the hurt are no side
    ],
)
def test_who_only_stands_near_is_no_side(text: str) -> None:
    assert all(len(who) < 2 for who in parties(text, "ASSAULT"))


def test_a_mediator_who_seeks_a_meeting_has_held_none() -> None:
    # the envoy "to" somewhere has a place there, one who seeks has a deed
    assert parties("يسعى الوسيط إلى عقد لقاء بين وفد الحكومة وحركة حماس.", "CONSULT") == []
    text = "التقى المبعوث الأممي إلى ليبيا غسان سلامة رئيس الحكومة."
    assert parties(text, "CONSULT") == [["Ghassan Salamé", "رئيس الحكومة"]]


def test_captives_are_theirs_in_whose_hands_they_are() -> None:
    reading, events = events_of("استعادت القوات السيطرة على المطار من أيدي مسلحي الحوثيين.", "ASSAULT")
    assert [names(reading, s.recipient) for s in events] == [["Houthis (Ansar Allah)"]]


def test_an_office_holder_says_and_is_no_way_through() -> None:
    text = "عبر نائب وزير الخارجية الروسي ميخائيل بوغدانوف، خلال اتصال هاتفي مع خميس الجهيناوي، عن تقدير بلاده لتونس."
    reading, events = events_of(text, "SUPPORT")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in events] == [(["Russia"], ["Tunisia"])]
    assert parties("وصلت المساعدات عبر معبر رفح بعد صمت الوزير عن الأزمة.", "SUPPORT") == []


def test_who_tells_that_a_truce_is_over_makes_none() -> None:
    assert parties("أعلنت الأمم المتحدة أن الهدنة المبرمة بين الطرفين انتهت.", "CONCEDE") == []
    assert parties("أعلنت الحركة هدنة لثلاثة أيام.", "CONCEDE") == [["الحركة"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("حذرت جماعة الحوثي من خرق الهدنة.", [["Houthis (Ansar Allah)"]]),
        ("حذرت روسيا إسرائيل من شن غارات على سوريا.", [["Russia"]]),
        # who warns of a disaster threatens nobody, nor does one who is no party
        ("حذر الأمين العام للأمم المتحدة من كارثة إنسانية في اليمن.", []),
        ("حذرت منظمة الصحة العالمية من تفشي الكوليرا.", []),
        ("حذر الوزير الألماني شتاينماير من استمرار العنف في تركيا.", []),
    ],
)
def test_a_party_that_warns_of_crossing_a_line_threatens(text: str, who: list[list[str]]) -> None:
    assert parties(text, "THREATEN") == who
