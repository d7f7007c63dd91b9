"""Where sentences end, and where a stop is none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.sentences import LONG, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "pieces",
    [
        ["وصل الوفد إلى جنيف.", "وبدأت المحادثات فورا."],
        ["هل انسحبت القوات؟", "لا أحد يعلم!", "هكذا قال."],
        ["قال الوزير: «لن نقبل بذلك.", "سنرد قريبا.»", "ثم غادر."],
        ['أكد "أننا باقون".', "وأضاف أن الهدنة قائمة."],
        ["هذا كل شيء…", "وعاد الهدوء."],
        ["انتهت في 1440هـ.", "وبدأت غيرها."],
        ["هذا رأيُهُ.", "ولم يتغير."],
        ["قتل خمسة في 2011.", "ونزح آخرون."],
    ],
)
def test_splits(pieces: list[str]) -> None:
    assert cut(" ".join(pieces)) == pieces


@pytest.mark.parametrize(
    "whole",
    [
        "بلغت النسبة 6.5 في المئة و٣.٢ مليون دولار",
        "التقى د. محمد علي و م. سامي حسن",
        "التقى د . محمد علي",
        "نقلت وكالة ا.ف.ب. عن مصدر أمني",
        "قال U.S. officials في واشنطن",
        "كتب Dr. Smith وJ. K. Rowling رسالة",
        "انتظر .. ثم تكلم",
        "نشرت الجزيرة.نت تقريرا",
        "انظر https://example.org/a.b?c=d!e للتفاصيل",
        "He left at 5 p.m. and came back",
        '"انسحبوا!"، صرخ القائد',
        "1. أكتوبر شهر الهدنة",
        "سأل: «من هناك؟» ، فسكتوا",
    ],
)
def test_does_not_split(whole: str) -> None:
    assert cut(whole) == [whole]


def test_a_paragraph_ends_a_sentence() -> None:
    assert cut("عنوان بلا نقطة\r\n\r\nنص الخبر\u2028والبقية") == ["عنوان بلا نقطة", "نص الخبر", "والبقية"]


def test_closing_marks_belong_to_the_sentence() -> None:
    assert cut("قال « انتهينا . » وأضاف (لا عودة.) ثم خرج.") == ["قال « انتهينا . »", "وأضاف (لا عودة.)", "ثم خرج."]


def test_a_stop_without_its_space() -> None:
    assert cut("غادر الوفد جنيف.وأعلنت الأمم المتحدة ذلك") == ["غادر الوفد جنيف.", "وأعلنت الأمم المتحدة ذلك"]


def test_tickers_and_bullets() -> None:
    assert cut("🔴 قصف على المدينة 🔴 نزوح الأهالي\n• بند أول\n• بند ثان") == [
        "قصف على المدينة",
        "نزوح الأهالي",
        "بند أول",
        "بند ثان",
    ]


def test_a_long_stretch_is_divided_at_semicolons_then_commas() -> None:
    clause = "وتقدمت القوات نحو الجنوب في عدد من المحاور"
    long = "، ".join([clause] * 40)
    pieces = cut(long)
    assert len(pieces) > 1
    assert all(len(piece) <= LONG for piece in pieces)
    assert all(piece.endswith("،") for piece in pieces[:-1])
    semicolon = "، ".join([clause] * 12) + "؛ " + "، ".join([clause] * 12)
    assert cut(semicolon)[0].endswith("؛")
    assert cut("ا" * 2000) == ["ا" * 2000]


def test_nothing_in_nothing() -> None:
    assert sentences("") == []
    assert sentences(" \n\u200f ") == []


@given(st.text(alphabet='اب. .!؟…\n"»«)•a1\u200f،', max_size=80))
def test_sentences_are_ordered_and_lose_no_letter(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
