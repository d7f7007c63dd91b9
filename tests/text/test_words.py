"""Words of folded text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.fold import fold_word
from marsad.text.words import word_texts, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصف الجيش، أمس", ["قصف", "الجيش", "،", "امس"]),
        ("6.5 مليون و1,200 و٣٫٥", ["6.5", "مليون", "و", "1,200", "و", "3٫5"]),
        ("عام 2011.", ["عام", "2011", "."]),
        ("نحو 20ألف", ["نحو", "20", "الف"]),
        ("#غزة_الآن", ["#", "غزه", "الان"]),
        ("طائرة F-16 وMi8", ["طايره", "F-16", "و", "Mi8"]),
        ("O'Neil's l’Orient", ["O'Neil's", "l’Orient"]),
        ("سطر\nآخر", ["سطر", "\n", "اخر"]),
        ("«نعم»...", ["«", "نعم", "»", ".", ".", "."]),
        ("2016/04/21", ["2016", "/", "04", "/", "21"]),
        ("Минск 中文", ["Минск", "中文"]),
        ("🔴عاجل", ["🔴", "عاجل"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(fold_word(text)).texts == expected


@given(st.text())
def test_offsets_cut_the_words_and_nothing_but_space_is_left(text: str) -> None:
    folded = fold_word(text)
    found = words(folded)
    assert word_texts(folded) == found.texts
    assert found.texts == [folded[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert "".join(found.texts) == "".join(
        sign for sign in folded if sign == "\n" or not (sign.isspace() or sign == "_")
    )
