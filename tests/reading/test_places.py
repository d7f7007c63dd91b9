"""Where and when a deed happened: what names a place, and which of several places and days is the deed's own."""

import pytest
from told import events as events_of
from told import names

import marsad


def place(text: str, code: str) -> list[str | None]:
    """The names of the places of the events of one type."""
    reading = marsad.read(text, published="2020-01-05")
    known = {p.id or p.name: p.name for p in reading.places}
    return [known[s.place] if s.place else None for s in reading.statements if (s.kind, s.type) == ("event", code)]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        # a village that no table holds is named by its noun; a bare description names none
        ("قصف الجيش مواقع في قرية عطيرة.", "ASSAULT", "قرية عطيرة"),
        ("قصف الجيش مواقع في محيط بلدة التبني.", "ASSAULT", "محيط بلدة التبني"),
        ("اعتقلت الشرطة شابا في مدينة هرين.", "COERCE", "مدينة هرين"),
        ("اعتقلت الشرطة شابا في مناطق متفرقة.", "COERCE", None),
        ("اعتقلت الشرطة شابا في موقع الهجوم.", "COERCE", None),
        ("اعتقلت الشرطة شابا في قرية جبلية.", "COERCE", None),
        # what is described gives way to what is named
        ("شنت الطائرات غارات على ثلاثة مواقع في محافظة إدلب.", "ASSAULT", "Idlib Governorate"),
        # where a visit leads, and not what the guest is minister of
        ("زار وزير الخارجية المصري تونس.", "CONSULT", "Tunisia"),
        ("وصل الرئيس الفرنسي إلى بغداد في زيارة رسمية.", "CONSULT", "Baghdad"),
        ("نجا وزير الداخلية في الحكومة الانتقالية في ليبيا من محاولة اغتيال في تونس.", "ASSAULT", "Tunisia"),
        # the only place is the deed's, even if it stands after a body
        ("قتل مسلحون جنديا من القوات الحكومية في ليبيا.", "ASSAULT", "Libya"),
        # taken from somewhere; but a missile from somewhere fell elsewhere
        ("تم توقيف الناشط من مطار الخرطوم.", "COERCE", "Khartoum Airport"),
        # the result is where its cause was
        ("وقع انفجار في مدينة الموصل أسفر عن مقتل ثلاثة مدنيين.", "ASSAULT", "Mosul"),
        # what follows وذلك belongs to the main verb
        ("اعتقلت القوات شخصين ينتميان إلى تنظيم داعش، وذلك خلال عملية نفذتها في مدينة الرقة.", "COERCE", "Ar Raqqah"),
        # the coast is that of Oman and not of Amman; a nominative dual is no genitive
        ("استهداف ناقلة نفط قبالة عمان.", "ASSAULT", "Oman"),
        ("قتل مسلحون شابا في عمان.", "ASSAULT", "Amman"),
        # who is taken on arrival is taken there; on the way to a town or after coming there nobody says where
        ("اعتقلت السلطات الناشط لدى وصوله إلى مطار القاهرة.", "COERCE", "Cairo International Airport"),
        ("احتجز الصحفي عند حضوره للخرطوم في يناير 2015.", "COERCE", "Khartoum"),
        ("اعتقلت السلطات الناشط خلال عودته إلى الخرطوم.", "COERCE", None),
        ("اعتقلت السلطات الناشط بعد وصوله إلى الخرطوم.", "COERCE", None),
        # where somebody lives is not where his men fight; where men gathered is where they shouted
        (
            "كانت القوات الموالية للرئيس هادي، الذي يعيش في المنفى في الرياض، قد استعادت السيطرة على المطار.",
            *("ASSAULT", None),
        ),
        # but of a deed a relative clause tells no habit
        (
            "وتبنت الحركة هذا الهجوم، الذي يأتي بعد سلسلة هجمات في كابول أوقعت 51 قتيلا الجمعة.",
            *("ASSAULT", "Kabul"),
        ),
        # a father-in-law's hand; the town, even without its dots
        ("مقتل شاب على يد حماه في ريف إدلب.", "ASSAULT", "Idlib Governorate"),
        ("قصف الطيران مدينة حماه أمس.", "ASSAULT", "Ḩamāh"),
        # a province; a boycott has no name of a place behind it
        ("قتل عشرون شخصا في مقاطعة هلمند الأفغانية.", "ASSAULT", "Helmand"),
        ("أعلن الحزب مقاطعة الانتخابات في العراق.", "PROTEST", "Iraq"),
        # a place without a name is none
        ("صار قطيع الذئاب يباغت الجنود من الخلف في مكان وزمان لا تعرفهما.", "ASSAULT", None),
    ],
)
def test_place(text: str, code: str, name: str | None) -> None:
    assert name in place(text, code)


def test_uncles_stay_uncles() -> None:
    assert "Oman" not in [a.name for a in marsad.read("قتل عمان للطفل في حادث.").actors]


def test_who_stormed_is_the_nearer_doer() -> None:
    reading, events = events_of("نددت الحكومة بقتل قوات الاحتلال الإسرائيلي فتى خلال اقتحامها مدينة جنين.", "ASSAULT")
    assert {name for s in events for name in names(reading, s.actor)} == {"Israel Defense Forces"}
    reading, events = events_of("أعلنت القوات التركية مقتل جندي خلال اقتحامها مدينة عفرين.", "ASSAULT")
    assert ["Turkish Armed Forces"] in [names(reading, s.actor) for s in events]


def test_manner_is_no_victim() -> None:
    reading, events = events_of("قتل اثنان من عناصر الشرطة قنصا.", "ASSAULT")
    assert [(names(reading, s.actor), s.recipient != ()) for s in events] == [([], True)]
    reading, events = events_of("قتل الجيش ثلاثة مسلحين قنصا.", "ASSAULT")
    assert all(names(reading, s.actor) == ["الجيش"] for s in events)


