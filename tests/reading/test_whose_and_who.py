"""Whose a noun is, who does a deed and who is backed, each beside what it must leave alone."""

from told import events as events_of
from told import found, names, parties


def counts(text: str, code: str) -> list[int | None]:
    return [s.value.min for s in found(text, code, "figure") if s.value is not None]


def test_a_demonstrative_stands_between_a_noun_and_its_genitive() -> None:
    assert parties("قتل قائد هذه القوات في القصف.", "ASSAULT") == [([], ["قائد هذه القوات"])]
    assert parties("دمر الجيش مواقع هذه الجماعات.", "ASSAULT") == [(["الجيش"], ["الجماعات"])]
    assert counts("وقعت هجمات في بغداد، راح ضحية هذه الهجمات 51 شخصا.", "killed") == [51]
    # behind a verb and its indefinite subject the same words are the object
    assert parties("أدان خبراء هذه الهجمات.", "ACCUSE") == [(["خبراء"], [])]
    assert parties("نفذ مسلحون هذا الهجوم.", "ASSAULT") == [(["مسلحون"], [])]


def test_a_written_pronoun_is_no_feminine_ending() -> None:
    assert all("أحمد العلواني" not in a for a, _ in parties("قتل النائب أحمد العلواني وجرح شقيقه.", "ASSAULT"))
    text = "اعتقلت القوات العراقية النائب أحمد العلواني وقتل شقيقه."
    assert ([], ["شقيقه"]) in parties(text, "ASSAULT")
    assert parties("اعتقل الجنود شقيقة النائب.", "COERCE") == [(["الجنود"], ["شقيقة النائب"])]
    assert parties("واعتقل شقيقه علاء سعادة (23 عاما) أمس.", "COERCE") == [([], ["علاء سعادة"])]


def test_relatives_are_counted_with_those_they_are_joined_to() -> None:
    assert counts("قتل طفل ووالده ورجل آخر في القصف.", "killed") == [3]
    assert counts("أصيبت امرأة وابنتها بالرصاص.", "injured") == [2]
    # alone, a relative whom the text names before is no count
    assert counts("قتل الوزير وشقيقه في القصف.", "killed") in ([], [1])


def test_a_clause_about_unknown_people_does_not_take_their_deed() -> None:
    told = found("مسلحون لم نتمكن من تحديد هويتهم يقتلون ثلاثة مدنيين في درعا.", "ASSAULT")
    assert [s.realis for s in told] == ["actual"]
    assert parties("قال إن مسلحين لم تحدد هويتهم هاجموا القرية.", "ASSAULT") == [(["مسلحين"], [])]
    # what is said of them without such a pronoun is a clause of its own
    assert [s.realis for s in found("مسلحون لم يقتلوا أحدا في القرية.", "ASSAULT")] in ([], ["negated"])


def test_a_speaker_is_not_the_subject_of_the_words_he_opens() -> None:
    text = "وأضاف البيان «قصف الاحتلال التركي بطائرة مسيرة نقطة لقواتنا في منطقة الرقة ومحيطها»."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["الاحتلال التركي"]]
    assert [a for a, _ in parties("حفتر «يرفض وقف إطلاق النار».", "REJECT")] == [["Khalifa Haftar"]]
    assert [a for a, _ in parties("وقالت المصادر إن الجيش «قصف» المدينة.", "ASSAULT")] == [["الجيش"]]


def test_a_blow_is_dealt_to_whom_lam_marks() -> None:
    assert all(a != ["التنظيم"] for a, _ in parties("وكان الهجوم ضربة للتنظيم.", "ASSAULT"))
    assert [a for a, _ in parties("قتل خمسة في ضربة جوية للتحالف.", "ASSAULT")] == [["التحالف"]]


def test_at_once_is_nobody() -> None:
    assert parties("وانتشر الجنود على الفور حول المدينة.", "MOBILIZE") == [(["الجنود"], [])]


def test_at_large_says_what_somebody_is() -> None:
    assert all("طليقا" not in a for a, _ in parties("ولا يزال المنفذ طليقا، قتل شرطيا ورجلا آخر.", "ASSAULT"))


