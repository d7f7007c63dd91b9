"""What vowel marks, commas and abbreviations show, each beside a sentence that it must leave alone."""

from told import found, names, parties

import marsad


def test_a_marked_last_letter_is_that_letter() -> None:
    text = "نتجَ عن الهجمات استشهادُ 5 مدنيين، وإصابةُ 16 مدنيّاً بجروح."
    assert [s.value.min for s in found(text, "injured", "figure") if s.value] == [16]


def test_a_marked_passive_is_a_verb() -> None:
    text = "قال الراديو إن طفلاً قُتل وأُصيب آخر جراء انفجار قنبلة."
    assert [s.value.min for s in found(text, "killed", "figure") if s.value] == [1]
    assert [s.value.min for s in found(text, "injured", "figure") if s.value] == [1]
    # unmarked after an accusative it may be the deed
    assert all(not actor for actor, _ in parties("أدان الوزير قتل طفل في المدينة.", "ASSAULT"))


def test_whose_family_was_killed_is_not_killed_with_them() -> None:
    text = "أسعفت الفرق طفلة مصابة قُتل جميع أفراد عائلتها في الإنزال."
    assert [who for _, who in parties(text, "ASSAULT")] == [["جميع أفراد عائلتها"]]


def test_a_statement_between_commas_leaves_the_verb_its_object() -> None:
    denied = found("نفى الجيش، في بيان اليوم، قصف المدينة.", "ASSAULT")
    assert [s.realis for s in denied] == ["negated"]
    condemned = parties("ودانت حركة حماس، في بيان، قتل أمجد الفايد في جنين.", "ASSAULT")
    assert all("Hamas" not in actor for actor, _ in condemned)
    own = parties("دخل الجيش المدينة، في هدوء، وقتل جنديا.", "ASSAULT")
    assert (["الجيش"], ["جنديا"]) in own


def test_what_is_told_in_quotation_marks_has_its_own_subject() -> None:
    text = 'وقال مصدر، إن "وزراء خارجية الدول المجتمعين في الجزائر، اتفقوا على تحديد قائمة".'
    assert [who for who, _ in parties(text, "AGREE")] == [["وزراء خارجية الدول"]]


def test_the_initial_of_a_title_is_nobody() -> None:
    text = "أدان رئيس الوزراء د. محمد اشتية عملية الاغتيال التي وقعت في بيروت."
    assert parties(text, "ACCUSE")[0][0] == ["Mohammad Shtayyeh"]


def test_the_victim_stands_behind_the_word_for_it() -> None:
    text = "أدان الوزير محمد اشتية العملية التي وقعت أمس، وذهب ضحيتها القيادي صالح العاروري."
    assert (["Mohammad Shtayyeh"]) not in [who for _, who in parties(text, "ASSAULT")]
    assert ["Saleh al-Arouri"] in [who for _, who in parties(text, "ASSAULT")]


def test_who_is_led_is_the_party_inside_a_deed() -> None:
    text = "عادت الحكومة لعزل التيار الصدري بزعامة مقتدى الصدر."
    reading = marsad.read(text)
    assert [names(reading, s.recipient) for s in reading.statements if s.type == "leads"] == [["Sadrist Movement"]]


def test_with_a_doer_by_name_lam_marks_what_is_raided() -> None:
    text = "تمت مداهمة من قبل أجهزة الأمن لمنزل القيادي."
    assert parties(text, "COERCE") == [(["أجهزة الأمن"], ["منزل القيادي"])]