def test_feminine_ending_is_no_pronoun() -> None:
    reading, events = events_of("قتل مدني وإصابة شاب برصاص الجيش.", "ASSAULT")
    assert all("شاب" not in names(reading, s.actor) for s in events)


def test_the_day_before_a_when_clause_is_that_of_its_verb() -> None:
    text = "وتتواصل الاحتجاجات منذ 15 أكتوبر 2021، حين فرض قائد الجيش حالة الطوارئ."
    assert [(s.time.start, s.time.end) for s in marsad.read(text).statements if s.type == "COERCE"] == [
        ("2021-10-15", "2021-10-15")
    ]
    text = "قصف الجيش المدينة يوم 3 مايو 2021 عندما كان السكان نياما، واعتقل عشرة مدنيين يوم 5 مايو 2021."
    assert {(s.type, s.time.start) for s in marsad.read(text).statements if s.kind == "event"} >= {
        ("ASSAULT", "2021-05-03"),
        ("COERCE", "2021-05-05"),
    }


def test_the_city_is_no_town_of_that_name() -> None:
    assert "Al Madīnah" not in place("قصف الجيش المدينة يوم 3 مايو 2021.", "ASSAULT")
    assert [a.name for a in marsad.read("دعت حركة فتح إلى إجراء الانتخابات.").actors if a.known] == ["Fatah"]


def test_the_day_of_a_nearer_deed_is_not_that_of_the_first() -> None:
    text = "أعاد الهجوم الروسي على أوكرانيا مخاوف من تكرار الغزو السوفياتي عام 1939."
    assert [s.time.start for s in marsad.read(text).statements if s.recipient] == [None]
    text = "إصابة ثلاثة مدنيين في انفجار عبوة يوم 5 مايو 2021."
    assert {s.time.start for s in marsad.read(text).statements} == {"2021-05-05"}


def test_towns_of_one_name_go_by_the_country_of_the_text() -> None:
    assert place("قصف الطيران السوري مدينة أريحا في ريف إدلب شمال سوريا.", "ASSAULT") == ["Arīḩā"]
    assert place("اقتحم الجيش الإسرائيلي مدينة أريحا في الضفة الغربية.", "ASSAULT") == ["Jericho"]


def test_since_a_deed_of_a_day_is_from_that_day_on() -> None:
    text = "ومنذ اندلاع العنف في 20 تموز 2015، قتل 13 جنديا."
    assert {(s.time.start, s.time.end) for s in marsad.read(text).statements} == {("2015-07-20", None)}
    text = "قتل 13 جنديا في هجوم في 20 تموز 2015."
    assert {(s.time.start, s.time.end) for s in marsad.read(text).statements} == {("2015-07-20", "2015-07-20")}


def test_in_each_of_several_places_is_in_a_place() -> None:
    text = "استهدف الطيران تجمعات للحوثيين في كل من محافظتي لحج وأبين."
    reading = marsad.read(text)
    places = {p.id: [text[a:b] for a, b in p.mentions] for p in reading.places}
    told = [places.get(s.place, [""])[0] for s in reading.statements if s.type == "ASSAULT"]
    assert ["لحج" in words for words in told] == [True]


@pytest.mark.parametrize("text", ["قصف الجيش أمس المنطقة.", "استهدف الطيران مواقع مهمة.", "هاجم مسلحون أمس أراضيهم."])
def test_what_names_nothing_is_no_place(text: str) -> None:
    assert set(place(text, "ASSAULT")) == {None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استهدفت المدفعية أمس أطراف مدينة إدلب.", "أطراف مدينة إدلب"),
        ("قصف الطيران أمس منطقة العتال.", "منطقة العتال"),
    ],
)
def test_a_description_with_a_name_in_it_stays(text: str, name: str) -> None:
    assert place(text, "ASSAULT") == [name]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        # what is spoken of, or protested against, was elsewhere
        ("وافقت تركيا على استخدام قاعدة إنجرليك.", "AGREE", None),
        ("تظاهر المئات احتجاجا على اقتحام مدينة جنين.", "PROTEST", None),
        ("وقع الوفد اتفاقا في مدينة جنين.", "AGREE", "Jenin"),
        ("تظاهر المئات في مدينة جنين احتجاجا على اقتحامها.", "PROTEST", "Jenin"),
        # where the village lies from which somebody comes
        ("مقتل المواطن مسلم الهتوري، وهو من أبناء قرية المسيكة غرب منطقة اللجاة.", "ASSAULT", None),
        ("مقتل المواطن مسلم الهتوري في قرية المسيكة غرب منطقة اللجاة.", "ASSAULT", "قرية المسيكة"),
        # what is only called by its kind is nowhere
        ("قصف الطيران قرى وبلدات.", "ASSAULT", None),
        ("قصف الجيش التركي مواقع ميلشيات.", "ASSAULT", None),
        ("قصف الجيش التركي أطراف مدينة إدلب.", "ASSAULT", "أطراف مدينة إدلب"),
    ],
)
def test_what_is_no_place_of_the_deed(text: str, code: str, name: str | None) -> None:
    assert place(text, code)[0] == name


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("وقال مراسل «السورية نت» في إدلب إن الطائرة نفذت ثماني غارات.", "ASSAULT", None),
        ("أفاد مراسلنا في عفرين بمقتل امرأة في قرية مريمين.", "ASSAULT", "Maryamin (Afrin)"),
        ("قتل مراسل تلفزيون سوريا في إدلب.", "ASSAULT", "Idlib"),
    ],
)
def test_who_reports_from_a_town_tells_no_place(text: str, code: str, name: str | None) -> None:
    assert place(text, code)[0] == name
