"""Nobody is made a doer by standing near a deed: each rule beside a sentence that it must leave alone."""

import pytest
from told import events as events_of
from told import names

import marsad


def doers(text: str, code: str) -> list[list[str]]:
    reading, events = events_of(text, code)
    return [names(reading, s.actor) for s in events]


def test_the_shelling_of_somebody_struck_and_not_the_hurt() -> None:
    text = "أصيب عدد من المدنيين بجروح جراء قصف مكثف لقوات النظام استهدف أحياء درعا."
    assert doers(text, "ASSAULT") == [["Syrian Arab Army"]]
    # a spokesman of forces is no deed: he strikes himself, if anybody
    assert ["قوات النظام"] not in doers("قال متحدث لقوات النظام استهدف الصحفيين إنه بريء.", "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "أعربت دولة قطر عن إدانتها للتفجير الإجرامي الذي استهدف مسجدا في عسير.",
        "أعربت دولة قطر عن إدانتها واستنكارها للتفجير الإجرامي.",
        "جددت قطر رفضها القاطع للهجوم على المسجد.",
    ],
)
def test_who_condemns_a_deed_did_not_do_it(text: str) -> None:
    assert all("Qatar" not in actors for actors in doers(text, "ASSAULT"))


def test_purpose_keeps_its_subject() -> None:
    reading, events = events_of("أرسل الجيش تعزيزات لقصف المدينة.", "ASSAULT")
    assert [(names(reading, s.actor), s.realis) for s in events] in ([(["الجيش"], "planned")], [])


def test_first_of_two_bare_nouns_bears_the_blame() -> None:
    text = "دانت الحكومة الأردنية مقتل الطفل وحملت إسرائيل المسؤولية عن الجريمة."
    reading, events = events_of(text, "ACCUSE")
    assert (["الحكومة الأردنية"], ["Israel"]) in [
        (names(reading, s.actor), names(reading, s.recipient)) for s in events
    ]
    assert ["Israel"] not in doers(text, "ACCUSE")
    reading, events = events_of("وحملت الحكومة إسرائيل المسؤولية عن الهجوم.", "ACCUSE")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in events] == [(["الحكومة"], ["Israel"])]


def test_bal_goes_on_with_the_same_subject() -> None:
    text = "دعا مجلس التعاون إيران إلى احترام المشتركات التي تربط جانبي الخليج، بل دعت رئيسها إلى حضور القمة."
    assert all(actors == ["Gulf Cooperation Council"] for actors in doers(text, "REQUEST"))


def test_a_source_of_fire_is_no_doer() -> None:
    text = "تعرضت المدينة لهجمات إرهابية مصدرها مناطق سيطرة قوات النظام."
    assert all("مصدرها" not in actors for actors in doers(text, "ASSAULT"))


def test_times_are_no_people() -> None:
    reading, _ = events_of("مثل الصحفي منذ توقيفه ثلاث مرات أمام المحكمة.", "COERCE")
    assert [s for s in reading.statements if s.kind == "figure"] == []
    reading, _ = events_of("أعلنت الشرطة توقيف ثلاثة متظاهرين.", "COERCE")
    assert [s.value.min for s in reading.statements if s.value] == [3]


@pytest.mark.parametrize(
    ("text", "code", "recipients"),
    [
        # a noun with its own verb is no second member
        ("مقتل 20 شخصا في تفجيرات بغداد و«داعش» يتبنى الهجوم.", "ASSAULT", [["20 شخصا"]]),
        # who undergoes is named right before the circumstance
        ("تعرض السكان للإساءة من قبل المحققين، مثل الاعتداء على الأسرى أثناء اعتقالهم.", "COERCE", [["الأسرى"]]),
    ],
)
def test_recipients(text: str, code: str, recipients: list[list[str]]) -> None:
    reading, events = events_of(text, code)
    assert [names(reading, s.recipient) for s in events] == recipients


def test_between_has_two_members() -> None:
    text = "اشتباكات بين الجيش السوري و«قسد» تسفر عن مقتل جندي."
    assert sorted(doers(text, "ASSAULT")[0]) == ["Syrian Arab Army", "Syrian Democratic Forces"]


def test_degrees_head_their_noun() -> None:
    assert doers("عبر الأهالي عن بالغ شكرهم وتقديرهم لسمو أمير المنطقة.", "SUPPORT") in ([], [["الأهالي"]])


@pytest.mark.parametrize(
    ("text", "code", "actors"),
    [
        # a name in brackets right after the verb is its subject; a bracket further on is an aside
        ("خطفت (داعش) عشرة مدنيين.", "ASSAULT", [["Islamic State"]]),
        ("قصفت القوات (أمس) القرية.", "ASSAULT", [["القوات"]]),
        # who needs a deed does not do it
        ("يعيش السكان في عوز وهم بحاجة للمساعدات العاجلة.", "AID", []),
        # during a raid that somebody tells of, and during a visit on which somebody speaks
        ("قال المدير إن مدنيين خطفوا خلال مداهمة القرية.", "COERCE", []),
        ("قال الرئيس الفرنسي خلال زيارة إلى طوكيو إن بلاده تدعم الهدنة.", "CONSULT", [["Emmanuel Macron"]]),
        # what goes on with و goes on from the main clause
        ("ناشدت السلطات المواطنين التعاون مع اللجان التي وجدت لحمايتهم، ودعت إلى الحذر.", "REQUEST", [["السلطات"]] * 2),
        ("هاجم المسلحون الذين فروا القرية، وقتلوا شيخا.", "ASSAULT", [["المسلحون"]] * 2),
        # a slogan tells nothing
        ("#أوقفوا_العدوان_الإسرائيلي على المدنيين", "RETREAT", []),
        # who joins treaties does not agree with them
        ("انضمت فلسطين إلى المعاهدات والمنظمات الدولية.", "AGREE", [["Palestine"]]),
    ],
)
def test_actors(text: str, code: str, actors: list[list[str]]) -> None:
    reading = marsad.read(text, published="2020-01-05")
    told = [names(reading, s.actor) for s in reading.statements if (s.kind, s.type) == ("event", code)]
    assert told == actors


