"""Deeds joined to deeds, whose support it is, and what a denial leaves open, each beside what it must leave alone."""

from told import found, parties


def test_a_deed_joined_to_one_that_is_governed_is_no_verb() -> None:
    text = "عاد الزعيم إلى بيته كما تم إحباط مخطط في الطائف وقتل مسلح."
    assert all("الزعيم" not in a for a, _ in parties(text, "ASSAULT"))
    text = "قال الحزب إن المحادثات أسفرت عن اتفاق على وقف إطلاق النار وسحب القوات."
    assert all("الحزب" not in a for a, _ in parties(text, "RETREAT"))
    # behind a definite deed noun it is a verb
    assert [a for a, _ in parties("انسحب الجيش من القتال وقصف المدينة.", "ASSAULT")] == [["الجيش"]]
    # what somebody said next is a verb as well
    text = "وأعلن تنظيم داعش مسؤوليته عن هجوم الدهس ووصف المنفذ بأنه واحد من جنوده."
    assert all(s.attribution for s in found(text, "ASSAULT"))


def test_whose_support_it_is() -> None:
    text = "نفذت وحدات من الأمن الداخلي عملية أمنية بدعم جوي من قوات التحالف الدولي."
    assert all("Global Coalition against ISIS" not in a for a, _ in parties(text, "COERCE"))
    text = "استعاد المقاتلون بدعم عسكري من دول خليجية المطار."
    assert all("دول خليجية" not in r for _, r in parties(text, "ASSAULT"))
    # who backs is told by a participle
    backed = found("استعادت القوات اليمنية مدعومة بضربات من التحالف العربي مواقع.", "supports", "relation")
    assert len(backed) == 1


def test_a_broken_plural_takes_either_gender() -> None:
    text = "استهدف فصائل الثوار بقذائف المدفعية مواقع قوات الأسد."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["فصائل الثوار"]]
    # with nothing struck behind it, it may be what was struck
    assert all(a == [] for a, _ in parties("استهدف فصائل الثوار قصف عنيف.", "ASSAULT"))


def test_what_is_not_provided_for_is_not_wanted() -> None:
    text = "شدد الوزير على أن بيان جنيف لم ينص على ضرورة تغيير النظام في سورية."
    assert not found(text, "government-change", "stance")
    wanted = found("شدد الوزير على ضرورة تغيير النظام في سورية.", "government-change", "stance")
    assert [s.position for s in wanted] == ["supports"]


def test_a_country_does_not_protest_by_its_adjective() -> None:
    assert all(not a for a, _ in parties("الثورة الشعبية العراقية موجهة ضد الفاسدين.", "PROTEST"))
    assert not parties("توجه السكان إلى القضاء.", "PROTEST")
    assert parties("توجه المتظاهرون إلى مقر البرلمان.", "PROTEST") == [(["المتظاهرون"], [])]


def test_the_charter_of_a_body_is_no_agreement_of_the_day() -> None:
    assert not parties("خرج العراق من بنود الفصل السابع من ميثاق الأمم المتحدة.", "AGREE")
    assert parties("وقعت الجزائر وتونس ميثاق تعاون.", "AGREE") == [(["Algeria", "Tunisia"], [])]


def test_what_came_of_it_is_said_and_not_known_before() -> None:
    text = "وقال المراسل إن طائرة استهدفت المدينة، الأمر الذي أدى إلى مقتل شخصين."
    assert all(s.attribution for s in found(text, "killed", "figure"))
    text = "قال الناطق إن القوات التي تسيطر على العاصمة انسحبت."
    assert all(not s.attribution for s in found(text, "controls", "relation"))


def test_a_verb_behind_a_turn() -> None:
    text = "من جهة أخرى قال المتحدث إن الطائرات قصفت المدينة."
    assert [[link.text for link in s.attribution] for s in found(text, "ASSAULT")] == [["المتحدث"]]
    text = "من جهة ثانية حمل الوزير على الحزب الذي حقق نجاحا فاتهمه بالإرهاب."
    assert all("الحزب" not in a for a, _ in parties(text, "ACCUSE"))


