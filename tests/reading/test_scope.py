"""What a negation, a purpose, a pronoun or a figure reaches, each rule beside a sentence that it must leave alone."""

import pytest
from told import events as events_of
from told import names

import marsad


@pytest.mark.parametrize(
    ("text", "code", "realis"),
    [
        ("لا يزالون على متن السفينة ولم يتم اعتقال البحارة.", "COERCE", "negated"),
        ("لم يتم اعتقال المتظاهرين.", "COERCE", "negated"),
        ("اعتقلت الشرطة المتظاهرين ولم تعلق الوزارة.", "COERCE", "actual"),
        ("وقال إنه لا وجود لأي وساطة بين الجزائر والمغرب.", "CONSULT", "negated"),
        ("بالإضافة لاختطاف عشرة موظفين في المدينة.", "ASSAULT", "actual"),
    ],
)
def test_realis(text: str, code: str, realis: str) -> None:
    assert {s.realis for s in events_of(text, code)[1]} == {realis}


def test_denied_involvement_denies_the_doer_and_not_the_deed() -> None:
    reading, events = events_of("نفت حركة حماس ضلوعها في اغتيال القيادي.", "ASSAULT")
    assert [(names(reading, s.actor), s.realis) for s in events] == [(["Hamas"], "negated")]
    assert events_of("نفى الجيش أي علاقة بقصف المستشفى.", "ASSAULT")[1] == []  # whose hand is denied is not said


def test_denied_deed_is_denied() -> None:
    assert [s.realis for s in events_of("نفى الجيش قصف المستشفى.", "ASSAULT")[1]] == ["negated"]


def test_who_reports_an_attack_is_no_doer() -> None:
    text = "أفادت وكالة تونس إفريقيا للأنباء بأن ستة جنود قتلوا خلال مواجهات مع مجموعة مسلحة."
    reading, events = events_of(text, "ASSAULT")
    assert [names(reading, s.actor) for s in events] == [["مجموعة مسلحة"]]


def test_media_may_accuse() -> None:
    reading, events = events_of("اتهمت قناة الجزيرة إسرائيل بقتل مراسلتها.", "ACCUSE")
    assert [names(reading, s.actor) for s in events] == [["Al Jazeera"]]


def test_written_ha_is_a_pronoun_and_ta_marbuta_a_noun() -> None:
    reading, events = events_of("أدانه القضاء الإسباني بتهمة الإرهاب.", "SANCTION")
    assert [names(reading, s.actor) for s in events] == [["القضاء الإسباني"]]
    assert events_of("إدانة القضاء الإسباني للهجوم.", "SANCTION")[1] == []


def test_who_is_released_stands_behind_a_partitive() -> None:
    reading, events = events_of("أطلقت السلطات السودانية سراح العديد من القادة المدنيين.", "RETREAT")
    assert [names(reading, s.recipient) for s in events] == [["القادة"]]
    reading, events = events_of("أطلق الأردن سراح سجين سوري.", "RETREAT")
    assert [names(reading, s.recipient) for s in events] == [["سجين سوري"]]


def test_second_participle_is_of_the_same_noun() -> None:
    reading = marsad.read("هاجم الحوثيون المدعومون من إيران والمسيطرون على صنعاء موقعا.")
    supporters = [names(reading, s.actor) for s in reading.statements if s.type == "supports"]
    assert supporters in ([["Iran"]], [])
    assert all("Iran" not in names(reading, s.actor) for s in reading.statements if s.type == "controls")


def test_an_estimate_is_no_year() -> None:
    reading = marsad.read("أصيب أكثر من 1900 شخص في القصف.")
    assert all(s.time.start is None for s in reading.statements)
    reading = marsad.read("قصفت الطائرات المدينة عام 1998.")
    assert [s.time.start for s in reading.statements] == ["1998-01-01"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أعدم التنظيم بدم بارد 2070 من مواطني نينوى.", None),
        ("قصفت الطائرات المدينة منذ 2011 من دون توقف.", "2011-01-01"),
        ("قصفت الطائرات المدينة عام 2015 من أجل السيطرة عليها.", "2015-01-01"),
        ("قصفت الطائرات المدينة في 2016 من قواعد بعيدة.", "2016-01-01"),
    ],
)
def test_some_of_a_group_are_counted_and_no_year(text: str, day: str | None) -> None:
    assert {s.time.start for s in marsad.read(text, published="2020-08-08").statements if s.kind == "event"} == {day}