def test_who_takes_command_leads() -> None:
    (told,) = found("تولى الجنرال حسن علي قيادة القوات.", "leads", "relation")
    reading, _ = events_of("تولى الجنرال حسن علي قيادة القوات.", "ASSAULT")
    assert names(reading, told.actor) == ["حسن علي"]
    assert found("شن التحالف بقيادة السعودية غارات.", "leads", "relation")


def ties(text: str, code: str) -> list[tuple[list[str], list[str]]]:
    reading, _ = events_of(text, code)
    told = [s for s in reading.statements if s.type == code]
    return [(names(reading, s.actor), names(reading, s.recipient)) for s in told]


def test_who_is_backed_is_who_does_it() -> None:
    told = ties("سيطرت القوات الكردية على الرقة من تنظيم داعش بدعم من واشنطن.", "supports")
    assert told == [(["United States"], ["القوات الكردية"])]
    assert ties("وتتهم مصر قطر بدعم جماعة الإخوان.", "supports")[0][0] == ["Qatar"]
    assert ties("هاجمت مجموعات مسلحة بدعم من إيران القاعدة.", "supports") == [(["Iran"], ["مجموعات مسلحة"])]


def test_forces_beside_those_that_are_loyal_to_somebody() -> None:
    assert ties("القوات الموالية للرئيس هادي من جهة والمقاومة الشعبية من جهة أخرى.", "supports")[0][1] == [
        "Abdrabbuh Mansur Hadi"
    ]
    assert len(ties("القوات العسكرية الموالية للرئيس هادي والمقاومة الشعبية.", "supports")) == 1
    assert len(ties("سيطرت القوات الموالية للحوثيين وعلي عبد الله صالح على البلدة.", "supports")) == 2


def test_an_ambush_of_somebody_and_for_somebody() -> None:
    assert parties("قتل 8 جنود في كمين لمسلحين.", "ASSAULT") == [(["مسلحين"], ["8 جنود"])]
    assert parties("نصب المتمردون كمينا لدورية عسكرية.", "ASSAULT")[0][0] == ["المتمردون"]
    told = parties("قتل 8 من المسلحين الحوثيين في كمين نصبته لهم القوات الشعبية.", "ASSAULT")
    assert all("Houthis (Ansar Allah)" not in a for a, _ in told)


def test_a_noun_between_a_verb_and_its_part_does_it() -> None:
    assert parties("منطقة خيرسون التي تحتل روسيا أغلبها.", "ASSAULT") == [(["Russia"], [])]
    assert parties("القوات التي تحتل العراق قصفت المدينة.", "ASSAULT")[0] == (["القوات"], ["Iraq"])


def test_words_are_no_attack() -> None:
    assert not found("تغريداته التي هاجم فيها الإخوان.", "ASSAULT")
    assert parties("هاجم الوزير في خطابه المعارضة.", "ACCUSE") == [(["الوزير"], ["المعارضة"])]
    assert parties("العملية التي هاجم فيها المسلحون القاعدة.", "ASSAULT")[0][0] == ["المسلحون"]


def test_a_second_relative_clause_is_of_the_same_noun() -> None:
    text = "طائرات التحالف العربي الذي تقوده المملكة، والتي شنت غارات على صنعاء."
    assert all("المملكة" not in a for a, _ in parties(text, "ASSAULT"))
    assert parties("قصف المتمردين والذين يقصفون الأحياء السكنية.", "ASSAULT")


def test_whoever_was_inside_is_no_name() -> None:
    assert parties("وقتل كل من كان بداخلها.", "ASSAULT") in ([], [([], [])])


def test_the_other_side_of_a_headline_has_its_own_clause() -> None:
    told = parties("هجوم بالصواريخ على قاعدة كونيكو والتحالف يستهدف الميليشيات.", "ASSAULT")
    assert (["التحالف"], ["الميليشيات"]) in told


def test_fighting_with_somebody_is_of_the_clause() -> None:
    told = parties("سيطر الثوار على التلة بعد معارك عنيفة مع قوات الأسد.", "ASSAULT")
    assert all(a != ["Syrian Arab Army"] for a, _ in told)


def test_what_is_condemned_is_nobodys_aim() -> None:
    told = parties("أصدر اتحاد الصحفيين بيان استنكار لاغتيال شيرين أبو عاقلة.", "ASSAULT")
    assert all(not a for a, _ in told)
    assert parties("دفع التنظيم مالا لاغتيال الوزير.", "ASSAULT")[0][0] == ["التنظيم"]


