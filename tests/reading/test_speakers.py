"""Who is heard: for وأضاف, behind what turns to another matter, and behind quotation marks that were forgotten."""

from told import events, names, sources


def test_the_only_noun_before_the_clause_says_it() -> None:
    assert sources("وقال مصادر إعلامية محلية، إن الجيش قصف قرية جديد بكارة.", "ASSAULT") == [["مصادر إعلامية محلية"]]
    assert sources("كما أكدت إحدى الأسر من محافظة ريمة أن المسلحين خطفوا ثلاثة.", "ASSAULT") == [["إحدى الأسر"]]
    # Whom one informs stands there as well, and so does a participle of the speaker.
    text = "وصل الوزير أمس. وأبلغ الصحفيين أن الجيش قصف القرية."
    assert ["الصحفيين"] not in sources(text, "ASSAULT")
    text = "قال أحمد العبيدي إن الوضع صعب. وتابع محذرا من أن التنظيم قصف القرية."
    assert sources(text, "ASSAULT") == [["أحمد العبيدي"]]


def test_who_carried_a_word_did_not_say_it() -> None:
    text = "وأفادت مصادر من المقاومة في تصريح بثته أمس وكالة الأنباء اليمنية، بأن الحوثيين قصفوا المدينة. "
    text += "وأضافت أن سبعة من المسلحين قتلوا."
    assert all(chain == ["مصادر"] for chain in sources(text, "ASSAULT"))
    assert sources(text, "ASSAULT")
    text = "وقال زيلينسكي في خطاب نقله التلفزيون «دمرت القوات الروسية كل المنشآت»."
    assert sources(text, "ASSAULT") == [["Volodymyr Zelenskyy"]]
    # Behind "according to" who carried it is the source.
    text = "قصف التنظيم القرية، وفق ما نقلته وكالة الأنباء الفرنسية."
    assert sources(text, "ASSAULT") == [["Agence France-Presse"]]


def test_nobody_goes_on_from_news_or_from_who_is_told_of_in_passing() -> None:
    text = (
        "وقالت الشرطة البريطانية إنها تتعامل مع الحادث وتشير أنباء إلى سقوط قتيل. وأضافت أن المهاجمين قتلوا خمسة أشخاص."
    )
    assert sources(text, "ASSAULT")[-1] == ["الشرطة البريطانية"]
    text = "ودانت الوزيرة تنظيمات تدعي أنها تحمي المدنيين. وصرحت بأن الجيش قصف القرية."
    assert sources(text, "ASSAULT") == [["الوزيرة"]]


def test_who_discloses_details_has_spoken() -> None:
    text = (
        "وأعلنت وزارة الدفاع العراقية الاتفاق. وكشفت أوساط الهيئة الروسية تفاصيل اللقاء. وأوضحت أن التنظيم قصف القرية."
    )
    assert sources(text, "ASSAULT") == [["أوساط الهيئة الروسية"]]


def test_another_matter_inside_a_sentence_is_of_who_speaks_then() -> None:
    text = "من جهتها أعلنت المقاومة سيطرتها على المعسكر، على صعيد متصل أكد مصدر أمني أن الجيش قصف القرية، "
    text += "إلى ذلك أشار متحدث باسم الحكومة إلى أن المدينة آمنة، لافتًا إلى أن التنظيم هاجم المطار."
    assert sources(text, "ASSAULT") == [["مصدر أمني"], ["متحدث باسم الحكومة"]]
    # Before a deed the speaker goes on.
    text = "قال مصدر أمني إن الجيش قصف القرية، في المقابل هاجم التنظيم المطار."
    assert sources(text, "ASSAULT")[0] == ["مصدر أمني"]


def test_slogans_are_no_report() -> None:
    text = 'وردد المحتجون هتافات بينها "فرنسا ارحلي" و"لا للاستعمار"، وأحرقوا علمين، كما استولوا على بعض المنتجات.'
    assert sources(text, "COERCE") == [[]]


