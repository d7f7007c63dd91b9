"""What is selected in the article: the same characters that statements have, whatever the browser counts in."""

from __future__ import annotations

import re

import pytest
from conftest import serving

import marsad
from marsad.sources.records import Record

# A family is seven code points and eleven units of UTF-16; marks of vowels are characters of their own.
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
DEEDS = (
    "قصفت قوات حفتر (LNA {0}) مدينة {city} بقذائف {1} صباح اليوم.",
    "وقَصَفَ الجيشُ السوري (SAA {0}) حيّاً في {city} {1}.",
    "واعتقلت الشرطة (POLICE {0}) {n} متظاهراً في {city} {1}.",
    "وقُتِل {n} (killed {0}) شخصا في {city} {1} بحسب منظمة الصحة العالمية (WHO).",
    "وأرسلت تركيا (NATO {0}) مُقاتلين إلى {city} {1}.",
)
CITIES = (
    "حَلَب",
    "حِمْص",
    "دَرْعا",
    "إدْلِب",
    "دِمَشق",
    "طرابلس",
    "بنغازي",
    "مصراتة",
    "سِرْت",
    "صنعاء",
    "عَدَن",
    "الحديدة",
    "تَعِز",
    "الموصل",
)
BETWEEN = ("😀", FAMILY, "🇱🇾", "1️⃣", "مُهِمّ", "𝐍𝐀𝐓𝐎")

# Selects characters by code points, without the page's own counting, and answers what the page says of it.
SELECT = """([start, end]) => {
    const root = document.querySelector('#text'), walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const points = [...node.data], units = (n) => points.slice(0, n).join('').length;
        if (at <= start && start < at + points.length) range.setStart(node, units(start - at));
        if (at < end && end <= at + points.length) range.setEnd(node, units(end - at));
        at += points.length;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return range.toString();
}"""
TOLD = "document.querySelector('[data-chosen]').textContent"


def _text(sentences: int, line: str) -> str:
    made = []
    for n in range(sentences):
        city, one, other = CITIES[n // len(DEEDS)], BETWEEN[n % len(BETWEEN)], BETWEEN[(n // 2 + 1) % len(BETWEEN)]
        made.append(DEEDS[n % len(DEEDS)].format(one, other, city=city, n=20 + n))
    return line.join(made)


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory):
    """Two documents: one whose lines end as on Unix, one whose lines end as on Windows."""
    path = str(tmp_path_factory.mktemp("selecting") / "s.ledger")
    texts = {"unix": _text(70, "\n\n"), "windows": _text(70, "\r\n")}
    with serving(path, (Record(text=text, where=id, id=id) for id, text in texts.items())) as made:
        yield made, texts


@pytest.mark.parametrize("id", ["unix", "windows"])
def test_what_is_selected_has_the_characters_of_its_statement(opened, at, id: str) -> None:
    base, texts = at
    text = texts[id]
    evidence = [e for s in marsad.read(text, id=id).statements for e in s.evidence]
    spans = sorted({span for e in evidence for span in ((e.start, e.end), e.trigger, (e.trigger[0], e.end))})
    assert len(spans) >= 100
    for inside in ("[\u064b-\u0652]", "[\U00010000-\U0010ffff]", "[A-Za-z]"):  # marks, emoji, Latin
        assert sum(bool(re.search(inside, text[start:end])) for start, end in spans) > 30
    page = opened(f"/ar/documents/{id}", at=base)
    assert page.evaluate("document.querySelector('#text').textContent") == text
    for start, end in spans:
        assert page.evaluate(SELECT, [start, end]) == text[start:end]
        page.wait_for_function(f"() => {TOLD}.endsWith(' {start}–{end}')", timeout=2000)
    assert page.faults == []


def test_a_selection_calls_the_rows_that_rest_on_it_and_no_other(opened, at) -> None:
    base, texts = at
    first = texts["unix"].split("\n\n")[0]
    page = opened("/en/documents/unix", at=base)
    page.evaluate(SELECT, [0, len(first)])
    page.wait_for_function("() => document.querySelector('.row.called')")
    places = page.evaluate(
        """[...document.querySelectorAll('.row.called')].map((row) =>
            Number(row.querySelector('dd:last-child code').textContent.split('–')[0]))"""
    )
    assert places
    assert max(places) < len(first)


def test_characters_are_counted_as_they_are_drawn_over_with_the_mouse(opened, at) -> None:
    base, texts = at
    page = opened("/ar/documents/unix", at=base)
    box = page.locator("#text .p").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 120, box["y"] + 12, steps=4)
    page.mouse.up()
    start, end = map(int, page.evaluate(TOLD).split(" ")[-1].split("–"))
    assert 0 <= start < end
    assert page.evaluate("getSelection().toString()") == texts["unix"][start:end]
