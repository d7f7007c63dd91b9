"""Nameless actors of whom no country is said, and none is guessed."""

import marsad


def country(text: str, name: str) -> str | None:
    return next(a.country for a in marsad.read(text).actors if a.name == name)


def test_who_acts_or_suffers_somewhere_need_not_be_from_there() -> None:
    assert country("قتل 241 جنديا في تفجير في بيروت.", "241 جنديا") is None
    assert country("قتل 241 مدنيا في تفجير في بيروت.", "241 مدنيا") is None


ON_SYRIA = "زار الوزير السوري دمشق. قصف الطيران مدينة حلب. قال وزير الدفاع السوري إن مدينة حمص آمنة. "


def test_allies_states_and_sides_are_not_of_the_country_told_of() -> None:
    assert country(ON_SYRIA + "وقصفت قوات النظام السوري وداعميها مدينة إدلب.", "داعميها") is None
    assert country(ON_SYRIA + "ودعت الدول الضامنة إلى وقف القتال.", "الدول الضامنة") is None
    assert country(ON_SYRIA + "وقتل ثلاثة من مسلحي التنظيم.", "ثلاثة من مسلحي التنظيم") is None
    assert country(ON_SYRIA + "وقتلت الشرطة ثلاثة متظاهرين.", "ثلاثة متظاهرين") == "SYR"


def test_police_in_occupied_land_need_not_be_of_it() -> None:
    text = "زار الوزير الفلسطيني رام الله. تظاهر الفلسطينيون في مدينة نابلس. قال الوزير الفلسطيني إن جنين محاصرة. "
    assert country(text + "واعتقلت الشرطة شابا.", "الشرطة") == "PSE"  # in a text on one land alone
    text += "وقالت الحكومة الإسرائيلية ذلك. "
    assert country(text + "واعتقلت الشرطة شابا.", "الشرطة") is None
    assert country(text + "واعتقلت الشرطة شابا.", "شابا") == "PSE"
    assert country(text + "واعتقلت شرطة الاحتلال شابا.", "شرطة الاحتلال") == "ISR"


def test_powers_creditors_and_europeans_are_not_of_the_country_told_of() -> None:
    assert country(ON_SYRIA + "واتهمت القوى الكبرى حركة حماس.", "القوى الكبرى") is None
    assert country(ON_SYRIA + "ورفض الدائنون الاتفاق.", "الدائنون") is None
    assert country(ON_SYRIA + "وقتلت الشرطة ثلاثة متظاهرين.", "الشرطة") == "SYR"
