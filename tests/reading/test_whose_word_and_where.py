"""Whose clause, whose pronoun and which place it is, each rule beside a sentence that it must leave alone."""

from told import found, names, parties, places, sources

import marsad


def test_blame_before_a_quoted_noun() -> None:
    text = "دانت الحكومة الأردنية مقتل الطفل، وحملت إسرائيل المسؤولية عن هذه «الجريمة البشعة»."
    blamed = [(a, r) for a, r in parties(text, "ACCUSE") if r]
    assert blamed == [(["الحكومة الأردنية"], ["Israel"])]
    # with whom it blames named, it lays the blame itself
    assert (["Israel"], ["Hamas"]) in parties("وحملت إسرائيل حركة حماس المسؤولية عن الهجوم.", "ACCUSE")


def test_where_something_was_taken_is_not_who_took_it() -> None:
    text = "طالب القرار بتسليم الأسلحة التي استولى عليها المتمردون من مخازن الجيش اليمني."
    assert [a for a, _ in parties(text, "COERCE")] == [["المتمردون"]]
    # members of a group stand for it
    assert [a for a, _ in parties("اعتقل عناصر من حركة حماس ثلاثة شبان.", "COERCE")] == [["Hamas"]]


def test_a_pronoun_takes_up_the_men_right_before_it() -> None:
    text = "سحقت جبهة النصرة التي تصنفها واشنطن على أنها تنظيم إرهابي مقاتلين تدعمهم الولايات المتحدة في سوريا."
    reading = marsad.read(text)
    backed = [names(reading, s.recipient) for s in reading.statements if s.type == "supports"]
    assert backed == [["مقاتلين"]]
    assert not parties("سحق البرازيل ألمانيا بسبعة أهداف.", "ASSAULT")


def test_who_says_what_of_the_noun_of_a_relative_clause() -> None:
    text = "الصحفي الذي تقول واشنطن إنه اختطف في سوريا."
    assert parties(text, "ASSAULT") == [([], ["الصحفي"])]
    assert sources(text, "ASSAULT") == [["United States"]]
    assert (["الجماعة"], []) in parties("الجماعة التي تقول الحكومة إنها هاجمت القرية نفت ذلك.", "ASSAULT")
    # who speaks of himself
    assert parties("الوزير الذي قال أمس إنه زار بغداد استقال.", "RETREAT") == [(["الوزير"], [])]
    assert [a for a, _ in parties("الرئيس الذي قال إنه يرفض الهدنة عاد.", "REJECT")] == [["الرئيس"]]


def test_the_main_clause_after_what_somebody_says_meanwhile() -> None:
    text = "في الوقت الذي تؤكد أنقرة أنها تلاحق المسلحين فقط، يؤكد المرصد السوري أن القصف قتل مدنيين."
    assert all("Turkey" not in who for who in sources(text, "ASSAULT"))


def test_a_deed_with_its_owner_and_lam() -> None:
    text = "وبحث الجانبان الحرب ودور التحالف الدولي ودعمه للبيشمركة. وقال القائد إن الهدنة انتهت."
    reading = marsad.read(text)
    assert all("الجانبان" not in names(reading, s.actor) for s in reading.statements if s.type == "supports")
    denied = found("نفت قسد قصفها لمدينة جرابلس.", "ASSAULT")
    assert [s.realis for s in denied] == ["negated"]
    # a verb that leads somewhere keeps its object
    assert [r for _, r in parties("اعتقل الجنود الفتى ونقلوه للمستشفى.", "COERCE")] == [["الفتى"]]


def test_what_must_be_done_has_not_been_done() -> None:
    for text in ("يجب قصف مواقع الجيش التركي.", "ينبغي استهداف مواقع المسلحين.", "يتوجب قصف المدينة."):
        assert all(s.realis != "actual" for s in found(text, "ASSAULT")), text
    assert [s.realis for s in found("استمر قصف الطيران للمدينة.", "ASSAULT")] == ["actual"]


def test_a_headline_of_somebody_whom_no_table_knows() -> None:
    assert sources("غولدريتش: واشنطن ترفض الهدنة مع دمشق", "REJECT") == [["غولدريتش"]]
    # a dateline before a second colon
    assert all(not who for who in sources("كللي: : قصفت قوات النظام القرية.", "ASSAULT"))


def test_a_hill_without_its_article_is_another_town() -> None:
    assert places("قصف الجيش التركي مدينة تل رفعت.", "ASSAULT") == ["Tall Rif‘at"]
    assert places("قصف الطيران مدينة التل بريف دمشق.", "ASSAULT") == ["At Tall"]


