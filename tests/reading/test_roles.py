"""Roles: who acts and who undergoes, in every build of the sentence."""

from __future__ import annotations

import pytest
from tests.reading.told import events, names

import marsad


def labels(text: str, code: str) -> list[tuple[set[str], set[str]]]:
    """Actors and recipients of each event: ids where they are known, else the words."""
    reading = marsad.read(text, published="2020-01-05")
    names = {a.id: a.id if a.known else a.name for a in reading.actors}
    events = [s for s in reading.statements if (s.kind, s.type) == ("event", code)]
    return [({names[a] for a in s.actor}, {names[r] for r in s.recipient}) for s in events]


@pytest.mark.parametrize(
    ("text", "code", "actors", "recipients"),
    [
        ("هاجمت حركة طالبان الجيش الأفغاني.", "ASSAULT", {"group:taliban"}, {"الجيش الأفغاني"}),
        ("هاجم الجيش الأفغاني حركة طالبان.", "ASSAULT", {"الجيش الأفغاني"}, {"group:taliban"}),
        ("حركة طالبان هاجمت الجيش الأفغاني.", "ASSAULT", {"group:taliban"}, {"الجيش الأفغاني"}),
        ("اعتقلت الشرطة المصرية خمسة صحفيين.", "COERCE", {"الشرطة المصرية"}, {"خمسة صحفيين"}),
        ("اعتقل خمسة صحفيين.", "COERCE", set(), {"خمسة صحفيين"}),
        ("اعتُقل خمسة صحفيين على يد الشرطة المصرية.", "COERCE", {"الشرطة المصرية"}, {"خمسة صحفيين"}),
        ("تم اعتقال خمسة صحفيين من قبل الشرطة المصرية.", "COERCE", {"الشرطة المصرية"}, {"خمسة صحفيين"}),
        ("جرى اعتقال المتظاهرين في بغداد.", "COERCE", set(), {"المتظاهرين"}),
        ("أثار قصف روسيا للمستشفى غضب الأهالي.", "ASSAULT", {"state:RUS"}, {"المستشفى"}),
        ("المسلحون الذين هاجموا الجيش المصري في سيناء انسحبوا.", "ASSAULT", {"المسلحون"}, {"group:egyptian-army"}),
        ("التقى الجنود الأتراك الذين قتلهم الجيش السوري.", "ASSAULT", {"group:syrian-army"}, {"الجنود الأتراك"}),
        ("شن الجيش التركي هجوما ضد القوات الكردية.", "ASSAULT", {"group:turkish-army"}, {"القوات الكردية"}),
        ("تظاهر المئات ضد الحكومة اللبنانية.", "PROTEST", {"المئات"}, {"الحكومة اللبنانية"}),
        ("تظاهر المئات أمام السفارة.", "PROTEST", {"المئات"}, set()),
        (
            "اندلعت اشتباكات بين الجيش السوري وتنظيم داعش.",
            "ASSAULT",
            {"group:syrian-army", "group:islamic-state"},
            set(),
        ),
        ("زار وزير الخارجية المصري السودان.", "CONSULT", {"person:sameh-shoukry"}, {"state:SDN"}),
        (
            "التقى أمير قطر والرئيس التركي في الدوحة.",
            "CONSULT",
            {"person:tamim-bin-hamad", "person:recep-tayyip-erdogan"},
            set(),
        ),
        ("اتهمت إيران السعودية بدعم المسلحين.", "ACCUSE", {"state:IRN"}, {"state:SAU"}),
        ("دعت فرنسا تركيا إلى سحب قواتها.", "REQUEST", {"state:FRA"}, {"state:TUR"}),
        ("أرسلت قطر مساعدات إلى لبنان.", "AID", {"state:QAT"}, {"state:LBN"}),
        pytest.param(
            "اعتقال الشرطة المصرية للصحفيين أثار غضبا.",
            "COERCE",
            {"الشرطة المصرية"},
            {"الصحفيين"},
        ),
        ("تعرض المطار لقصف من الجيش السوري.", "ASSAULT", {"group:syrian-army"}, {"المطار"}),
        ("تعرض المطار لقصف من الجو.", "ASSAULT", set(), {"المطار"}),
        ("تعرض الجيش السوري لهجوم.", "ASSAULT", set(), {"group:syrian-army"}),
        ("قُصفت دمشق.", "ASSAULT", set(), set()),
        pytest.param(
            "هجوم لتنظيم داعش على بغداد.",
            "ASSAULT",
            {"group:islamic-state"},
            set(),
        ),
        pytest.param(
            "قصفت روسيا إدلب، وقال الرئيس التركي إن بلاده تدين الهجوم.",
            "ACCUSE",
            {"state:TUR"},
            set(),
        ),
        pytest.param(
            "نفى الجيش السوري قصف المستشفى.",
            "ASSAULT",
            {"group:syrian-army"},
            {"المستشفى"},
        ),
    ],
)
def test_roles(text: str, code: str, actors: set[str], recipients: set[str]) -> None:
    assert labels(text, code) == [(actors, recipients)]


