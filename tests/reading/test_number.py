"""Number and kind: plural verbs are nobody's alone, cut-off adjectives and outskirts are no parties."""

from __future__ import annotations

import pytest
from tests.reading.told import events, found, names

import marsad


def test_a_plural_verb_goes_on_from_no_single_person() -> None:
    text = "أكد المتحدث باسم المقاومة أنه تم اكتشاف خبراء داخل القاعدة يقومون بتدريب الميليشيات الحوثية."
    reading, told = events(text, "AID")
    assert all("المتحدث باسم المقاومة" not in names(reading, s.actor) for s in told)


def test_it_goes_on_from_several() -> None:
    reading, told = events("وصل الوزراء إلى القاهرة وأدانوا الهجوم.", "ACCUSE")
    assert [names(reading, s.actor) for s in told] == [["الوزراء"]]


def test_whoever_refuses_was_not_named_before() -> None:
    assert not found("قال ساركوزي إن تونس تعاني من كل الذين يرفضون الاتفاق.", "REJECT")
    assert found("الوزراء الذين رفضوا الاتفاق استقالوا.", "REJECT")


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("قال الوزير إن تونس يهاجمها اليوم كثير من المسلحين.", None, ["Tunisia"]),
        ("قصفت قوات النظام أطراف مدينة الأتارب.", ["Syrian Arab Army"], []),
        ("شنت الطائرات الروسية غارات على مدينة سراقب والبارة والعنكاوي.", ["Russia"], []),
    ],
)
def test_who_undergoes(text: str, actors: list[str] | None, recipients: list[str]) -> None:
    reading, told = events(text, "ASSAULT")
    assert [names(reading, s.recipient) for s in told] == [recipients]
    assert actors is None or [names(reading, s.actor) for s in told] == [actors]


def test_sides_of_a_conflict_stay_parties() -> None:
    reading, told = events("اتفقت أطراف النزاع على هدنة.", "AGREE")
    assert [names(reading, s.actor) for s in told] == [["أطراف النزاع"]]


def test_a_way_opened_to_something_to_come_is_no_road() -> None:
    assert not found("الحركة تفتح الطريق أمام مفاوضات جديدة.", "RETREAT")
    assert found("فتحت السلطات الطريق أمام النازحين.", "RETREAT")


def test_a_cut_off_participle_is_nobody() -> None:
    told = marsad.read("طالب الفريق بوقف الاعتداءات على السكان، المتكررة منذ أيام.")
    assert "المتكررة" not in {a.name for a in told.actors}


def test_safety_is_no_mother_and_a_claim_no_deed_of_who_speaks() -> None:
    told = marsad.read("كان المقر أكثر الأماكن أمنا وأمانا. ويثبت التفجير أنهم يستهدفون مواطنين.")
    assert "أمانا" not in {a.name for a in told.actors}
    claim = marsad.read('أكدت السلطات أن الهجوم ليس إرهابيا، نافية ما تردد حول تبني تنظيم "داعش" الإرهابي للاعتداء.')
    assert "السلطات" not in {
        a.name for s in claim.statements if s.type == "ASSAULT" for a in claim.actors if a.id in s.actor
    }


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ('قتلت السيدة "نادية العودة" نتيجة انفجار لغم.', [], ["السيدة"]),
        ('قتلت الشرطة "أبو عمر" في البلدة.', ["الشرطة"], ["أبو عمر"]),
    ],
)
def test_a_name_in_quotation_marks_is_whose_the_title_is(text: str, actors: list[str], recipients: list[str]) -> None:
    reading, told = events(text, "ASSAULT")
    assert [(names(reading, s.actor), names(reading, s.recipient)) for s in told] == [(actors, recipients)]


def test_administrations_and_alliances_act_and_a_rebellion_does_not() -> None:
    reading, told = events("تقود الولايات المتحدة تحالفا يشن ضربات جوية على داعش في سوريا.", "ASSAULT")
    assert [names(reading, s.actor) for s in told] == [["تحالفا"]]
    assert found("إدارة بايدن تتواصل مع الشيخ حكمت الهجري.", "CONSULT")
    rebels = marsad.read("خاضت الحركة تمردا ضد الدولة، واتهمته بدعم داعش.")
    assert "تمردا" not in {a.name for a in rebels.actors}