def test_a_namesake_among_two_villages_of_a_province() -> None:
    text = "استهدف الجيش التركي مواقع قسد في قريتي صيدا ومعلق بريف الرقة الشمالي."
    assert all(place != "Sidon" for place in places(text, "ASSAULT"))
    assert places("قتل جندي في صيدا وآخر بريف حلب.", "ASSAULT")[0] == "Sidon"


def test_a_post_is_a_place_and_its_owner_undergoes_it() -> None:
    assert places("قتل ثلاثة جنود في معسكر الجيش اليمني.", "ASSAULT") == ["معسكر الجيش اليمني"]
    assert [r for _, r in parties("استهدف القصف مخازن الجيش اليمني.", "ASSAULT")] == [["Yemeni Army (government)"]]
    # what is only called after somebody is not his
    text = "نفذ انتحاري تفجيرا في مطار حميد كرزاي الدولي."
    assert all("Hamid Karzai" not in r for _, r in parties(text, "ASSAULT"))


def test_a_youth_is_no_adjective_of_soldiers() -> None:
    assert parties("اعتقل الجنود الفتى.", "COERCE") == [(["الجنود"], ["الفتى"])]
    # a relational noun of people is one
    assert parties("اعتقل الجنود العراقيون الفتى.", "COERCE") == [(["الجنود العراقيون"], ["الفتى"])]


def test_these_forces_are_those_told_before() -> None:
    text = "أرسل فيلق القوقاز قوات إلى المدينة. وقال القائد إن هذا الفيلق يرسل مقاتلين لتنفيذ عمليات خاصة."
    assert {who for a, _ in parties(text, "MOBILIZE") for who in a} == {"فيلق القوقاز"}


def test_a_name_has_no_half_quotation() -> None:
    assert places('قصف الطيران مخيم "مريم" للنازحين.', "ASSAULT") == ["مخيم مريم"]


def test_a_crash_is_no_attack() -> None:
    for text in (
        "تحطمت طائرة خاصة في جنوب إنجلترا، مما أدى إلى مقتل كل من كانوا على متنها.",
        "انهار مبنى في حلب، ما أدى إلى مقتل خمسة أشخاص.",
    ):
        assert not found(text, "ASSAULT"), text
    shot = "تحطمت مروحية بعد استهدافها بصاروخ، ما أدى إلى مقتل طاقمها."
    assert len(found(shot, "ASSAULT")) == 2


def test_two_who_were_killed() -> None:
    text = "ذكر البيان أن جنديين قتلا وجرح 24 في الهجوم."
    assert [s.value.min for s in found(text, "killed", "figure") if s.value] == [2]
    assert not found("شن الجيش هجوما قتلا وتدميرا.", "killed", "figure")


def test_killing_with_no_word_of_whom_is_done_to_them() -> None:
    text = "كان مقاتلان من الوحدات الكردية يحاولان تعطيل القنبلة، قبل أن يقع التفجير ويقتلا."
    assert all("مقاتلان" not in a for a, _ in parties(text, "ASSAULT"))
    # the object behind two verbs is that of both
    text = "تسلل المسلحون إلى نقطة عسكرية وقتلوا وجرحوا عددا من الجنود."
    assert all("المسلحون" not in r for _, r in parties(text, "ASSAULT"))


def test_whoever_did_it_is_nobody_told_before() -> None:
    assert not parties("أشاد الوزير بالشرطة وتحدث عن بعض من قاموا بأعمال إرهابية.", "ASSAULT")
    text = "أظهر تقرير أن الجيش الإسرائيلي هو من أطلق النار على الصحفية."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["Israel Defense Forces"]]


def test_what_somebody_did_next_is_no_source() -> None:
    text = "دهمت القوة منزلا وحاصرته، وأنذرت من بداخله بمكبرات الصوت، وتلا ذلك اشتباك أدى إلى مقتل اثنين."
    assert all(not s.attribution for s in found(text, "killed", "figure"))
    assert sources("قصف الجيش المدينة، قال المرصد.", "ASSAULT") == [["المرصد"]]


def test_who_signs_is_not_who_criticises() -> None:
    text = "تتابع أطراف تونسية انتقاداتها لتوقيع الأمين العام للحزب مذكرة تفاهم مع وزير الخارجية الأميركي جون كيري."
    assert all("أطراف تونسية" not in a for a, _ in parties(text, "AGREE"))
    assert not parties("حاولت الصحيفة تحميل روسيا مسؤولية الأزمة.", "ACCUSE") or all(
        "Russia" not in a for a, _ in parties("حاولت الصحيفة تحميل روسيا مسؤولية الأزمة.", "ACCUSE")
    )
