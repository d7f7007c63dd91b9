"""Whom somebody asks behind a comma, and prisoners who are exchanged or freed and free nobody."""

from told import parties


def test_who_stands_behind_one_person_and_a_comma_is_asked() -> None:
    text = "وصف نبيل العربي القصف بالجريمة. وناشد العربي، المجتمع الدولي ومجلس الأمن التصدي لهذه الممارسات."
    assert all("المجتمع الدولي" not in who for who, _ in parties(text, "REQUEST"))
    told = parties("دعا المتظاهرون، الحكومة ومجلس النواب إلى وقف القتال.", "REQUEST")
    assert told == [(["المتظاهرون"], ["الحكومة", "مجلس النواب"])]
    # states in a row ask together, and whom a name is set beside asks alone
    assert parties("دعت فرنسا، ألمانيا وإيطاليا إلى وقف القتال.", "REQUEST") == [(["France", "Germany", "Italy"], [])]
    told = parties("طالب القائد خليفة حفتر، قائد الجيش، الأمم المتحدة بوقف القتال.", "REQUEST")
    assert told == [(["Khalifa Haftar"], ["United Nations"])]


def test_prisoners_who_are_exchanged_or_freed_free_nobody() -> None:
    assert parties("جاء ذلك في إطار صفقة تبادل الأسرى بين حماس وإسرائيل.", "RETREAT") == [(["Hamas", "Israel"], [])]
    assert parties("جرى إطلاق سراح 70 طفلا من الأسرى الذين وقعوا في يد المقاومة.", "RETREAT")[0][0] == []
    # من قبل marks who frees them
    assert parties("جرى إطلاق سراح سبعين طفلا من قبل المقاومة.", "RETREAT")[0][0] == ["المقاومة"]
    assert parties("نفذت روسيا وأوكرانيا عملية تبادل أسرى.", "RETREAT") == [(["Russia", "Ukraine"], [])]
