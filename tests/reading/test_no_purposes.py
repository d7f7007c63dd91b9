"""Deed nouns behind ل or خلال that are no aim of the subject before them."""

from told import parties


def test_what_was_agreed_is_agreed_by_others() -> None:
    text = "أدلى وزير الخارجية بشهادته أمام اللجان كجزء من الجهود للترويج للاتفاق أمام المشرعين."
    assert all("وزير الخارجية" not in who for who, _ in parties(text, "AGREE"))


def test_aid_that_is_to_arrive_is_given_by_others() -> None:
    text = "كرر المنسق التأكيد على الحاجة إلى تأمين الوصول السريع للمساعدات."
    assert all("المنسق" not in who for who, _ in parties(text, "AID"))


def test_a_battle_between_two_is_theirs() -> None:
    text = "تجمع طلبة في المدينة التي دمرت خلال المعركة بين تنظيم داعش والميليشيات الكردية."
    assert all("طلبة" not in who for who, _ in parties(text, "ASSAULT"))


def test_who_is_called_on_would_do_it() -> None:
    text = "دعا رئيس اللجنة كل الهيئات إلى التحرك الفوري للتحقيق في الجرائم."
    assert not [who for who, _ in parties(text, "ACCUSE") if who]


def test_who_comes_takes_part() -> None:
    text = "تنتظر الرباط حلول وزير الخارجية الإسباني للمشاركة في اجتماع التحالف."
    assert all("Morocco" not in who for who, _ in parties(text, "CONSULT"))


def test_an_aim_is_the_subjects() -> None:
    text = "تسعى المقاومة لاستعادة القاعدة الجوية من الحوثيين."
    assert [who for who, _ in parties(text, "ASSAULT")] == [["المقاومة"]]
    text = "قال الرئيس التركي إردوغان خلال زيارة إلى إندونيسيا إن بلاده تدعم الحوار."
    assert ["Recep Tayyip Erdoğan"] in [who for who, _ in parties(text, "CONSULT")]
