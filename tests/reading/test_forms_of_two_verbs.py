"""Which verb or noun a form is, whose deed it is, and counts that tell of neither; each beside what it leaves alone."""

from told import found, parties, places


def killed(text: str) -> list[int | None]:
    return [s.value.min for s in found(text, "killed", "figure") if s.value]


def test_a_number_of_raids_is_raids() -> None:
    for text in (
        "نفذ طيران التحالف عددا من الغارات على مدينة الرقة.",
        "ألقى الطيران المروحي مزيدا من البراميل المتفجرة على مدينة الرقة.",
        "أطلقت كتائب المعارضة عددا من قذائف هاون على مدينة الرقة.",
    ):
        assert places(text, "ASSAULT") == ["Ar Raqqah"], text
    assert [r for _, r in parties("اعتقلت الشرطة عددا من الناشطين.", "COERCE")] == [["عددا من الناشطين"]]


def test_a_town_that_was_shelled_needs_nobody_who_did_it() -> None:
    assert places("كانت مدينة داريا تعرضت لقصف مدفعي.", "ASSAULT") == ["Dārayyā"]
    assert places("تعرضت مدينة داريا لغارة جوية.", "ASSAULT") == ["Dārayyā"]
    assert not parties("تعرضت المدينة لعاصفة.", "ASSAULT")


def test_who_answers_with_a_deed_does_it() -> None:
    text = "ردت المدفعية التركية بقصف قرية العريمة."
    assert parties(text, "ASSAULT") == [(["المدفعية التركية"], [])]
    assert places(text, "ASSAULT") == ["Al-Arima"]


def test_going_on_with_a_deed() -> None:
    assert parties("روسيا تواصل قصف إدلب.", "ASSAULT") == [(["Russia"], [])]
    assert parties("تواصل روسيا قصفها الجوي على إدلب.", "ASSAULT") == [(["Russia"], [])]
    # a deed that goes on by itself, and a town in which it does
    assert all(not a for a, _ in parties("تواصل قصف إدلب.", "ASSAULT"))
    assert all(not a for a, _ in parties("وفي لحج تواصل قصف المواقع.", "ASSAULT"))


def test_soldiers_who_fell_in_fighting() -> None:
    assert killed("سقط 16 جنديا في المواجهات.") == [16]
    assert killed("أعلن الجيش سقوط 16 جنديا في المواجهات.") == [16]
    assert killed("سقط ثلاثة لاعبين في المباراة.") == []


def test_fire_kills() -> None:
    assert killed("قتلت نيران الهاون عشرات من المدنيين.") == [20]


def test_an_object_of_two_verbs_is_counted_for_neither() -> None:
    text = "قذائف قوات النظام تقتل وتصيب 5 مقاتلين."
    assert killed(text) == []
    assert not found(text, "injured", "figure")
    assert (["Syrian Arab Army"], ["5 مقاتلين"]) in parties(text, "ASSAULT")
    text = "قتل ثلاثة مدنيين وأصيب خمسة في القصف."
    assert killed(text) == [3]


def test_losses_are_no_missing_men() -> None:
    assert not found("فقد الجيش ما يقرب من خمسمائة جندي في المعارك.", "missing", "figure")
    assert found("فُقد ثلاثة بحارة بعد غرق السفينة.", "missing", "figure")


def test_an_accusative_behind_inna_has_a_verb() -> None:
    text = "قالت الشرطة إن مهاجما انتحاريا فجر سترته الناسفة في السوق."
    assert [a for a, _ in parties(text, "ASSAULT")] == [["مهاجما انتحاريا"]]
    assert parties("قال إن شخصا مسلحا قتل جنديا.", "ASSAULT") == [(["شخصا مسلحا"], ["جنديا"])]
    assert parties("قال إن مروحيتين أميركيتين هاجمتا حاجزا.", "ASSAULT") == [(["United States"], ["حاجزا"])]
    # a participle that says something governs a deed
    assert not any("الوزير" in a for a, _ in parties("تحدث الوزير معللا قصف المدينة.", "ASSAULT"))


def test_behind_the_means_stands_what_it_was_done_to() -> None:
    text = "جددت قوات النظام هجماتها، واستهدفت بقصف مدفعي قرية بنش."
    assert all(a == ["Syrian Arab Army"] for a, _ in parties(text, "ASSAULT"))


def test_whose_destruction_it_is() -> None:
    text = "أعلنت وزارة الدفاع الروسية عن تدمير شحنة من الأسلحة."
    assert parties(text, "ASSAULT") == [(["وزارة الدفاع الروسية"], [])]
    text = "أعلنت وزارة الدفاع الأوكرانية تدمير 70 مبنى في قصف روسي."
    assert all("وزارة الدفاع الأوكرانية" not in a for a, _ in parties(text, "ASSAULT"))


def test_what_talks_are_of_takes_no_part_in_them() -> None:
    text = "بدأت حكومة الرئيس أشرف غني وطالبان مفاوضات سلام مباشرة."
    assert parties(text, "CONSULT") == [(["Ashraf Ghani", "Taliban"], [])]
    text = "بدأت مفاوضات الحكومة والمتمردين."
    assert all(len(a) == 2 for a, _ in parties(text, "CONSULT"))


def test_fleeing_and_providing() -> None:
    assert parties("وفر العشرات من المسلحين باتجاه محافظة لحج.", "RETREAT") != []
    assert not parties("وفر الجيش الحماية للقافلة.", "RETREAT")


def test_whoever_is_forced_does_it() -> None:
    text = "دفعت القوات الأوكرانية القوات الروسية للتقهقر."
    assert parties(text, "RETREAT") == [(["Russian Armed Forces"], [])]
    assert parties("أجبر الجيش المسلحين على الانسحاب من القرية.", "RETREAT") == [(["المسلحين"], [])]


def test_where_troops_are_sent() -> None:
    text = "أرسلت واشنطن طائرات نقل إلى تركيا."
    assert parties(text, "MOBILIZE") == [(["United States"], [])]
    assert places(text, "MOBILIZE") == ["Turkey"]
    assert [r for _, r in parties("حشدت روسيا قواتها ضد أوكرانيا.", "MOBILIZE")] == [["Ukraine"]]


def test_interviews_and_teams() -> None:
    assert not parties("أجرت المنظمة مقابلات مع خمسة شهود عيان.", "CONSULT")
    assert not found("بايرن ميونخ يخطط لخطف مجموعة من لاعبي برشلونة.", "ASSAULT")
    assert parties("خطف المسلحون مجموعة من العمال.", "ASSAULT") == [(["المسلحون"], ["مجموعة من العمال"])]
    assert not parties("التحرك لملاقاة الجيش.", "CONSULT")
    assert parties("توجه الوزير لملاقاة نظيره في باريس.", "CONSULT") != []


def test_a_deed_that_goes_on_has_its_own_doer() -> None:
    for text in ("تزويد أمريكا العراق بالعتاد يستمر.", "يستمر تزويد أمريكا العراق بالعتاد."):
        assert parties(text, "AID") == [(["United States"], ["Iraq"])], text