@pytest.mark.parametrize(
    ("text", "tie", "parties"),
    [
        (
            "استهدف الطيران المليشيات الحوثية والقوات المتحالفة معها.",
            "allied-with",
            ["Houthis (Ansar Allah)", "القوات"],
        ),
        ("قصفت إسرائيل قواعد لإيران والمجموعات التابعة لها.", "member-of", ["Iran", "المجموعات"]),
        ("قصفت إسرائيل دمشق، وفق صحيفة. استهدفت الغارة مواقع المجموعات التابعة لها.", "member-of", []),
    ],
)
def test_pronoun_of_a_tie_is_what_stands_before(text: str, tie: str, parties: list[str]) -> None:
    reading = marsad.read(text)
    told = [s for s in reading.statements if s.type == tie]
    assert sorted(n for s in told for n in names(reading, (*s.actor, *s.recipient))) == parties


def test_a_surname_is_of_whoever_bore_it_before() -> None:
    text = "قال الصحفي وليد العبادي إن المدينة هادئة. واختطف تنظيم داعش العبادي من بيته."
    reading, events = events_of(text, "ASSAULT")
    assert [names(reading, s.recipient) for s in events] == [["وليد العبادي"]]
    text = "قال رئيس الوزراء حيدر العبادي إن المدينة هادئة. ودعا العبادي إلى الهدوء."
    assert doers(text, "REQUEST") == [["Haider al-Abadi"]]


def test_a_name_that_is_also_a_deed_is_no_victim() -> None:
    reading, events = events_of("قتل المصور جلاء الحسني في الموصل.", "ASSAULT")
    assert [names(reading, s.actor) for s in events] == [[]]
    assert doers("قتل المسلحون المصور في الموصل.", "ASSAULT") == [["المسلحون"]]


@pytest.mark.parametrize(
    ("text", "code", "actors"),
    [
        # a pronoun in an adjunct that opens the sentence points ahead
        ("وخلال زيارته خيرسون الجمعة، أكد الوزير الروسي أن بلاده باقية.", "CONSULT", [["الوزير الروسي"]]),
        # claimed, and not called on; but whoever calls on somebody does
        ("مسلحون يدعون الانتماء إلى تنظيم داعش.", "REQUEST", []),
        ("مسلحون يدعون السكان إلى مغادرة القرية.", "REQUEST", [["مسلحون"]]),
        # with its و the auxiliary begins a clause
        ("أصيب حوالى 130 شخصا، وكان تنظيم داعش هاجم المدينة.", "ASSAULT", [["Islamic State"]]),
    ],
)
def test_who_is_meant(text: str, code: str, actors: list[list[str]]) -> None:
    reading = marsad.read(text, published="2020-01-05")
    told = [names(reading, s.actor) for s in reading.statements if (s.kind, s.type) == ("event", code)]
    assert told == actors


def test_joined_relative_clauses_have_one_noun() -> None:
    reading, events = events_of("زارت المراسلة القرية التي احتلها الروس وحاصرها الجيش الأوكراني.", "COERCE")
    assert all("المراسلة" not in names(reading, s.recipient) for s in events)


@pytest.mark.parametrize(
    ("text", "code", "actors", "recipients"),
    [
        # an object may follow a comma
        ("استهدف مقاتلو العشائر، مواقع لتنظيم داعش.", "ASSAULT", ["مقاتلو العشائر"], ["Islamic State"]),
        # weapons make no attack of their own; whom one supports does
        ("استخدمت القوات الروسية القنابل والصواريخ في هجومها على خيرسون.", "ASSAULT", ["Russian Armed Forces"], []),
        # followers are not their leader
        ("توفي الزعيم خالد الراوي واعتقلت الشرطة أنصاره.", "COERCE", ["الشرطة"], ["أنصاره"]),
    ],
)
def test_who_and_whom(text: str, code: str, actors: list[str], recipients: list[str]) -> None:
    reading, events = events_of(text, code)
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in events] == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("مقتل شخص جراء حادث صناعي في المنطقة.", False),
        ("قتل ثلاثة مدنيين في حادث إطلاق نار.", True),
        ("وتمثل العودة ضربة للحوثيين.", False),
        ("وجه الجيش ضربة للحوثيين.", True),
    ],
)
def test_mishaps_and_likenesses_are_no_attacks(text: str, told: bool) -> None:
    assert bool(events_of(text, "ASSAULT")[1]) == told


def test_left_behind_is_not_behind() -> None:
    assert doers("التقى حفتر السراج بعد أن خلف القتال أكثر من 510 قتلى.", "ASSAULT") in ([], [[]])
    assert ["Islamic State"] in doers("قال الوزير إن تنظيم داعش كان خلف الهجوم على المدينة.", "ASSAULT")
