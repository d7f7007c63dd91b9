"""Who stands beside a deed and has not done it, each beside what must stay as it is."""

from told import events as events_of
from told import names, parties

import marsad


def test_nobody_murders_or_holds_a_state() -> None:
    assert parties("دان الحزب اغتيال إسرائيل، القيادي صالح العاروري.", "ASSAULT") == [(["Israel"], [])]
    text = "ذكر المتحدث اعتقال كوريا الشمالية مواطنا أمريكيا."
    assert parties(text, "COERCE") == [(["North Korea"], ["مواطنا أمريكيا"])]
    # a figure of speech with a doer of its own
    assert all("Syria" not in a for a, _ in parties("تسعى الجماعات الإرهابية إلى اختطاف سوريا.", "ASSAULT"))


def test_who_speaks_of_attacks_does_not_aim_at_them() -> None:
    assert all(not a for a, _ in parties("وقال البابا إنه ليس هناك تبرير للهجمات في باريس.", "ASSAULT"))
    # the masdar of a purpose and what somebody plans stay theirs
    assert parties("خطط التنظيم للهجمات في باريس.", "ASSAULT") == [(["التنظيم"], [])]
    assert parties("وجه التنظيم عناصره للهجوم على المدينة.", "ASSAULT")[0][0] == ["التنظيم"]


def test_answers_from_somebody_are_not_the_attack_that_they_answer() -> None:
    text = "ولاقت عملية اختطاف الصحفي ردود فعل غاضبة من الحكومة اليمنية."
    assert parties(text, "ASSAULT") == [([], ["الصحفي"])]
    # right behind the deed, a time or a mark it is the doer; behind a verb that frees it is who is driven out
    assert parties("تعرض الناشط لعملية اختطاف من مسلحين.", "ASSAULT") == [(["مسلحين"], ["الناشط"])]
    assert parties("تعرضت المدينة لقصف مدفعي أمس من قوات الجيش.", "ASSAULT")[0][0] == ["قوات الجيش"]
    text = "أعلنت الوزارة مقتل 9 جنود إثر تعرضهم لإطلاق نار من «مجموعة إرهابية»."
    assert parties(text, "ASSAULT") == [(["مجموعة إرهابية"], ["9 جنود"])]
    assert parties("بدأت المقاومة عملية تحرير محافظة أبين من الحوثيين.", "ASSAULT")[0][1] == ["Houthis (Ansar Allah)"]


def test_the_international_community_is_asked() -> None:
    text = "وقال السراج إنه يرفض الحرب. وطالب في ختام كلمته المجتمع الدولي بالتدخل لوقف الحرب."
    assert parties(text, "REQUEST") == [(["Fayez al-Sarraj"], ["المجتمع الدولي"])]
    # beside somebody else who is asked, or before its verb, it asks
    text = "وطالب المجتمع الدولي إسرائيل بوقف القصف."
    assert parties(text, "REQUEST") == [(["المجتمع الدولي"], ["Israel"])]
    assert parties("المجتمع الدولي يطالب بوقف الحرب.", "REQUEST") == [(["المجتمع الدولي"], [])]


def test_who_is_called_something_asks_nothing() -> None:
    assert parties("وقال أحد السكان ويدعى سعيد منصور للصحيفة إنه غادر المسجد.", "REQUEST") == []
    assert len(parties("يدعى الوزير إلى الاجتماع.", "REQUEST")) == 1


def test_a_rank_is_no_land_that_is_occupied() -> None:
    assert parties("وتحتل إيران المرتبة الثانية بعد الصين في تنفيذ أحكام الإعدام.", "ASSAULT") == []
    assert parties("وتحتل إسرائيل الضفة.", "ASSAULT")[0][0] == ["Israel"]


def test_who_does_not_claim_a_deed_is_no_source_of_it() -> None:
    text = "وأعلن المسلحون مسؤوليتهم عن الهجوم على الأكاديمية لكن لم يعلنوا المسؤولية عن تفجير الشاحنة."
    _, events = events_of(text, "ASSAULT")
    assert [bool(s.attribution) for s in events] == [True, False]
    # what is told after a denial with a clause of its own keeps its source
    _, events = events_of("وأعلن المسلحون مسؤوليتهم عن الهجوم وعن تفجير الشاحنة.", "ASSAULT")
    assert all(s.attribution for s in events)


def test_a_man_of_a_nation_is_not_that_state() -> None:
    def leaders(text: str) -> list[list[str]]:
        reading = marsad.read(text)
        return [names(reading, s.actor) for s in reading.statements if s.type == "leads"]

    assert all("Saudi Arabia" not in a for a in leaders("شكلوا 4 خلايا إرهابية، بقيادة سعودي على تواصل مع التنظيم."))
    # an adjective that agrees with the deed tells whose it is
    assert ["Saudi Arabia"] in leaders("يقاتل التحالف بقيادة سعودية في اليمن.")
