"""Who is hurt and who hurts, where the means or another deed stand between; words that look like somebody."""

from __future__ import annotations

import pytest

import marsad


def parties(text: str, type: str, trigger: str) -> tuple[list[str], list[str]]:
    """Names of the doers and of those who undergo it, of the event at a word."""
    reading = marsad.read(text, published="2023-06-20")
    names = {actor.id: actor.name for actor in reading.actors}
    for s in reading.statements:
        if (s.kind, s.type) == ("event", type) and text[slice(*s.evidence[0].trigger)].endswith(trigger):
            return [names[a] for a in s.actor], [names[a] for a in s.recipient]
    return [], []


def test_means_between_doer_and_object_change_no_roles() -> None:
    text = "أصيب مدنيان بجروح إثر استهداف قوات النظام بصاروخ موجه لسيارة في قرية غربي حلب."
    assert parties(text, "ASSAULT", "أصيب") == (["Syrian Arab Army"], ["مدنيان", "سيارة"])
    text = "سقط قتلى إثر استهداف قوات النظام بصاروخ موجه في قرية غربي حلب."  # nothing else is struck: they are
    assert "Syrian Arab Army" not in parties(text, "ASSAULT", "استهداف")[0]


def test_an_object_behind_a_deed_is_the_deed_s() -> None:
    text = "جرح اثنان آخران بقصف قوات الأسد بقذائف ليزرية عدة أحياء سكنية في مدينة إدلب."
    assert parties(text, "ASSAULT", "جرح") == (["Syrian Arab Army"], ["اثنان آخران"])
    text = "جرح المسلح في المدينة ثلاثة جنود."  # a place is no deed
    assert parties(text, "ASSAULT", "جرح") == (["المسلح"], ["ثلاثة جنود"])


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("شن حزب الله هجوما على القاعدة.", ["Hezbollah"]),
        ("شن حزب الله اللبناني هجوما على القاعدة.", ["Hezbollah"]),
        ("شن حزب الله الكويتي هجوما على القاعدة.", ["حزب الله الكويتي"]),
        ("شن حزب النهضة هجوما على الحكومة.", []),  # a party's attack is one in words
        ("شن بعض مؤيدي ترامب هجوما على المبنى.", ["بعض مؤيدي ترامب"]),
    ],
)
def test_whose_name_it_is(text: str, doers: list[str]) -> None:
    """A group of one name in another country is another one; "some" is no name."""
    assert parties(text, "ASSAULT", "هجوما")[0] == doers


def test_a_camp_holds_those_whom_it_does_not_count() -> None:
    def counted(text: str) -> list[str]:
        return [s.type for s in marsad.read(text, published="2023-06-20").statements if s.kind == "figure"]

    assert counted('ما زالت سيدات في معتقل "الدامون" الإسرائيلي.') == []
    assert counted("يضم السجن 300 معتقل.") == ["detained"]


def test_an_idiom_of_striking_is_no_strike() -> None:
    assert parties("ويضرب الحزب عرض الحائط بكل الحلول.", "PROTEST", "ويضرب") == ([], [])
    assert parties("أضرب عمال النقل في العاصمة.", "PROTEST", "أضرب") == (["عمال النقل"], [])


def test_both_sides_of_a_fight_are_named() -> None:
    text = "دارت اشتباكات عنيفة بين الحوثيين وقوات صالح من جهة، والمقاومة الشعبية من جهة أخرى في لودر."
    assert "Popular Resistance (Yemen)" in parties(text, "ASSAULT", "اشتباكات")[0]
    text = "دارت اشتباكات عنيفة بين الحوثيين وقوات صالح من جهة لودر، وقصفت المقاومة الشعبية المدينة."  # a direction
    assert "Popular Resistance (Yemen)" not in parties(text, "ASSAULT", "اشتباكات")[0]


def test_aircraft_of_a_pronoun_do_nothing_of_their_own() -> None:
    text = "لقي 115 مسلحا حتفهم جراء ضربات نفذها التحالف الدولي وغارات لطائراته على مقرات لجبهة النصرة."
    assert parties(text, "ASSAULT", "وغارات")[0] == []
    assert parties("قصفت طائرات التحالف الدولي مقرات لجبهة النصرة.", "ASSAULT", "قصفت")[0] != []


def test_what_a_preposition_governs_does_not_speak() -> None:
    """The end of a chain makes all of it definite: في موازاة حصار الزبداني is no antecedent of a bare clause."""
    text = "وفي موازاة حصار الزبداني أعلن «اتحاد الثورة»، أن «سيارة مفخخة انفجرت في دمشق»."
    (blast,) = [s for s in marsad.read(text, published="2015-07-21").statements if s.modes == ("explosives",)]
    assert [link.text for link in blast.attribution] == ["اتحاد الثورة"]


def test_a_time_arrests_nobody() -> None:
    """في وقت and a verb is "while"; a bare relative clause of somebody keeps its antecedent."""
    text = 'أطلقت القوات سراح الرجل، في وقت اعتقلت "قسد" المتحدث باسم العشيرة في بلدة العزبة.'
    assert parties(text, "COERCE", "اعتقلت") == (["Syrian Democratic Forces"], ["المتحدث باسم العشيرة"])
    text = "وجه القاضي التهمة إلى ضابط اعتقل صحفيا في بلدة العزبة."
    assert parties(text, "COERCE", "اعتقل") == (["ضابط"], ["صحفيا"])
