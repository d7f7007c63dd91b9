"""Talks and fights have all sides for their actors, or none where only the partner is known."""

from told import parties


def test_the_partner_of_a_fight_did_not_fight_alone():
    text = "أعلن مقاتلو العشائر السيطرة على القرية بعد اشتباكات عنيفة مع قوات سوريا الديمقراطية."
    assert all(who != ["Syrian Democratic Forces"] for who, _ in parties(text, "ASSAULT"))


def test_whom_the_partner_of_a_fight_killed_is_told():
    text = "قتل 8 حوثيين في مواجهات مع قوات الجيش اليمني صباح الأحد في جبهة الجفينة."
    assert all(who != [] for who, _ in parties(text, "ASSAULT"))


def test_two_partners_did_not_talk_with_each_other():
    assert parties("قال الوزير إن هناك مفاوضات جارية مع قطر وتركيا لتنظيم مطار كابل.", "CONSULT") == []
    both = "جرت أمس مفاوضات بين قطر وتركيا لتنظيم مطار كابل."
    assert parties(both, "CONSULT") == [(["Qatar", "Turkey"], [])]


def test_who_holds_talks_is_a_party_of_them():
    text = "وتجري باكستان حاليا مفاوضات مع صندوق النقد الدولي للحصول على قرض."
    assert parties(text, "CONSULT") == [(["Pakistan", "International Monetary Fund"], [])]
    entered = "دخلت إيران من جديد في مفاوضات مع روسيا."
    assert parties(entered, "CONSULT") == [(["Iran", "Russia"], [])]


def test_the_second_side_behind_a_comma():
    text = "تواصلت المواجهات العنيفة بين القوات الموالية لهادي، وميليشيات الحوثي في تعز."
    assert any("Houthis (Ansar Allah)" in who and len(who) == 2 for who, _ in parties(text, "ASSAULT"))
    clause = "تواصلت المواجهات بين القوات الموالية لهادي والحوثيين، والأهالي يفرون من المدينة."
    assert all("الأهالي" not in who for who, _ in parties(clause, "ASSAULT"))
