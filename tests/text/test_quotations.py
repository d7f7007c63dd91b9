"""Quotation marks as they really are: nested, forgotten, misplaced."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[quotation.start : quotation.end] for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("قال «نحن باقون» وغادر", ["نحن باقون"]),
        ("قال “نحن باقون” وغادر", ["نحن باقون"]),
        ("قال “نحن باقون“ وغادر", ["نحن باقون"]),
        ("قال ”نحن باقون“ وغادر", ["نحن باقون"]),
        ('قال "نحن" ثم "هم"', ["نحن", "هم"]),
        ('قال " نحن باقون " وغادر', ["نحن باقون"]),
        ('وقال:" نحن باقون"', ["نحن باقون"]),
        ("قال ''نحن باقون'' وغادر", ["نحن باقون"]),
        ("تنظيم 'الدولة' المتشدد", ["الدولة"]),
        ("قالت ((وكالة الأنباء)) أمس", ["وكالة الأنباء"]),
        ("لا شيء هنا", []),
        ("زار O'Neil وL’Orient دمشق", []),
        ("the players' union said it's over", []),
        ("كلمة» ثم نص", []),
    ],
)
def test_marks(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_nested() -> None:
    text = 'قال «إن "الهدنة" انتهت، و«العهد» كذلك»'
    assert [(text[q.start : q.end], q.depth, q.closed) for q in quotations(text)] == [
        ('إن "الهدنة" انتهت، و«العهد» كذلك', 1, True),
        ("الهدنة", 2, True),
        ("العهد", 2, True),
    ]


def test_unclosed_ends_with_its_paragraph() -> None:
    text = 'قال "لن نقبل بهذا\nوأعلنت الحكومة بيانا.'
    (only,) = quotations(text)
    assert text[only.start : only.end] == "لن نقبل بهذا"
    assert not only.closed


def test_the_next_paragraph_opens_again() -> None:
    text = "قال «الفقرة الأولى\n«والفقرة الثانية» وغادر"
    assert [(text[q.start : q.end], q.closed) for q in quotations(text)] == [
        ("الفقرة الأولى", False),
        ("والفقرة الثانية", True),
    ]


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_over_paragraphs(marks: str) -> None:
    text = f"قال {marks[0]}الأولى\nالثانية{marks[1]} وغادر"
    (only,) = quotations(text)
    assert text[only.start : only.end] == "الأولى\nالثانية"
    assert only.closed


def test_one_forgotten_mark_does_not_turn_the_rest_inside_out() -> None:
    text = 'قال " إن الحرب انتهت.\nوأضاف "السلام قريب" ثم قال "وداعا".'
    assert quoted(text) == ["إن الحرب انتهت.", "السلام قريب", "وداعا"]
    assert quoted('وصف كلمة" بأنها "خاطئة" أمس') == ["خاطئة"]


def test_invisible_characters_beside_marks() -> None:
    assert quoted("قال \u200f'نحن'\u200f ثم") == ["نحن"]


@given(st.text(alphabet="ابa \n«»“”\"'‘’„().،", max_size=60))
def test_spans_nest(text: str) -> None:
    found = quotations(text)
    for quotation in found:
        assert 0 <= quotation.start < quotation.end <= len(text)
    for left, right in itertools.pairwise(found):
        assert right.start >= left.end or right.end <= left.end
