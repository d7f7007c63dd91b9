"""Whom a verb without a written subject does not take over for its doer."""

import pytest
from told import events, names, parties


def _doers(text: str, code: str) -> list[str]:
    reading, found = events(text, code)
    return [name for s in found for name in names(reading, s.actor)]


def test_an_attack_told_between_is_described() -> None:
    told = parties("قُتل الرجل بقصف صاروخي لقوات النظام، استهدف قرية كفرلاتا بريف إدلب.", "ASSAULT")
    assert told
    assert all(who == ["Syrian Arab Army"] for who, _ in told)


def test_not_the_wounded_but_the_shelling_struck() -> None:
    text = "قتل مدني وأصيب اثنان آخران، بقصف صاروخي مصدره المناطق التي تسيطر عليها قوات النظام، استهدف مخيما للنازحين."
    assert all("اثنان" not in name for name in _doers(text, "ASSAULT"))


def test_who_strikes_next_goes_on() -> None:
    text = "قصفت القوات التركية قرية في الحسكة بقذائف، واستهدفت محطة كهرباء."
    assert all(who == ["Turkish Armed Forces"] for who, _ in parties(text, "ASSAULT"))


@pytest.mark.parametrize(
    "text",
    [
        "ويبين الكاتب الأعظمي أن الرجل هرب إلى بستان، وفي يوم السبت ألقي القبض عليه، وحكم عليه بالإعدام.",
        "ويقول ممثلو الادعاء إن الاختلاسات وقعت، كما ألقي القبض على جورج زيلادا.",
    ],
)
def test_arrest_and_judgement_of_nobody_named(text: str) -> None:
    assert not _doers(text, "COERCE")
    assert not _doers(text, "SANCTION")


def test_the_court_goes_on_to_judge() -> None:
    text = "استمعت المحكمة الجنائية إلى المتهم وحكمت عليه بالسجن المؤبد."
    assert any("المحكمة" in name for name in _doers(text, "SANCTION"))


def test_who_throws_is_written_otherwise() -> None:
    text = "داهم جهاز الأمن المنزل وألقى القبض على ثلاثة مسلحين."
    assert any("الأمن" in name for name in _doers(text, "COERCE"))


def test_a_masdar_in_a_list_is_no_verb() -> None:
    text = "يواصل نظام الأسد التصعيد في درعا بهدف وقف الأعمال العسكرية وفك الحصار عن المدينة."
    assert not _doers(text, "RETREAT")


def test_whoever_backs_it_is_not_who_was_told_of() -> None:
    text = "الأوروبيون يقدمون الدعم لمن يؤيدون إجراء الانتخابات."
    assert all(s.type != "elections" for s in events(text, "elections")[0].statements)


def test_who_stands_behind_was_holds_them() -> None:
    text = "قال الجيش النيجيري إنه أنقذ 178 شخصا كانت جماعة بوكو حرام تحتجزهم في ولاية بورنو."
    doers = [n for s in ("ASSAULT", "COERCE") for n in _doers(text, s)]
    assert doers == ["Boko Haram"]


def test_the_seized_do_not_question_others() -> None:
    text = "كشفت شرطة مكافحة الإرهاب أنها أحبطت هجوما، فاعتقلت العشرات من المواطنين، كما استجوبت 40 شخصا."
    assert all("العشرات" not in name for name in _doers(text, "ACCUSE"))


def test_who_refused_before_does_not_do_what_others_did_then() -> None:
    text = "وعندما رفض المسلحون ذلك قام بعض أهالي القرية باتخاذ تحصينات، وأطلقوا قذيفة على المسلحين."
    assert [who for who, _ in parties(text, "ASSAULT")] == [["بعض أهالي القرية"]]
