"""Who a pronoun, a bare name, a title and a plural deed stand for, each beside what they must leave alone."""

from told import found, names, parties, sources

import marsad


def holders(text: str) -> list[list[str]]:
    reading = marsad.read(text)
    return [names(reading, s.actor) for s in reading.statements if s.type == "controls"]


def test_a_name_that_is_also_a_word_behind_an_office() -> None:
    text = "وكان الرئيس هادي قال لدى مغادرته الرياض إن الميليشيات قصفت المدينة."
    assert sources(text, "ASSAULT") == [["Abdrabbuh Mansur Hadi"]]
    assert sources("قال هادي سليمان إن الجيش قصف المدينة.", "ASSAULT") == [["هادي سليمان"]]


def test_right_behind_a_verb_of_saying_stands_a_name() -> None:
    text = "وقال سيد ظافر هاشمي إن الهجوم قتل ثلاثة جنود."
    killed = found(text, "killed", "figure")
    assert [[link.text for link in s.attribution] for s in killed] == [["سيد ظافر هاشمي"]]
    # a verb in the imperfect is what is said
    assert not sources("قال يجب وقف القتال.", "ASSAULT")


def test_a_woman_with_a_masculine_title() -> None:
    text = "دافعت السناتور ديان فاينشتاين عن الاتفاق، وقالت: «أعتقد أن الجيش قصف المدينة»."
    assert sources(text, "ASSAULT") == [["ديان فاينشتاين"]]


def test_i_think_at_the_head_of_a_quotation() -> None:
    text = "وقال الوزير سالم الكندي: «أعتقد أن الجيش قصف المدينة». وكان المبعوث مارك دوران زار القرية."
    assert sources(text, "ASSAULT") == [["سالم الكندي"]]


def test_what_stands_in_brackets_is_not_taken_up() -> None:
    text = "منع تنظيم داعش مزودي الخدمة من العمل في مدينة الرقة (شمال شرقي سوريا) التي يسيطر عليها."
    assert all(who == ["Islamic State"] for who in holders(text))
    assert holders("قصف الطيران المدينة التي تسيطر عليها الفصائل.") == [["الفصائل"]]


def test_all_their_attacks_are_not_the_one_told_before() -> None:
    text = "خسائر للقوات بقصف على الحسكة\n\nمقتل 89 مدنيا في سوريا\n\nقائد قسد: الهجمات التركية تجاوزت الحدود"
    assert all("Turkey" not in a for a, r in parties(text, "ASSAULT") if r == ["89 مدنيا"])
    # the attack told of just before is one
    text = "قتل ثلاثة جنود في سيناء أمس. وأعلن تنظيم داعش مسؤوليته عن الهجوم."
    assert (["Islamic State"], ["ثلاثة جنود"]) in parties(text, "ASSAULT")


def test_newspapers_do_not_condemn_what_they_report() -> None:
    text = "أكدت الصحف العمانية إدانة السلطنة التفجير."
    assert all("الصحف العمانية" not in a for a, _ in parties(text, "ACCUSE"))
    assert [a for a, _ in parties("أدانت الصحف العمانية التفجير.", "ACCUSE")] == [["الصحف العمانية"]]


def test_a_deed_with_the_pronoun_of_a_relative_clause() -> None:
    text = "الجماعة التي أعلنت الحكومة قتالها انسحبت."
    assert all("الحكومة" not in r for _, r in parties(text, "ASSAULT"))
    # the pronoun may be that of whoever does it
    assert [a for a, _ in parties("الدولة التي قررت سحب قواتها من المدينة ندمت.", "RETREAT")] == [["الدولة"]]


def test_who_is_put_on_a_list_puts_nobody_there() -> None:
    assert all(a == [] for a, _ in parties("أعدت النيابة قائمة تدرج عليها الكيانات الإرهابية.", "SANCTION"))
    assert parties("أدرجت الوزارة الجماعة على قائمة العقوبات.", "SANCTION") == [(["الوزارة"], ["الجماعة"])]


def countries(text: str) -> dict[str, str | None]:
    return {a.name: a.country for a in marsad.read(text).actors}


def test_an_official_of_the_un_is_of_no_country_of_the_text() -> None:
    text = "قصف الجيش السوري إدلب في سوريا ثم دمشق وحلب في سوريا. وطالب مسؤول أممي السلطات بوقف القصف."
    assert countries(text)["مسؤول أممي"] is None
    assert countries(text)["السلطات"] == "SYR"


def test_a_compound_with_a_pronoun_keeps_its_first_letters() -> None:
    text = "وقال الضابط إن الحي تم تحريره من قبل قواتنا الأمنية."
    assert all(name.startswith("قواتنا") for a, _ in parties(text, "ASSAULT") for name in a)