def test_members_of_a_group_are_the_group() -> None:
    reading, found = events("هاجم مسلحو داعش قرية قرب كركوك.", "ASSAULT")
    assert [names(reading, s.actor) for s in found] == [["Islamic State"]]


def test_fighters_of_a_pronoun_are_nobody_who_has_none() -> None:
    reading, found = events("قال المرصد السوري لحقوق الإنسان إن القصف أدى إلى مقتل ثلاثة من عناصرها.", "ASSAULT")
    assert all("Observatory" not in name for s in found for name in names(reading, s.recipient))


def test_a_predicate_is_no_victim() -> None:
    _, found = events("عمليات مطاردة المسلحين الحوثيين مستمرة في عدة أحياء.", "ASSAULT")
    assert all(not s.actor for s in found)


def test_territory_held_together_is_one_statement() -> None:
    text = "قصف الطيران المناطق التي تسيطر عليها قوات النظام وقوات سوريا الديمقراطية."
    reading = marsad.read(text)
    held = [s for s in reading.statements if s.type == "controls"]
    assert [len(s.actor) for s in held] == [2]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("تعرض الجيش المصري لهجوم في سيناء.", []),
        ("قصف لقوات النظام على ريف إدلب.", ["Syrian Arab Army"]),
        ("قصف النظام لمدينة إدلب أوقع قتلى.", ["النظام"]),
        ("غارة للتحالف تقتل قياديا في داعش.", ["التحالف"]),
        ("استهداف لقوات التحالف في بغداد أدى إلى مقتل جندي.", []),
        ("مقتل جندي في هجوم من الحدود السورية.", []),
        ("تبنى تنظيم داعش الهجوم على الكنيسة.", ["Islamic State"]),
        ("أعلن تنظيم داعش مسؤوليته عن الهجوم على الكنيسة.", ["Islamic State"]),
        ("لم تتبن أي جهة الهجوم على الكنيسة.", []),
        ("لم يعلن تنظيم داعش مسؤوليته عن الهجوم على الكنيسة.", []),
    ],
)
def test_doers_that_a_preposition_or_a_claim_names(text: str, actors: list[str]) -> None:
    reading, found = events(text, "ASSAULT")
    assert {name for s in found for name in names(reading, s.actor)} == set(actors)


def test_a_place_alone_is_struck_only_by_a_passive() -> None:
    _, struck = events("قُصفت دمشق بالصواريخ.", "ASSAULT")
    assert [bool(s.place) for s in struck] == [True]


def test_a_killed_man_with_a_reason_is_no_masdar() -> None:
    reading, found = events("قتل الجندي لصا في المدينة.", "ASSAULT")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in found] == [(["الجندي"], ["لصا"])]


def test_leaders_of_a_quoted_name_are_its_own_and_an_object_is_not() -> None:
    reading, seized = events("بعد اعتقال تونس لبعض قيادات «فجر ليبيا» اندلعت احتجاجات.", "COERCE")
    assert [names(reading, s.actor) for s in seized] == [["Tunisia"]]
    assert all("بعض قيادات" not in name for s in seized for name in names(reading, s.recipient))
    reading, blamed = events("اتهم ناشطون «حماس» بالقمع.", "ACCUSE")
    assert [names(reading, s.recipient) for s in blamed] == [["Hamas"]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("قصف جيش الاحتلال التركي قرية قرب كوباني.", ["Turkey"]),
        ("قصف جيش الاحتلال قرية قرب غزة.", ["Israel Defense Forces"]),
        ("شنت مقاتلات تركية غارات على القرية.", ["Turkey"]),
        ("الطائرات السورية والروسية تستهدف القرية.", ["Syria", "Russia"]),
        ("هجوم مجهول المصدر بصواريخ بعيدة المدى استهدف مركزا طبيا.", []),
        ("تقدمت المقاومة كما أسرت 11 حوثيا في الجبهة.", ["المقاومة"]),
        ("قُتل المدنيان برصاص «قسد» في القرية.", ["Syrian Democratic Forces"]),
        ("قالت مصادر إنها تتجه لمحاصرة الموقع.", []),
        ("دفعت تركيا الفصائل نحو قتال «داعش».", []),
    ],
)
def test_whose_deed_it_is(text: str, actors: list[str]) -> None:
    reading = marsad.read(text)
    deeds = [s for s in reading.statements if s.type in ("ASSAULT", "COERCE") and s.kind == "event"]
    assert {name for s in deeds for name in names(reading, s.actor)} == set(actors)


def test_aircraft_that_belongs_to_somebody_is_shot_down_itself() -> None:
    reading, found = events("أعلنت الفرقة إسقاط طائرة استطلاع تابعة لقوات الأسد.", "ASSAULT")
    assert all("Syrian Arab Army" not in names(reading, s.actor) for s in found)


def test_we_arrested_is_no_arrest_of_us() -> None:
    reading, found = events("قالت المتحدثة باسم الشرطة: لقد اعتقلنا 21 شخصا.", "COERCE")
    assert [names(reading, s.recipient) for s in found] == [["21 شخصا"]]


