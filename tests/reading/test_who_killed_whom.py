"""Who does and who suffers a deed of force, where the words could be read both ways."""

from told import parties


def test_a_soldier_of_whom_a_person_is_the_victim() -> None:
    told = parties("ولا يستبعد التحقيق احتمال قتل جندي إسرائيلي لشيرين أبو عاقلة.", "ASSAULT")
    assert [(who, whom) for who, whom in told if whom] == [(["جندي إسرائيلي"], ["Shireen Abu Akleh"])]
    # a name behind the dead is his own
    told = parties("مقتل زعيم تنظيم داعش أبو بكر البغدادي بقصف جوي نفذه التحالف الدولي في الرقة.", "ASSAULT")
    assert all("زعيم" not in name for who, _ in told for name in who)
    # soldiers of an army behind ل are its own
    told = parties("قنص عنصرين لقوات النظام في ريف إدلب.", "ASSAULT")
    assert all("عنصرين" not in name for who, _ in told for name in who)


def test_authorities_are_not_arrested() -> None:
    text = "قالت المنظمة إن سلطات الاحتلال فشلت في إخطار أهالي الأطفال عن اعتقالهم."
    assert all("سلطات الاحتلال" not in whom for _, whom in parties(text, "COERCE"))


def test_a_suspect_is_arrested_by_nobody_told_of() -> None:
    text = "قتل مسلح جنديا في المدينة. واعتقل المشتبه به، الذي لم يذكر اسمه، في منزله أمس."
    assert parties(text, "COERCE") == [([], ["المشتبه به"])]


def test_a_militia_called_after_a_man_is_not_him() -> None:
    assert all("Ahmed al-Sharaa" not in who for who, _ in parties("قصفت ميليشيا الجولاني قرية في إدلب.", "ASSAULT"))


def test_attacks_of_two_are_of_both() -> None:
    told = parties("هجمات قوات النظام وروسيا قتلت خمسة مدنيين في إدلب.", "ASSAULT")
    assert [who for who, _ in told] == [["Syrian Arab Army", "Russia"]]


def test_reinforcements_are_struck() -> None:
    told = parties("أعلن المتحدث أن الجيش قصف تعزيزات للحوثيين في مأرب.", "ASSAULT")
    assert [who for who, _ in told] == [["الجيش"]]


def test_the_dead_did_not_kill_himself() -> None:
    text = "أطلق مجهولون النار على أحد الأشخاص ما أدى لمقتله وإصابة ابنه بجروح."
    assert all(who == ["مجهولون"] for who, _ in parties(text, "ASSAULT"))


def test_in_a_fight_of_two_the_killer_is_not_told() -> None:
    told = parties("قتلت امرأة في اشتباكات بين قسد ومجموعة من الأهالي شرقي دير الزور.", "ASSAULT")
    assert [who for who, whom in told if whom] == [[]]
