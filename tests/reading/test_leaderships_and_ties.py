"""Who leads, is allied or is backed, and what is only named: no tie and no event is made of it."""

import pytest
from told import found, parties

import marsad


def ties(text: str, code: str) -> list[tuple[list[str], list[str]]]:
    """The names of both sides of each tie of one type."""
    reading = marsad.read(text)
    known = {a.id: a.name for a in reading.actors}
    told = [s for s in reading.statements if (s.kind, s.type) == ("relation", code)]
    return [([known[i] for i in s.actor], [known[i] for i in s.recipient]) for s in told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تولى الجنرال قيادة الجيش.", [(["الجنرال"], ["الجيش"])]),
        ("أعلن التحالف بقيادة السعودية هدنة.", [(["Saudi Arabia"], ["التحالف"])]),
        ("قالت مصادر إن قيادة الجيش الوطني وكذلك المقاومة الشعبية اتخذت قرارا.", []),
        ("دعا الرئيس إلى اجتماع مشترك لقيادتي فتح والجبهة الشعبية.", []),
        ("أصدر هادي قرارا يقضي بتعيين العقيد محمد علي الصوفي قائدا للواء الأول.", []),
        ("تحدث الوزير عن علاقات الملا بباكستان، قيادة الحركة في مرحلة حاسمة.", []),
    ],
)
def test_a_leadership_is_a_body(text: str, told: list[tuple[list[str], list[str]]]) -> None:
    assert ties(text, "leads") == told


def test_who_is_rid_of_is_not_backed() -> None:
    text = "وصل الوزراء إلى المدينة بعد تحريرها من المتمردين الحوثيين والمخلوع صالح بدعم من قوات التحالف العربي."
    assert ties(text, "supports") == []
    assert ties("قامت عناصر من ميليشيا قسد بدعم من التحالف الدولي بمداهمة البلدة.", "supports")
    assert ties("استعادت قوات الجيش بدعم من سكان مسلحين بعض الأراضي.", "supports")


def test_opponents_of_a_group_are_none_of_it() -> None:
    text = "لكن المقاتلين المعارضين للحوثيين استطاعوا السيطرة على المدينة."
    assert [actor for actor, _ in ties(text, "controls")] == [["المقاتلين"]]
    text = "أجلي الجنود إلى مدينة نوفوازوفسك، الخاضعة لسيطرة الانفصاليين الموالين لموسكو."
    assert [actor for actor, _ in ties(text, "controls")] == [["الانفصاليين الموالين لموسكو"]]


def test_those_with_whom_somebody_is_allied_are_not_allied_with_each_other() -> None:
    text = "اعتقلت الشرطة 590 شخصا متهمين بالارتباط بتنظيم داعش أو حزب العمال الكردستاني."
    assert ties(text, "allied-with") == []
    assert ties("قصفت ميليشيا متحالفة مع إيران القرية.", "allied-with")


def test_where_ministers_met_is_nobody() -> None:
    assert all("Turkey" not in actor for actor, _ in parties("التقى الوزيران في مارس الماضي بتركيا.", "CONSULT"))
    assert parties("التقى الملك بوزير الخارجية.", "CONSULT") == [(["الملك", "وزير الخارجية"], [])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("نشرت الأهرام خبر الاستشهاد وما كتبته شيرين أبو عاقلة خلال زيارتها القاهرة.", 1),
        ("وصل المحافظ نائف البكري وانتقل لزيارة الجرحى في المستشفى.", 1),
    ],
)
def test_who_visits_goes_alone(text: str, told: int) -> None:
    assert all(len(actor) <= told and "الجرحى" not in actor for actor, _ in parties(text, "CONSULT"))


def test_what_is_needed_is_not_there() -> None:
    assert parties("قال لافروف إن التسوية بحاجة إلى حوار بين كل الأطراف.", "CONSULT") == []
    assert parties("بدأ حوار بين كل الأطراف.", "CONSULT")


def test_up_to_what_something_lasts_is_still_to_come() -> None:
    text = "ستستمر العمليات حتى يتم إلقاء السلاح وتغادر الجماعات المسلحة تركيا."
    assert [s.realis for s in found(text, "RETREAT")] == ["planned"]
    assert [s.realis for s in found("يبقى الخيار إلى أن يعلن النظام استسلامه.", "RETREAT")] == ["planned"]
    assert [s.realis for s in found("انسحب الجيش من البلدة وغادر المسلحون تركيا.", "RETREAT")][-1] == "actual"


def test_who_is_deprived_of_a_visit_makes_none() -> None:
    text = "حرمت سلطات الاحتلال الأسيرة من زيارة أبنائها."
    assert [s.realis for s in found(text, "CONSULT")] == ["negated"]


def test_no_catastrophe_is_threatened() -> None:
    assert parties("بات الحصار الذي يفرضه النظام ينذر بكارثة إنسانية.", "THREATEN") == []
    assert parties("أنذر الجيش السكان بإخلاء القرية.", "THREATEN") == [(["الجيش"], ["السكان"])]


def test_who_tells_of_help_gives_none() -> None:
    assert parties("وأضاف مراسلنا أن الفرق سارعت وعمل على انتشال الجثث وإسعاف الجرحى إلى المستشفى.", "AID") == []
    assert parties("عملت فرق الدفاع المدني على إسعاف الجرحى إلى المستشفى.", "AID")
