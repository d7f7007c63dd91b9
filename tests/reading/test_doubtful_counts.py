"""Counts that are not one deed's own, and what a rumour tells of."""

from told import events as events_of
from told import names

import marsad


def counts(text: str) -> list[tuple[str, int | None, str]]:
    return [
        (s.type, s.value.min if s.value else None, s.realis) for s in marsad.read(text).statements if s.kind == "figure"
    ]


def test_killed_and_hurt_together_are_no_count_of_either() -> None:
    assert counts("أدى الهجوم إلى مقتل وإصابة أكثر من 40 شخصا.") == []
    assert counts("قتل وأصيب أكثر من 40 شخصا في الهجوم.") == []
    assert counts("قتل أو أصيب العشرات في الغارات.") == []


def test_with_somebody_of_its_own_each_deed_counts() -> None:
    assert ("injured", 7, "actual") in counts("قُتل خمسة من الجنود وأصيب سبعة آخرون.")
    assert ("injured", 5, "actual") in counts("قال إن خمسة من الجنود قتلوا وأصيب خمسة آخرون.")
    assert ("injured", 48, "actual") in counts("لقي 13 جنديا مصرعهم وأصيب 48 آخرون.")
    assert ("injured", 12, "actual") in counts("أعلن مقتل القائد وإصابة 12 جنديا.")
    assert ("injured", 2, "actual") in counts("قالت المصادر إن عنصرين قتلا وأصيب آخران بهجوم.")


def test_a_rumour_counts_in_doubt() -> None:
    text = "وعقب شائعات تحدثت عن سقوط عشرات القتلى في صفوف الجيش أصدر المتحدث بيانا جديدا."
    assert counts(text) == [("killed", 20, "possible")]
    assert counts("شائعات عن مقتل 3 جنود في المدينة.") == [("killed", 3, "possible")]
    assert counts("قالت الوزارة إن 3 جنود قتلوا في المدينة.") == [("killed", 3, "actual")]


def test_a_passive_goes_on_over_some_words() -> None:
    reading, killed = events_of("الأشخاص الذين اعتقلوا في المدينة وقتلوا فيما بعد كانوا مدنيين.", "ASSAULT")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in killed] == [([], ["الأشخاص"])]
    reading, hit = events_of("المتظاهرون الذين اعتقلوا في الساحة وهاجموا الشرطة أمس.", "PROTEST")
    assert [names(reading, s.actor) for s in hit] == [["المتظاهرون"]]


def test_the_subject_of_a_plural_verb_stands_before_it() -> None:
    text = "كان الجنود الهولنديون الذين اعتقلوا عائلته على الحدود مسلحين."
    reading, held = events_of(text, "COERCE")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in held] == [
        (["الجنود الهولنديون"], ["عائلته"])
    ]


def test_a_statement_that_somebody_issues_asks_for_nothing_itself() -> None:
    reading, asked = events_of("اعتمد مجلس الأمن الدولي بيانا صحفيا يدعو إلى إجراء تحقيق فوري.", "REQUEST")
    assert all(names(reading, s.actor) != ["بيانا صحفيا"] for s in asked)
    reading, asked = events_of("طالب البيان إسرائيل بالانسحاب.", "REQUEST")
    assert [names(reading, s.actor) for s in asked] == [["البيان"]]
