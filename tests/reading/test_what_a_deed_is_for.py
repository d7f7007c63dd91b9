"""What a deed noun is for is not whom it is done to, so that its genitive does not do it."""

from told import parties


def test_aim_makes_no_doer_of_the_genitive() -> None:
    text = "تراجع وزارة الدفاع الأمريكية استراتيجية تدريب قوات معارضة سورية لمواجهة تنظيم داعش."
    assert all(actors != ["قوات معارضة سورية"] for actors, _ in parties(text, "AID"))
    text = "وقال الوزير إن مساعدة أوكرانيا لمواجهة العدوان الروسي تعد أهم أولوية."
    assert parties(text, "AID") == []


def test_whom_lam_marks_suffers_it_from_the_genitive() -> None:
    text = "سقط خمسة قتلى إثر قصف الحوثي لتجمع سكني في أطراف مدينة عدن الشمالية."
    assert all("الحوثي" not in recipients for _, recipients in parties(text, "ASSAULT"))
    text = "أنباء عن اعتقال الشرطة للمتظاهرين."
    assert parties(text, "COERCE") == [(["الشرطة"], ["المتظاهرين"])]


def test_who_ends_an_occupation_is_not_told() -> None:
    assert parties("طالب بالعمل على إنهاء الاحتلال الإسرائيلي للأراضي الفلسطينية.", "RETREAT") == []


def test_two_cars_do_nothing() -> None:
    text = "تمكنت المقاومة من الاستيلاء على الأسلحة بالإضافة إلى إعطاب سيارتين أثناء الاشتباكات."
    assert all(actors != ["سيارتين"] for actors, _ in parties(text, "ASSAULT"))
