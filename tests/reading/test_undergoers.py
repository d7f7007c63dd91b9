"""Tests: whether the noun before a verb does the deed or undergoes it."""

from told import events, names, parties, sources

import marsad


def test_source_named_beside_does_nothing() -> None:
    """وحسب مصادر أمنية يقاتل: with حسب a source is named, who has no part in the clause behind it."""
    reading = marsad.read("وحسب مصادر أمنية يقاتل نحو مائة أسترالي في صفوف داعش في العراق.")
    assert all("مصادر أمنية" not in names(reading, s.actor + s.recipient) for s in reading.statements)
    reading = marsad.read("ووفقا لمصادر أمنية قتل الجيش خمسة مسلحين.")
    assert all("مصادر أمنية" not in names(reading, s.actor + s.recipient) for s in reading.statements)


def test_clause_of_a_source_is_its_own() -> None:
    """حسب تقرير نشرته المنظمة, وفق ناشطين زاروا: a pronoun or a plural shows that the clause tells of the source."""
    assert parties("وفق ناشطين زاروا العاصمة، قصف الجيش مواقع التنظيم.", "ASSAULT") == [(["الجيش"], ["التنظيم"])]


def test_doer_of_what_somebody_is_exposed_to() -> None:
    """للاعتداءات التي تعرضت لها جنازة من قبل السلطات: who is named with من قبل does it to the subject of تعرض."""
    [(actor, recipient)] = parties("أدان الحزب الاعتداءات التي تعرض لها المشيعون من قبل الشرطة الإسرائيلية.", "ASSAULT")
    assert actor == ["الشرطة الإسرائيلية"]
    assert recipient == ["المشيعون"]
    assert parties("تعرض الصحفي للاعتقال من قبل الشرطة.", "COERCE") == [(["الشرطة"], ["الصحفي"])]


def test_pronoun_of_another_gender_is_of_another() -> None:
    """الرجل الذي قتلها، دول عربية باركته: the noun does it."""
    [(actor, recipient)] = parties("وقالت والدة الفتاة إن الشرطة تبحث عن الرجل الذي قتلها أمس.", "ASSAULT")
    assert actor == ["الرجل"]
    assert "الرجل" not in recipient
    text = "وهناك دول عربية باركته."
    assert all(actor == ["دول عربية"] for actor, _ in parties(text, "SUPPORT"))


def test_pronoun_that_fits_takes_up_the_noun() -> None:
    """الرجل الذي قتله, المحقق في إدارة الشرطة اعتقلته السلطات: with somebody behind the verb it is he who does it."""
    assert parties("عثر على الرجل الذي قتله المسلحون.", "ASSAULT") == [(["المسلحون"], ["الرجل"])]
    text = "ووجه الادعاء تهمة لمحقق متقاعد في إدارة شرطة المدينة اعتقلته السلطات."
    assert [actor for actor, _ in parties(text, "COERCE")] == [["السلطات"]]


def test_noun_alone_behind_a_strike_is_struck() -> None:
    """وقعت تفجيرات يقودها انتحاريون استهدفت قواتنا: the only noun behind it is the target."""
    text = "وقال عيسى إن 3 تفجيرات بسيارات مفخخة وقعت يقودها انتحاريون من تنظيم داعش استهدفت قواتنا في سرت."
    assert all("قواتنا" not in actor for actor, _ in parties(text, "ASSAULT"))
    assert parties("استهدفت قواتنا مواقع التنظيم في سرت.", "ASSAULT") == [(["قواتنا"], ["التنظيم"])]


def test_whoever_is_given_time_does_not_threaten() -> None:
    """رسالة إنذار تمهل المليشيات 48 ساعة: it is they who are threatened."""
    text = "تسلمت قيادة الجماعة رسالة إنذار من المقاومة في الإقليم تمهل المليشيات 48 ساعة لمغادرة المحافظة."
    assert all("المليشيات" not in actor for actor, _ in parties(text, "THREATEN"))
    text = "أمهلت الحكومة المليشيات 48 ساعة لمغادرة المحافظة."
    assert parties(text, "THREATEN") == [(["الحكومة"], ["المليشيات"])]


