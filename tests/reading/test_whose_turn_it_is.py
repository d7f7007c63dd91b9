"""Who goes on speaking: behind a contrast, at the head of a sentence, outside a quotation. Each rule with a sentence
that it must leave alone."""

from test_whose_word_and_where import parties, sources

import marsad

KILLED = "ASSAULT"


def test_who_speaks_behind_but() -> None:
    text = "أفادت الشرطة بأن الهجوم قتل حارسا، لكن الناطق باسم الجيش عبد الغفور رحيمي قال إن المسلحين قتلوا تاجرا."
    assert sources(text, KILLED)[-1] == ["عبد الغفور رحيمي"]
    # no other speaker behind it: the ministry still tells
    text = "قالت الوزارة إن الجنود انسحبوا لكن المسلحين قصفوا الثكنة."
    assert sources(text, KILLED) == [["الوزارة"]]


def test_a_servant_of_god_is_a_name_and_a_paved_road_is_none() -> None:
    assert sources("أكد عبد الستار أن الجنود قتلوا راعيا.", KILLED) == [["عبد الستار"]]
    assert sources("وأشار أبو زيد إلى أن الجنود قتلوا راعيا.", KILLED) == [["أبو زيد"]]
    assert sources("زاد القصف، وقال الناطق إن الجنود قتلوا راعيا.", KILLED)[-1] == ["الناطق"]


def test_whom_one_accuses_where_only_one_is_named() -> None:
    text = "قال رئيس الحكومة إن الحوار توقف واتهم حماس بخطف سائقين."
    assert parties(text, "ACCUSE") == [(["رئيس الحكومة"], ["Hamas"])]
    assert parties(text, KILLED) == [(["Hamas"], ["سائقين"])]
    assert sources(text, KILLED) == [["رئيس الحكومة"]]
    # nobody accuses: a passive
    assert parties("اتهمت موسكو بقصف المستشفى.", "ACCUSE") == [([], ["Russia"])]
    # two are named
    assert parties("قال القائد إن الحوار توقف واتهم الوزير إيران بقصف الميناء.", "ACCUSE") == [(["الوزير"], ["Iran"])]


def test_a_participle_at_the_head_of_a_sentence() -> None:
    for opening in ("مؤكدة أن", "مضيفة أن", "مشيرة إلى أن"):
        text = f"أفادت البلدية بأن السد انهار. {opening} المسلحين قتلوا حارسين."
        assert sources(text, KILLED) == [["البلدية"]], opening
    assert sources("أفادت البلدية بأن السد انهار. مؤكدة مقتل حارسين.", KILLED) == [["البلدية"]]
    # with its own main clause behind the comma
    text = "قال المحافظ إن السد انهار. مشيرا إلى الفيضان، أكد القائد أن المسلحين قتلوا حارسين."
    assert sources(text, KILLED) == [["القائد"]]


def test_who_is_told_of_in_a_quotation_does_not_go_on_outside() -> None:
    text = "تحدث المحامي عن التعذيب، منوها إلى أن «الوالي أمر بحبس النساء»، وقال: «قتل الحراس ثلاثة سجناء»."
    assert sources(text, KILLED) == [["المحامي"]]
    text = "قال المحامي إن الوالي طلب من الجيش الانسحاب، وأكد أن الحراس قتلوا ثلاثة سجناء."
    assert sources(text, KILLED) == [["المحامي"]]
    # told of by the outlet, he speaks himself
    assert sources("التقى الوالي القائد، وقال: «قتل الحراس ثلاثة سجناء».", KILLED) == [["الوالي"]]


def test_sources_go_on_in_the_plural() -> None:
    text = "قالت مصادر طبية إن مسلحين فجروا جسرا. وأضافوا أن المسلحين قتلوا راعيا."
    assert sources(text, KILLED)[-1] == ["مصادر طبية"]
    text = "قال السكان إن مسلحين فجروا جسرا. وأضافوا أن المسلحين قتلوا راعيا."
    assert sources(text, KILLED)[-1] == ["السكان"]


def test_slogans_report_nothing() -> None:
    text = "ردد الطلاب شعارات تطالب بالعدالة، وحمل المشاركون صور الضحايا وقتل شرطي طالبا."
    assert all(not who for who in sources(text, KILLED))
    assert sources("ردد الطلاب أن الشرطة قتلت زميلهم.", KILLED) == [["الطلاب"]]


def test_who_is_put_before_the_clause_with_as_for() -> None:
    text = "قال القائد إن الجسر انهار. أما المسؤول الإداري نيكولاي فيروي نسخته، موضحا أن المسلحين قتلوا راعيا."
    assert sources(text, KILLED) == [["نيكولاي"]]
    # what is put first as the object of the clause
    text = "قال القائد إن الجسر انهار. أما السفارة فهاجمها المسلحون."
    assert [actor for actor, _ in parties(text, KILLED)] == [["المسلحون"]]


def test_who_announced_the_toll() -> None:
    for words, who in (("أعلنها ضباط", "ضباط"), ("نشرتها أمس البلدية", "البلدية")):
        assert sources(f"قتل ستة جنود في هجوم وفق حصيلة جديدة {words}.", KILLED) == [[who]]
    assert sources("قتل ستة جنود في هجوم وفق حصيلة رسمية.", KILLED) == [["حصيلة رسمية"]]


