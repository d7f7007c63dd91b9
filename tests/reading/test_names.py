"""Whom a shared, short or general name means in its text."""

import pytest
from tests.reading.told import events, found, names

import marsad


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("قتلت الشرطة التونسية ثلاثة من أنصار الشريعة في القصرين.", "Ansar al-Sharia (Tunisia)"),
        ("قتل ثلاثة من أنصار الشريعة في بنغازي.", "Ansar al-Sharia (Libya)"),
    ],
)
def test_groups_of_one_name_go_by_the_country(text: str, group: str) -> None:
    reading, attacks = events(text, "ASSAULT")
    assert [names(reading, s.recipient) for s in attacks] == [[group]]


def test_bare_noun_takes_up_the_known_group_before() -> None:
    text = "سيطرت المقاومة الشعبية في اليمن على المعسكر. وقصفت المقاومة مواقع الحوثيين."
    reading, attacks = events(text, "ASSAULT")
    assert "Popular Resistance (Yemen)" in names(reading, attacks[-1].actor)


def test_bare_noun_after_two_armies_is_neither() -> None:
    text = "اشتبك الجيش السوري مع الجيش التركي قرب الحدود. ثم قصف الجيش قرية."
    reading, attacks = events(text, "ASSAULT")
    assert names(reading, attacks[-1].actor) == ["الجيش"]


def test_some_leaders_are_not_their_party() -> None:
    reading, refusals = events("رفض بعض قادة الحزب الجمهوري الاتفاق.", "REJECT")
    assert all("Republican" not in name for s in refusals for name in names(reading, s.actor))


def test_small_town_of_a_country_that_the_text_does_not_name_is_another() -> None:
    text = (
        "قصفت روسيا ريف حماة في سوريا. وقال الجيش السوري إن القوات السورية تقدمت في سوريا. "
        "وأصيب مدني في البيرة قرب مصياف بقصف سوري."
    )
    reading = marsad.read(text)
    assert all(p.country != "PSE" for p in reading.places)


def test_research_is_no_town() -> None:
    reading = marsad.read("قصفت إسرائيل مركز بحوث علمية قرب دمشق.")
    assert all(name != "حوث" for p in reading.places for name in p.names.get("ar", ()))


def test_nameless_forces_belong_to_the_country_of_the_text() -> None:
    text = "تظاهر المئات في السودان. وقال سودانيون إن قوات الأمن أطلقت النار في الخرطوم. وحكومة السودان تنفي."
    reading = marsad.read(text)
    assert {a.country for a in reading.actors if a.name == "قوات الأمن"} == {"SDN"}


def test_nameless_forces_between_two_countries_have_none() -> None:
    reading = marsad.read("التقى الرئيس المصري نظيره السوداني. واعتقلت قوات الأمن خمسة متظاهرين.")
    assert {a.country for a in reading.actors if a.name == "قوات الأمن"} == {None}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("سقط 56 قتيلا وجريحا في الانفجار.", []),
        ("قتل 13 جنديا وشرطيا في الهجوم.", [13]),
        ("مقتل 13 جنديا وشرطي في الهجوم.", [13, 1]),
        ("قتل 20 مدنيا و3 جنود في الهجوم.", [20, 3]),
    ],
)
def test_one_figure_for_two_nouns(text: str, killed: list[int]) -> None:
    assert [s.value.min for s in found(text, "killed", "figure") if s.value] == killed


def test_clashes_that_took_place_have_no_third_party() -> None:
    reading, clashes = events("صدامات جدّت بين متظاهرين وقوات الأمن في تونس.", "ASSAULT")
    assert [set(names(reading, s.actor)) for s in clashes] == [{"متظاهرين", "قوات الأمن"}]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اعتقلت القوات الصحفية شيرين أبو ناجلة.", "شيرين أبو ناجلة"),
        ("اعتقلت القوات الصحفية شيرين أبو عاقلة.", "Shireen Abu Akleh"),
        ("اعتقلت الشرطة الناشط محمد بن سلمى.", "محمد بن سلمى"),
        ("اعتقلت الشرطة الصحفي الأمريكي أوستن تايس.", "أوستن تايس"),
        ("اعتقلت الشرطة الرئيس بايدن.", "Joe Biden"),
    ],
)
def test_a_name_is_read_to_its_end_and_means_nobody_else(text: str, name: str) -> None:
    reading, arrests = events(text, "COERCE")
    assert [names(reading, s.recipient) for s in arrests] == [[name]]


def test_a_militia_is_feminine_and_that_of_a_ruler_is_his_army() -> None:
    reading, attacks = events("قصفت ميليشيا الأسد المدينة.", "ASSAULT")
    assert [names(reading, s.actor) for s in attacks] == [["Syrian Arab Army"]]


def test_an_unknown_verb_is_nobody() -> None:
    reading, attacks = events("كما حرقوهم اغتصبوا النساء.", "ASSAULT")
    assert [names(reading, s.actor) for s in attacks] == [[]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال الدكتور محمد السعيدي إن الشرطة قتلت مسلحا.", "محمد السعيدي"),
        ("قال السيد عبد الكريم زيدان إن الشرطة قتلت مسلحا.", "عبد الكريم زيدان"),
        ("قال السيد الوزير إن الشرطة قتلت مسلحا.", "السيد الوزير"),
        ("قال العقيد وليد حكيمة إن الشرطة قتلت مسلحا.", "وليد حكيمة"),
        ("قال الشيخ وحيد أبو ماريا إن الشرطة قتلت مسلحا.", "وحيد أبو ماريا"),
        ("قال الناشط بهاء الحسن إن الشرطة قتلت مسلحا.", "بهاء الحسن"),
        ("قال المحامي سليم الراوي إن الشرطة قتلت مسلحا.", "سليم الراوي"),
        ("قالت النائبة الديمقراطية ألكساندريا أوكاسيو كورتيز إن الشرطة قتلت مسلحا.", "ألكساندريا أوكاسيو كورتيز"),
        ("قال القيادي في حركة الجهاد الإسلامي، الشيخ وحيد أبو ماريا، إن الشرطة قتلت مسلحا.", "وحيد أبو ماريا"),
        ("قال محامي الصحفي أحمد الموسى إن الشرطة قتلت مسلحا.", "محامي الصحفي أحمد الموسى"),
    ],
)
def test_a_title_goes_with_the_name_of_its_bearer(text: str, speaker: str) -> None:
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] == [[speaker]]


def test_kin_of_somebody_is_somebody_else() -> None:
    reading, arrests = events("اعتقلت الشرطة نجل الرئيس حسني مبارك.", "COERCE")
    assert names(reading, arrests[0].recipient) == ["نجل الرئيس حسني مبارك"]


def test_a_title_without_a_name_meets_a_second_person() -> None:
    _, talks = events("التقى الوزير، أحمد علي والسفير الروسي.", "CONSULT")
    assert len(talks[0].actor) == 3
