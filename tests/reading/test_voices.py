"""Attribution: who says it, outermost first, and what is the outlet's own word."""

from __future__ import annotations

import pytest
from told import events, found, names

import marsad


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("قالت إيران إن تركيا قصفت عفرين.", ["Iran"]),
        ("قصفت تركيا عفرين.", []),
        ("أعلن الجيش الإسرائيلي أن حزب الله أطلق صواريخ على حيفا.", ["Israel Defense Forces"]),
        ("أطلق حزب الله صواريخ على حيفا.", []),
        ("قصفت تركيا عفرين، بحسب وكالة رويترز.", ["Reuters"]),
        ("وفقا لوزارة الدفاع الروسية، قصفت تركيا عفرين.", ["وزارة الدفاع الروسية"]),
        ("وفق الجيش السوري، قصفت إسرائيل مطار دمشق.", ["Syrian Arab Army"]),
        ("وصل الوزير وفق الموعد المحدد. قصفت روسيا إدلب.", []),
        ("قالت مصادر مطلعة إن إسرائيل قصفت دمشق.", ["مصادر مطلعة"]),
        ("قصفت إسرائيل دمشق، بحسب مصادر مطلعة.", ["مصادر مطلعة"]),
        ("نقلت وكالة رويترز عن مسؤول أمريكي قوله إن إسرائيل قصفت دمشق.", ["Reuters", "مسؤول أمريكي"]),
        (
            "قالت قناة الجزيرة إن وزارة الدفاع الروسية أعلنت أن تركيا قصفت عفرين.",
            ["Al Jazeera", "وزارة الدفاع الروسية"],
        ),
        ("قال الرئيس التركي: «قصفت روسيا إدلب».", ["Recep Tayyip Erdoğan"]),
        ('قال الرئيس التركي "إن روسيا قصفت إدلب".', ["Recep Tayyip Erdoğan"]),
        ("قصفت روسيا إدلب. وقال الرئيس التركي إن الطقس جميل.", []),
        ("تحدث الرئيس التركي في أنقرة. قصفت روسيا إدلب.", []),
        ("اتهم الرئيس التركي روسيا بقصف إدلب.", ["Recep Tayyip Erdoğan"]),
        ("أعلنت وزارة الدفاع التركية مقتل عشرة مسلحين في إدلب.", ["وزارة الدفاع التركية"]),
    ],
)
def test_chain(text: str, chain: list[str]) -> None:
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] == [chain]


def test_the_accusation_itself_is_the_outlets_word() -> None:
    assert [s.attribution for s in found("اتهم الرئيس التركي روسيا بقصف إدلب.", "ACCUSE")] == [()]


def test_a_speaker_goes_on_in_the_next_sentence() -> None:
    text = "قال الناطق باسم الحكومة اليمنية إن الحوثيين قصفوا مأرب. وأضاف أن عشرة مدنيين قتلوا."
    voices = [[link.text for link in s.attribution] for s in found(text, "ASSAULT")]
    assert voices == [["الناطق باسم الحكومة اليمنية"]] * 2


def test_a_contrast_ends_the_voice() -> None:
    text = "وقالت موسكو إن كييف قصفت دونيتسك، بينما قصفت روسيا خاركيف."
    assert [len(s.attribution) for s in found(text, "ASSAULT")] == [1, 0]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وقالت مصادر خاصة، لـ"الشرق الجديد"، إن تركيا قصفت عفرين.', "مصادر خاصة"),
        ("وقال مصدر طبي للصحيفة التي زارت المشفى إن تركيا قصفت عفرين.", "مصدر طبي"),
        ("وقالت الوزارة في بيان تلقت وكالة الأنباء الألمانية نسخة منه إن تركيا قصفت عفرين.", "الوزارة"),
        ("قال «راديو الساحل» التابع للنظام، إن تركيا قصفت عفرين.", "راديو الساحل"),
        ("أعلن مصدر أمني، الأحد، مقتل عشرة مسلحين.", "مصدر أمني"),
        ("أعلن المحافظ أمس على حسابه مقتل عشرة مسلحين.", "المحافظ"),
        ("أعلنت وزارة الصحة في بيان رسمي مقتل عشرة مسلحين.", "وزارة الصحة"),
        ("قتل عشرة مسلحين بحسب ما أعلنت مصادر محلية.", "مصادر محلية"),
        ("ووفق ما أعلنه الدفاع المدني، قتل عشرة مسلحين.", "الدفاع المدني"),
        ("وكشف التحقيق أن عشرة مسلحين قتلوا.", "التحقيق"),
    ],
)
def test_insertions_part_a_voice_from_its_content(text: str, speaker: str) -> None:
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] == [[speaker]]


