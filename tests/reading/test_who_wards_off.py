"""Who repels an attack makes none: the attack is told of whoever makes it, if it is told of anybody."""

from told import parties


def test_who_repels_or_confronts_an_attack_makes_none() -> None:
    text = "صد الجيش العراقي هجوما لتنظيم داعش على القاعدة."
    assert parties(text, "ASSAULT") == [(["Islamic State"], ["القاعدة"])]
    text = "وأضاف الحاكم أن الجيش الأوكراني تصدى لنحو 11 هجوما شنته القوات الروسية على إقليم دونباس."
    assert parties(text, "ASSAULT") == [(["Russian Armed Forces"], [])]
    text = "قالت مصادر إن الثوار صدوا الهجمات."
    assert all("الثوار" not in who for who, _ in parties(text, "ASSAULT"))


def test_who_shoots_down_or_confronts_people_does_it() -> None:
    assert parties("تصدت الدفاعات الجوية لصواريخ إيرانية.", "ASSAULT")[0][0] == ["الدفاعات الجوية"]
    assert parties("تصدى الجيش للمسلحين عند الجسر.", "ASSAULT")[0][0] == ["الجيش"]
    # what it then does itself is its own deed
    assert ["الجيش"] in [who for who, _ in parties("صد الجيش الهجوم ثم قصف القرية.", "ASSAULT")]


def test_of_a_state_alone_with_an_attack_it_is_not_told_that_it_makes_it() -> None:
    assert parties("أي غزو لتايوان سيكون مكلفا.", "ASSAULT") == [([], ["Taiwan"])]
    assert parties("أدان الوزير غزو روسيا لأوكرانيا.", "ASSAULT") == [(["Russia"], ["Ukraine"])]
    for text in (
        "سقط جنود قتلى في معارك سوريا.",
        "تراجعت السياحة منذ هجمات باريس.",
        "أدان الوزير اجتياح لبنان.",
    ):
        assert all(not who for who, _ in parties(text, "ASSAULT")), text
    assert parties("أثار هجوم روسيا على أوكرانيا مخاوف.", "ASSAULT") == [(["Russia"], ["Ukraine"])]
    assert parties("استمرت معارك روسيا مع أوكرانيا.", "ASSAULT") == [(["Russia", "Ukraine"], [])]
    assert parties("استمرت معارك النظام في حلب.", "ASSAULT")[0][0] == ["النظام"]
    # of an ambush or a blow ل marks whose it is
    assert parties("قتل عشرة جنود في كمين للمقاومة الشعبية في اليمن.", "ASSAULT")[0][1] == ["عشرة جنود"]


def test_whoever_stands_alone_with_this_masdar_is_attacked() -> None:
    assert parties("حذرت المصادر من مهاجمة مقاتلي المقاومة.", "ASSAULT")[0] == ([], ["مقاتلي المقاومة"])
    text = "أدت مهاجمة الشرطة الإسرائيلية الموكب إلى إصابة العشرات."
    assert parties(text, "ASSAULT")[0] == (["الشرطة الإسرائيلية"], ["الموكب"])


def test_a_group_in_the_genitive_of_captivity_holds() -> None:
    assert parties("بقي عشرة جنود في أسر داعش.", "ASSAULT") == [(["Islamic State"], [])]
    assert parties("أعلن المقاتلون أسر ثلاثة جنود.", "ASSAULT")[0][1] == ["ثلاثة جنود"]
