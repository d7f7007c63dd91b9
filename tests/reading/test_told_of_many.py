"""Groups, peoples and things that belong to somebody, each rule beside a sentence that it must leave alone."""

from told import found, names, parties

import marsad


def test_peoples_describe_plurals() -> None:
    assert parties("هاجمت القوات مقاتلين أكرادا في الجبال.", "ASSAULT")[0][0] == ["القوات"]
    assert parties("قتلت القوات المواطنين الأبرياء في القرية.", "ASSAULT") == [(["القوات"], ["المواطنين الأبرياء"])]
    # after a singular a people stands for itself
    assert parties("هاجم الجيش الأكراد في الجبال.", "ASSAULT") == [(["الجيش"], ["الأكراد"])]


def test_those_who_takes_up_a_people_and_no_state() -> None:
    text = "رفضت تركيا دعم نشاط أكراد سوريا الذين يقاتلون المتطرفين قرب الحدود."
    reading = marsad.read(text)
    ties = [names(reading, s.actor) for s in reading.statements if s.type == "opposes"]
    assert ties in ([["أكراد سوريا"]], [])


def test_a_front_is_a_place_where_a_place_names_it() -> None:
    text = "شهدت جبهة إدلب هجوما على مواقع للمعارضة."
    assert all("جبهة إدلب" not in actor for actor, _ in parties(text, "ASSAULT"))
    assert parties("هاجمت جبهة النصرة مواقع للجيش في إدلب.", "ASSAULT")[0][0] != []


def test_of_two_it_is_not_they() -> None:
    text = "قامت مجموعة من داعش بإطلاق النار على هذين الشخصين، وأعدموهما في الساحة."
    assert all("هذين الشخصين" not in actor for actor, _ in parties(text, "ASSAULT"))


def test_what_is_forbidden_or_permitted_is_not_told() -> None:
    for text in ("حرمت الفتوى قتل المدنيين في المدن.", "أباحت الفتوى قتل الجنود في المدن."):
        assert [s.realis for s in found(text, "ASSAULT")] in (["possible"], [])
    assert found("أدانت الفتوى قتل المدنيين في المدن.", "ASSAULT")[0].realis == "actual"


def test_who_is_kept_from_something_undergoes_it() -> None:
    text = "قال البيان إن أنصار الحركة منعوا من مغادرة المدينة."
    assert parties(text, "COERCE") == [([], ["أنصار الحركة"])]
    assert parties("منعت الشرطة المحتجين من مغادرة المدينة.", "COERCE") == [(["الشرطة"], ["المحتجين"])]


def test_a_pronoun_that_stands_for_nothing_takes_no_verb() -> None:
    text = "قال القائد سامي ترغمان إنه بدءا من الخميس تنشر الشرطة عناصرها في البلدة."
    assert parties(text, "MOBILIZE")[0][0] == ["الشرطة"]
    own = parties("قال القائد سامي ترغمان إنه اعتقل ثلاثة مسلحين في البلدة.", "COERCE")
    assert own[0][0][0].startswith("سامي")


def test_results_with_lam_are_told() -> None:
    text = "أدت الغارات خلال اليومين الماضيين لمقتل خمسة مدنيين بينهم طفلان."
    assert {s.realis for s in found(text, "killed", "figure")} == {"actual"}
    assert all(s.realis != "actual" for s in found("أرسلت الجماعة مسلحين لقتل خمسة مدنيين.", "ASSAULT"))


def test_whose_a_drone_is_does_what_it_does() -> None:
    text = "قصفت مسيرة تابعة للجيش التركي مزرعة في السويداء وقتلت أربعة من أبناء المحافظة."
    assert parties(text, "ASSAULT")[0][0] == ["Turkish Armed Forces"]
    assert parties("قصفت مدفعية الجيش مركزا تابعا للجيش التركي.", "ASSAULT")[0][0] != ["Turkish Armed Forces"]


def test_whom_a_militia_stands_by_is_not_hit() -> None:
    text = "يعاني السوريون جراء هجمات النظام والميليشيات الموالية لهم."
    assert all(not recipient for _, recipient in parties(text, "ASSAULT"))


def test_the_forces_of_a_spokesman_are_not_his() -> None:
    text = "قال المتحدث باسم هيئة الأركان إن قواته قصفت موقعا في دونيتسك."
    assert all("المتحدث" not in " ".join(actor) for actor, _ in parties(text, "ASSAULT"))
    assert ["Khalifa Haftar"] in [actor for actor, _ in parties("قال خليفة حفتر إن قواته قصفت المطار.", "ASSAULT")]


def test_after_that_a_noun_follows() -> None:
    assert parties("وبحسب المصادر، فإن تقدم المقاومة في كرش جاء بعد معارك.", "AID") == []


def test_a_written_h_is_a_pronoun() -> None:
    assert parties("داهمت القوات منزله في البلدة.", "COERCE") == [(["القوات"], ["منزله"])]