@pytest.mark.parametrize(
    "text",
    [
        "وتعتبر عملية اغتيال القائد الثانية من نوعها. قصفت تركيا عفرين.",
        "قال الوزير إنه راض. يذكر أن تركيا قصفت عفرين.",
        "لم تعلن وزارة الصحة عن إصابات. قصفت تركيا عفرين.",
        "شدد الوزير على الأمن. يجب أن يحاسب القتلة بعدما قصفت تركيا عفرين.",
        "ألقى مهاجمون أمس متفجرات على ثكنة. قصفت تركيا عفرين.",
        "وهو ما تنفيه أنقرة. قصفت تركيا عفرين.",
    ],
)
def test_nobody_is_made_a_speaker(text: str) -> None:
    told = [s for s in found(text, "ASSAULT") if s.place or s.actor]
    assert [s.attribution for s in told][-1:] == [()]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال الوزير اللبناني إن العملية التي تشنها تركيا مستمرة، مشيرا إلى مقتل عشرة مسلحين.", "الوزير اللبناني"),
        ("وقالت الوزارة إن الجيش قصف القرية، موضحة أن عشرة مسلحين قتلوا.", "الوزارة"),
    ],
)
def test_a_participle_of_saying_has_the_subject_of_the_main_verb(text: str, speaker: str) -> None:
    assert [link.text for s in found(text, "ASSAULT") for link in s.attribution][-1] == speaker


def test_an_inserted_verb_of_saying_without_a_subject_goes_on_from_the_speaker() -> None:
    text = "وصف نتنياهو الخطاب الذي ألقاه خامنئي بالعدواني، وقال إن إيران قصفت أربيل."
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] == [["Benjamin Netanyahu"]]


def test_who_denies_is_no_voice_of_what_he_denies() -> None:
    told = found("تتهم الهند باكستان بتسليح متشددين وهو ما تنفيه إسلام آباد.", "ACCUSE")
    assert [(s.realis, s.attribution) for s in told] == [("actual", ())]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وقال مراسل وكالة "الساحل" في إدلب إن تركيا قصفت عفرين.', "مراسل وكالة الساحل"),
        ('وأفادت مصادر محلية "الشرق" بمقتل عشرة مسلحين.', "مصادر محلية"),
        ("تحدثت وسائل إعلام تنشط في الشمال، عن مقتل عشرة مسلحين.", "وسائل إعلام"),
        ("وكان المرصد السوري قد وثق قبل قليل مقتل مدنيين.", "Syrian Observatory for Human Rights"),
        ("وعن العمليات الروسية في الشرق والمعارك، قال حاكم دونيتسك إن عشرة مسلحين قتلوا.", "حاكم دونيتسك"),
        ("فقد تحدث أهالي القرية عن مقتل عشرة مسلحين.", "أهالي القرية"),
        ("قال مسؤول أمني طلب عدم الكشف عن اسمه إن عشرة مسلحين قتلوا.", "مسؤول أمني"),
        ("وتحدث مسؤول، طلب عدم ذكر اسمه، عن مقتل عشرة مسلحين.", "مسؤول"),
        ("وكان «المرصد السوري» أفاد بمقتل عشرة مسلحين.", "Syrian Observatory for Human Rights"),
        ("اعتبر النقابي أن الشرطة قتلت عاملين، وفق قوله.", "النقابي"),
    ],
)
def test_more_that_stands_between(text: str, speaker: str) -> None:
    assert {tuple(link.text for link in s.attribution) for s in found(text, "ASSAULT") if s.recipient or s.place} == {
        (speaker,)
    }


def test_a_plan_or_a_law_is_no_source() -> None:
    told = found("انسحبت القوات وفقا لخطة تتضمن هدنة. قتل عشرة مسلحين في حلب.", "ASSAULT")
    assert [s.attribution for s in told] == [()]


