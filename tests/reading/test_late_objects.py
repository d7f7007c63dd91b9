"""Objects that stand late, behind an aside or a place, and verbs that open a clause; with counter-examples."""

import pytest
from told import names, parties

import marsad


def test_object_behind_an_adverbial_and_a_comma() -> None:
    text = "وشنت الطائرات الحربية الروسية في الوقت نفسه، عدة غارات جوية على مواقع المعارضة."
    assert parties(text, "ASSAULT")[0][0] == ["Russia"]


def test_object_behind_a_source_between_commas() -> None:
    text = "وتؤكد تونس، وفق بيان أصدرته وزارة الخارجية اليوم الثلاثاء، تضامنها الكامل مع لبنان."
    assert parties(text, "SUPPORT") == [(["Tunisia"], ["Lebanon"])]
    # a clause after the source is one of its own
    after = "قتل ثلاثة جنود، وفق مصدر أمني، وشنت إسرائيل غارات على غزة."
    assert all("Israel" not in actors for actors, hit in parties(after, "ASSAULT") if "ثلاثة جنود" in hit)


def test_a_town_goes_nowhere() -> None:
    assert parties("يصل السودان الأحد المقبل وفد من وزارة النقل المصرية.", "CONSULT") == [(["وفد"], ["Sudan"])]
    # who visits is named before, and what stands behind the purpose visits nothing
    text = "وفد عسكري تركي زار سوريا لبحث قضايا الأمن والدفاع."
    assert all("الأمن" not in actors for actors, _ in parties(text, "CONSULT"))


@pytest.mark.parametrize("opening", ["بعد أن", "منذ أن"])
def test_a_verb_follows_after_that(opening: str) -> None:
    text = f"{opening} طلب منها الأمين العام للأمم المتحدة سحب التقرير."
    reading = marsad.read(text, published="2017-03-18")
    requests = [names(reading, s.actor) for s in reading.statements if s.type == "REQUEST"]
    assert requests == [["António Guterres"]]


def test_verbs_without_objects_bear_no_pronoun() -> None:
    text = 'وأكدت الخارجية السعودية "وقوف المملكة وتضامنها مع الشعب اللبناني الشقيق".'
    assert all("الشقيق" not in actors for actors, _ in parties(text, "SUPPORT"))
    # of two verbs written alike the one that people do together is meant
    assert parties('وقال كيري: "توافقنا على تسريع بيع الأسلحة".', "AGREE")[0][0] == ["John Kerry"]


def test_figure_of_a_deed_in_a_chain_of_nouns() -> None:
    reading = marsad.read("توثيق مقتل 231 مدنيا في سوريا خلال يوليو.", published="2019-08-02")
    assert [s.value.min for s in reading.statements if s.type == "killed" and s.value] == [231]
    # the figure of a group of deeds counts what follows them
    other = marsad.read("أوقعت سلسلة هجمات عشرات القتلى.", published="2019-08-02")
    assert all(s.value is None or s.value.min != 1 for s in other.statements)


def test_nationality_behind_a_name_in_quotation_marks() -> None:
    text = 'حملت حركة "المجاهدين" الفلسطينية إسرائيل المسؤولية عن الجرائم.'
    assert parties(text, "ACCUSE") == [(['حركة "المجاهدين" الفلسطينية'], ["Israel"])]
    # the adjective of another noun is left to it
    other = 'أعلنت حركة "حماس" القوات الدولية طرفا في النزاع.'
    assert all('"حماس" القوات' not in " ".join(a) for a, _ in parties(other, "ACCUSE"))


def test_a_person_whose_surname_is_a_town() -> None:
    text = "قال المبعوث الأممي إلى ليبيا برناردينو ليون إن الحوار مستمر. ودعا ليون إلى الإفراج عن المختطفين."
    assert parties(text, "REQUEST") == [(["Bernardino León"], [])]
    # without the person named before it is the town, which calls for nothing
    assert parties("ودعا ليون إلى الإفراج فورا عن المختطفين.", "REQUEST") == []


def test_where_somebody_is_held_is_no_claim_to_a_place() -> None:
    reading = marsad.read("وقال البيان إن التنظيم يقصف من مناطق سيطرته.", published="2020-05-10")
    assert not [s for s in reading.statements if s.type == "controls"]