def test_what_a_preposition_governs_in_quotation_marks() -> None:
    text = "وهدد النظام بشن عمل عسكري على درعا، متهما الأهالي بـ«رفض الهدنة»."
    assert all("النظام" not in a for a, _ in parties(text, "REJECT"))
    assert [a for a, _ in parties("قال الوزير: «رفض النظام الهدنة».", "REJECT")] == [["النظام"]]


def test_whose_a_corridor_is() -> None:
    text = "أجرت بكين محادثات مع المسلحين لحماية الممر المشترك بين الصين وباكستان."
    assert all("Pakistan" not in a for a, _ in parties(text, "CONSULT"))
    both = parties("قبل الاجتماع المشترك بين الصين وباكستان غادر الوفد.", "CONSULT")
    assert [a for a, _ in both] == [["China", "Pakistan"]]


def test_a_meeting_that_is_next_is_planned() -> None:
    assert [s.realis for s in found("ستطرح اللجنة الموضوع في اجتماعها المقبل.", "CONSULT")] == ["planned"]
    assert [s.realis for s in found("طرحت اللجنة الموضوع في اجتماعها الأخير.", "CONSULT")] == ["actual"]


def test_a_plural_cut_off_from_its_noun_is_no_topic() -> None:
    text = "وإثر مقتل جنديين مغربيين من حفظة السلام، كلف الأمين العام السفير بنقل تعازيه إلى الملك."
    assert all("مغربيين" not in a for a, _ in parties(text, "SUPPORT"))


def test_what_was_held_needs_nobody_who_held_it() -> None:
    assert [a for a, _ in parties("عقد الاجتماع بين الصين وباكستان في بكين.", "CONSULT")] == [["China", "Pakistan"]]
    # with the -a of an object somebody holds it
    met = parties("وصل الوزير إلى بكين وعقد اجتماعا مع المبعوث الأممي.", "CONSULT")
    assert all("الوزير" in a for a, _ in met)


def test_an_aircraft_is_taken_and_takes_nobody() -> None:
    taken = parties('تبعها في 14 يونيو 1985 اختطاف الطائرة الأميركية "تي دبليو إيه".', "ASSAULT")
    assert [a for a, _ in taken] == [[]]
    struck = parties("قصفت الطائرات الأميركية مواقع للتنظيم.", "ASSAULT")
    assert [a for a, _ in struck] == [["United States"]]


def test_the_rest_of_a_village_name_is_no_doer() -> None:
    raid = parties("كما اعتقلت قسد مدنيا بعدما داهمت منزله في قرية جديدة كحيط.", "COERCE")
    assert all("كحيط" not in a for a, _ in raid)
    assert all(r == ["نائب الرئيس"] for _, r in parties("ذهب ضحيتها نائب الرئيس.", "ASSAULT"))


def test_who_ended_as_victims_of_an_attack() -> None:
    for text, who in (("راح ضحية الهجوم ستة أطفال.", "ستة أطفال"), ("راح ضحية القصف على البلدة 12 مدنيا.", "12 مدنيا")):
        assert parties(text, "ASSAULT") == [([], [who])]


def test_what_had_been_done_by_then_is_told_as_done() -> None:
    text = "أوشك الحوثيون أن ينالوا منه وقد ضيقوا عليه الخناق من كل جانب."
    assert [s.realis for s in found(text, "COERCE")] == ["actual"]
    assert [s.realis for s in found("أوشك الجيش أن يعتقل القائد.", "COERCE")] == ["planned"]


def test_yet_before_a_preposition_governs_nothing() -> None:
    talks = found("قال الوزير إن الطرفين لم ينجحا بعد في إطلاق حوار جاد بينهما.", "CONSULT")
    assert all(s.realis != "actual" for s in talks)
    assert [s.realis for s in found("التقى الوزير السفير بعد قصف البلدة.", "CONSULT")] == ["actual"]