def test_a_name_behind_a_title_of_two_words() -> None:
    (told,) = parties("وزير الخارجية محمد ظريف دعا دول الخليج إلى الحوار.", "REQUEST")
    assert told[0] == ["محمد ظريف"]


def test_shots_are_nobodys() -> None:
    assert parties("أطلق جنود الرصاص على المتظاهرين.", "ASSAULT") == [(["جنود"], ["المتظاهرين"])]


def test_death_at_somebodys_hands() -> None:
    told = parties("لقي عشرات من الحوثيين مصرعهم على يد المقاومة الشعبية اليمنية.", "ASSAULT")
    assert told[0][0] != []


def test_several_are_taken_up_though_two_are_written_alike() -> None:
    told = parties("اعتدت الشرطة على المتظاهرين واعتقلتهم.", "COERCE")
    assert told == [(["الشرطة"], ["المتظاهرين"])]


def test_a_joined_strike_has_the_doer_before() -> None:
    text = "قصفت طائرات التحالف مخازن الأسلحة، كما استهدفت مواقع الحوثيين في الوهط."
    assert (["طائرات التحالف"], ["Houthis (Ansar Allah)"]) in parties(text, "ASSAULT")
    # after a verb of somebody who strikes nobody it stays without one
    text = "وصلت المساعدات إلى المدينة، كما استهدفت مواقع الحوثيين."
    assert all(not a for a, _ in parties(text, "ASSAULT"))


def test_those_who_are_driven_off_come_back() -> None:
    text = "أطلقت الشرطة الغاز لتفريق المحتجين، فعادوا ورشقوها بالحجارة."
    assert [a for a, _ in parties(text, "PROTEST")] == [["المحتجين"]]


def test_whom_the_subject_surrounds() -> None:
    text = "حققت وحدات الجيش تقدما في ملاحقة مقاتلي داعش، عبر حصارهم في المدينة."
    assert all("وحدات الجيش" not in r for _, r in parties(text, "COERCE"))


def test_indefinite_people_before_lam_are_struck() -> None:
    text = "أعلنت سرية القنص قنص عنصرين لقوات النظام على محور الملاجة."
    assert all("Syrian Arab Army" not in a for a, _ in parties(text, "ASSAULT"))
    assert parties("أعلنت الوزارة اعتقال الشرطة لشاب في تونس.", "COERCE")[0][0] == ["الشرطة"]


def test_the_armed_arm_nobody() -> None:
    assert not ties("وقعت اشتباكات بين فصائل المعارضة السورية المسلحة وقوات النظام.", "supports")
    assert ties("سلحت واشنطن المقاتلين الأكراد.", "supports")


def test_so_far_stands_between_a_verb_and_its_subject() -> None:
    assert counts("واستشهد حتى الآن خمسة مدنيين.", "killed") == [5]


def test_he_and_his_colleagues() -> None:
    text = "وقال الجنرال جوزيف نكورونزيزا إنه وزملاءه يقومون بتعبئة القوات."
    assert [len(a) for a, _ in parties(text, "MOBILIZE")] == [2]


def test_a_drone_that_strikes_is_not_struck() -> None:
    text = "استهداف طائرة مسيرة تابعة للاحتلال التركي، سيارتين مدنيتين في قرية خان الجبل."
    assert all("الاحتلال التركي" not in r for _, r in parties(text, "ASSAULT"))


def test_a_remedy_is_not_applied_yet() -> None:
    told = found("قال الوزير إن الحل يكمن في أن يسلم الحوثيون أسلحتهم الثقيلة.", "RETREAT")
    assert all(s.realis != "actual" for s in told)


def test_what_still_goes_on_is_actual() -> None:
    for text in ("لا يزال الجيش يقصف المدينة.", "ما زالت القوات تحاصر البلدة.", "القوات لا تزال تقصف المدينة."):
        told = [s for s in events_of(text, "ASSAULT")[0].statements if s.kind == "event"]
        assert [s.realis for s in told] == ["actual"], text
    assert [s.realis for s in found("لم تعد القوات تقصف المدينة.", "ASSAULT")] == ["negated"]


def test_who_announces_an_attack_on_itself_suffers_it() -> None:
    told = parties("التحالف الدولي يعلن تعرض إحدى قواعده العسكرية للقصف شرق سوريا.", "ASSAULT")
    assert all(not a for a, _ in told)


