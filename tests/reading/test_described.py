"""The indefinite noun that a clause or a participle describes, and not the subject of the main sentence."""

from told import parties

import marsad


def ties(text: str, code: str) -> list[set[str]]:
    """The names of the parties of each relation of one type."""
    reading = marsad.read(text)
    names = {a.id: a.name for a in reading.actors}
    return [{names[i] for i in (*s.actor, *s.recipient)} for s in reading.statements if s.type == code]


def test_a_clause_behind_a_comma_is_of_the_indefinite_noun() -> None:
    text = "فككت الأجهزة الأمنية خلية إرهابية، خططت لاستهداف السفارة الفرنسية."
    assert ([("خلية إرهابية")], ["السفارة الفرنسية"]) in parties(text, "ASSAULT")
    text = "اعتقل الجيش شخصا، نفذ هجمات على دوريات الشرطة."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["شخصا"]]
    text = "أعلنت الشرطة اعتقال 5 أشخاص، خططوا لاغتيال الوزير."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["5 أشخاص"]]


def test_a_clause_that_does_not_agree_goes_on_from_the_main_subject() -> None:
    # the village is no he, a pronoun that takes up the noun shows another subject, و joins to the main verb
    assert parties("هاجم التنظيم قرية، قصفها بالمدافع.", "ASSAULT")[0][0] == ["التنظيم"]
    assert all("وفدا" not in a for a, _ in parties("التقى الوزير وفدا، بحث معه وقف القتال.", "AGREE"))
    text = "هاجم الجيش مسلحا واقتحم القرية."
    assert all(a == ["الجيش"] for a, _ in parties(text, "ASSAULT"))
    # headlines string their present tenses
    assert all(a == ["الشرطة"] for a, _ in parties("الشرطة تعتقل خلية، تهاجم مخيما.", "ASSAULT"))
    # the nearest noun is a deed, and a noun behind a preposition is too far beyond a comma
    text = "قال شهود إن المهاجمين، الذين لهم صلة بجماعات متشددة في الشمال، حاولوا مهاجمة الثكنة."
    assert all(a != ["جماعات متشددة"] for a, _ in parties(text, "ASSAULT"))
    text = "وأصيب رجل بقصف صاروخي من قبل قوات النظام استهدف القرية."
    assert all(a != ["رجل"] for a, _ in parties(text, "ASSAULT"))


def test_the_hurt_that_are_described_suffer_it() -> None:
    assert all("13 شخصا" not in a for a, _ in parties("انتشلت الفرق 13 شخصا على الأقل قتلوا بقصف للجيش.", "ASSAULT"))


def test_a_participle_behind_a_quoted_word_is_of_its_noun() -> None:
    text = "أعلنت قوى الأمن تفكيك خلايا «عنقودية» مرتبطة بتنظيم داعش، خططت لاستهداف مساجد في العاصمة."
    assert ties(text, "member-of") == [{"خلايا", "Islamic State"}]
    assert [a for a, _ in parties(text, "ASSAULT")] == [["خلايا"]]
    assert ties("أعلنت الوزارة توقيف مجموعة إرهابية، مدعومة من إيران.", "supports") == [{"مجموعة إرهابية", "Iran"}]


def test_powers_are_feminine() -> None:
    assert parties("دعت قوى سياسية إلى وقف القتال.", "REQUEST") == [(["قوى سياسية"], [])]
    assert parties("فككت قوى الأمن خلية.", "COERCE") == [(["قوى الأمن"], ["خلية"])]
