"""Parties that were once read where nobody was named, each beside a sentence in which they are."""

from told import parties


def test_whose_the_things_hit_are_is_not_who_hits() -> None:
    text = "قالت وكالة الأناضول إن الجيش التركي قصف مواقع لقسد."
    assert parties(text, "ASSAULT") == [(["Turkish Armed Forces"], ["Syrian Democratic Forces"])]
    # where ل marks the object of a masdar, its genitive does it
    other = "قصف النظام لمدينة إدلب أسفر عن مقتل ثلاثة."
    assert parties(other, "ASSAULT")[0][0] == ["النظام"]


def test_a_body_and_its_adjective_take_no_genitive() -> None:
    text = "وتتهم منظمات حقوقية السلطات بارتكاب انتهاكات."
    assert parties(text, "ACCUSE") == [(["منظمات حقوقية"], ["السلطات"])]
    # a ministry is named by a noun, which a name can follow
    both = "التقى وزراء خارجية فرنسا وألمانيا المبعوث الأممي."
    assert "المبعوث الأممي" in parties(both, "CONSULT")[0][0]


def test_an_article_makes_no_name() -> None:
    text = "وتم قصف الطريق الرئيسي المؤدي إلى المدينتين."
    assert all("Modi" not in " ".join(hit) for _, hit in parties(text, "ASSAULT"))
    assert parties("التقى مودي الرئيس الفرنسي ماكرون.", "CONSULT")[0][0][0] == "Narendra Modi"


def test_who_tells_of_an_attack_made_none() -> None:
    text = "ووفقا للمراسل، فإن الانفجار مجهول المصدر، وضرب سيارة عسكرية ما أدى إلى مقتل امرأة."
    assert all(not actors for actors, _ in parties(text, "ASSAULT"))
