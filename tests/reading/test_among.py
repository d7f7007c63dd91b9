"""Verbs whose subject stands farther off than another noun."""

import pytest
from told import parties


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("قال الوزير إن 297 شخصا بينهم 37 أجنبيا اعتقلوا خلال المداهمات.", "COERCE", [([], ["297 شخصا"])]),
        ('قال المراسل إنّ "ثلاثة أشخاص بينهم سيدة قتلوا في القصف".', "ASSAULT", [([], ["ثلاثة أشخاص"])]),
        ("أكدت الشرطة أن خمسة أشخاص، من بينهم ثلاثة مسلحين، قتلوا في الاشتباك.", "ASSAULT", [([], ["خمسة أشخاص"])]),
        ("قالت الشرطة إنها حاصرت عشرات المحتجين من بينهم ثلاثة مسلحين قتلوا.", "ASSAULT", [([], ["ثلاثة مسلحين"])]),
        ("الزعيم الذي ينتقد بعض المتمردين علاقاته الوثيقة بباكستان عين أمس.", "ACCUSE", [(["بعض المتمردين"], [])]),
    ],
)
def test_who_it_is_told_of(text: str, code: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert parties(text, code) == expected


def test_a_relative_clause_that_takes_up_another_keeps_its_own_noun_for_subject() -> None:
    told = parties("استقال الرئيس الذي ينتقد المتمردين وعلاقاتهم بباكستان.", "ACCUSE")
    assert all("المتمردين" not in actors for actors, _ in told)
