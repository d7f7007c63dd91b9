"""The report on terminals of any width, with and without colour."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

import marsad
from marsad.sources.examples import examples
from marsad.views.bidi import clean, isolated
from marsad.views.salience import distinct, first
from marsad.views.terminal import Report


def report(width: int, terminal: bool, text: str, title: str = "", color: bool = True) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=terminal, no_color=not color, highlight=False, markup=False, emoji=False
    )
    Report(console).show(marsad.read(text, published="2020-01-20", title=title or None), text, "A heading")
    return out.getvalue()


@pytest.mark.parametrize("width", [30, 60, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for example in examples():
        shown = report(width, False, example.text, example.title)
        assert max(map(cell_len, shown.split("\n"))) <= width


def test_a_pipe_gets_neither_colour_nor_isolates() -> None:
    shown = report(80, False, examples()[1].text, "عنوان")
    assert "\x1b" not in shown
    assert not {"\u2066", "\u2067", "\u2068", "\u2069"} & set(shown)


def test_every_line_of_a_terminal_closes_its_isolates() -> None:
    shown = report(60, True, examples()[1].text, "عنوان")
    assert "\u2067" in shown
    for line in shown.split("\n"):
        assert line.count("\u2067") == line.count("\u2069")


def test_without_colour_nothing_is_lost() -> None:
    text = examples()[1].text
    plain = report(80, True, text, color=False)
    assert "\x1b[3" not in plain
    assert "[" in plain


def test_the_trigger_is_marked_in_the_articles_words() -> None:
    shown = report(200, False, "رفض المشير خليفة حفتر وقف إطلاق النار.")
    assert "[رفض] المشير خليفة حفتر وقف إطلاق النار" in shown


def test_a_text_without_statements_says_so() -> None:
    assert "Nothing in this text could be coded." in report(80, False, "الطقس جميل اليوم.")


def test_outside_text_cannot_command_the_terminal() -> None:
    assert clean("a\x1b[2Jb\u202ec\u2067d\te\x07") == "a\ufffd[2Jbcd e\ufffd"
    shown = report(80, True, "قصف الجيش المدينة.", title="\x1b]0;title\x07 \u202eعنوان")
    assert "\x1b]" not in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Haftar refused", "Haftar refused"),
        ("according to مصدر عسكري (unnamed)", "according to \u2067مصدر عسكري\u2069 (unnamed)"),
        ("قوات · 22 May", "\u2067قوات\u2069 · 22 May"),
        ("في 4، أبريل", "\u2067في 4، أبريل\u2069"),
    ],
)
def test_arabic_in_english_is_isolated(text: str, wanted: str) -> None:
    assert isolated(text) == wanted


def test_what_is_shown_first_is_in_the_order_of_the_text_and_told_once() -> None:
    reading = marsad.read(examples()[1].text, published="2020-01-20")
    shown = first(reading, 5)
    assert len(shown) == 5
    assert [s.evidence[0].sentence for s in shown] == sorted(s.evidence[0].sentence for s in shown)
    told = {s.evidence[0].trigger for s in distinct(reading.statements) if s.kind == "event"}
    assert not told & {s.evidence[0].trigger for s in distinct(reading.statements) if s.kind == "stance"}


@pytest.mark.parametrize(
    ("language", "words"), [("ar", ("جملة", "2020", "بحسب")), ("fr", ("phrases codées", "janvier 2020", "selon"))]
)
def test_a_report_in_another_language(language: str, words: tuple[str, ...]) -> None:
    out, text = io.StringIO(), examples()[1].text
    console = Console(file=out, width=200, highlight=False, markup=False, emoji=False)
    Report(console, None, language).show(marsad.read(text, published="2020-01-20"), text, "A heading")
    assert all(word in out.getvalue() for word in words)
    assert "sentences coded" not in out.getvalue()
    assert "according to" not in out.getvalue()
