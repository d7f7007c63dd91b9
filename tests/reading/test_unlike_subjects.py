"""Who does it where the form of a verb and the noun behind it do not agree; and answers that are no words."""

from told import parties, sources


def test_a_verb_of_a_man_before_a_state() -> None:
    text = "وصل وزير الدفاع أمس. وقال المتحدث إن الوزير زار تركيا."
    assert parties(text, "CONSULT") == [(["وزير الدفاع"], ["Turkey"])]
    assert all("Ukraine" not in who for who, _ in parties("قال إن الرئيس عندما غزا أوكرانيا فشل.", "ASSAULT"))
    # States that are masculine, and the ones of which the verb can tell, do it themselves.
    assert parties("ودعا لبنان إسرائيل إلى وقف القصف.", "REQUEST")[0][0] == ["Lebanon"]
    assert parties("ودعت تركيا إسرائيل إلى وقف القصف.", "REQUEST")[0][0] == ["Turkey"]


def test_a_feminine_verb_before_so_many_men() -> None:
    text = "قالت الشرطة إنها تواصل التحقيقات، بعدما اعتقلت زهاء 30 مواطنا وأطلقت سراحهم."
    assert parties(text, "COERCE")[0][0] == ["الشرطة"]
    assert all(who != ["زهاء 30 مواطنا"] for who, _ in parties(text, "RETREAT"))
    assert parties("دخلت قوات إسرائيلية نابلس واعتقلت نحو 20 شابا.", "COERCE")[0][0] != []
    # One of whom the verb agrees, and women, are those who are seized.
    assert parties("دخلت القرية قوات واعتقل 20 شابا.", "COERCE")[0][0] == []


def test_who_strikes_back_says_nothing() -> None:
    assert sources("القوات السعودية ترد على قصف الحوثيين.", "ASSAULT") == [[]]
    assert sources("القوات السعودية “ترد” على قصف الحوثيين.", "ASSAULT") == [[]]
    # An answer to words is one in words.
    assert sources("رد الوزير على تصريحات السفير بأن الجيش قصف القرية.", "ASSAULT") == [["الوزير"]]