def test_who_says_something_in_his_own_statement() -> None:
    text = "أصدر الناطق بيانا جديدا أكد فيه أن الجيش قتل ستة مسلحين."
    assert sources(text, KILLED) == [["الناطق"]]
    assert sources("صدر بيان أكد أن الجيش قتل ستة مسلحين.", KILLED) == [["بيان"]]


def test_what_a_document_tells_of_is_no_speaker() -> None:
    text = "تحدث البيان عن مقتل ستة جنود."
    assert sources(text, KILLED) == [["البيان"]]
    assert sources("تحدث بيان للجيش عن مقتل ستة جنود.", KILLED) == [["الجيش"]]


def test_a_province_records_nothing() -> None:
    assert sources("سجلت محافظة ديالى مقتل ستة جنود.", KILLED) == [[]]
    assert sources("سجلت وزارة الصحة مقتل ستة جنود.", KILLED) == [["وزارة الصحة"]]


def test_what_is_said_in_a_clause_that_opens_the_sentence() -> None:
    text = "بعد أن أعلن الجيش سيطرته على الجسر، نشر المسلحون صورا لجنود قتلوا حارسا."
    assert all(not who for who in sources(text, KILLED))
    assert sources("بعد أن سقطت المدينة، أعلن الجيش أن المسلحين قتلوا حارسا.", KILLED) == [["الجيش"]]


def test_on_the_background_of_reports() -> None:
    text = "استبعد الوزير العفو عنهم، على خلفية صدور تقارير صحفية ذكرت أن الجيش قتل حارسا."
    assert sources(text, KILLED) == [["تقارير صحفية"]]


def test_who_is_named_in_an_aside_does_not_go_on() -> None:
    text = "قال القائد إن الهدنة جيدة كما يدعي كيري. وأضاف أن المسلحين قتلوا حارسا."
    assert sources(text, KILLED) == [["القائد"]]
    text = "انتهت الهدنة كما قال كيري. وأضاف أن المسلحين قتلوا حارسا."
    assert sources(text, KILLED) == [["John Kerry"]]


def test_what_lies_before_the_main_clause_is_known() -> None:
    text = "بعد سيطرة الحوثيين على صنعاء، بلغ عدد القتلى ستين حسب المنظمة."
    held = [s for s in marsad.read(text).statements if s.type == "controls"]
    assert [s.attribution for s in held] == [()]
    # a count in it is the source's as well
    assert sources("بعد مقتل خمسة جنود، انسحب الجيش بحسب المرصد.", KILLED) == [["المرصد"]]


def test_what_is_told_behind_a_closed_quotation() -> None:
    text = "يردد الناس المثل المأثور: «الأرض لنا»، حيث قتل المسلحون حارسا."
    assert sources(text, KILLED) == [[]]
    assert sources("قال الوزير: «الأرض لنا، وقتل المسلحون حارسا».", KILLED) == [["الوزير"]]


def test_a_name_behind_a_title_of_honour() -> None:
    assert sources("قال الشيخ معدي العبيدي إن المسلحين قتلوا حارسا.", KILLED) == [["معدي العبيدي"]]
    assert sources("قال الشيخ فالح الشبلي إن المسلحين قتلوا حارسا.", KILLED) == [["فالح الشبلي"]]


def test_a_clause_of_time_is_not_said() -> None:
    text = "قال ضابط إن التنظيم أعدم السائق بإلقائه من المبنى بعد أن قتل ستة جنود."
    assert all(who == ["ضابط"] for who in sources(text, KILLED))
    assert sources("قال ضابط بعد إعلانه أن المسلحين قتلوا ستة جنود.", KILLED)


def test_in_what_capacity_one_speaks() -> None:
    assert sources("وبصفته طبيبا، تقول الكاتبة، قتل الجنود جاره.", KILLED) == [["الكاتبة"]]


def test_an_agency_with_its_short_name_behind_it() -> None:
    text = "ذكرت وكالة الجمهورية الإسلامية للأنباء إرنا أمس أن المسلحين قتلوا ستة جنود."
    assert sources(text, KILLED) == [["IRNA"]]


def test_who_says_it_in_a_letter() -> None:
    assert sources("وفي رسالة قالت الحكومة إن المسلحين قتلوا ستة جنود.", KILLED) == [["الحكومة"]]
    # a letter that says something itself
    assert sources("وصلت رسالة قالت إن المسلحين قتلوا ستة جنود.", KILLED) == [["رسالة"]]


def test_of_whom_somebody_says_something() -> None:
    text = "اعتقل الجيش جماعة تقول واشنطن إنها قتلت ستة جنود."
    assert parties(text, KILLED) == [(["جماعة"], ["ستة جنود"])]
    assert sources(text, KILLED) == [["United States"]]
    assert sources("اعتقل الجيش جماعة قالت إنها قتلت ستة جنود.", KILLED) == [["جماعة"]]


def test_a_name_that_is_not_told_says_nothing() -> None:
    text = "وبحسب تصريح لخبير فضل عدم ذكر اسمه، فإن المسلحين قتلوا ستة جنود."
    assert len(sources(text, KILLED)[0]) == 1