def test_force_of_nobody_against_nobody_needs_more_trust() -> None:
    assert marsad.read("وجاء ذلك بعد الهجوم الذي وقع قرب البلدة.").statements == ()
    assert [s.type for s in marsad.read("قصفت الطائرات المدينة.").statements] == ["ASSAULT"]


def test_a_child_of_eleven_says_nothing() -> None:
    reading = marsad.read("ذكر الدفاع المدني أن طفلا يبلغ 11 عاما أصيب إثر قصف روسيا مستودعا.")
    assert {link.text for s in reading.statements for link in s.attribution} <= {"الدفاع المدني"}
    reading = marsad.read("اعتقلت الشرطة رجلا يبلغ من العمر 23 عاما بتهمة قصف المدينة.")
    assert [link.text for s in reading.statements for link in s.attribution] == []
    reading = marsad.read("أبلغ الوزير الصحفيين أن روسيا قصفت المدينة.")
    assert ["الوزير"] in [[link.text for link in s.attribution] for s in reading.statements]


def test_the_hurt_of_an_attack_are_no_doers() -> None:
    reading, events = events_of("أصيب 7 مدنيين جراء قصف استهدف منازل المدنيين.", "ASSAULT")
    assert all(s.actor == () for s in events)
    reading, events = events_of("هاجم مسلحون القرية.", "ASSAULT")
    assert [names(reading, s.actor) for s in events] == [["مسلحون"]]


def test_a_dual_with_two_nationalities_is_two_states() -> None:
    reading, events = events_of("وقعت الحكومتان التركية والجزائرية 15 اتفاقية تعاون.", "AGREE")
    assert [sorted(names(reading, s.actor)) for s in events] == [["Algeria", "Turkey"]]


def test_an_estimate_says_nothing() -> None:
    reading = marsad.read("حكمت المحاكم المصرية حسب منظمة العفو على ما لا يقل عن 356 شخصا بالإعدام.")
    assert all("356" not in link.text for s in reading.statements for link in s.attribution)


def test_who_is_counted_may_speak() -> None:
    reading = marsad.read("قال 3 مسؤولين إن روسيا قصفت إدلب.")
    assert [[link.text for link in s.attribution] for s in reading.statements] == [["3 مسؤولين"]]


def test_half_a_known_name_is_nobody_known() -> None:
    reading = marsad.read("أكد وكيل المحافظ ناصر محمد القميشي أن إيران قصفت المدينة.")
    assert [[link.text for link in s.attribution] for s in reading.statements] == [["ناصر محمد القميشي"]]
    reading = marsad.read("قال ناصر المحمد الصباح إن إيران قصفت المدينة.")
    assert [[link.text for link in s.attribution] for s in reading.statements] == [["Nasser al-Mohammed Al Sabah"]]


def test_who_stops_attempts_does_not_attempt() -> None:
    text = "تعمل القوات السعودية على التصدي لأي محاولات للاعتداء على أراضي المملكة."
    _, events = events_of(text, "ASSAULT")
    assert all(s.realis != "actual" for s in events)
    assert (
        next(s.realis for s in events_of("هاجم المسلحون القرية ردا على الاعتداء على أراضيهم.", "ASSAULT")[1])
        == "actual"
    )


def test_nobody_undergoes_a_loss() -> None:
    reading, events = events_of("نجحت القوات في تكبيد الحوثيين خسائر فادحة.", "ASSAULT")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in events] == [
        (["القوات"], ["Houthis (Ansar Allah)"])
    ]


def test_the_other_side_of_between_is_not_backed() -> None:
    backed = marsad.read("دارت معارك بين المقاومة الموالية للشرعية والمتمردين الحوثيين.")
    assert [s for s in backed.statements if s.type == "supports"] == []
    both = marsad.read("قتل عناصر من الميليشيات الموالية لإيران وحزب الله.")
    assert len([s for s in both.statements if s.type == "supports"]) == 2


