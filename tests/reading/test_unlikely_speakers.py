"""A pronoun that does something in words means who spoke, and not who was only told of."""

from told import parties


def test_a_group_told_of_demands_nothing():
    text = "سيطر تنظيم داعش على سهل نينوى. وطالب الحكومة الاتحادية بالإسراع بتحرير مناطق المسيحيين."
    assert all(who != ["Islamic State"] for who, _ in parties(text, "REQUEST"))


def test_a_group_that_is_she_does():
    text = "أدانت حركة حماس اقتحام المسجد. كما ناشدت قادة الحكومات العربية التدخل لوقف العدوان."
    assert all("قادة الحكومات العربية" not in who for who, _ in parties(text, "REQUEST"))


def test_a_man_who_spoke_goes_on():
    text = "التقى وزير الخارجية البريطاني فيليب هاموند نظيره. ودعا إلى إعادة المهاجرين إلى بلدانهم."
    assert [who for who, _ in parties(text, "REQUEST")] == [["Philip Hammond"]]


def test_those_who_were_hurt_accuse_nobody():
    text = "قتل 22 من المدنيين في قصف دونيتسك. كما اتهموا القوات الأوكرانية بإطلاق نيران الأسلحة الثقيلة."
    assert all(who == [] for who, _ in parties(text, "ACCUSE"))
