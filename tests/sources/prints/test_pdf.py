"""PDF files with a text layer: Arabic from signs at places, in the order of reading; scans named as such."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers import Paper, numbered, stream

from marsad.sources.opening import documents
from marsad.sources.prints import bidi
from marsad.sources.records import Problem, Record

LINES = (
    "أعلنت وزارة الخارجية في بيانها رقم {245/2019} يوم {23} أيار {2019} أن الطرفين",
    "اتفقا على هدنة (لمدة {48} ساعة) في مدينة حلب، بنسبة {12.5}% من المناطق، حسب",
    "منظمة {Human Rights Watch 2019} التي قالت: «لا للحرب» لأن {3,400} مدني و{٢٥}",
    "جنديا قتلوا بين {9:30} و{17:00} على الطريق إلى {https://example.org/a-b?c=1}",
    "للمزيد.",
)
TEXT = " ".join(LINES).replace("{", "").replace("}", "")


def read(path: Path, content: bytes) -> tuple[list[Record], list[str]]:
    path.write_bytes(content)
    items = list(documents([str(path)]))
    return [i for i in items if isinstance(i, Record)], [str(i) for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize("shapes", [False, True])
@pytest.mark.parametrize("upside", [False, True])
def test_a_paragraph_is_read_as_it_was_written(tmp_path: Path, shapes: bool, upside: bool) -> None:
    """Letters or shapes, ligatures, drawn from either side; numbers, Latin words, addresses and brackets inside."""
    paper = Paper()
    for number, line in enumerate(LINES):
        paper.line(line, 700 - 16 * number, shapes=shapes, upside=upside)
    (found,), problems = read(tmp_path / "a.pdf", paper.bytes())
    assert (problems, found.text) == ([], TEXT)
    assert (found.published, found.raw) == (None, paper.bytes())


def test_marks_stay_with_their_letters(tmp_path: Path) -> None:
    paper = Paper()
    paper.line("وقُتِلَ مدنيٌّ في مدينة إدلب أمس", 700)
    (found,), _ = read(tmp_path / "a.pdf", paper.bytes())
    assert found.text == "وقُتِلَ مدنيٌّ في مدينة إدلب أمس"


def test_words_without_a_sign_for_spaces(tmp_path: Path) -> None:
    """Some programs move on instead of writing a space."""
    paper = Paper()
    paper.line("قصف الجيش المدينة يوم {23/5/2019} ليلا", 700)
    paper.pages[0] = [sign for sign in paper.pages[0] if sign[0] != " "]
    (found,), _ = read(tmp_path / "a.pdf", paper.bytes())
    assert found.text == "قصف الجيش المدينة يوم 23/5/2019 ليلا"


def test_paragraphs_headlines_and_pages(tmp_path: Path) -> None:
    """A line with room for the next word ends a paragraph; a sentence runs on over the page; edges are no text."""
    paper, long = Paper(), "وقال المتحدث إن الطرفين اتفقا على تبادل الأسرى في مدينة تعز يوم الأحد المقبل"
    for page in range(3):
        if page:
            paper.page()
        paper.line("وزارة الخارجية - نشرة يومية", 770)
        paper.line("وتتمة الخبر." if page else "بيان صحفي", 700)
        paper.line(f"{long} رقم {{{page}}}", 600)
        paper.line(long, 584)
        paper.line(f"{{{page + 1}}}", 30, right=300)
    (found,), _ = read(tmp_path / "a.pdf", paper.bytes())
    both = [f"{long} رقم {page} {long}" for page in range(3)]
    assert found.text.split("\n") == ["بيان صحفي", f"{both[0]} وتتمة الخبر.", f"{both[1]} وتتمة الخبر.", both[2]]


def test_two_columns_are_read_one_after_the_other_and_tables_row_by_row(tmp_path: Path) -> None:
    right, left = "قال الوزير اليوم في مؤتمر صحفي إن", "ثم أعلن الوسيط الأممي هدنة لمدة يوم"
    paper = Paper()
    for number in range(5):
        end = paper.line(right, 700 - 16 * number)
        paper.line(left, 700 - 16 * number, right=end - 14)
    (found,), _ = read(tmp_path / "a.pdf", paper.bytes())
    assert found.text.replace("\n", " ") == " ".join([right] * 5 + [left] * 5)
    table = Paper()
    rows = [("المدينة", "القتلى"), ("حلب", "{12}"), ("إدلب", "{7}"), ("تعز", "{3}"), ("حمص", "{9}")]
    for number, (town, dead) in enumerate(rows):
        table.line(town, 700 - 24 * number)
        table.line(dead, 700 - 24 * number, right=400)
    (found,), _ = read(tmp_path / "b.pdf", table.bytes())
    assert found.text == "المدينة القتلى\nحلب 12\nإدلب 7\nتعز 3\nحمص 9"


def test_brackets_as_letters_or_as_signs() -> None:
    assert bidi.mirrored("هدنة )لمدة 48 ساعة( في حلب") == "هدنة (لمدة 48 ساعة) في حلب"
    assert bidi.mirrored("هدنة (لمدة 48 ساعة) في حلب") == "هدنة (لمدة 48 ساعة) في حلب"
    assert bidi.mirrored("أولا) الأمن") == "أولا) الأمن"


def test_a_scan_says_that_it_is_one(tmp_path: Path) -> None:
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>"
    scan = numbered([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(b"0 0 m 100 100 l S")])
    found, (problem,) = read(tmp_path / "a.pdf", scan)
    assert found == []
    assert "only pictures of pages (a scan)" in problem
    assert "OCR" in problem


def test_damage_is_named_and_never_raised(tmp_path: Path) -> None:
    paper = Paper()
    paper.line(LINES[0], 700)
    content = paper.bytes()
    for cut in (9, 40, len(content) // 2, len(content) - 200):
        found, problems = read(tmp_path / "a.pdf", content[:cut])
        assert len(found) + len(problems) == 1
    nameless = content.replace(b"/ToUnicode 6", b"/ToNowhere 6")
    _, (problem,) = read(tmp_path / "a.pdf", nameless)
    assert "letters" in problem or "scan" in problem
