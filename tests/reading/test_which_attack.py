"""Which attack a definite noun takes up: the one told before, or one that its own words tell apart."""

from told import parties


def _attacks(text: str) -> list[tuple[list[str], list[str]]]:
    return parties(text, "ASSAULT")


def test_an_attack_of_a_relative_clause_is_another() -> None:
    text = "قصفت تركيا قرية في الحسكة. ويأتي القصف بعد يومين من الهجوم الذي استهدف مقر الشرطة في أنقرة."
    assert all("Turkey" not in who for who, whom in _attacks(text) if any("شرطة" in w for w in whom))


def test_an_attack_on_somebody_is_that_on_him() -> None:
    text = "قتل قصف إسرائيلي مصورا في غزة. وأحيل متهمون بأدوات تستخدم في الاعتداء على الأشخاص."
    assert all(not who for who, whom in _attacks(text) if "الأشخاص" in whom)


def test_raids_are_not_of_those_who_attacked_on_the_ground() -> None:
    text = "قصفت طائرات التحالف مواقع بعد هجوم شنته جبهة النصرة على آخرين. وذكر المرصد أن الغارات الجوية دمرت مستودعا."
    assert all("al-Nusra Front" not in who for who, whom in _attacks(text) if "مستودعا" in whom)


def test_the_attack_told_before_has_its_doer() -> None:
    text = "استهدفت تركيا قرية بالمدفعية. وقالت مصادر محلية إن القصف استهدف مدرسة."
    assert any("Turkey" in who and "مدرسة" in whom for who, whom in _attacks(text))
    text = "نصبت المقاومة الشعبية كمينا لعربات في تعز. وقالت مصادر إن الهجوم أسفر عن مقتل قائد التعزيزات."
    assert any(who and any("قائد" in w for w in whom) for who, whom in _attacks(text))


def test_raids_of_a_relative_clause_are_those_told_before_by_their_arms() -> None:
    text = "شنت تركيا غارات على مواقع في العراق. وأشاروا إلى أن الغارات التي استهدفت حزب العمال الكردستاني كانت أشد."
    assert any("Turkey" in who and "Kurdistan Workers' Party" in whom for who, whom in _attacks(text))
