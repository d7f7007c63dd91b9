"""A second deed that و joins to a first: it is in the scope of the same word, also over what stands between."""

from told import events, parties


def realis(text: str, code: str) -> list[str]:
    return [s.realis for s in events(text, code)[1]]


def test_the_second_deed_of_a_plan_is_planned() -> None:
    assert realis("خططوا لإثارة الفتنة في البلاد وتفجير 7 مساجد.", "ASSAULT") == ["planned"]
    text = "كان التنظيم يخطط لاغتيال الوزير في منزله بالعاصمة وتفجير السفارة."
    assert realis(text, "ASSAULT") == ["planned", "planned"]
    assert [a for a, _ in parties(text, "ASSAULT")] == [["التنظيم"], ["التنظيم"]]
    assert realis("يسعى التنظيم إلى زعزعة الاستقرار في المدينة وقتل المدنيين.", "ASSAULT") == ["planned"]
    assert realis("اعتقلوا بتهمة التخطيط لإثارة الفوضى وتفجير مساجد.", "ASSAULT") == ["planned"]


def test_what_is_feared_or_prevented_goes_on() -> None:
    assert realis("حذرت المنظمة من انهيار الوضع في غزة وتهجير السكان.", "COERCE") == ["possible"]
    text = "منعت الشرطة المتظاهرين من الوصول إلى الساحة واقتحام البرلمان."
    assert realis(text, "ASSAULT") == ["negated"]
    assert parties(text, "ASSAULT") == [(["المتظاهرين"], ["البرلمان"])]


def test_deeds_that_are_done_stay_done() -> None:
    text = "شنت الطائرات غارات على المدينة أدت إلى تدمير منازل في الحي وقتل مدنيين."
    assert set(realis(text, "ASSAULT")) == {"actual"}
    # an indefinite attack with a case of its own, a verb that may go on from a man, deaths beside a plan
    assert realis("أحبط الجيش هجوما للتنظيم على القاعدة وتدمير آلياته.", "ASSAULT") == ["negated", "actual"]
    assert "actual" in realis("أحبط الجيش محاولة للتسلل إلى القاعدة وقتل المسلحين.", "ASSAULT")
    assert "actual" in realis("أعلنت الوزارة إحباط محاولة لاقتحام السجن في المدينة ومقتل الحارس.", "ASSAULT")
    text = "أعلن الجيش إحباط محاولة تسلل إلى القاعدة وتدمير ثلاث آليات."
    assert realis(text, "ASSAULT") == ["actual"]