def test_the_dead_and_the_hurt_together_are_a_count_of_neither() -> None:
    assert not counts("أدى الهجوم إلى مجزرة راح ضحيتها أكثر من 45 مدنيا بين قتيل وجريح.", "killed")
    assert counts("راح ضحية الهجوم 45 مدنيا بين المدينة والبلدة.", "killed") == [45]


def test_a_deed_joined_to_the_answer_of_an_unreal_condition() -> None:
    text = "إنهم لو امتلكوا مدرعات لاستطاعوا الوصول إلى تعز وتحرير المدينة من المسلحين الحوثيين."
    assert all(s.realis == "possible" for s in found(text, "ASSAULT"))


def test_the_number_of_a_unit_counts_nobody() -> None:
    for text in ("قتل خمسة جنود من الكتيبة 21 حرس حدود.", "قتل خمسة جنود من اللواء 35 مدرع في تعز."):
        told = parties(text, "ASSAULT")
        assert told, text
        assert all(not a for a, _ in told), text
        assert counts(text, "killed") == [5]
    assert counts("قتل اللواء 35 مسلحا.", "killed") in ([], [35])


def test_a_demonstrative_behind_a_pronoun_points_back() -> None:
    text = "دعا خالد بحاح خلال زيارته تلك أهالي المدينة إلى العودة."
    assert all("أهالي المدينة" not in r for _, r in parties(text, "CONSULT"))
    assert [r for _, r in parties("وخلال زيارته القاهرة أكد الوزير ذلك.", "CONSULT")] in ([], [[]], [["Egypt"]])


def test_a_clause_joined_to_a_participle_is_of_the_same_noun() -> None:
    text = "التيار الوطني الحر المتحالف مع حزب الله والذي يترأسه ميشال عون يطالب بتعيين قائد للجيش."
    assert [r for _, r in ties(text, "leads")] == [["Free Patriotic Movement"]]
    told = ties("القوات المتحالفة مع الجيش الوطني الليبي والذي يقوده خليفة حفتر.", "leads")
    assert all("القوات" not in r for _, r in told)


def test_several_do_not_go_on_from_one_person() -> None:
    text = "وقال صهيب الراوي إن أبناء العشائر لهم دور كبير بعد أن نجحوا في قتال داعش."
    assert all("صهيب الراوي" not in a for a, _ in parties(text, "ASSAULT"))


def test_a_town_is_no_verb_of_women() -> None:
    assert not found("وقالت المقاومة في المدينة وعدن، بأن القوات انسحبت.", "AGREE")
    (told,) = found("قتل القيادي أبو يحيى الحوثي في منطقة العلم بعدن.", "ASSAULT")
    assert told.place is not None


def test_who_leaves_prison_is_a_person() -> None:
    text = "دعم المتهم تنظيم داعش. ومنعت المحكمة المتهم من السفر بعد خروجه من السجن."
    assert all("Islamic State" not in r for _, r in parties(text, "RETREAT"))


def test_what_stands_behind_another_clause_is_not_killed() -> None:
    text = "قتل القيادي خالد العمري في البلدة، في الوقت الذي أعلنت فيه مصادر عن عصيان قوات المخلوع صالح."
    assert all(not a for a, _ in parties(text, "ASSAULT"))


def test_who_withstands_an_attack_does_not_make_it() -> None:
    told = parties("الدفاع الجوي يتصدى لعدوان استهدف محيط محافظتي حماة وطرطوس.", "ASSAULT")
    assert all(not a for a, _ in told)


def test_whom_a_strike_that_hit_a_town_killed() -> None:
    text = "وذكر الحاكم أن 10 أشخاص على الأقل قتلوا في قصف روسي طال مدينة إدلب إحدى أكبر مدن الشمال."
    assert (["Russia"], ["10 أشخاص"]) in parties(text, "ASSAULT")


def test_clashes_elsewhere_killed_nobody_told_before() -> None:
    text = "قتل أربعة طلاب في حلب. وبينما تتواصل الاشتباكات مع فصائل المعارضة على أطراف المدينة، غادر الطلاب."
    assert all(r != ["أربعة طلاب"] or not a for a, r in parties(text, "ASSAULT"))


