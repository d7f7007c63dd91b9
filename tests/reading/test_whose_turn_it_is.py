"""Who goes on speaking: behind a contrast, at the head of a sentence, outside a quotation. Each rule with a sentence
that it must leave alone."""

from test_whose_word_and_where import parties, sources

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