def test_two_halves_of_a_toll_have_one_source() -> None:
    told = found("وقال الوزير إن ثلاثة جنود قتلوا، بينما أصيب عشرة جنود.", "injured", "figure")
    assert [[link.text for link in s.attribution] for s in told] == [["الوزير"]]


def test_whose_country_the_speaker_means() -> None:
    reading, told = events("وقال الرئيس التركي إن ليبيا مهمة وإن بلاده تدين الهجوم على باريس.", "ACCUSE")
    assert [names(reading, s.actor) for s in told] == [["Turkey"]]


def test_first_persons_in_a_quotation_are_the_speaker() -> None:
    reading, told = events('قال الناطق الفلسطيني "سنواصل قصف المستوطنات".', "ASSAULT")
    assert [names(reading, s.actor) for s in told] == [["الناطق الفلسطيني"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قالت تركيا إن القوات المدعومة من إيران دخلت حلب.", 0),
        ("قالت تركيا إن قوة مدعومة من إيران دخلت حلب.", 1),
        ("قالت تركيا إن إيران تدعم حزب الله.", 1),
    ],
)
def test_a_tie_that_describes_somebody_definite_is_the_outlets_word(text: str, said: int) -> None:
    assert [len(s.attribution) for s in found(text, "supports", "relation")] == [said]


def test_who_confirms_a_deed_is_not_its_doer() -> None:
    text = "أكد الدفاع المدني مقتل طفلين إثر قصف صاروخي لقوات النظام استهدف القرية."
    reading, told = events(text, "ASSAULT")
    assert all("الدفاع المدني" not in names(reading, s.actor) for s in told)


def test_what_somebody_did_next_is_no_saying() -> None:
    reading = marsad.read("استهدف الجيش مواقع «قسد» بقذائف المدفعية، لترد «قسد» باستهداف القاعدة.")
    assert all(s.attribution == () for s in reading.statements)


def test_a_reaction_somewhere_is_said_by_no_place() -> None:
    reading = marsad.read("لم تشهد المدن أعمال شغب، بل جاء رد فعل الجالية في بلجيكا هادئا.")
    assert all(s.attribution == () for s in reading.statements)


def test_who_spoke_to_a_paper_is_the_speaker() -> None:
    text = "وفي تصريح لـ«الشرق الأوسط» قال نور الدين الطويل إن المتظاهرين يرفضون القرار."
    assert [[link.text for link in s.attribution] for s in marsad.read(text).statements if s.type == "REJECT"] == [
        ["نور الدين الطويل"]
    ]


def test_who_had_written_goes_on_speaking() -> None:
    text = "وكان المنسق الأوروبي إنريكي مورا كتب أن الشرطة الألمانية احتجزته، مضيفا أن الشرطة صادرت هاتفه."
    assert all(s.attribution for s in marsad.read(text).statements if s.kind == "event")


def test_what_the_content_takes_is_no_speaker() -> None:
    reading, told = events("ولفتت إلى شن قوات النظام هجمات صاروخية استهدفت مخيما.", "ASSAULT")
    assert all("هجمات" not in link.text for s in told for link in s.attribution)
    assert reading.statements


def test_a_verb_of_asking_goes_on_from_whoever_spoke() -> None:
    reading, told = events("قال الوزير الإيطالي إن المجتمع الدولي مهتم. وأدان اختطاف الموظفين.", "ACCUSE")
    assert [names(reading, s.actor) for s in told] == [["الوزير الإيطالي"]]


def test_who_accuses_in_a_report_is_not_the_accused() -> None:
    reading, told = events("نشرت الصحيفة تقريرا اتهمت فيه الجيش الأميركي بقتل مدنيين.", "ACCUSE")
    assert [names(reading, s.recipient) for s in told] == [["United States Armed Forces"]]
    reading, told = events("نشر المصور فيلما اتهمت فيه الحكومة اللبنانية الجيش بقتل مدنيين.", "ACCUSE")
    assert [names(reading, s.actor) for s in told] == [["الحكومة اللبنانية"]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"الخوذ البيضاء": مقتل عشرة مدنيين بقصف روسي.', ["White Helmets"]),
        ("الرقة: مقتل عشرة مدنيين بقصف روسي.", []),
        ("قتل رجل يدعى أبو سالم برصاص الشرطة.", []),
    ],
)
def test_headlines_and_people_called_so(text: str, speakers: list[str]) -> None:
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] == [speakers]


