"""What a word that can be several is in its place: verbs behind من, "my" and the dual, the day and today."""

from __future__ import annotations

import pytest
from tests.reading.told import events, names

from marsad.coders.rules import coder
from marsad.reading.pipeline import Given


def tags(text: str) -> dict[str, tuple[str, str]]:
    """For each word its tag and the pronoun cut from it."""
    _, stages = coder().reader.explain(text, Given())
    return {t.text: (t.tag, t.enc) for stage in stages for t in stage.parse.line.tokens}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("بات منتخب تونس قريبا من الفوز.", "بات", "V"),  # no ب with a noun
        ("التقى بوفد من تونس.", "بوفد", "N"),
        ("أكدت الجزائر موقفها الداعم لحق تقرير المصير.", "لحق", "N"),  # and nothing that reached somebody
        ("رحبت المدينة بكل من يريد السلام.", "يريد", "V"),  # من is "who"
        ("عاد من يافا أمس.", "يافا", "E"),
        ("خرج من تدريب الفريق.", "تدريب", "N"),  # a noun behind "from"
        ("قال إن قصف تركي أصاب القرية.", "تركي", "N"),  # no "leave me"
        ("عبر عن مدى القلق.", "مدي", "N"),
    ],
)
def test_verb_or_noun(text: str, word: str, tag: str) -> None:
    assert tags(text)[word][0] == tag


@pytest.mark.parametrize(
    ("text", "word", "pronoun"),
    [
        ("قصفت الطائرات قريتي العنكاوي والبارة.", "قريتي", ""),  # the dual
        ("وصل إلى مدى بعيد.", "مدي", ""),
        ("قال: تركت رفاقي في الجبل.", "رفاقي", "ي"),  # but "my companions"
    ],
)
def test_my_or_the_dual(text: str, word: str, pronoun: str) -> None:
    assert tags(text)[word][1] == pronoun


@pytest.mark.parametrize(
    "text",
    [
        "في اليوم التالي قصف الجيش القرية.",
        "وفي اليوم الثاني قصف الجيش القرية.",
        "قصف الجيش القرية في اليوم الأول.",
    ],
)
def test_the_next_day_does_nothing(text: str) -> None:
    reading, shellings = events(text, "ASSAULT")
    assert [names(reading, s.actor) for s in shellings] == [["الجيش"]]


def test_today_stays_today_before_a_doer() -> None:
    assert tags("أعلن اليوم المتحدث باسم الجيش قصف القرية.")["اليوم"][0] == "A"
    assert tags("قصف الجيش اليوم القرية الحدودية.")["اليوم"][0] == "A"


def test_a_dual_takes_its_genitive() -> None:
    reading, deeds = events("بدأ الجيش تحرير محافظتي أبين ولحج من قبضة الحوثيين.", "ASSAULT")
    assert [names(reading, s.recipient) for s in deeds] == [["Houthis (Ansar Allah)"]]


@pytest.mark.parametrize("word", ["موز", "فستان", "بيانو", "إلكترون", "قلادة"])
def test_nouns_of_everyday_are_nobody(word: str) -> None:
    _reading, attacks = events(f"هاجم {word} المدينة.", "ASSAULT")
    assert all(not s.actor for s in attacks)
