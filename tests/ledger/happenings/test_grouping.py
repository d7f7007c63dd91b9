"""What makes one happening, and what keeps two apart."""

from __future__ import annotations

import itertools

from happening_news import article, together, told

BOMBING = "قتل 12 شخصا وأصيب 30 آخرون في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة الموصل أمس الاثنين."


def test_reports_of_one_bombing_with_differing_tolls_are_one_happening() -> None:
    texts = (
        BOMBING,
        "أسفر تفجير سيارة مفخخة في سوق شعبية بالموصل يوم الاثنين عن مقتل 14 شخصا.",
        "ارتفعت حصيلة تفجير السوق الشعبية في الموصل أمس إلى 15 قتيلا و42 جريحا.",
        "انفجرت سيارة مفخخة في سوق بمدينة الموصل أمس، ما أدى إلى مقتل 12 شخصا على الأقل.",
        "قال مصدر طبي إن 13 شخصا قتلوا في انفجار سيارة مفخخة في سوق بالموصل أمس.",
        "أدى تفجير استهدف سوقا في الموصل أمس الاثنين إلى مقتل 12 مدنيا وإصابة 35 آخرين.",
    )
    found = told(*(article(text, f"d{n}") for n, text in enumerate(texts)))
    assert together(found, *(f"d{n}" for n in range(len(texts))))


def test_two_bombings_in_one_city_on_two_days_stay_apart() -> None:
    other = "قتل 9 أشخاص في تفجير عبوة ناسفة قرب جسر في مدينة الموصل يوم الخميس الماضي."
    found = told(article(BOMBING, "a"), article(other, "b"))
    assert not together(found, "a", "b")


def test_two_bombings_on_one_day_in_two_cities_stay_apart() -> None:
    other = "قتل 12 شخصا في تفجير سيارة مفخخة استهدف سوقا شعبية في مدينة البصرة أمس الاثنين."
    found = told(article(BOMBING, "a"), article(other, "b"))
    assert not together(found, "a", "b")


def test_an_anniversary_goes_to_the_old_bombing() -> None:
    later = "أحيت مدينة الموصل ذكرى التفجير. وكان 12 شخصا قد قتلوا في تفجير سيارة مفخخة في سوق بالموصل في 9 مارس 2020."
    found = told(article(BOMBING, "a"), article(later, "b", published="2021-03-09"))
    both = together(found, "a", "b")
    assert both
    assert both[0].days.first == both[0].days.last


def test_meetings_of_one_guest_with_two_hosts_are_two() -> None:
    first = "التقى وزير الخارجية الأمريكي جون كيري الرئيس المصري عبد الفتاح السيسي في القاهرة أمس."
    second = "التقى وزير الخارجية الأمريكي جون كيري نظيره المصري سامح شكري في القاهرة أمس."
    day = "2015-08-03"
    found = told(article(first, "a", published=day), article(second, "b", published=day))
    assert not together(found, "a", "b")


def test_the_order_of_the_documents_is_of_no_matter() -> None:
    sources = [
        article(BOMBING, "a"),
        article("أسفر تفجير سيارة مفخخة في سوق بالموصل يوم الاثنين عن مقتل 14 شخصا.", "b"),
        article("قتل 9 أشخاص في تفجير عبوة ناسفة قرب جسر في مدينة الموصل يوم الخميس الماضي.", "c"),
    ]
    results = [told(*order) for order in itertools.permutations(sources)]
    assert all(result == results[0] for result in results)


def test_every_account_keeps_its_place_in_the_text_and_its_reasons() -> None:
    source = article(BOMBING, "a")
    found = told(source, article("قتل 14 شخصا في تفجير سيارة مفخخة في سوق بالموصل أمس.", "b"))
    (both,) = together(found, "a", "b")
    for account in both.accounts:
        assert all(start < end for start, end in account.evidence)
    assert any("place" in reason.name for reasons in both.reasons.values() for reason in reasons)
