"""Words that look like somebody and only describe, and who is blamed, quoted or meant by "the two sides"."""

from told import found, parties, sources

import marsad


def ties(text: str, code: str) -> list[tuple[list[str], list[str]]]:
    reading = marsad.read(text)
    known = {a.id: a.name for a in reading.actors}
    told = [s for s in reading.statements if (s.kind, s.type) == ("relation", code)]
    return [([known[i] for i in s.actor], [known[i] for i in s.recipient]) for s in told]


def test_an_adjective_of_a_quoted_name_is_nobody() -> None:
    text = "أعلن تنظيم «داعش» الإرهابي مسؤوليته عن الهجوم عبر وكالة أعماق التابعة له."
    assert ties(text, "member-of") == [(["Amaq"], ["Islamic State"])]


def test_deeds_are_described_by_a_participle() -> None:
    assert parties("نفذ التنظيم هجمات منسقة على القاعدة.", "ASSAULT") == [(["التنظيم"], ["القاعدة"])]
    # One deed with a woman behind it befell her.
    assert parties("استنكرت النقابة اختطاف صحفية في المدينة.", "ASSAULT")[0][1] == ["صحفية"]


def test_a_second_adjective_is_no_second_party() -> None:
    text = "قدمت الدول الشقيقة والصديقة المساعدات الإنسانية للنازحين."
    assert parties(text, "AID")[0][0] == ["الدول الشقيقة"]
    # A woman beside a woman is somebody.
    assert len(parties("قتل القصف المرأة الفلسطينية والطفلة.", "ASSAULT")[0][1]) == 2


def test_an_adjective_of_another_nation_is_its_state() -> None:
    text = "سيرت القوات التركية والروسية دورية عسكرية مشتركة."
    assert parties(text, "MOBILIZE")[0][0] == ["Turkish Armed Forces", "Russia"]


def test_forces_of_somebody_are_struck() -> None:
    assert parties("تمكن الجيش من قصف رتل للتنظيم.", "ASSAULT") == [(["الجيش"], ["رتل"])]
    # With an owner of their own they strike.
    assert parties("استنكرت المنظمة اعتقال قوات الاحتلال لشاب.", "COERCE")[0][1] == ["شاب"]


def test_who_suffers_is_not_condemned() -> None:
    text = "أعرب مجلس الأمن عن استنكاره الشديد لمقتل الصحفية شيرين أبو عاقلة."
    assert parties(text, "ACCUSE") == [(["United Nations Security Council"], [])]
    assert parties(text, "ASSAULT") == [([], ["Shireen Abu Akleh"])]
    assert parties("أدانت مصر قصف إسرائيل غزة.", "ACCUSE") == [(["Egypt"], ["Israel"])]


def test_the_nation_of_a_deed_is_condemned() -> None:
    text = "نددت وزارة الخارجية القطرية بالإرهاب الإسرائيلي الذي ترعاه الدولة."
    assert parties(text, "ACCUSE")[0][1] == ["Israel"]


def test_but_she_is_the_subject() -> None:
    text = "تمكنت الحركة من كشف عدة حالات، ولكنها تتهم السلطات بعدم الجدية."
    assert parties(text, "ACCUSE") == [(["الحركة"], ["السلطات"])]


def test_a_state_is_no_masculine_antecedent() -> None:
    text = "تغيرت سياسة النظام التركي إزاء سورية والذي يتهمه حلفاؤه بغض الطرف عن المنظمات."
    assert parties(text, "ACCUSE")[0][1] == ["النظام التركي"]
    text = "يقصف الطيران لبنان الذي تتهمه إسرائيل بدعم الحزب."
    assert parties(text, "ACCUSE")[0][1] == ["Lebanon"]


def test_who_withdraws_is_no_place() -> None:
    text = "بعد انسحاب القوات الروسية من تلك الضواحي عاد السكان."
    assert parties(text, "RETREAT")[0][0] == ["Russian Armed Forces"]