def test_an_auxiliary_with_a_conjunction_begins_the_clause() -> None:
    text = 'وسقط قتلى في هجوم يعد الأسوأ هذا العام، وكان تنظيم "داعش" أعلن أنه قتل عشرة جنود.'
    told = [s for s in found(text, "killed", "figure") if s.value is not None and s.value.min == 10]
    assert [[link.text for link in s.attribution] for s in told] == [["Islamic State"]]


def test_another_who_condemns_with_a_clause_of_his_own_is_told_of_by_the_outlet() -> None:
    text = "وقال النائب إنه حزين، وانتقدت الوزيرة الهولندية القرار."
    assert [s.attribution for s in found(text, "ACCUSE")] == [()]


def test_a_noun_takes_up_only_what_stands_before_it() -> None:
    text = "تحدث مصدر أمني. وأشار المصدر إلى أن المسلحين هاجموا الثكنة وردوا على مصدر النار."
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")][:1] == [["مصدر أمني"]]


def test_the_speaker_of_a_body_is_no_voice_by_his_title() -> None:
    assert [s.attribution for s in found("زار الناطق بلسان الوزارة حلب. قصفت تركيا عفرين.", "ASSAULT")] == [()]


def test_a_request_not_to_be_named_stays_a_noun_where_it_is_one() -> None:
    assert [s.attribution for s in found("تلقى الوزير طلب عدم الكشف عن الأسماء. قصفت تركيا عفرين.", "ASSAULT")] == [()]


def test_witnesses_speak_for_themselves() -> None:
    text = "شن طيران التحالف غارة على المقر، وأكد شهود محليون أن الطائرات قصفت معسكرا."
    told = [[link.text for link in s.attribution] for s in marsad.read(text).statements if s.recipient]
    assert ["شهود محليون"] in told
    assert ["طيران التحالف"] not in told


def test_a_denial_set_against_an_accusation_is_not_the_accusers() -> None:
    text = "اتهمت الحكومة تنظيم داعش بالوقوف وراء الاغتيالات، غير أن التنظيم نفى ضلوعه في اغتيال النائب."
    told = [s for s in found(text, "ASSAULT") if s.realis == "negated"]
    assert [[link.text for link in s.attribution] for s in told] in ([[]], [["Islamic State"]])
    text = "قال الوزير إن بلاده تدعم الهدنة، غير أن القوات قصفت المدينة."
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] in ([["الوزير"]], [[]])


def test_a_source_without_a_comma_speaks_for_the_last_subordinate_clause() -> None:
    text = "التقى حفتر السراج بعد أن خلف الاقتتال أكثر من 510 قتلى حسب منظمة الصحة العالمية."
    assert [s.attribution for s in found(text, "CONSULT")] == [()]
    told = found(text, "killed", "figure")
    assert [[link.text for link in s.attribution] for s in told] == [["World Health Organization"]]
    text = "قصفت الطائرات المدينة بعد أن هاجم مسلحون حاجزا، حسب المرصد السوري لحقوق الإنسان."
    assert all(s.attribution for s in found(text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قال الناطق باسم الحكومة إن القوات التي قصفت عفرين انسحبت.", 0),
        ("قال الناطق باسم الحكومة إن قوات قصفت عفرين انسحبت.", 1),
        ("قال الناطق باسم الحكومة إن الهجوم الذي أدى إلى مقتل عشرة مدنيين لم يتوقف.", 0),
        ("قال الناطق باسم الحكومة إن القوات انسحبت وإن الجيش قصف عفرين.", 1),
        ("قال الناطق باسم الحكومة: «القوات التي قصفت عفرين انسحبت».", 1),
        ("قال الناطق باسم الحكومة إن «القوات التي قصفت عفرين انسحبت».", 1),
    ],
)
def test_what_a_definite_clause_presupposes_is_the_outlets_word(text: str, said: int) -> None:
    assert [len(s.attribution) for s in found(text, "ASSAULT")] == [said]
