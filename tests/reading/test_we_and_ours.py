"""Whose deed it is that somebody tells with "we", and what a force announces."""

from told import names, parties

import marsad


def doers(text: str, code: str) -> list[list[str]]:
    return [a for a, _ in parties(text, code)]


def test_a_spokesman_who_says_we_means_the_body() -> None:
    text = "قال المتحدث باسم الجيش السوداني: قصفنا مواقع الدعم السريع."
    assert parties(text, "ASSAULT") == [(["Sudanese Armed Forces"], ["Rapid Support Forces"])]
    text = "قال الناطق باسم الحوثيين يحيى سريع: استهدفنا سفينة أمريكية في البحر الأحمر."
    assert doers(text, "ASSAULT") == [["Houthis (Ansar Allah)"]]
    text = "قال الأمين العام لحزب الله حسن نصر الله: هاجمنا المواقع. وأضاف: سنقصف حيفا."
    assert doers(text, "ASSAULT") == [["Hezbollah"], ["Hezbollah"]]


def test_a_minister_who_says_we_means_his_state() -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف: نرفض العقوبات."
    reading = marsad.read(text)
    told = [s for s in reading.statements if s.type == "REJECT"]
    assert [names(reading, s.actor) for s in told] == [["Russia"]]
    assert [[link.text for link in s.attribution] for s in told] == [["Sergey Lavrov"]]


def test_who_says_i_or_speaks_for_nobody_told_means_himself() -> None:
    text = "قال وزير الخارجية المصري سامح شكري إنني أرفض تهجير الفلسطينيين."
    assert doers(text, "REJECT") == [["Sameh Shoukry"]]
    assert doers("قال الوزير السابق أحمد سالم: قصفنا مواقع العدو.", "ASSAULT") == [["أحمد سالم"]]


def test_we_did_it_and_he_did_it_to_us_are_written_alike() -> None:
    assert doers("قال القيادي في حركة حماس أسامة حمدان: قصفنا تل أبيب.", "ASSAULT") == [["Hamas"]]
    assert doers("قال الرئيس السوري بشار الأسد: حاربنا الإرهابيين.", "ASSAULT") == [["Syria"]]
    # where a masculine doer stands beside it, it is left to him
    assert doers("قال السكان إن الجيش قصفنا أمس.", "ASSAULT") == [["الجيش"]]


def test_what_a_force_announces_is_its_own_deed() -> None:
    assert parties("أعلن حزب الله قصف إسرائيل بعشرات الصواريخ.", "ASSAULT") == [([], ["Israel"])]
    # with somebody else struck, or announced by those who don't fight, it is the state's
    assert parties("أعلنت حماس قصف إسرائيل مستشفى في غزة.", "ASSAULT") == [(["Israel"], ["مستشفى"])]
    assert doers("أكدت وزارة الصحة قصف إسرائيل للمستشفى.", "ASSAULT") == [["Israel"]]
    assert doers("أدى قصف إسرائيل إلى مقتل خمسة.", "ASSAULT") == [["Israel"]]


def test_a_drone_of_somebody_strikes_for_him() -> None:
    text = "استشهد ثلاثة في قصف مسيرة تابعة للاحتلال منزلا في جنين."
    assert (["الاحتلال"], ["منزلا"]) in parties(text, "ASSAULT")
    text = "قصفت طائرة مسيرة إسرائيلية تابعة للاحتلال، منزلا في المخيم."
    assert parties(text, "ASSAULT") == [(["الاحتلال"], ["منزلا"])]
    # one that is brought down is struck
    assert parties("أسقط الجيش طائرة مسيرة تابعة للحوثيين.", "ASSAULT") == [(["الجيش"], ["Houthis (Ansar Allah)"])]
