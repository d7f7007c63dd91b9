"""Whom a call is made to, where only its place beside the word for the call tells."""

from told import parties

SECURITY_COUNCIL = "United Nations Security Council"


def test_party_parted_from_a_verb_of_asking_is_asked() -> None:
    text = "وأصدر مجلس الأمن ستة قرارات، يطالب فيها إيران بوقف تخصيب اليورانيوم."
    assert parties(text, "REQUEST") == [([SECURITY_COUNCIL], ["Iran"])]
    text = "أكد السراج خطورة الوضع. وطالب في ختام رسالته المجتمع الدولي باتخاذ «موقف حازم» من التصعيد."
    assert all(actors != ["المجتمع الدولي"] for actors, _ in parties(text, "REQUEST"))


def test_who_asks_stands_there_where_somebody_else_is_asked() -> None:
    text = "وطالب خلال لقاء صحافي وزير الدفاع الحكومة بسحب القوات."
    assert parties(text, "REQUEST") == [(["وزير الدفاع"], ["الحكومة"])]


def test_one_call_is_made_to_its_genitive() -> None:
    text = "قالت الحكومة الليبية إنها تعتزم مناشدة موسكو الحصول على السلاح."
    assert parties(text, "REQUEST") == [(["الحكومة الليبية"], ["Russia"])]
    assert parties("جاء الرد بمطالبة حزب العمال الكردستاني بسحب مقاتليه من المنطقة.", "REQUEST") == []
    assert parties("وجدد مطالبته الحكومة بالإسراع بتفعيل الإجراءات الجديدة.", "REQUEST") == []


def test_what_somebody_expresses_is_the_call_of_his_state() -> None:
    text = "عبر الرئيس ماكرون عن مطالبة فرنسا بوقف إطلاق النار."
    assert parties(text, "REQUEST") == [(["France"], [])]


def test_several_calls_are_those_of_their_genitive() -> None:
    text = "تتزايد دعوات الأمم المتحدة إلى وقف إطلاق النار."
    assert parties(text, "REQUEST") == [(["United Nations"], [])]
    text = "تجاهل المجلس العسكري مطالبات المعارضة بالإصلاح."
    assert all(actors != ["المجلس العسكري"] for actors, _ in parties(text, "REQUEST"))
    text = "إن مناشدة تل أبيب السلطة الفلسطينية إجراء تحقيق مشترك قوبلت برفض."
    assert parties(text, "REQUEST") == [(["Israel"], ["Palestinian Authority"])]
