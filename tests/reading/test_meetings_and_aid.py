"""Who meets whom and who gives what to whom, each rule beside a sentence that it must leave alone."""

import pytest
from told import events as events_of
from told import names

import marsad


def parties(text: str, code: str, published: str | None = None) -> list[tuple[list[str], list[str]]]:
    if published:
        reading = marsad.read(text, published=published)
        events = [s for s in reading.statements if s.kind == "event" and s.type == code]
    else:
        reading, events = events_of(text, code)
    return [(names(reading, s.actor), names(reading, s.recipient)) for s in events]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وعلى هامش القمة التقى السيسي بالملك عبد الله الثاني.", ["Abdel Fattah el-Sisi", "Abdullah II of Jordan"]),
        ("جاء ذلك خلال لقاء جمع إردوغان بنتنياهو.", ["Recep Tayyip Erdoğan", "Benjamin Netanyahu"]),
        ("انطلقت في أستانة محادثات جديدة بمشاركة روسيا وتركيا وإيران.", ["Russia", "Turkey", "Iran"]),
    ],
)
def test_both_meet(text: str, who: list[str]) -> None:
    assert [sorted(actors) for actors, _ in parties(text, "CONSULT")] == [sorted(who)]


def test_where_people_meet_takes_no_part() -> None:
    assert parties("التقى السيسي الملك عبد الله الثاني بالقاهرة.", "CONSULT")[0][0] == [
        "Abdel Fattah el-Sisi",
        "Abdullah II of Jordan",
    ]


def test_a_counterpart_holds_the_same_office() -> None:
    text = "تلقى وزير الخارجية المصري سامح شكري اتصالا هاتفيا من نظيره الأمريكي."
    assert sorted(parties(text, "CONSULT", "2020-05-10")[0][0]) == ["Mike Pompeo", "Sameh Shoukry"]
    # without the day nobody knows who it was
    assert "Mike Pompeo" not in parties(text, "CONSULT")[0][0]
    # a minister whom no country tells has no counterpart known by name
    assert parties("التقى وزير الدفاع نظيره التركي.", "CONSULT", "2020-05-10")[0][0] == ["وزير الدفاع", "نظيره التركي"]


def test_the_side_of_a_state_is_the_state() -> None:
    assert parties("طالب الجانب الليبي الجانب الإيطالي بالاعتذار.", "REQUEST") == [(["Libya"], ["Italy"])]
    # a side of the border is a place
    assert all("Syria" not in hit for _, hit in parties("قصف الجيش مواقع في الجانب السوري من الحدود.", "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بعد تقديم الجانب الأميركي أسلحة هامة للجانب العراقي.", [(["United States"], ["Iraq"])]),
        ("منح البنك الدولي الأردن قرضا بقيمة 300 مليون دولار.", [(["World Bank"], ["Jordan"])]),
        ("سلمت فرنسا لبنان دفعة من الأسلحة.", [(["France"], ["Lebanon"])]),
        # without whom it is for, the first noun is who gets it, and nobody is said to give
        ("رفض النواب منح اليونان مساعدات مالية جديدة.", []),
        ("أعلنت واشنطن الخميس عن تسليم القاهرة ثماني طائرات.", []),
    ],
)
def test_giver_and_given(text: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert parties(text, "AID") == expected


def test_condolences() -> None:
    text = "تقدم رئيس الوزراء من الشعب اللبناني بأحر التعازي."
    assert parties(text, "SUPPORT") == [(["رئيس الوزراء"], ["الشعب اللبناني"])]
    assert parties("تقدم الجيش من الحدود بأحر الأسلحة.", "SUPPORT") == []


def test_what_was_brought_down_had_crossed() -> None:
    text = "تمكن سلاح الدفاع الجوي السوري من إسقاط طائرة تجسس إسرائيلية بعد خرقها الأجواء السورية."
    assert all("Syrian" not in " ".join(actors) for actors, _ in parties(text, "MOBILIZE"))