def test_an_unknown_surname_owns_no_deed_behind_it() -> None:
    assert parties("أعلنت زعبي انسحابها من البرلمان.", "RETREAT")[0][0] == ["زعبي"]


def test_words_of_the_page_are_no_source() -> None:
    text = "Verified account · Shared with Publicقال مصدر طبي إن خمسة مدنيين قتلوا في القصف."
    assert sources(text, "ASSAULT") == [["مصدر طبي"]]


def test_nobody_says_what_is_seen_or_written() -> None:
    assert sources("قال الوزير إن الشيعة في خطر. ويظهر أن إيران قصفت المدينة.", "ASSAULT") == [[]]
    assert sources("قال الوزير إن السلطات تحقق. ولوحظ أن الجيش قصف المدينة.", "ASSAULT") == [[]]
    text = "قال الوزير إن السلطات تحقق. وأظهر التقرير أن الجيش قصف المدينة."
    assert sources(text, "ASSAULT") == [["التقرير"]]


def test_who_issued_a_paper_says_what_came_in_it() -> None:
    text = "قال ستوينيسكو إن القصف قتل خمسة. أصدر «المجلس الإسلامي السوري» بيانا جاء فيه أن الجيش قتل عشرة مدنيين."
    assert ["المجلس الإسلامي السوري"] in sources(text, "ASSAULT")


def test_a_turn_ends_a_quotation_that_nothing_closed() -> None:
    text = (
        "قالت وزارة الداخلية: «إن هجوما وقع في المدينة وتوعدت بالعثور على المدبرين. بدوره، أعلن مسؤول أن 30 شخصا قتلوا."
    )
    assert sources(text, "ASSAULT")[-1] == ["مسؤول"]


def test_norms_are_no_source() -> None:
    text = "أضاف الوزير أن النظام قتل خمسة مدنيين وفقا لمقررات الشرعية الدولية."
    assert sources(text, "ASSAULT") == [["الوزير"]]
    assert sources("قتل النظام خمسة مدنيين وفقا لمصادر محلية.", "ASSAULT") == [["مصادر محلية"]]


def test_two_domains_are_one_office() -> None:
    assert sources("ذكرت وزارة الصحة والسكان المصرية أن 38 شخصا قتلوا.", "ASSAULT") == [["وزارة الصحة"]]
    text = "ذكرت وزارة الدفاع والجيش أن 38 شخصا قتلوا."
    assert sources(text, "ASSAULT") == [["وزارة الدفاع", "الجيش"]]


def test_what_stands_in_brackets_is_no_topic() -> None:
    text = "في إقليم لوغانسك (يشكلان منطقة دونباس) قال حاكم دونيتسك إن 7 مدنيين قتلوا."
    assert sources(text, "ASSAULT") == [["حاكم دونيتسك"]]
    text = "إن (طائرة مسيرة تركية) استهدفت سيارة في المدينة."
    assert parties(text, "ASSAULT")[0][0] == ["Turkey"]


def test_pictures_and_men_do_not_say_what_a_body_said() -> None:
    text = "بثت الوزارة صورا قالت إنها لعملية استسلام الجنود الأوكرانيين."
    assert sources(text, "RETREAT") == [["الوزارة"]]


def test_a_paper_of_a_kind_is_the_source() -> None:
    text = "قالت وسائل إعلام سورية نقلا عن بيان عسكري إن الجيش قتل خمسة مدنيين."
    assert sources(text, "ASSAULT")[0][-1] == "بيان عسكري"
    assert sources("قتل الجيش خمسة مدنيين، نقلا عن بيان للوزارة.", "ASSAULT")[0][-1] == "الوزارة"


def test_what_the_outlet_sets_beside_a_word_is_its_own() -> None:
    text = "أكد رئيس المجلس أن القانون يطمئن المواطن، ويأتي التصويت على النص بعد مقتل 38 سائحا في سوسة."
    assert sources(text, "ASSAULT") == [[]]