def test_place_of_a_body_does_nothing() -> None:
    """المؤتمر الصهيوني العالمي في زوريخ يعلن: a lone name behind في is where it is."""
    reading = marsad.read("وفي عام 1937 المؤتمر الصهيوني العالمي في زوريخ يعلن رفضه لخطة لتقسيم فلسطين.")
    assert all("زوريخ" not in names(reading, s.actor) for s in reading.statements)


def test_who_holds_where_fire_comes_from_is_no_doer() -> None:
    """قصف مصدره المناطق التي تسيطر عليها المليشيات وقوات النظام استهدف: both stand in the relative clause."""
    text = "وأصيب طفل في قصف صاروخي مصدره المناطق التي تسيطر عليها المليشيات وقوات النظام استهدف الأحياء السكنية."
    assert all("Syrian Arab Army" not in actor for actor, _ in parties(text, "ASSAULT"))
    text = "التحالف يعلن سقوط البلدة وقوات النظام تقصف القرية."
    assert ["Syrian Arab Army"] in [actor for actor, _ in parties(text, "ASSAULT")]


def test_of_one_man_no_plural_is_told() -> None:
    """وحدات الجيش الموالية لهادي طردوا: those who are loyal do it."""
    text = "وأضافت المصادر أن المقاتلين الجنوبيين ووحدات الجيش الموالية لهادي طردوا مقاتلي الحوثيين من المدينة."
    assert [actor for actor, _ in parties(text, "ASSAULT")] == [["المقاتلين"]]


def test_what_somebody_is_calls_on_nobody() -> None:
    """يكون وسيطا هاما، لكنه يدعو: the predicate of being is no subject."""
    text = "وقال إن حزب الشعب يمكن أن يكون وسيطا هاما، لكنه عوضا عن ذلك يدعو المواطنين إلى التسلح."
    assert [actor for actor, _ in parties(text, "REQUEST")] == [["حزب الشعب"]]


def test_who_blames_others_takes_no_part() -> None:
    """حملت الرئاسة الحكومة المسؤولية عن التصعيد عبر مسيرة: the march is not of whoever lays the blame."""
    text = "وحملت الرئاسة الفلسطينية حكومة الاحتلال المسؤولية الكاملة عن التصعيد عبر مسيرة الأعلام المرتقبة."
    assert parties(text, "PROTEST") == []


def test_occupier_is_of_its_own_country() -> None:
    """شرطة الاحتلال, المستوطنون: in a text about Palestine they are Israel's."""
    text = "اقتحمت شرطة الاحتلال مدينة نابلس في الضفة الغربية. وقال الرئيس الفلسطيني محمود عباس إن فلسطين تدين ذلك."
    reading, statements = events(text, "COERCE")
    told = [a for s in statements for a in reading.actors if a.id in s.actor]
    assert all(a.country in ("ISR", None) for a in told)


def test_one_man_is_not_taken_up_by_a_plural() -> None:
    """مؤسس الحركة المناهضة للعرب الذي اغتيل: one man was murdered, and not the Arabs."""
    text = "ومئير هو حفيد كاهانا، مؤسس حركة كاخ المناهضة للعرب الذي اغتيل عام 1990."
    assert all("العرب" not in recipient for _, recipient in parties(text, "ASSAULT"))
    text = "أدان جنود الاحتلال الذي أطلقوا النار على المتظاهرين."
    assert [actor for actor, _ in parties(text, "ASSAULT")] == [["جنود الاحتلال"]]


def test_joined_deed_takes_what_stands_behind_it() -> None:
    """احتلاله ودعمه للمرتزقة: they are supported, and not occupied; قتله وتعذيبه للمدنيين is done to the same."""
    text = "وهذا نتيجة إصرار أردوغان على تصعيد احتلاله ودعمه للمرتزقة."
    assert all("المرتزقة" not in recipient for _, recipient in parties(text, "ASSAULT"))


