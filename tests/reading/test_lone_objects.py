"""A lone noun behind a verb that goes on from the verb before undergoes the deed; at a sentence's head it does it."""

from told import parties


def test_whom_a_joined_verb_urges_does_not_urge():
    text = "حذر هنري كيسنجر من إطالة أمد الحرب في أوكرانيا، وحث قادة الغرب على حمل أوكرانيا على قبول المفاوضات."
    assert (["Henry Kissinger"], ["قادة الغرب"]) in parties(text, "REQUEST")


def test_who_urges_at_the_head_of_a_sentence_does():
    text = "وحث المرصد الأورومتوسطي على دعم الجهود المبذولة لمحاسبة مرتكبي الانتهاكات في سوريا."
    assert [whom for _, whom in parties(text, "REQUEST")] == [[]]


def test_what_a_joined_verb_strikes_strikes_nothing():
    text = "كثفت طائرات التحالف العربي غاراتها على محيط القاعدة، وقصفت وحدات تكتيكية للمتمردين."
    assert all(who != ["وحدات تكتيكية"] for who, _ in parties(text, "ASSAULT"))
    two = "واندلع القتال في بلدة أجدابيا، وهاجمت طائرة حربية مقرا للمسلحين جنوب البلدة."
    assert all("طائرة حربية" not in whom for _, whom in parties(two, "ASSAULT"))


def test_who_seizes_before_a_comma_does():
    text = "أصيب أربعة مدنيين في بلدة الصبحة، وقصفت قوات النظام، ثلاثة منازل في البلدة."
    assert all(whom != ["Syrian Arab Army"] for _, whom in parties(text, "ASSAULT"))