def test_a_forgotten_mark_gives_nobody_the_floor() -> None:
    text = 'وأضاف المسؤول إن "جميع موظفي الشعبة سيستعيدون صفتهم كموظفين في السفارة الأميركية وهذا يعني كل الطاقم. '
    text += 'وقصفت الطائرات المدينة المعروفة بلقب "سينا" أمس.'
    assert sources(text, "ASSAULT") == [[]]
    text = "وقال المتحدث: «الجيش مستعد لكل شيء في هذه المنطقة منذ أشهر طويلة. والتنظيم قصف القرية». "
    text += "وقتل الجيش خمسة مسلحين."
    assert sources(text, "ASSAULT") == [["المتحدث"], []]


def test_a_word_of_nobody_known_stays_a_word() -> None:
    """Where nobody told of before can be meant, the verb is kept: what is said is never shown as a fact."""
    assert sources("وأضافت أن الجيش قصف مدينة عدن.", "ASSAULT") == [["وأضافت"]]


def test_who_only_does_something_in_the_content_does_not_go_on_with_it() -> None:
    text = "وأضاف المصدر الذي طلب عدم الكشف عن اسمه أن المبعوث يهب من سباته ويتنقل بين العواصم، "
    text += "وأكد أن قيادة التحالف قصفت القرية."
    assert sources(text, "ASSAULT") == [["المصدر"]]


def test_a_bare_word_before_the_clause_is_a_name() -> None:
    assert sources("قال حزام إن القوات قصفت القرية.", "ASSAULT") == [["حزام"]]
    text = "قال وزير الخارجية اليمني رياض ياسين إن الوضع صعب. وأوضح ياسين أن الجيش قصف مدينة عدن."
    assert sources(text, "ASSAULT") == [["Riyadh Yassin"]]


def test_a_deed_that_is_added_is_said_as_well_and_one_told_apart_is_known() -> None:
    text = "وأضاف الموقع أن الميليشيات نشرت رادارا، إلى جانب الاستيلاء على منازل المدنيين."
    assert sources(text, "COERCE") == [["الموقع"]]
    text = "قالت وزارة الخارجية الروسية إن العقوبات الجديدة التي فرضتها الولايات المتحدة على روسيا تظهر التوتر."
    assert sources(text, "SANCTION") == [[]]
    # Without a clause of its own it is what is said.
    text = "قالت وزارة الخارجية الروسية إن العقوبات الأمريكية على روسيا مستمرة."
    assert all(chain == ["وزارة الخارجية الروسية"] for chain in sources(text, "SANCTION"))


def test_what_a_clause_about_a_word_reports_ends_where_the_sentence_goes_on() -> None:
    text = "غير أن تصريح الوزير الذي أعلن فيه أن العمليات ستستمر، رسم علامات استفهام بعد أن قتل التنظيم جنديين."
    assert sources(text, "ASSAULT")[-1] == []


def test_a_clause_about_a_paper_parts_it_from_what_it_says() -> None:
    text = "أظهرت إحصائية أعدها مركز أسرى فلسطين، اعتقال قوات الاحتلال 480 فلسطينيا."
    assert sources(text, "COERCE") == [["إحصائية"]]


def test_a_body_whose_head_is_a_thing_stays_the_body() -> None:
    reading, found = events("وأعلنت قوى الأمن مقتل أحد عناصرها خلال المواجهات.", "ASSAULT")
    assert [names(reading, tuple(k.actor or "" for k in s.attribution)) for s in found] == [["قوى الأمن"]]


def test_who_is_called_something_goes_on_with_nothing() -> None:
    text = 'وقال الحاكم إن المهاجم ويدعى سلفادور راموس "مات"، وأشار إلى أن ضابطي شرطة أصيبا في هجوم للمسلحين.'
    assert sources(text, "ASSAULT") == [["الحاكم"]]
    text = "قال الوزير إن النظام يعتبر منهارا، وتابع قائلا إن إيران تدرب الميليشيات."
    assert sources(text, "AID") == [["الوزير"]]
    assert sources("ويدعي الوزير أن الجيش قصف القرية.", "ASSAULT") == [["الوزير"]]


def test_what_is_counted_among_others_says_nothing() -> None:
    assert all(who != ["المنطقة"] for who in sources("المنطقة تعد من أكثر المناطق تأثرا بهجمات المسلحين.", "ASSAULT"))
    assert sources("وتعتبر الحركة أن الجيش قصف القرية.", "ASSAULT") == [["الحركة"]]
