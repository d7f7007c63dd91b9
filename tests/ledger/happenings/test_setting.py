"""Days, places and names: what is taken over, and what is another place or day."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from happening_news import article, together, told

from marsad.ledger.happenings.accounts import accounts
from marsad.ledger.happenings.days import VETO, compare_days
from marsad.ledger.happenings.scene import Scene, capitals
from marsad.ledger.happenings.values import Happening, Source, Span
from marsad.ledger.happenings.words import word
from marsad.model import Place


def only(found: tuple[Happening, ...], type_: str) -> Happening:
    (one,) = [h for h in found if h.type == type_]
    return one


def test_a_street_named_after_a_town_is_not_that_town() -> None:
    text = "قتل 3 أشخاص في تفجير عبوة ناسفة في شارع حيفا وسط بغداد أمس الاثنين."
    place = only(told(article(text, "a")), "ASSAULT").place
    assert place is not None
    assert place.name == "Baghdad"


def test_the_capital_is_that_of_the_nationality_beside_it() -> None:
    text = "قتل 5 أشخاص في تفجير انتحاري وقع في العاصمة الأفغانية أمس الاثنين."
    place = only(told(article(text, "a")), "ASSAULT").place
    assert place is not None
    assert place.name == "Kabul"


def test_a_capital_that_acts_is_its_state_and_no_place_of_the_deed() -> None:
    text = "اتهمت أنقرة حزب العمال الكردستاني بقتل جندي تركي أمس الاثنين."
    assert all(h.place is None or h.place.name != "Ankara" for h in told(article(text, "a")))


def test_a_landmark_is_not_the_place() -> None:
    text = "قتل 4 مدنيين بقصف صاروخي على مدينة أعزاز شمالي حلب أمس الاثنين."
    place = only(told(article(text, "a")), "ASSAULT").place
    assert place is not None
    assert place.name == "I‘zāz"


@pytest.mark.parametrize(
    ("more", "place"),
    [("", "I‘zāz"), (" وأفاد ناشطون بانفجار آخر في حلب.", "Aleppo")],
    ids=["a landmark", "a place, too"],
)
def test_a_place_that_is_named_as_a_landmark_alone_is_that_of_nothing(more: str, place: str) -> None:
    """Even where the reading holds it for the place: what is north of Aleppo is not in it."""
    text = "قتل 4 مدنيين بقصف صاروخي على مدينة أعزاز شمالي حلب أمس الاثنين.\n\nوأصيب 6 آخرون بقصف." + more
    source = article(text, "a")
    aleppo = Place(id="geonames:170063", name="Aleppo", country="SYR")
    (hurt,) = [s for s in source.reading.statements if s.type == "injured"]
    reading = replace(source.reading, places=(*source.reading.places, aleppo))
    (spot,), _ = Scene(Source(reading=reading, text=text)).spots(replace(hurt, place=aleppo.id))
    assert spot.name == place


def test_the_name_of_a_spokesman_ties_nothing_together() -> None:
    """Wherever it stands in the text; that of a victim does."""
    head = "أعلن المتحدث باسم الشرطة سلوان الخرطوي أن مسلحين أطلقوا النار على متجر في بغداد أمس الاثنين."
    spoken = article(f"{head} وقتل رجلان بحسب سلوان الخرطوي.", "a")
    hit = article("قتل الصحفي سلوان الخرطوي برصاص مسلحين في بغداد أمس الاثنين. وقال المتحدث إنهم فروا.", "b")
    assert not any(a.traits.names for a in accounts(spoken.reading, Scene(spoken)))
    assert {"سلوان", "خرطوي"} <= accounts(hit.reading, Scene(hit))[0].traits.names


def test_a_bomb_that_was_laid_and_a_shelling_are_two_on_one_day_in_one_town() -> None:
    bomb = article("انفجرت عبوة ناسفة في مدينة أعزاز أمس الاثنين وأصيب مدنيان.", "a")
    shelling = article("قصفت مدفعية الجيش مدينة أعزاز أمس الاثنين وأصيب أربعة مدنيين.", "b")
    again = article("أصيب أربعة مدنيين بقصف مدفعي على مدينة أعزاز أمس الاثنين.", "c")
    assert not together(told(bomb, shelling), "a", "b")
    assert together(told(shelling, again), "b", "c")


def test_a_victim_with_a_name_is_known_again_days_later() -> None:
    first = "قتلت الصحفية سناء الخرطوي برصاص مسلحين في مدينة البصرة أمس الاثنين."
    later = "عقدت النقابة جلسة طارئة. وقتلت الصحفية سناء الخرطوي برصاص مسلحين في البصرة الأسبوع الماضي."
    found = told(article(first, "a"), article(later, "b", published="2020-03-17"))
    assert together(found, "a", "b")


def test_texts_without_a_day_are_not_joined_by_the_town_alone() -> None:
    first = "أصيب مدنيان بقصف مدفعي على مدينة جرابلس."
    second = "استهدفت طائرة مسيرة سيارة في مدينة جرابلس."
    assert not together(told(article(first, "a", None), article(second, "b", None)), "a", "b")


def span(first: str, last: str, basis: str = "told") -> Span:
    days = [datetime.date.fromisoformat(day).toordinal() for day in (first, last)]
    return Span(first=days[0], last=days[1], basis=basis)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        (span("2020-03-09", "2020-03-09"), span("2020-03-09", "2020-03-09"), 1.5, 3.0),
        (span("2020-03-09", "2020-03-09"), span("2020-03-10", "2020-03-10"), -1.5, -0.1),
        (span("2020-03-09", "2020-03-09"), span("2020-03-20", "2020-03-20"), -99.0, VETO),
        (span("2020-03-08", "2020-03-10", "published"), span("2020-04-09", "2020-04-09"), -99.0, VETO),
        (span("2020-03-09", "2020-03-15"), span("2020-03-16", "2020-03-16"), 0.0, 3.0),
    ],
    ids=["one day", "one off", "far apart", "told before it was", "last week"],
)
def test_days(a: Span, b: Span, least: float, most: float) -> None:
    for reason in (compare_days(a, b), compare_days(b, a)):
        assert reason is not None
        assert least <= reason.weight <= most


def test_days_without_a_year_are_compared_by_what_they_say() -> None:
    one, other = Span(month=3, day=9), Span(month=10, day=6)
    apart = compare_days(one, other)
    assert apart is not None
    assert apart.weight <= VETO
    assert compare_days(Span(weekday=0), Span()) is None


def test_words_count_by_their_lemma() -> None:
    forms = [word(text) for text in ("قصف", "القصف", "قصفت")]
    assert len({form.key for form in forms if form is not None}) == 1
    assert word("في") is None


def test_capitals_are_places_of_their_countries() -> None:
    assert capitals()["AFG"].name == "Kabul"
    assert all(spot.country == country for country, spot in capitals().items())
