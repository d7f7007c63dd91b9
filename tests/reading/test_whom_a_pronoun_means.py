"""Whom a pronoun means that does or undergoes something: nobody where the text leaves two to choose from."""

from told import found, names, parties

import marsad


def _all(text: str) -> list[str]:
    reading = marsad.read(text, published="2020-01-05")
    return [n for s in reading.statements for n in (*names(reading, s.actor), *names(reading, s.recipient))]


def test_one_arrested_of_two_is_nobody() -> None:
    text = "التقى المهندس سمير الطبيب خالد في المدينة قبل أن تعتقله الشرطة."
    assert all(not whom for _, whom in parties(text, "COERCE"))


def test_the_only_one_is_meant() -> None:
    text = "هرب الرجل من المدينة قبل أن تعتقله الشرطة."
    assert parties(text, "COERCE") == [(["الشرطة"], ["الرجل"])]


def test_who_says_it_is_not_whom_it_befell() -> None:
    text = "قال الكاتب الأعظمي إن الوزير الجمالي هرب إلى بستان، وإن الشرطة اعتقلته."
    assert all("الأعظمي" not in name for _, whom in parties(text, "COERCE") for name in whom)


def test_adjectives_and_circumstances_are_nobody() -> None:
    text = "في المقابل، يمكن أن تطلق ملاحقات. وتتم محاكمته غدا."
    assert "المقابل" not in _all(text)
    text = "نهبوا الممتلكات العامة، كما اتهمتهم النيابة بحيازة مفرقعات."
    assert "الممتلكات العامة" not in [n for _, whom in parties(text, "ACCUSE") for n in whom]


def test_of_the_sentence_before_only_its_subject_near_the_head() -> None:
    text = (
        "استولت الميليشيات على المخازن لمواصلة الهجوم على المدنيين. كذلك أقدم المتمردون على اقتحام السكن واعتدوا عليهم."
    )
    assert all("المدنيين" not in whom for who, whom in parties(text, "ASSAULT") if "المتمردون" in who)


def test_whose_deed_it_is_stands_last() -> None:
    text = "طالب الوزراء القيادة الفلسطينية بردع المستوطنين عن اعتداءاتهم بحق المزارعين."
    assert all("الوزراء" not in who for who, _ in parties(text, "ASSAULT"))
    text = "تحدث لافروف عن نشاطات تنظيم داعش، كما جدد موقف روسيا من دعمها للحكومة السورية."
    assert all("Islamic State" not in who for who, _ in parties(text, "supports"))


def test_an_army_is_he() -> None:
    text = "انسحب الجيش الأوكراني من المدينة، وكانت روسيا تقصفه بالصواريخ."
    assert all("Russia" not in whom for _, whom in parties(text, "ASSAULT"))


def test_who_spoke_goes_on_to_praise() -> None:
    text = (
        "وأضاف المختصون أن تنظيم داعش يستغل صغار السن، وأن هؤلاء هم الفئة المستهدفة للتنظيم. "
        "وأشادوا بالإنجاز الكبير لوزارة الداخلية."
    )
    assert [s.actor for s in found(text, "SUPPORT")]
    assert all("Islamic State" not in who for who, _ in parties(text, "SUPPORT"))


def test_an_interview_says_nothing_of_its_own() -> None:
    text = "وقال الرئيس التركي إردوغان في تصريح صحافي أدلى به في مدينة فان: «أوجه نداء إلى الفريقين لوقف إطلاق النار»."
    assert "تصريح صحافي" not in _all(text)
    text = "زار إردوغان بكين. وأضاف إردوغان في مقابلة نشرت أمس «نحن نرحب بأي عرض»."
    assert "مقابلة" not in _all(text)
    assert any("Recep Tayyip Erdoğan" in who for who, _ in parties(text, "SUPPORT"))
