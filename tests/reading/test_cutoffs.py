"""Words that stand beside a party and are none, each beside a sentence in which the word is one."""

import pytest
from told import events as events_of
from told import found, parties


def test_an_adjective_behind_a_name_is_no_victim() -> None:
    text = "قتل 33 شخصا في هجوم انتحاري قرب مدخل كامب تشابمان التابع للحلف."
    assert all(not actor and "التابع" not in hurt[0] for actor, hurt in parties(text, "ASSAULT"))
    # people described by their deed are somebody
    assert parties("قتل الجيش المتمردين في ضواحي المدينة.", "ASSAULT") == [(["الجيش"], ["المتمردين"])]
    # another gender than all before it: a title of its own
    summoned = "استدعت وزارة الخارجية الإيرانية القائم بالأعمال لإبلاغه احتجاجها."
    assert parties(summoned, "ACCUSE")[0][1] != []


def test_a_participle_with_its_pronoun_describes() -> None:
    assert parties("اعتقل شخصان مشتبه بهما في وقت لاحق.", "COERCE") == [([], ["شخصان"])]
    assert parties("اعتقل شخصان مشتبها به في المدينة.", "COERCE")[0][0] == ["شخصان"]


def test_a_demonstrative_behind_a_bare_noun_is_its_genitive() -> None:
    text = "إن أكثر من 200 شخص قد قتلوا منذ بداية هذا الصراع."
    assert parties(text, "ASSAULT")[0][0] == []
    assert parties("نفذ الجيش هذا الهجوم على المطار.", "ASSAULT")[0][0] == ["الجيش"]


def test_a_clause_of_time_leaves_a_passive_passive() -> None:
    text = "إن 1700 شخص اعتقلوا منذ أن بدأت الشرطة الحملة."
    assert ([], ["1700 شخص"]) in parties(text, "COERCE")


def test_a_joined_verb_goes_on_in_the_passive() -> None:
    injured = found("إن عشرات المتظاهرين قتلوا وجرحوا في العاصمة.", "injured", "figure")
    assert [s.value.min for s in injured if s.value] == [20]
    # with an object of its own it tells what they did
    text = "إن ثلاثة مسلحين قتلوا وجرحوا خمسة جنود في العاصمة."
    assert (["ثلاثة مسلحين"], ["خمسة جنود"]) in parties(text, "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت ريشة الإرهاب المدينة.",  # a noun that the tables lack, before one that they have
        "قصفت شوكتهم المدينة.",  # its pronoun: no name has one
    ],
)
def test_a_noun_that_no_table_holds_is_no_name(text: str) -> None:
    assert all(not actor for actor, _ in parties(text, "ASSAULT"))


def test_a_surname_that_no_table_holds_is_a_name() -> None:
    assert parties("اعتقلت الشرطة صخر الماطري في العاصمة.", "COERCE") == [(["الشرطة"], ["صخر الماطري"])]


def test_the_slip_of_a_verb_leaves_the_first_party_the_one_who_asks() -> None:
    text = "وطالب الحكومة المجتمع الدولي برفع الحظر."
    assert parties(text, "REQUEST") == [(["الحكومة"], ["المجتمع الدولي"])]
    # with nobody beside it, it is the one who is asked
    assert parties("قال الوزير إن الوضع صعب. وطالب الحكومة برفع الحظر.", "REQUEST")[0][1] == ["الحكومة"]


def test_whoever_is_joined_to_a_deed_does_or_suffers_it_too() -> None:
    assert (["المستوطنين"], []) in parties("قال الوزير إن مسيرة المستوطنين واعتداءاتهم أمر مدان.", "ASSAULT")
    text = "قامت القوات باعتقال أطفال وتهديدهم."
    assert all("أطفال" not in actor for actor, _ in parties(text, "THREATEN"))


def test_two_measures_of_coercion_are_two_deeds() -> None:
    text = "قامت قوات سوريا الديمقراطية بتطويق البلدة وقامت باعتقال أطفال."
    assert sorted(m for s in events_of(text, "COERCE")[1] for m in s.modes) == ["arrest", "restrict"]
    raids = "شنت قوات سوريا الديمقراطية حملة مداهمات واعتقالات في البلدة."
    assert len(events_of(raids, "COERCE")[1]) == 1


def test_somebody_who_was_killed_is_not_his_own_killer() -> None:
    text = "قتل مسلح بعد أن أطلق النار داخل سينما."
    assert all(not set(actor) & set(hurt) for actor, hurt in parties(text, "ASSAULT"))


def test_a_lone_participle_does_nothing() -> None:
    assert all(not actor for actor, _ in parties("هاجم المستمر المدينة.", "ASSAULT"))
    assert parties("تظاهر المئات أمام البرلمان.", "PROTEST")[0][0] == ["المئات"]


def test_a_letter_asks_nothing_of_its_own() -> None:
    assert all("رسالة" not in actor for actor, _ in parties("وقع النواب رسالة تطالب السلطات بتحقيق.", "REQUEST"))
    assert parties("طالب النواب السلطات بتحقيق.", "REQUEST") == [(["النواب"], ["السلطات"])]


def test_a_nationality_behind_a_killing_is_the_victims() -> None:
    assert all(actor != ["Croatia"] for actor, _ in parties("هدد التنظيم بإعدام كرواتي يعمل في شركة.", "ASSAULT"))
    assert parties("استهدف قصف تركي القرية.", "ASSAULT")[0][0] == ["Turkey"]


def test_the_feminine_of_a_noun_of_people_describes_several_deeds() -> None:
    assert parties("شن التنظيم هجمات خائنة على المدينة.", "ASSAULT") == [(["التنظيم"], [])]
    # after one deed it may be whom it befell
    assert parties("وقعت إصابة صحفية في القصف.", "ASSAULT")[0][1] == ["صحفية"]


def test_a_series_of_deeds_is_not_the_one_told_before() -> None:
    killed = "قتل 12 شخصا أمس عندما هاجم انتحاريان حماما."
    text = f"{killed} ولم تعلن أي جهة المسؤولية، إلا أن متشددي تنظيم داعش نفذوا سلسلة من التفجيرات في بغداد."
    assert all(not (actor == ["Islamic State"] and hurt) for actor, hurt in parties(text, "ASSAULT"))
    # the deed itself is taken up
    taken = parties("قصف الجيش البلدة. وأسفر القصف عن مقتل 12 شخصا.", "ASSAULT")
    assert any(actor == ["الجيش"] for actor, _ in taken)
