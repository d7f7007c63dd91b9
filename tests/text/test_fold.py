"""Folding, and above all the way back to the original characters."""

import unicodedata
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.text.fold import Folded, fold, fold_text, fold_word
from marsad.text.words import words

ALPHABETS = [
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىةؤئ",
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u06d6\u06e5\u0610",
    "ـ",
    "ﷲﷺﻻﻼﻷﺍﺑﺔﻱﳲﱠﹰﹱﷻ",
    "گچپژکیڤڨ",
    "abcXYZéß",
    "0123456789٠١٢٣۴۵۶",
    "😀🔴👨\u200d👩❤\ufe0f",
    "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069\u00ad\ufeff\u2060",
    " \u00a0\u202f\t\r\n\u2028",
    ".,،؛؟!«»“”\"'()-_#…٫٬",
    "中и\u0301Ａ９",
]
MIXED = st.lists(st.one_of([st.sampled_from(alphabet) for alphabet in ALPHABETS] + [st.just("\r\n")])).map("".join)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أَعْلَنَ الجيشُ", "اعلن الجيش"),
        ("قـــصف", "قصف"),
        ("إلى الآن", "الي الان"),
        ("مسؤولة هيئة", "مسووله هييه"),
        ("ایران کردستان", "ايران كردستان"),
        ("٢٠٢٤ و۱۲", "2024 و12"),
        ("ﺍﻟﺠﻴﺶ ﷲ ﻻ", "الجيش الله لا"),
        ("ﹰ", ""),
        ("حلب\u200f\u202b2016\u202c", "حلب2016"),
        ("10\u00a0قتلى\r\n", "10 قتلي\n\n"),
        ("هو\u0654", "هو"),
        ("ڤيينا وڨابس", "فيينا وقابس"),
        ("سماء", "سماء"),
        ("5 م³ و10.5² وقال¹ CO₂", "5 م و10.5 وقال CO"),
        ("F-16 Café", "F-16 Café"),
    ],
)
def test_one_shape_for_every_spelling(written: str, folded: str) -> None:
    assert fold(written).text == folded
    assert fold_word(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ط ا ئ ر ا ت حربية", "طايرات حربيه"),
        ("وقالت ح م ا س إن", "وقالت حماس ان"),
        ("أ ف ب", "ا ف ب"),
        ("نقلت أ ف ب و د ب أ عنه", "نقلت ا ف ب و د ب ا عنه"),
        ("الفئات أ ب ج", "الفيات ا ب ج"),
        ("ص م / ر ع", "ص م / ر ع"),
    ],
)
def test_letters_set_apart_are_a_word_and_abbreviations_are_not(written: str, folded: str) -> None:
    assert fold(written).text == folded


def test_letters_set_apart_are_cut_as_they_stand() -> None:
    written = "قصفت ط ا ئ ر ا ت البلدة"
    found = fold(written)
    start = found.text.index("طايرات")
    first, last = found.span(start, start + len("طايرات"))
    assert written[first:last] == "ط ا ئ ر ا ت"


def test_folding_twice_changes_nothing() -> None:
    for code in (*range(0x250), *range(0x600, 0x900), *range(0x2000, 0x2100), *range(0xFB50, 0xFF00)):
        once = fold_word(chr(code))
        assert fold_word(once) == once, hex(code)


def test_every_format_character_goes() -> None:
    formats = "".join(chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf")
    assert fold(f"ا{formats}ب").text == "اب"


def test_nothing_to_undo_costs_no_map() -> None:
    assert fold("أعلن الجيش 12") == Folded("اعلن الجيش 12")
    assert fold("plain text").span(2, 5) == (2, 5)


def test_a_span_keeps_the_marks_behind_its_last_letter() -> None:
    text = "قال الجيشُ\u200f إنّه"
    folded = fold(text)
    at = folded.text.index("الجيش")
    start, end = folded.span(at, at + 5)
    assert text[start:end] == "الجيشُ\u200f"
    assert text[slice(*folded.span(at + 6, at + 9))] == "إنّه"


def test_a_ligature_is_taken_whole() -> None:
    text = "بﻻد"
    folded = fold(text)
    assert folded.text == "بلاد"
    assert [folded.original(i) for i in range(5)] == [0, 1, 1, 2, 3]
    assert text[slice(*folded.span(0, 2))] == "بﻻ"
    assert text[slice(*folded.span(2, 4))] == "ﻻد"


def test_ends_of_the_text() -> None:
    folded = fold("\u200fقصفُ")
    assert folded.original(0) == 1
    assert folded.original(3) == 5
    assert folded.span(1, 1) == (2, 2)
    assert fold("").span(0, 0) == (0, 0)
    assert fold("ُ").original(0) == 1


@settings(max_examples=500, deadline=None)
@given(MIXED, st.randoms(use_true_random=False))
def test_what_is_found_folded_is_cut_from_the_original(text: str, random: Random) -> None:
    _found_again(text, random)


def test_ten_thousand_mixes_are_cut_from_the_original() -> None:
    """Many more than hypothesis makes in the same time, and the same ones on every run."""
    random = Random(2026)
    pieces = [*ALPHABETS, ("\r\n",)]
    for _ in range(10_000):
        chosen = random.choices(pieces, k=random.randint(1, 40))
        _found_again("".join(random.choice(piece) for piece in chosen), random)


def _found_again(text: str, random: Random) -> None:
    """Ten stretches of the folded text, mapped back and folded again, are what they were."""
    folded = fold(text)
    assert folded.text == fold_word(text)
    size = len(folded.text)
    for _ in range(10):
        start = random.randint(0, size)
        end = random.randint(start, size)
        wanted = folded.text[start:end]
        first, beyond = folded.span(start, end)
        assert 0 <= first <= beyond <= len(text)
        again = fold_word(text[first:beyond])
        if start == end or (_between_characters(folded, start) and _between_characters(folded, end)):
            assert again == wanted, (text, start, end)
        else:
            assert wanted in again, (text, start, end)


@settings(deadline=None)
@given(MIXED)
def test_whole_texts_are_folded_as_words_are(text: str) -> None:
    assert fold_text(text) == fold_text(fold_text(text)) == fold_word(text)


@settings(deadline=None)
@given(MIXED)
def test_many_spans_at_once_are_those_one_by_one(text: str) -> None:
    folded = fold(text)
    found = words(folded.text)
    each = [folded.span(start, end) for start, end in zip(found.starts, found.ends, strict=True)]
    assert folded.spans(found.starts, found.ends) == each


def _between_characters(folded: Folded, index: int) -> bool:
    """Whether no ligature runs over this place."""
    return index in (0, len(folded.text)) or folded.original(index) != folded.original(index - 1)


@settings(deadline=None)
@given(MIXED)
def test_offsets_of_the_original_find_their_place(text: str) -> None:
    folded = fold(text)
    origins = [folded.original(index) for index in range(len(folded.text) + 1)]
    assert origins == sorted(origins)
    for offset in range(len(text) + 1):
        index = folded.folded(offset)
        assert origins[index] >= offset
        assert index == 0 or origins[index - 1] < offset
