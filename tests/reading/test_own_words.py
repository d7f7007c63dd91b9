"""Whose a word with a pronoun is, and where words that nothing closed end."""

from told import parties, sources


def test_his_own_word_is_of_who_speaks_in_the_sentence() -> None:
    text = "زار الوزير عثمان بطيخ المدينة. وأكد أمين عام المنظمة أن الجيش قصف بيت الوزير عثمان بطيخ وفق قوله."
    assert sources(text, "ASSAULT") == [["أمين عام المنظمة"]]
    # Who does something, where nobody speaks; and nobody of the other gender.
    assert sources("قصف الجيش القرية وقتل خمسة مدنيين، وفق قولها.", "ASSAULT") != [["الجيش"]]


def test_who_says_it_goes_on_behind_that() -> None:
    text = "أعلنت السلطة الحداد. ثم أعلنت منظمة التحرير الفلسطينية أنها تحمل إسرائيل المسؤولية عن مقتل الطفل."
    assert parties(text, "ACCUSE") == [(["Palestine Liberation Organization"], ["Israel"])]
    assert sources(text, "ASSAULT") == [["Palestine Liberation Organization"]]
    # The pronoun of another gender is another's.
    text = "وصلت الوزيرة أمس. وأعلن المتحدث أنها زارت بغداد."
    assert all(who != ["المتحدث"] for who, _ in parties(text, "CONSULT"))


def test_another_matter_is_not_of_who_was_quoted() -> None:
    text = "قال العمودي: «إن المقاومة صدت الهجوم وغنمت أسلحة. وفي سياق متصل، قالت مصادر إن 200 حوثي قتلوا."
    assert sources(text, "ASSAULT")[-1] == ["مصادر"]


def test_some_sources_speak_with_a_feminine_verb() -> None:
    text = "زارت الوزيرة المدينة. وأوضحت بعض المصادر أن الجماعة قصفت القرية."
    assert sources(text, "ASSAULT") == [["بعض المصادر"]]
