"""Whom a condemnation or praise falls on, and what stands between commas."""

from __future__ import annotations

import pytest
from told import events, found, names


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("نددت قطر بقصف إسرائيل غزة.", ["Israel"]),
        ("نددت قطر بالغارات الإسرائيلية على غزة.", ["Israel"]),
        ("أدانت مصر الهجوم الذي شنته إسرائيل على غزة.", ["Israel"]),
        ("أدانت تونس احتلال السفارة من طرف الحوثيين.", ["Houthis (Ansar Allah)"]),
        ("استنكرت الجمعية التهديدات التي صدرت عن إيران.", ["Iran"]),
        ("أدانت الجمعية مقتل الجنود الإسرائيليين.", []),
        ("أدانت الجمعية الهجوم على القوات الحكومية.", []),
        ("انتقدت الجمعية اجتماعا بين روسيا وإيران.", []),
    ],
)
def test_who_is_condemned(text: str, blamed: list[str]) -> None:
    reading, told = events(text, "ACCUSE")
    assert [names(reading, s.recipient) for s in told] == [blamed]


@pytest.mark.parametrize(
    ("text", "praised"),
    [
        ("أعرب الوزير عن تقديره للجهود التي تبذلها تونس.", ["Tunisia"]),
        ("أشاد الوزير بالدور التونسي في الحوار.", ["Tunisia"]),
    ],
)
def test_who_is_praised(text: str, praised: list[str]) -> None:
    reading, told = events(text, "SUPPORT")
    assert [names(reading, s.recipient) for s in told] == [praised]


def test_what_is_condemned_is_the_outlets_word_and_what_is_alleged_is_not() -> None:
    assert [s.attribution for s in found("نددت قطر بقصف إسرائيل غزة.", "ASSAULT")] == [()]
    assert [[k.text for k in s.attribution] for s in found("اتهمت قطر إسرائيل بقصف غزة.", "ASSAULT")] == [["Qatar"]]


@pytest.mark.parametrize(
    "text",
    [
        "طالبت الأمم المتحدة، في بيان لها، إسرائيل بوقف القصف.",
        "طالبت الأمم المتحدة، التي تراقب الوضع، إسرائيل بوقف القصف.",
    ],
)
def test_an_insertion_does_not_end_the_clause(text: str) -> None:
    reading, told = events(text, "REQUEST")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in told] == [(["United Nations"], ["Israel"])]


def test_after_an_insertion_a_participle_or_a_new_clause_is_no_object() -> None:
    reading, told = events("قصفت روسيا حلب، في شمال سوريا، متهمة تركيا بالتصعيد.", "ASSAULT")
    assert all("Turkey" not in names(reading, s.recipient) for s in told)


def test_a_subject_left_out_is_not_found_behind_an_insertion() -> None:
    reading, told = events("انتقد، من دون ذكر اسمه، الرئيس التركي.", "ACCUSE")
    assert all("Recep Tayyip Erdoğan" not in names(reading, s.actor) for s in told)