def test_group_beside_which_others_fight() -> None:
    """مشاركة النساء في القتال مع داعش: a group alone with مع is no doer; خلال القتال مع قوات الأمن is a fight."""
    assert parties("تناول الكاتب مشاركة النساء في القتال مع تنظيم داعش.", "ASSAULT") == []
    text = "قتل 21 متمردا خلال يومين من القتال مع قوات الأمن الأفغانية."
    assert ["قوات الأمن الأفغانية"] in [actor for actor, _ in parties(text, "ASSAULT")]


def test_who_gets_reinforcements() -> None:
    """تعزيزات للميليشيات المتواجدة في القاعدة: they are there already; تعزيزات للحوثيين are theirs."""
    text = "وتمر عبر الطريق تعزيزات عسكرية للميليشيات المتواجدة في القاعدة."
    assert all(actor == [] for actor, _ in parties(text, "MOBILIZE"))
    text = "شوهدت تعزيزات عسكرية للحوثيين قرب تعز."
    assert ["Houthis (Ansar Allah)"] in [actor for actor, _ in parties(text, "MOBILIZE")]


def test_stance_of_a_party_is_its_adjective() -> None:
    """طالب حزب اليسار الألماني المعارض بعقد جلسة: nobody else is asked."""
    text = "طالب حزب اليسار الألماني المعارض بعقد جلسة استثنائية للبرلمان."
    assert parties(text, "REQUEST") == [(["حزب اليسار الألماني"], [])]
    assert parties("اعتقل الأمن السوري المعارض حسن الأحمد.", "COERCE")[0][1] != []


def test_judge_is_no_verb() -> None:
    """قاضي ما يعرف بالمحكمة: with a written ي it is his office."""
    text = "قتلت القوات أبا زياد الدمشقي قاضي ما يعرف بالمحكمة الشرعية في التنظيم."
    assert parties(text, "ACCUSE") == []
    assert parties("قاضى الحزب الحكومة أمام المحكمة.", "ACCUSE") == [(["الحزب"], ["الحكومة"])]


def test_several_men_are_not_him() -> None:
    """حضر والده مع رجال الأمن للقبض عليه: they are several, and the pronoun is of one."""
    text = "حضر الوالد مع رجال الأمن للقبض عليه."
    assert all("رجال الأمن" not in recipient for _, recipient in parties(text, "COERCE"))


def test_burnt_alive() -> None:
    """الرضيع الذي أحرق حيا: he was burnt, and burnt no quarter."""
    [(actor, recipient)] = parties("رفع المصلون صور الرضيع علي دوابشة الذي أحرق حيا في قرية دوما.", "ASSAULT")
    assert (actor, recipient) == ([], ["Ali Dawabsheh"])
    assert parties("المسلح الذي أحرق منزلا في القرية هرب.", "ASSAULT")[0][0] == ["المسلح"]


def test_named_before_a_word_of_time() -> None:
    """إن الرئيس عندما غزا أوكرانيا سعى: he invaded it, and not whoever says so."""
    text = 'وقال المراسل إن "الرئيس الروسي فلاديمير بوتين عندما غزا أوكرانيا سعى إلى تقسيم الناتو".'
    assert parties(text, "ASSAULT") == [(["Vladimir Putin"], ["Ukraine"])]


def test_people_whom_others_back() -> None:
    """إن مقاتلين تدعمهم الضربات يحاولون استعادة: the fighters try, and not whoever says so."""
    text = "وقال سكان إن مقاتلين يمنيين تدعمهم طائرات التحالف يحاولون استعادة الأحياء الشمالية من مدينة عدن."
    assert ["سكان"] not in [actor for actor, _ in parties(text, "ASSAULT")]
    assert ["مقاتلين يمنيين"] in [actor for actor, _ in parties(text, "ASSAULT")]


