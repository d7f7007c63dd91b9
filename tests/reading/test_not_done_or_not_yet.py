"""Deeds denied of somebody, foiled, and still to come, each rule with a sentence that it must leave alone."""

from told import found


def realis(text: str, code: str) -> list[str]:
    return [s.realis for s in found(text, code)]


def test_it_is_not_they_who_did_it() -> None:
    assert realis("ليست هذه الدولة هي التي تقتل النساء وتقصف القرى.", "ASSAULT") == ["negated", "negated"]
    assert realis("لم تكن إيران هي التي هاجمت السفارة.", "ASSAULT") == ["negated"]
    assert realis("هذه الدولة هي التي تقتل النساء.", "ASSAULT") == ["actual"]
    # a clause that only describes a noun is taken for known
    assert realis("ليست القوات التي قصفت القرية تابعة للجيش.", "ASSAULT") == ["actual"]


def test_what_is_not_all_is_no_count() -> None:
    assert not [
        s
        for s in found("لم تقتل الحرب رجلا واحدا فقط، بل قتلت الآلاف.", "killed", "figure")
        if s.value and s.value.max == 1
    ]
    assert [s.value.min for s in found("قتل الجيش رجلا واحدا فقط.", "killed", "figure") if s.value] == [1]


def test_what_a_foiled_deed_aimed_at() -> None:
    assert realis("أحبط الحرس هجوما كان يستهدف كنيسة.", "ASSAULT") == ["planned"]
    assert realis("تم إحباط عملية إرهابية كانت تستهدف مقر الشرطة.", "ASSAULT") == ["planned"]
    assert realis("استهدفت عملية إرهابية مقر الشرطة.", "ASSAULT") == ["actual"]


def test_the_present_within_days() -> None:
    for text in (
        "يزور الوزير بغداد خلال أيام.",
        "يقوم المبعوث بزيارة للكويت خلال أيام.",
        "يصل الوفد إلى عمان خلال ساعات.",
    ):
        assert realis(text, "CONSULT") == ["planned"], text
    assert realis("زار الوزير بغداد خلال الأيام الماضية.", "CONSULT") == ["actual"]
    # a headline tells in the present what was done
    assert realis("الجيش يقتل ستة مسلحين خلال أيام.", "ASSAULT") == ["actual"]


def test_whom_one_did_do_it_to() -> None:
    assert [s.value.min for s in found("لم تقتل القوات سوى مسلح واحد.", "killed", "figure") if s.value] == [1]
    assert realis("لم تقتل القوات سوى مسلح واحد.", "ASSAULT") == ["actual"]
    # how often is nobody
    assert all(not s.recipient for s in found("لم يقصف الجيش سوى مرة واحدة.", "ASSAULT"))


def test_an_interest_or_a_right_is_no_deed() -> None:
    assert realis("ليس من مصلحة الحكومة أن يقصف الجيش المدينة.", "ASSAULT") == ["possible"]
    assert realis("من حق الجيش أن يقصف مواقع المسلحين.", "ASSAULT") == ["possible"]
    assert realis("قصف الجيش مواقع المسلحين من دون حق.", "ASSAULT") == ["actual"]


def test_a_likelihood_that_is_predicated() -> None:
    assert realis("الاحتمال الأول أن تكون القوات قصفت المدينة.", "ASSAULT") == ["possible"]
    assert realis("أكد الوزير أن القوات قصفت المدينة.", "ASSAULT") == ["actual"]


def test_only_who_is_behind_a_known_attack_is_a_guess() -> None:
    text = "رجحت الشرطة أن يكون وراء الهجوم الذي خلف 39 قتيلا تنظيم مجهول."
    assert [s.realis for s in found(text, "killed", "figure")] == ["actual"]
    assert all("الشرطة" not in s.actor for s in found(text, "ASSAULT"))
    # the toll itself is feared
    assert [s.realis for s in found("يخشى أن يكون الهجوم خلف 39 قتيلا.", "killed", "figure")] == ["possible"]


def test_what_is_joined_to_a_purpose() -> None:
    text = "حاصر التنظيم القرية بهدف ابتزازهم واعتقالهم."
    assert all(s.realis != "actual" for s in found(text, "COERCE") if "اعتقال" in text[slice(*s.evidence[0].trigger)])
    assert realis("اعتقل الجيش خمسة شبان وقتلهم.", "ASSAULT") == ["actual"]
