"""Every view in a real browser: no console error, nothing refused by the policy, drawings drawn, words translated."""

from __future__ import annotations

import re

import pytest
from conftest import serving

from marsad.sources.records import Record
from marsad.web.site import VIEWS

WIDTHS = (390, 1440)
PAGES = ["", *(path for path, _ in VIEWS)]
# What stands on Arabic pages in Latin letters by right: names of others, codes, forms of files.
RIGHTFUL = re.compile(r"^(JSON|CSV|Markdown|DOCX|EN|FR|English|Français)$")

# The first text of what is the interface's own.
WORDS = """[...document.querySelectorAll('h1, h2, th, summary, label, nav a, .lead, .legend li, .count')]
    .filter((e) => !e.closest('bdi, [lang]:not(html), article'))
    .map((e) => e.firstChild?.nodeType === 3 ? e.firstChild.data.trim() : '')"""

# The middle of each mark of the map as it is seen, by the address that it leads to.
SEEN = """(() => {
    const frame = document.querySelector('.map svg').getBoundingClientRect();
    const middle = (box) => [(box.left + box.right) / 2 - frame.left, (box.top + box.bottom) / 2 - frame.top];
    return Object.fromEntries([...document.querySelectorAll('.map a')].map((place) =>
        [place.getAttribute('href').split('place=')[1], middle(place.getBoundingClientRect())]));
})()"""


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
@pytest.mark.parametrize("view", PAGES)
def test_a_view_opens_without_an_error(opened, view: str, lang: str) -> None:
    page = opened(f"/{lang}/{view}", WIDTHS[0])
    page.wait_for_timeout(150)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.faults == []
        assert page.locator("html").get_attribute("dir") == ("rtl" if lang == "ar" else "ltr")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 1, f"{width}: {wide} pixels too wide"


@pytest.mark.parametrize(
    ("view", "inside"),
    [("ties", ".network canvas"), ("timeline", ".days svg circle, .days svg path"), ("map", ".spot")],
)
def test_a_drawing_is_drawn(opened, view: str, inside: str) -> None:
    page = opened(f"/ar/{view}")
    page.wait_for_selector(inside, state="attached", timeout=5000)
    assert page.faults == []


def test_places_of_the_map_are_the_same_in_both_directions(opened) -> None:
    """Where each place is seen, in pixels from the map's left edge and top: the map is not mirrored with the page."""
    found = {}
    for lang in ("ar", "en"):
        page = opened(f"/{lang}/map")
        page.wait_for_selector(".spot", state="attached")
        found[lang] = page.evaluate(SEEN)
    assert set(found["ar"]) == set(found["en"])
    assert len(found["ar"]) > 5
    for place, (x, y) in found["ar"].items():
        assert abs(x - found["en"][place][0]) <= 1, place
        assert abs(y - found["en"][place][1]) <= 1, place


def test_no_province_and_no_country_is_a_point(opened, address: str) -> None:
    page = opened("/en/map")
    page.wait_for_selector(".spot", state="attached")
    features = page.evaluate("fetch('/map.json').then((answer) => answer.json())")["features"]
    exact = [f for f in features if f["properties"]["precision"] in ("point", "city")]
    assert all((f["geometry"] is None) for f in features if f not in exact)
    assert page.locator(".spot").count() == sum(f["geometry"] is not None for f in exact)


def test_a_span_of_days_that_is_drawn_over_filters(opened) -> None:
    page = opened("/ar/timeline")
    page.wait_for_selector(".days svg", timeout=5000)
    chart = page.locator(".days svg").bounding_box()
    page.mouse.move(chart["x"] + 200, chart["y"] + 60)
    page.mouse.down()
    page.mouse.move(chart["x"] + 700, chart["y"] + 60)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"), timeout=5000)


def test_a_misprinted_year_does_not_squeeze_the_timeline(opened, address: str, tmp_path) -> None:
    del address
    days = [f"2020-0{month}-{day:02}" for month in (1, 2, 3) for day in range(1, 16)]
    made = [
        Record(text="قصف الجيش السوري مدينة حلب.", where=day, id=day, published=day) for day in [*days, "1900-01-01"]
    ]
    with serving(str(tmp_path / "far.ledger"), made) as at:
        page = opened("/ar/timeline", at=at)
        page.wait_for_selector(".days svg", timeout=5000)
        assert page.locator("[data-far]").is_visible()
        drawn = page.evaluate(
            "[...document.querySelectorAll('.days [aria-label=dot] *')].map((d) => d.getBoundingClientRect().x)"
        )
        assert max(drawn) - min(drawn) > 800
        axis = page.locator(".days svg").text_content()
        assert "فبراير" in axis
        assert "Feb" not in axis


def test_ties_are_those_of_names_unless_all_are_asked_for(opened) -> None:
    page = opened("/en/ties")
    few = page.locator(".ties tbody tr").count()
    page.get_by_role("link", name="show them too").click()
    assert page.locator(".ties tbody tr").count() > few > 5
    assert page.faults == []


def test_the_fields_of_a_correction_wait_until_they_are_wanted(opened) -> None:
    page = opened("/ar/review")
    assert page.locator("[data-fields]").is_hidden()
    page.keyboard.press("c")
    assert page.locator("[data-fields]").is_visible()


def test_everything_of_the_drawings_is_there_without_scripts(browser, address: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    for view, inside in (("ties", ".ties tbody tr"), ("timeline", ".rows article"), ("map", ".places tbody tr")):
        page.goto(f"{address}/ar/{view}")
        assert page.locator(inside).count() > 1
        assert page.locator(".drawing").is_hidden()
    plain.close()


@pytest.mark.parametrize("view", ["ties", "timeline", "map"])
def test_arabic_pages_have_no_english_words(opened, view: str) -> None:
    page = opened(f"/ar/{view}")
    words = page.evaluate(WORDS)
    assert [w for w in words if re.match(r"[A-Za-z]{3}", w) and not RIGHTFUL.match(w)] == []
