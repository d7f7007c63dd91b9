"""Who was killed or seized is no doer, whatever noun stands further on; who kills somebody named behind him is."""

import pytest
from told import parties

import marsad


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("قالت مصادر محلية إن 5 أشخاص قتلوا وأكثر من 20 آخرين أصيبوا إثر انفجار في سوق السمك.", "5 أشخاص"),
        ("وقتل شابان شقيقان، أمس السبت، في بلدة بسبت.", "شابان"),
        ("قتل 21 متمردا على الاقل معظمهم من الاجانب خلال يومين من القتال.", "21 متمردا"),
        ("وقتل 33 شخصًا على الأقل في هجومين من الهجمات الثلاث في مدينة ماروا الشمالية.", "33 شخصًا"),
        ('قتل شاب من أبناء بلدة "ذيبان" في ريف دير الزور الشرقي، اليوم الاثنين.', "شاب"),
        ("قتل 29 جنديا أوكرانيا في المناطق الانفصالية في شرق البلاد.", "29 جنديا"),
    ],
)
def test_a_noun_further_on_is_no_object(text, victim):
    assert ([], [victim]) in parties(text, "ASSAULT")


def test_somebody_behind_the_doer_is_the_victim():
    russians = "كما قتل الجنود الروس أمس الخميس 5 مدنيين في منطقة دونيتسك."
    assert parties(russians, "ASSAULT") == [(["الجنود الروس"], ["5 مدنيين"])]
    four = "قتل أربعة انتحاريين بريطانيين اسلاميين 52 شخصا في لندن."
    assert parties(four, "ASSAULT")[0][1] == ["52 شخصا"]


def test_a_policeman_kills_one_whom_no_table_knows():
    text = "قتل شرطي الطالب من أصول أفريقية كريستيان تايلور، الذي كان أعزل."
    assert all(whom != ["شرطي الطالب"] for _, whom in parties(text, "ASSAULT"))


def test_of_a_force_that_lost_men_nobody_is_killed_by_it():
    lost = "شن الحزب هجمات على قوات الأمن التركية، التي قتل نحو 20 من أفرادها منذ الجمعة."
    assert all(who == [] for who, _ in parties(lost, "ASSAULT"))
    killed = "شن الحزب هجمات على قوات الأمن التركية، التي قتلت نحو 20 من المتمردين منذ الجمعة."
    assert any(who for who, _ in parties(killed, "ASSAULT"))


def test_a_reason_is_no_object_of_an_arrest():
    text = "صرح الوزير أن عملاء لإيران اعتقلوا لأنهم كانوا يخططون لأعمال إرهابية."
    assert parties(text, "COERCE") == [([], ["عملاء"])]
    assert ([], []) not in parties("أعلن الجيش أنه اعتقل ثلاثة متطرفين لأنهم كانوا يخططون لهجوم.", "COERCE")


def test_of_two_verbs_of_harm_the_first_has_no_doer_from_before():
    text = "وصل جيش الفتح إلى بلدة الفوعة، في حين قتل وأصيب عشرات المدنيين في قصف جوي."
    assert all(who != ["Army of Conquest"] for who, _ in parties(text, "ASSAULT"))
    both = "اقتحم جنود الاحتلال المخيم وقتلوا وجرحوا عشرة من سكانه."
    assert any(who != [] for who, _ in parties(both, "ASSAULT"))


def test_what_a_supported_thing_is_for_is_not_supported():
    text = "قال المعلم إن سوريا تدعم أي جهود للتصدي لتنظيم داعش."
    reading = marsad.read(text)
    assert [s for s in reading.statements if s.kind == "relation" and s.type == "supports"] == []
    backed = marsad.read("قال المعلم إن إيران تدعم نظام الأسد في حربه.")
    assert [s.type for s in backed.statements if s.kind == "relation"] == ["supports"]