@pytest.mark.parametrize(
    ("text", "code", "actors"),
    [
        ("يمكن أن يكون الحزب وسيطا هاما، لكنه يدعو المواطنين إلى التظاهر.", "REQUEST", ["الحزب"]),
        ("قالت الشرطة إن المستوطنين هاجموا القرية.", "ASSAULT", ["المستوطنين"]),
        ("قال الرئيس إنه صامد، وتعهد بمواصلة العمل لاستعادة المناطق التي سيطرت عليها روسيا.", "AGREE", ["الرئيس"]),
        ("أظهر الشريط خروج مئات المتظاهرين للمطالبة بمحاسبة الفاعل.", "REQUEST", []),
        ("أرسل المكتب فريقا من 42 محققا إلى البلاد.", "ACCUSE", []),
        ("انتقد النائب العمالي في البرلمان البريطاني أندي سلوتر رد حكومة بلاده.", "ACCUSE", ["أندي سلوتر"]),
        ("ودعا الأمين العام المساعد لشؤون فلسطين الدول إلى التحرك.", "REQUEST", ["الأمين العام المساعد"]),
        ("أدان عدد من المنظمات والكتاب ما تعرض له الأديب من اختطاف.", "ACCUSE", ["عدد من المنظمات", "الكتاب"]),
        (
            "دانت «الإدارة الذاتية» الكردية قصفا على القرية.",
            "ACCUSE",
            ["Autonomous Administration of North and East Syria"],
        ),
        ("قال إن نتائج قمة مدريد كانت مهمة.", "CONSULT", []),
        ("أطلق مجهولون النار على حافلة.", "ASSAULT", ["مجهولون"]),
    ],
)
def test_subjects(text: str, code: str, actors: list[str]) -> None:
    reading, found = events(text, code)
    assert [name for s in found for name in names(reading, s.actor)] == actors


def test_charges_of_belonging_to_a_group_are_not_against_the_group() -> None:
    reading, found = events("التهم التي وجهتها الشرطة للشاب بالانتساب لتنظيم داعش باطلة.", "ACCUSE")
    assert all("Islamic State" not in names(reading, s.recipient) for s in found)


def test_two_ministers_of_one_office_meet() -> None:
    _, found = events("اجتمع وزيرا خارجية المغرب وإسبانيا في مدريد.", "CONSULT")
    assert len(found) == 1


def test_town_after_another_with_wa_is_no_verb() -> None:
    _, found = events("قطعت القوات الإمدادات في محافظة الضالع وتعز وإب.", "SUPPORT")
    assert not found


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("وقتل مسؤول في «حزب العمال» من جراء انفجار عبوة.", [], ["مسؤول"]),
        ("وقال الضابط إن غالبية الضحايا قتلوا برصاص في الرأس.", [], ["غالبية الضحايا"]),
        ("قالت مصادر إن جماعة أخرى هاجمت القرية.", ["جماعة أخرى"], []),
        ("قتل الجيش «أبا عمر» في المدينة.", ["الجيش"], []),
    ],
)
def test_the_killed_did_not_kill(text: str, actors: list[str], recipients: list[str]) -> None:
    reading, found = events(text, "ASSAULT")
    assert [name for s in found for name in names(reading, s.actor)] == actors
    assert set(recipients) <= {name for s in found for name in names(reading, s.recipient)}


def test_a_whole_delegation_is_barred_itself() -> None:
    reading, found = events("ألغى الوزير زيارته بعد منع الوفد بأكمله من دخول القدس.", "COERCE")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in found] == [([], ["الوفد"])]


def test_rescuers_attack_nobody() -> None:
    text = "وثقت فرق الدفاع المدني قصفا على القرية. وأعلن الدفاع المدني مقتل ثلاثة أشخاص في القصف."
    reading, found = events(text, "ASSAULT")
    assert all("الدفاع" not in name for s in found for name in names(reading, s.actor))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("سيطر الجيش السوري على مدينة سراقب.", True),
        ("وسيطرت الفصائل على معظم أحياء المدينة بعد معارك.", True),
        ("سيطرت قوات الدفاع المدني على الحريق.", False),
        ("سيطر الجيش على الوضع.", False),
        ("سيطر الأهلي على المباراة.", False),
    ],
)
def test_an_armed_force_takes_a_place(text: str, told: bool) -> None:
    assert any(s.type == "ASSAULT" for s in marsad.read(text).statements) is told


def test_a_feminine_verb_has_no_masculine_party_as_its_doer() -> None:
    reading = marsad.read("كرر الرئيس عزمه على المضي في الحملة التي أعلنها واستهدفت بالأساس حزب العمال الكردستاني.")
    attacks = [s for s in reading.statements if s.type == "ASSAULT"]
    assert [(s.actor, bool(s.recipient)) for s in attacks] == [((), True)]
    attacks = [s for s in marsad.read("استهدف حزب العمال الكردستاني الجيش.").statements if s.type == "ASSAULT"]
    assert [bool(s.actor) for s in attacks] == [True]
