"""Deeds of courts without a doer, clauses that go on behind a time, and places that are of something else."""

from told import found, parties, places


def test_what_courts_do_needs_no_doer() -> None:
    assert parties("صدر حكم بالإعدام على محمد بديع.", "SANCTION") == [([], ["Mohammed Badie"])]
    assert parties("حكم على محمد بديع بالإعدام.", "SANCTION") == [([], ["Mohammed Badie"])]
    assert parties("أحيل المتهمون للمحاكمة.", "ACCUSE") == [([], ["المتهمون"])]
    assert parties("تم الإفراج عن ثلاثة صحفيين.", "RETREAT") == [([], ["ثلاثة صحفيين"])]
    # money is released too, and a pronoun may stand for it
    assert not parties("طالب الوزير بالأموال التي سيتم الإفراج عنها.", "RETREAT")
    assert not parties("تم الانتهاء من البناء.", "RETREAT")


def test_the_clause_goes_on_behind_a_time() -> None:
    text = "طالبت المنظمة في يناير السلطات بالإفراج عنه."
    assert parties(text, "REQUEST") == [(["المنظمة"], ["السلطات"])]
    text = "قال التقرير إن الجيش قتل في الثالث من مايو مدنيا."
    assert parties(text, "ASSAULT") == [(["الجيش"], ["مدنيا"])]
    # what stands behind the time is no speech of a count
    assert all(not s.attribution for s in found("وبلغ عدد الضحايا في عام 2015، 20 قتيلا.", "killed", "figure"))


def test_a_comma_before_what_one_is_called_on_to_do() -> None:
    text = "دعا نتنياهو الجالية اليهودية الأميركية، إلى إعلان معارضتها للاتفاق."
    assert [a for a, _ in parties(text, "REQUEST")] == [["Benjamin Netanyahu"]]
    assert not parties("قصف الجيش المدينة، إلى أن استسلم المسلحون.", "REQUEST")


def test_where_ships_lie_that_shell() -> None:
    text = "قصفت البوارج الروسية في السواحل السورية محطات النفط قرب مدينة منبج."
    assert places(text, "ASSAULT") == ["Manbij"]
    assert places("قصفت المدفعية في درعا بلدة نوى.", "ASSAULT") == ["Nawá"]


def test_a_clause_about_somebody_has_not_the_place_of_the_main_one() -> None:
    text = "يشارك جنود دربهم الائتلاف في المعارك في محيط الرمادي."
    assert places(text, "AID") == [None]


def test_where_a_government_is_is_not_where_one_asks() -> None:
    text = "شدد الوزير على أهمية تلبية مطالب الحكومة الشرعية في اليمن."
    assert places(text, "REQUEST") == [None]
    assert places("طالب المتظاهرون في عدن الحكومة بالاستقالة.", "REQUEST") == ["Aden"]


def test_a_homeland_is_no_place() -> None:
    assert all(not s.place for s in found("إنهم يستهدفون وطنا ومواطنين.", "ASSAULT"))


def test_an_objection_is_no_demonstration() -> None:
    assert not found("احتجاج النقابة على عدم تفعيل الاتفاق مستمر.", "PROTEST")
    assert found("احتج عشرات العمال على قرار الحكومة.", "PROTEST")
    assert found("استمر احتجاج العمال أمام المصنع.", "PROTEST")
