"""A place that is told to lie somewhere is where the deed was; a perfect verb tells nothing that is to come."""

from __future__ import annotations

import pytest

import marsad
from marsad.model import Statement

DAY = "2015-07-22"  # a Wednesday


def told(text: str, trigger: str) -> tuple[Statement, str | None]:
    """The first statement whose trigger ends so, and the name of its place."""
    reading = marsad.read(text, published=DAY)
    names = {p.id or p.name: p.name for p in reading.places}
    found = next(s for s in reading.statements if text[slice(*s.evidence[0].trigger)].endswith(trigger))
    return found, names.get(found.place) if found.place else None


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("أصيب ستة مدنيين بقصف مدفعي من قبل قوات النظام على بلدة بنش شرقي إدلب.", "أصيب", "Binnish"),
        ("قتل أربعة مدنيين بقصف صاروخي استهدف مدينة أعزاز شمالي حلب.", "قتل", "I‘zāz"),
        ("قتل عشرة أشخاص في قصف إسرائيلي على بيت لاهيا بشمال غزة.", "قتل", "Bayt Lāhyā"),
        # what is no place does not lie; where something comes from is not where it fell
        ("قصف الجيش مواقع شمال حلب.", "قصف", "Aleppo Governorate"),
        ("قصف الجيش الوطني من مدينة أعزاز شمالي حلب مواقع قسد.", "قصف", "Aleppo Governorate"),
    ],
)
def test_a_place_that_lies_somewhere(text: str, trigger: str, place: str | None) -> None:
    assert told(text, trigger)[1] == place


def test_the_second_of_two_ends_is_no_place_alone() -> None:
    text = "استهدف الطيران مواقع في الخط الرابط بين محافظتي قعطبة وإب شمال مدينة الضالع."
    assert told(text, "استهدف")[1] != "Ibb"


@pytest.mark.parametrize(
    ("text", "trigger", "start"),
    [
        # what is to come is another clause's; a month without its year is the last one
        ("وأعلن القاضي أن الحكم سيصدر في 14 أغسطس المقبل، في حين طالب المدعي العام بإنزال العقوبة.", "طالب", None),
        ("اقتربت من عدن قوات الحوثيين التي سيطرت على صنعاء في سبتمبر.", "سيطرت", "2014-09-01"),
        ("سيطرت قوات الحوثيين على صنعاء في مارس.", "سيطرت", "2015-03-01"),
        ("وأكد الدفاع المدني سقوط قذيفة مدفعية في حرم المدرسة يوم 13 كانون الأول.", "سقوط", "2014-12-13"),
        # what is planned may lie ahead; a year in the text stays
        ("سيجتمع الوزير مع نظيره المصري في سبتمبر.", "سيجتمع", "2015-09-01"),
        ("سيطرت قوات الحوثيين على صنعاء في سبتمبر 2014.", "سيطرت", "2014-09-01"),
    ],
)
def test_a_perfect_verb_tells_what_has_been(text: str, trigger: str, start: str | None) -> None:
    assert told(text, trigger)[0].time.start == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("قصف الجيش السوري مدينة إدلب أمس. وأضاف المصدر أن القصف أودى بحياة طفل.", "2015-07-21"),
        ("قصف الجيش السوري مدينة إدلب أمس. وأسفر القصف عن مقتل طفل.", "2015-07-21"),
        # another deed, one of two days, one told from others, a day of its own
        ("قصف الجيش السوري مدينة إدلب أمس. وأضاف المصدر أن الهجوم أودى بحياة طفل.", None),
        ("قصف الجيش السوري مدينة إدلب الاثنين، وقصف الجيش مدينة حلب أمس. وأودى القصف بحياة طفل.", None),
        ("قصف الجيش السوري مدينة إدلب أمس. وأودى القصف الأخير بحياة طفل.", None),
        ("قصف الجيش السوري مدينة إدلب أمس. وأودى القصف بحياة طفل يوم الاثنين.", "2015-07-20"),
    ],
)
def test_results_have_the_day_of_their_deed(text: str, start: str | None) -> None:
    reading = marsad.read(text, published=DAY)
    killed = [s for s in reading.statements if s.type == "killed"]
    assert [s.time.start for s in killed] == [start]


def test_a_deed_in_the_same_sentence_before_its_cause_is_named_keeps_no_day_of_it() -> None:
    text = "قصف الجيش السوري مدينة إدلب أمس. واتهم الوزير الجيش وقال إن القصف أودى بحياة طفل."
    assert told(text, "اتهم")[0].time.start is None


@pytest.mark.parametrize(
    ("text", "type", "start", "placed"),
    [
        # when and where the verb's deed was, the tie that describes its doer was not told to be
        ("استعادت القوات الموالية للرئيس هادي أمس قاعدة العند من الحوثيين.", "supports", None, False),
        ("وقال إن كتائب القسام التابعة لحماس متورطة في ليبيا.", "member-of", None, False),
        # since a day it may last
        ("قاتلت القوات المدعومة من إيران منذ عام 2012 في البلاد.", "supports", "2012-01-01", False),
    ],
)
def test_a_tie_has_not_the_day_of_the_verb_before_it(text: str, type: str, start: str | None, placed: bool) -> None:
    reading = marsad.read(text, published=DAY)
    tie = next(s for s in reading.statements if s.type == type)
    assert tie.time.start == start
    assert (tie.place is not None) is placed


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        # a place alone that a deed enters or fills is the one told before
        ("شهد مخيم جنين مواجهات. وعم إضراب عام المخيم احتجاجا على الحصار.", "إضراب", "Jenin camp"),
        ("شهد مخيم جنين مواجهات. وقتل شابان خلال اقتحام المخيم.", "قتل", "Jenin camp"),
        # where another place is told, it is that; where none was told before, there is none
        ("شهد مخيم جنين مواجهات. وقتل شابان في رام الله بعد اقتحام المخيم.", "قتل", "Ramallah"),
        ("وعم إضراب عام المخيم.", "إضراب", None),
        # who condemns an attack on a place is not there
        ("ندد الوزير بقصف مدينة جنين.", "ندد", None),
        ("شهدت مدينة جنين مواجهات. وندد الوزير بقصف المدينة.", "ندد", None),
        ("ندد الوزير في رام الله بقصف مدينة جنين.", "ندد", "Ramallah"),
    ],
)
def test_a_place_entered(text: str, trigger: str, place: str | None) -> None:
    assert told(text, trigger)[1] == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        # what undergoes or sees a deed is where it was
        ("شهدت مدينة تعز اشتباكات عنيفة بين الحوثيين والمقاومة.", "اشتباكات", "Taiz"),
        ("تعرضت مدينة سرمين لقصف مدفعي من قبل قوات النظام.", "لقصف", "Sarmīn"),
        ("تعرضت قرية البارة لقصف من قبل القوات المتمركزة في كفرنبل.", "لقصف", "Al-Bara"),
        # another verb's place is not that of a noun that comes later
        ("تظاهر العشرات في مدينة سوسة احتجاجا على توقيف ناشط.", "توقيف", None),
    ],
)
def test_a_place_that_undergoes_a_deed(text: str, trigger: str, place: str | None) -> None:
    assert told(text, trigger)[1] == place