def test_a_statement_is_no_member() -> None:
    assert not found("ونشر بيان تابع للتنظيم أن المنفذ شاب.", "member-of", "relation")
    assert found("هاجمت مجموعة تابعة لحركة الشباب القاعدة.", "member-of", "relation")


def test_forces_that_are_armed_arm_nobody() -> None:
    text = "فوجئوا بالتطور النوعي في مستوى تدريب وتسليح القوات المشاركة في العملية."
    assert all("القوات" not in a for a, _ in parties(text, "AID"))


def test_an_accusative_behind_a_comma_is_the_object() -> None:
    text = "اعتقلت الشرطة المدنية التابعة للجيش الوطني، شخصاً بعد ضبط عبوة ناسفة."
    assert parties(text, "COERCE")[0] == (["الشرطة المدنية التابعة للجيش الوطني"], ["شخصاً"])


def test_said_is_no_part_of_a_name() -> None:
    text = "وأضافت أن الجندي المتهم باغتيال شيرين قال في استجوابه إنه لم يرها."
    assert all("شيرين قال" not in r for _, r in parties(text, "ASSAULT"))


def test_an_agency_is_not_who_met_the_activists() -> None:
    text = "ونسبت وكالة الأنباء الليبية إلى خليفة حفتر قوله، لدى اجتماعه أمس، مع عدد من النشطاء، إن الصفقة تمت."
    assert all("Libyan News Agency" not in a for a, _ in parties(text, "CONSULT"))
    told = parties("قالت وكالة الأنباء الليبية إن حفتر التقى النشطاء.", "CONSULT")
    assert told[0][0][0] == "Khalifa Haftar"


def test_nobody_is_accused_with_lam() -> None:
    text = "اتهم مدير الإعلام العسكري للقوات المسلحة الأردنية ما وصفها بتنظيمات خطيرة باستهداف الأمن."
    assert all("Jordanian Armed Forces" not in r for _, r in parties(text, "ACCUSE"))


def test_any_attack_that_a_verb_carries_may_only_come() -> None:
    text = "وأعلنوا استعدادهم لأي هجوم تشنه جماعة الحوثي على المحافظة."
    assert [s.realis for s in found(text, "ASSAULT")] == ["possible"]
    assert [s.realis for s in found("شنت جماعة الحوثي هجوما على المحافظة.", "ASSAULT")] == ["actual"]


def test_two_sides_that_are_parted() -> None:
    text = "اندلعت مواجهات بين القوات الموالية للحكومة المعترف بها دوليا من جهة والمتمردين الحوثيين من جهة أخرى."
    assert parties(text, "ASSAULT")[0][0] == ["القوات الموالية للحكومة المعترف بها دوليا", "Houthis (Ansar Allah)"]
    told = parties("مواجهات بين الجيش من جهة والسكان في المدينة.", "ASSAULT")
    assert all(len(a) <= 2 for a, _ in told)


def test_what_is_asked_about_is_the_object() -> None:
    assert parties("ماذا استهدفت مدفعية النظام شمالي إدلب؟", "ASSAULT")[0][0] == ["مدفعية النظام"]


def test_who_is_held_goes_nowhere() -> None:
    assert all("المحتجزين" not in a for a, _ in parties("تقوم اللجنة بزيارة المحتجزين من كلا الجانبين.", "CONSULT"))
    assert parties("زيارة وزير الخارجية إلى القاهرة.", "CONSULT")[0][0] == ["وزير الخارجية"]


def test_a_boat_that_turns_over_overthrows_nobody() -> None:
    assert not found("أكد المتحدث انقلاب القارب المكتظ بالركاب قبالة ساحل ليبيا.", "COERCE")
    assert found("انقلاب الجيش على الرئيس.", "COERCE")


def test_a_movement_behind_in_the_name_of() -> None:
    text = "وحث الناطق باسم فتح الدول الأوروبية على الاعتراف بدولة فلسطين."
    assert parties(text, "REQUEST")[0][1] == ["الدول الأوروبية"]


def test_who_fights_against_somebody_is_not_fought() -> None:
    text = "ولفت إلى أن الهجوم يقوض قتال «قسد» ضد تنظيم «داعش»."
    assert parties(text, "ASSAULT")[-1] == (["Syrian Democratic Forces"], ["Islamic State"])
    assert parties("قتال داعش في الموصل.", "ASSAULT") == [([], ["Islamic State"])]