def test_two_sides_are_those_that_were_told_of_together() -> None:
    text = "تصارعت اليابان والمكسيك حول التعرفة. ثم وقع الطرفان اتفاقا."
    assert parties(text, "AGREE")[0][0] == ["Japan", "Mexico"]
    text = "بحثت روسيا الأمر. زارت اليابان والمكسيك وكندا بولندا. ثم وقع الطرفان اتفاقا."
    assert len(parties(text, "AGREE")[0][0]) != 2
    text = "من الواضح أن الجانبين الخليجي والأميركي اتفقا على التصدي لإيران. قال ذلك مسؤول في قطر."
    assert found(text, "AGREE")[0].actor != ("state:QAT", "state:IRN")


def test_the_only_noun_of_a_series_is_asked() -> None:
    text = "دانت الجامعة العربية القصف التركي، وطالبت أنقرة باحترام سيادة العراق."
    assert parties(text, "REQUEST") == [(["League of Arab States"], ["Turkey"])]
    text = "دانت الجامعة العربية القصف التركي. وطالبت أنقرة باحترام سيادتها."
    assert parties(text, "REQUEST") == [(["Turkey"], [])]
    text = "دانت مصر الهجوم، وطالبت الوزيرة بضرورة إجراء تحقيق."
    assert parties(text, "REQUEST")[0][0] == ["الوزيرة"]


def test_a_nominative_is_no_object() -> None:
    assert parties("وطالبت ناسون في الجلسة بمحاسبة الجناة.", "REQUEST") == [(["ناسون"], [])]


def test_a_masculine_verb_has_no_feminine_subject() -> None:
    text = "قال المتحدث باسم الجيش: طالبنا قيادة العمليات المشتركة بتوفير ممر آمن."
    assert all(who != ["Joint Operations Command (Iraq)"] for who, _ in parties(text, "REQUEST"))


def test_who_reports_goes_on_in_a_clause_of_contrast() -> None:
    text = "أكدت المصادر أن القوات وصلت إلى المدينة، فيما قصف الطيران القرية."
    assert sources(text, "ASSAULT") == [["المصادر"]]
    # Parties tell of themselves, and another word of saying is another's.
    text = "قالت روسيا إنها قصفت القرية، فيما قصف الجيش الأوكراني المدينة."
    assert sources(text, "ASSAULT") == [["Russia"], []]
    text = "قالت مصادر إن الجيش انسحب، فيما قصف الطيران القرية بحسب الوزارة."
    assert sources(text, "ASSAULT") == [["الوزارة"]]


def test_his_death_is_no_force_s() -> None:
    text = "داهمت قوات الاحتلال الإسرائيلي البيت وقتلته بعد إصابته برصاصتين."
    assert all("Israel Defense Forces" not in whom for _, whom in parties(text, "ASSAULT"))
    text = "زار الوزير المدينة أمس. وأعلن الجيش مقتله في غارة."
    assert ["الوزير"] in [whom for _, whom in parties(text, "ASSAULT")]


def test_who_is_criticised_is_told_of_nearby() -> None:
    text = "التقى نتنياهو الصحفيين في القدس. وهدأت الأوضاع. وعاد السكان. ثم وقع الاتفاق. لكن إسرائيل انتقدته بشدة."
    assert parties(text, "ACCUSE") == [(["Israel"], [])]


def test_one_of_the_residents_is_not_several() -> None:
    text = "تحصن المسلحون في الفندق. وقال أحد السكان: «حاولوا خطف غربيين»."
    assert all("أحد السكان" not in who for who, _ in parties(text, "ASSAULT"))


def test_whose_word_it_is_does_what_it_tells() -> None:
    text = "استمعت إلى خدمة بي بي سي، كما تضمن التقرير تأكيد إسرائيل أنها دعت السلطة الفلسطينية إلى التحقيق."
    assert parties(text, "REQUEST")[0][0] == ["Israel"]
    text = "كان الرئيس أوباما صريحا بعد إعلان الاتفاق بأنه سيستخدم حق النقض ضد القرار."
    assert all(who == ["Barack Obama"] for who, _ in parties(text, "REJECT"))
