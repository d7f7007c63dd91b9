"""Who a pronoun or an unwritten subject is, where it does something: nobody where it could be several."""

from __future__ import annotations

import pytest

import marsad


def doers(text: str, trigger: str) -> list[str] | None:
    """Names of the doers of the event at a word; None where none was coded."""
    reading = marsad.read(text, published="2022-03-10")
    names = {actor.id: actor.name for actor in reading.actors}
    for s in reading.statements:
        if s.kind == "event" and text[slice(*s.evidence[0].trigger)] == trigger:
            return [names[a] for a in s.actor]
    return None


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        # of its own sentence, or of the one that it goes on from
        ("قالت شرطة المدينة إنها اعتقلت رجلا.", "اعتقلت", ["شرطة المدينة"]),
        ("هاجم المسلحون قرية العطشان. وأحرقوا منازل المدنيين.", "وأحرقوا", ["المسلحون"]),
        # two of the sentence before could be meant
        ("قال الحوثيون إن السعوديين فاوضوهم. الوسطاء يعرفون اختطافهم للسفير.", "اختطافهم", []),
    ],
)
def test_who_did_it(text: str, trigger: str, wanted: list[str]) -> None:
    assert doers(text, trigger) == wanted


def test_a_deed_threatens_nobody() -> None:
    """What an escalation portends is threatened by none of those who escalate; who warns somebody threatens."""
    assert doers("إن تصعيدا خطيرا لقوات النظام على مدينة إدلب ينذر بكارثة جديدة.", "ينذر") is None
    assert doers("أنذرت الحكومة المتظاهرين بفض الاعتصام بالقوة.", "أنذرت") == ["الحكومة"]
    assert doers("يتوقع الباحث أن عمل المقاومة سينسحب على بقية المدن.", "سينسحب") is None  # it extends to them
    assert doers("غارات التحالف الدولي استهدفت مخازن السلاح في الرقة.", "استهدفت") == ["Global Coalition against ISIS"]
    assert doers("ونقلت ثلاث طائرات سعودية مساعدات إلى اليمن.", "ونقلت") == ["Saudi Arabia"]


def test_a_deed_of_another_day_has_not_the_doer_of_the_one_before() -> None:
    """Who killed the planner of an attack did not make it; "the shelling" of no day of its own is the one just told."""
    text = (
        "أعلنت الشرطة أنها قتلت ثلاثة متشددين، أمس الأربعاء، بينهم مدبر الهجوم الذي وقع الشهر الماضي على مقهى في "
        "العاصمة وأسفر عن مقتل 22 شخصا."
    )
    assert doers(text, "قتلت") == ["الشرطة"]
    assert doers(text, "مقتل") == []
    taken_up = "قصف الجيش الروسي السوق. واستهدف القصف منازل المدنيين."
    assert doers(taken_up, "واستهدف") == ["Russian Armed Forces"]


def test_who_is_meant_was_named_in_the_sentence() -> None:
    """A verb further on in its sentence has no doer from before it; the first of a sentence goes on."""
    text = "انسحب الجيش من القرية. وأفاد السكان بأن الوضع هادئ، وحين قصفت المسجد هرب الناس."
    assert doers(text, "قصفت") in (None, [])
    assert doers("دخل مسلحو الحركة المدينة. كما اعتقلوا ثلاثة مدنيين.", "اعتقلوا") == ["مسلحو الحركة"]
    assert doers("هاجم المسلحون قرية العطشان. وأحرقوا منازل المدنيين.", "وأحرقوا") == ["المسلحون"]


def test_a_singular_does_not_go_on_from_several_men() -> None:
    assert doers("ووفق ما يتوقعه المراقبون، يمكن للرئيس أن يدعو إلى انتخابات جديدة.", "يدعو") is None
    assert doers("استشهد مدنيان وجرح آخرون بقصف صاروخي، استهدف مخيما للنازحين.", "استهدف") in (None, [])
    # a plural does, and a group goes on in the singular
    assert doers("طالب المتظاهرون بالإصلاح وهددوا باقتحام البرلمان.", "وهددوا") == ["المتظاهرون"]
    assert doers("دخلت المقاومة المدينة وهاجمت المعسكر.", "وهاجمت") == ["المقاومة"]
