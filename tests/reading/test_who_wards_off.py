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
