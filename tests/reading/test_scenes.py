"""Places that the sentence of a deed does not name: "the town", "there", the scene of the story, and no scene."""

import pytest

import marsad


def places(text: str, code: str) -> list[str | None]:
    """The names of the places of the statements of one type, in their order."""
    reading = marsad.read(text, published="2020-01-05")
    known = {p.id or p.name: p.name for p in reading.places}
    return [known[s.place] if s.place else None for s in reading.statements if s.type == code]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        # the last place of that kind
        ("زار الوفد مدينة بنغازي. واعتقلت الشرطة شابا في المدينة.", "COERCE", "Benghazi"),
        ("أغلق الجيش مطار صنعاء. وقصفت الطائرات هذا المطار.", "ASSAULT", "Sanaa International Airport"),
        ("اقتحم الجيش الإسرائيلي مخيم جنين. واعتقل الجنود ثلاثة شبان في المخيم.", "COERCE", "Jenin camp"),
        # a deed of force told after another is where that was
        ("هاجم مسلحون حاجزا في مدينة الموصل. وأسفر الهجوم عن مقتل ثلاثة جنود.", "killed", "Mosul"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. وأضافت المصادر أن الشرطة اعتقلت خمسة مشتبه بهم.", "COERCE", "Mosul"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. واعتقلت الشرطة خمسة مشتبه بهم بعد الهجوم.", "COERCE", "Mosul"),
        # behind the deed in its own sentence, past a relative clause
        ("أسقطت القوات طائرة تجسس سعودية بصاروخ أثناء خرقها للهدنة في العاصمة صنعاء.", "ASSAULT", "Sanaa"),
        # the genitive of a deed noun, and what stands with على behind it
        ("جاءت الزيارة بعد عملية تحرير الأنبار من سيطرة داعش.", "ASSAULT", "Anbar"),
        ("شارك وزير الخارجية المصري في محادثات بغداد.", "CONSULT", "Baghdad"),
        ("قتلت القوات الإسرائيلية شابا خلال عدوانها على جنين.", "ASSAULT", "Jenin"),
        ("قتلت الفصائل جنديين على محور قرية كفرحايا.", "ASSAULT", "محور قرية كفرحايا"),
        # where a place lies is not where the deed was
        ("قتل مسلحون شابا في مدينة جنين شمالي الضفة الغربية.", "ASSAULT", "Jenin"),
    ],
)
def test_where_it_was(text: str, code: str, name: str) -> None:
    assert name in places(text, code) or any(name in (found or "") for found in places(text, code))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # another story, another time, another country
        ("هاجم مسلحون حاجزا في مدينة الموصل. وفي سياق آخر، اعتقلت الشرطة خمسة مشتبه بهم.", "COERCE"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. وكانت الشرطة اعتقلت خمسة مشتبه بهم.", "COERCE"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. واعتقلت الشرطة الفرنسية خمسة فرنسيين.", "COERCE"),
        # the next thing that is told, with nothing that takes up the one before
        ("هاجم مسلحون حاجزا في مدينة الموصل. واعتقلت الشرطة خمسة مشتبه بهم.", "COERCE"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. كما تجددت الاشتباكات العنيفة بين الجيش والمسلحين.", "ASSAULT"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. بالمقابل، قالت الشرطة إنها اعتقلت خمسة مشتبه بهم.", "COERCE"),
        ("هاجم مسلحون حاجزا في مدينة الموصل. وانتقدت المنظمة اعتقال الشرطة خمسة صحفيين.", "COERCE"),
        # headlines under one another
        ("مقتل جنديين في هجوم في مدينة الموصل\n\nالشرطة اعتقلت خمسة مشتبه بهم", "COERCE"),
        # where somebody was heading, and what was done to a place before it is named again
        ("اعتقلت الشرطة شابا كان متجها إلى داخل مدينة حلب.", "COERCE"),
        # in which of several; and what is counted over a war
        ("قصف الجيش مواقع في حلب وإدلب وحماة. وأسفر القصف عن مقتل ثلاثة مدنيين.", "killed"),
        ("قتل جندي في هجوم في مدينة حلب. وأدى النزاع إلى مقتل 250 ألف شخص.", "killed"),
        # the city that nobody named before
        ("اعتقلت الشرطة شابا في المدينة.", "COERCE"),
    ],
)
def test_where_it_need_not_have_been(text: str, code: str) -> None:
    found = places(text, code)
    assert found
    assert found[-1] is None


def test_there_is_no_there() -> None:
    assert places("زار الوفد بغداد. وقال إن هناك ثلاثة جنود قتلوا.", "killed") == [None]


def test_a_direction_is_no_sea() -> None:
    assert "North Sea" not in places("قصف الطيران منطقة الشيخ بحر شمال غربي معرة مصرين.", "ASSAULT")
    assert "North Sea" in places("هاجم مسلحون سفينة في بحر الشمال.", "ASSAULT")


def test_the_nameless_are_of_the_country_of_the_text_and_not_of_the_place() -> None:
    """By the place of their deeds alone one in five was given a wrong country."""

    def countries(text: str) -> dict[str, str | None]:
        return {a.name: a.country for a in marsad.read(text).actors}

    assert set(countries("اشتبكت الشرطة والجيش في مدينة دنقلا.").values()) == {None}
    assert countries("اجتمعت الأحزاب المعارضة في مدينة إسطنبول.").get("الأحزاب المعارضة") is None
    sudan = "قال الرئيس السوداني في الخرطوم إن السودان آمن. "
    assert countries(sudan + "اشتبكت الشرطة مع متظاهرين في مدينة دنقلا.")["الشرطة"] == "SDN"
    assert countries(sudan + "اشتبكت الشرطة مع متظاهرين في مدينة القاهرة.")["الشرطة"] is None
    assert countries(sudan + "قتل خمسة مهاجرين في مدينة دنقلا.")["خمسة مهاجرين"] is None


def test_the_states_of_three_names_are_those_states() -> None:
    found = marsad.read("اتفقت دول تونس والجزائر ومصر على إعداد قائمة.").actors
    assert {a.name for a in found} == {"Tunisia", "Algeria", "Egypt"}


def test_where_somebody_lived_or_meant_to_strike_is_no_scene() -> None:
    text = "أعلنت الشرطة اعتقال عنصر سابق في الجماعة كان يعمل في تركيا."
    assert places(text, "COERCE") == [None]
    text = "أعلنت الوزارة القبض على خلية خططت لتفجير مساجد في الرياض."
    assert places(text, "COERCE") == [None]


def test_attacks_of_a_long_time_were_not_all_at_the_last_place() -> None:
    text = "قتل جندي في هجوم على حاجز في مدينة رفح. وقتل 19 شرطيا في هجمات نسبت إلى الجماعة منذ بداية الأزمة."
    assert places(text, "killed")[-1] is None
    # a count of the attack that was just told is
    text = "هاجم مسلحون حاجزا في مدينة رفح. وقتل ثلاثة جنود في الهجوم."
    assert places(text, "killed") == [places(text, "ASSAULT")[0]] != [None]


def test_whence_a_strike_came_is_not_where_it_was() -> None:
    text = "نفذت إسرائيل عدوانا جويا من اتجاه جنوب بيروت مستهدفة نقاطا في محيط مدينة دمشق."
    assert "Beirut" not in places(text, "ASSAULT")


def test_where_who_reports_is_stationed_is_no_scene() -> None:
    text = "وقال مراسل “السورية.نت” في إدلب إن الطائرة قصفت قرية الكفير."
    assert "Idlib" not in places(text, "ASSAULT")
