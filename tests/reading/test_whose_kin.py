"""Kin, counted nationals, any deed at all and what a clause leaves open, each beside a sentence to be left alone."""

from told import events as events_of
from told import found, parties


def test_people_with_the_pronoun_of_those_before_suffer_it() -> None:
    text = "أدان الوزير قتل إرهابيين سعوديين أقاربهم."
    assert (["إرهابيين سعوديين"], ["أقاربهم"]) in parties(text, "ASSAULT")
    alone = "أدان الوزير قتل ثلاثة مدنيين أحدهم طفل."
    assert all(not actor for actor, _ in parties(alone, "ASSAULT"))


def test_a_nationality_behind_a_figure_is_people() -> None:
    text = "أفاد المرصد بمقتل 12 سوريا في قصف على القرية."
    assert [who for _, who in parties(text, "ASSAULT")] == [["12 سوريا"]]
    assert parties("هاجمت روسيا سوريا بالصواريخ.", "ASSAULT") in ([(["Russia"], ["Syria"])], [(["Russia"], [])])


def test_any_deed_at_all_is_not_told() -> None:
    text = "أكد الناطق وقوف بلاده ضد كل عمل إرهابي يستهدف المملكة."
    assert all(s.realis != "actual" for s in found(text, "ASSAULT"))
    assert found("أكد الناطق أن صاروخا استهدف مطار المدينة.", "ASSAULT")[0].realis == "actual"


def test_what_is_likely_of_a_noun_is_not_likely_of_the_rest() -> None:
    text = "قاد شاحنة يرجح أنها مسروقة، ودهس بها جمعا في سوق، الأمر الذي أدى إلى مقتل 12 شخصا."
    assert {s.realis for s in found(text, "ASSAULT")} == {"actual"}
    open_ = "يرجح أن الشاحنة دهست جمعا في سوق وقتلت 12 شخصا."
    assert all(s.realis != "actual" or s.attribution for s in found(open_, "ASSAULT"))


def test_a_convoy_of_armour_is_no_relief() -> None:
    assert found("انفجرت سيارة عند وصول قافلة مدرعات تابعة للدرك إلى القرية.", "AID") == []
    assert len(found("أرسل الهلال الأحمر قافلة مساعدات إلى المدينة.", "AID")) == 1


def test_a_base_is_where_forces_are_drawn_up() -> None:
    _, events = events_of("القاعدة بمثابة قاعدة عمليات كبرى يتمركز فيها الحوثيون.", "MOBILIZE")
    assert [s.recipient for s in events] == [()]


def test_an_office_behind_a_name_is_that_persons_own() -> None:
    text = "طالب الشيخ يوسف ادعيس وزير الأوقاف علماء الأمة بالانتباه لما يجري."
    assert parties(text, "REQUEST") == [(["يوسف ادعيس"], ["علماء الأمة"])]
    # an office with its own bearer is whom one turns to
    accused = parties("اتهمت الوزيرة ليز تروس الرئيس الروسي فلاديمير بوتين باستخدام الجوع سلاحا.", "ACCUSE")
    assert [whom for _, whom in accused] == [["Vladimir Putin"]]


def test_at_whose_side_one_fights_does_not_fight_alone() -> None:
    text = "قاتلت قوات النخبة إلى جانب الجيش السوري في حلب."
    assert all("Syrian Arab Army" not in actor for actor, _ in parties(text, "ASSAULT"))
    both = parties("اجتمع الوزير إلى جانب السفير مع المبعوث.", "CONSULT")
    assert both[0][0][:2] == ["الوزير", "السفير"]


def test_a_former_minister_has_his_name() -> None:
    text = "قال وزير الري الأسبق محمد نصر علام إن إثيوبيا قصفت السد."
    assert [link.text for s in found(text, "ASSAULT") for link in s.attribution] == ["محمد نصر علام"]
