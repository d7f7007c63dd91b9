"""Time grows with the length of a text, not with its square, whatever the text is made of.

Ratios are tested, never seconds: twice the text may take 2.6 times as long, for caches and noise; under a square it
would take four times.
"""

import time
from collections.abc import Callable

import pytest

from marsad.coders.rules import coder
from marsad.text.quotations import quotations
from marsad.text.sentences import LONG, LONGEST, sentences

MOST = 2.6
CLAUSE = "وقصف الجيش مدينة حلب وقتل ثلاثة مدنيين "
SENTENCE = "قال الوزير إن الجيش قصف مدينة حلب يوم الأحد. "


def different(count: int) -> str:
    """Sentences of which no two tell the same."""
    return "".join(f"قصف الجيش مدينة حلب وقتل {number + 3} مدنيين. " for number in range(count))


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def ratio(twice: Callable[[], object], once: Callable[[], object]) -> float:
    """How many times as long the one takes as the other, of each the quickest run; a busy machine gets more."""
    long = short = float("inf")
    for _ in range(8):
        long, short = min(long, seconds(twice)), min(short, seconds(once))
        if long <= MOST * short:
            break
    return long / short


@pytest.mark.parametrize(
    "text",
    [CLAUSE * 400, SENTENCE * 300, different(300), "«قال الوزير\n" * 400, "قصف(مدينة)" * 600, '"قصف" ' * 600],
    ids=["no marks", "the same again", "all different", "quotations never closed", "no spaces", "quotations"],
)
def test_twice_the_text_takes_about_twice_the_time(text: str) -> None:
    read = coder().read
    read(text)
    assert ratio(lambda: read(text + text), lambda: read(text)) <= MOST


@pytest.mark.parametrize("marks", ["«", '«"', "«\n", "“‘"])
def test_quotations_inside_each_other_take_no_more(marks: str) -> None:
    text = marks * 4000
    assert ratio(lambda: quotations(text + text), lambda: quotations(text)) <= MOST


def test_a_stretch_without_marks_is_divided_before_a_joined_clause() -> None:
    text = CLAUSE.strip() + (" " + CLAUSE.strip()) * 400
    pieces = sentences(text)
    assert all(end - start <= LONGEST for start, end in pieces)
    assert all(text[start] == "و" for start, _ in pieces)
    assert "".join(text[start:end] for start, end in pieces).replace(" ", "") == text.replace(" ", "")


def test_a_stretch_that_is_readable_stays_whole() -> None:
    """Up to `LONGEST` a sentence without marks is what its writer made it."""
    text = (CLAUSE * 100)[: LONGEST - 10].strip()
    assert sentences(text) == [(0, len(text))]


def test_the_first_mark_divides_where_none_comes_early() -> None:
    words = "كلمة " * (LONG // 5 + 20)
    text = words.strip() + "، " + words.strip()
    assert [text[start:end][-1] for start, end in sentences(text)] == ["،", "ة"]


def test_what_has_neither_marks_nor_spaces_is_divided_too() -> None:
    assert max(end - start for start, end in sentences("(قصف)" * 2000)) <= LONGEST