def test_pronoun_of_what_was_done() -> None:
    """إن الرهينة قد تم اختطافه, الطائرة تم إسقاطها: the pronoun is of whoever stands before تم."""
    text = "وقال المتحدث أحمد أبو زيد إن الرهينة قد تم اختطافه منذ شهر يوليو الماضي."
    assert parties(text, "ASSAULT") == [([], ["الرهينة"])]
    assert [r for _, r in parties("وأعلن الجيش أن الطائرة تم إسقاطها شرق المدينة.", "ASSAULT")] == [["الطائرة"]]


def test_deed_behind_a_superlative() -> None:
    """شنت المقاومة أكبر هجوم: the deed is hers; but الأسبوع الأول is no deed."""
    text = "شنت المقاومة أكبر هجوم على مواقع الحوثيين."
    assert parties(text, "ASSAULT") == [(["المقاومة"], ["Houthis (Ansar Allah)"])]


def test_scripture_is_no_news() -> None:
    """يقول سبحانه: أنتم تقتلون: what is quoted from scripture is no event; قصف الجيش before it is."""
    assert parties("إذ يقول سبحانه: (ثم أنتم هؤلاء تقتلون أنفسكم وتخرجون فريقا منكم).", "ASSAULT") == []
    text = "قصف الجيش مواقع الحوثيين، وقال الشيخ ذلك كما يقول سبحانه في كتابه."
    assert [actor for actor, _ in parties(text, "ASSAULT")] == [["الجيش"]]


def test_attack_of_gunmen_is_theirs() -> None:
    """التصدي لهجوم الإرهابيين: they make it; مهاجمة الإرهابيين is done to them."""
    text = "وأكد الوزير نجاح الجيش في التصدي لهجوم الإرهابيين الذي أسفر عن سقوط ثلاثة شهداء."
    assert ["الإرهابيين"] in [actor for actor, _ in parties(text, "ASSAULT")]
    assert all("الإرهابيين" not in actor for actor, _ in parties("قرر الجيش مهاجمة الإرهابيين.", "ASSAULT"))


def test_people_storm_and_are_not_stormed() -> None:
    text = "واقتحم متظاهرون يقودهم ضباط متقاعدون مقر وزارة الخارجية."
    assert parties(text, "PROTEST") == [(["متظاهرون"], [])]
    assert [whom for _, whom in parties("قُتل متظاهرون في الساحة.", "ASSAULT")] == [["متظاهرون"]]


def test_the_officer_whose_family_is_told_of_was_killed() -> None:
    assert parties("زار الوزير أهل الضابط الذي قتل في المدينة.", "ASSAULT") == [([], ["الضابط"])]
    assert parties("زار الوزير أهل المدينة الذين قتلوا في الحرب.", "ASSAULT")[0][1] != ["المدينة"]


def test_a_state_whose_condemnation_is_expressed_condemns() -> None:
    assert parties("أعربت الوزارة عن إدانة مصر للهجوم على المطار.", "ACCUSE") == [(["Egypt"], [])]
    assert parties("أعربت الوزارة عن إدانة مصر.", "ACCUSE") == [(["الوزارة"], ["Egypt"])]
    told = parties("جدد الوزير إدانة الحركة لاستهداف المدنيين.", "ACCUSE")
    assert told == [(["الوزير"], ["الحركة"])]


def test_who_expresses_what_his_state_asks_is_no_source_of_it() -> None:
    text = "عبر الرئيس الفرنسي ماكرون عن مطالبة فرنسا بوقف إطلاق النار."
    assert not any(sources(text, "REQUEST"))
    assert sources("قال ماكرون إن فرنسا طالبت بوقف إطلاق النار.", "REQUEST") == [["Emmanuel Macron"]]


def test_who_blames_somebody_for_a_deed_has_not_done_it() -> None:
    assert parties("جدد الوزير إدانة الحركة لاستهداف المدنيين.", "ASSAULT") == [([], ["المدنيين"])]
    told = parties("أدان الوزير الهجوم، وتدخل الجيش في المدينة لقصف مواقع التنظيم.", "ASSAULT")
    assert all("الوزير" not in actor for actor, _ in told)