def test_a_deed_of_many_sentences_ago_is_not_taken_up() -> None:
    between = "وزار الوزير المدرسة. " * 4
    killed = "قتل خمسة مدنيين في المدينة. "
    reading, events = events_of(f"{killed}{between}وندد السكان بالعدوان الإيراني.", "ASSAULT")
    assert [names(reading, s.actor) for s in events] == [[], ["Iran"]]
    reading, events = events_of(f"{killed}ونفذت إيران الهجوم.", "ASSAULT")
    assert ["Iran"] in [names(reading, s.actor) for s in events]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("دخلوا البلدة من دون إطلاق النار على المدنيين.", ["negated"]),
        ("يدير الخبراء غرفة عمليات الطائرات من دون طيار لاستهداف عناصر القاعدة.", []),
        ("وصلت التعزيزات تمهيدا لعملية عسكرية لقصف المدينة.", ["planned"]),
        ("هل قصفت روسيا المدينة؟", ["possible"]),
        ("لماذا قصفت روسيا المدينة؟", ["actual"]),
        ("هل ينهي الهجوم الذي شنته روسيا على كييف المفاوضات؟", ["actual"]),
    ],
)
def test_what_one_goes_without_and_what_is_asked(text: str, realis: list[str]) -> None:
    assert [s.realis for s in marsad.read(text).statements if s.type == "ASSAULT"] in (realis, [])


def test_what_follows_a_denial_in_time_is_no_part_of_it() -> None:
    reading = marsad.read("نفت سوريا أنها تحتجز الصحفي بعد أن اتهم الرئيس جو بايدن الحكومة السورية بخطف صحفي.")
    accused = [s for s in reading.statements if s.type == "ACCUSE"]
    assert [s.attribution for s in accused] == [()]
    reading = marsad.read("قال الوزير إن الجيش انسحب بعد أن قصفت الطائرات المدينة.")
    assert all(s.attribution for s in reading.statements)


def test_what_is_feared_of_somebody_has_the_one_who_fears_it() -> None:
    reading = marsad.read("حذر المحافظ من أن الاحتلال يسعى إلى الحرب من خلال الاستمرار في الاعتداء على المقدسات.")
    assert [(s.realis, bool(s.attribution)) for s in reading.statements if s.type == "ASSAULT"] == [("possible", True)]


def test_what_is_joined_to_a_future_is_future() -> None:
    reading = marsad.read("وقال المتحدث: سيبسط المقاومون سيطرتهم على المدينة ويقصفون مواقع الحوثيين.")
    assert [s.realis for s in reading.statements if s.type == "ASSAULT"] == ["planned"]
    # after a full stop or a perfect it is told
    other = marsad.read("سيعود الوزير غدا. وقصف الجيش مواقع الحوثيين.")
    assert [s.realis for s in other.statements if s.type == "ASSAULT"] == ["actual"]


def test_what_is_withstood_is_there() -> None:
    reading = marsad.read("وأكد كيشيدا أن بلاده ملتزمة بمواجهة العدوان الروسي على أوكرانيا.")
    assert [s.realis for s in reading.statements if s.type == "ASSAULT"] == ["actual"]
    # a deed without the article is only what may come
    other = marsad.read("وأكد الوزير أن بلاده تستعد لمواجهة هجوم محتمل على الحدود.")
    assert all(s.realis != "actual" for s in other.statements if s.type == "ASSAULT")


def test_who_speaks_behind_a_clause_that_is_over() -> None:
    text = (
        "وفي حين تعلن القوات الروسية أنها تضمن خروجا آمنا لمن يسلم سلاحه، "
        "يقول قادة الجنود المحاصرين إن الجيش الروسي قتل بعض المقاتلين."
    )
    reading = marsad.read(text)
    told = [s for s in reading.statements if s.type == "ASSAULT"]
    names = {a.id: a.name for a in reading.actors}
    assert [[names[link.actor] for link in s.attribution if link.actor] for s in told] == [["قادة الجنود"]]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("قد تستخدمها طوكيو في حال أقدمت الصين على مهاجمة تايوان.", "possible"),
        ("ساعدت الطائرات في صد أي هجوم ضد قوات المعارضة.", "possible"),
        ("لم يقع أي هجوم على القاعدة.", "negated"),
        ("ومن دون شك كانت معركتنا مع ميليشيات الحوثي في العند حاسمة.", "actual"),
    ],
)
def test_what_is_only_supposed_or_beyond_doubt(text: str, realis: str) -> None:
    assert {s.realis for s in marsad.read(text).statements if s.type == "ASSAULT"} == {realis}
