"""A deed has the day of what it came of, carries out, or is the first of; a headline of nouns is of one day."""

from __future__ import annotations

import pytest

import marsad

DAY = "2015-07-22"  # a Wednesday
RAIDS = "شنت طائرات حربية فجر أمس الثلاثاء موجة من الغارات استهدفت عدة مواقع، "


def started(text: str, type: str, trigger: str) -> str | None:
    statements = marsad.read(text, published=DAY).statements
    return next(s.time.start for s in statements if s.type == type and trigger in text[slice(*s.evidence[0].trigger)])


@pytest.mark.parametrize(
    ("text", "type", "trigger", "start"),
    [
        # what came of the force that the sentence begins with
        (RAIDS + "وأسفرت عن مقتل اثنين من المهربين.", "killed", "مقتل", "2015-07-21"),
        # the place where somebody came has seen another deed
        ("وصل الوزير أمس إلى المدينة التي شهدت اشتباكات وأسفرت عن مقتل اثنين من المهربين.", "killed", "مقتل", None),
        # a doubt about the doer parts no deed from its day; what is thought to have happened does
        (
            "شنت طائرات حربية يرجح أنها أردنية، فجر أمس الثلاثاء، غارات على المدينة، وأسفرت عن مقتل اثنين.",
            *("killed", "مقتل", "2015-07-21"),
        ),
        # what is always so has no past day, and parts no deed from it
        ("اقتحمت القوات التي تسيطر على المطار مدينة حلب يوم السبت.", "ASSAULT", "اقتحمت", "2015-07-18"),
        ("اقتحمت القوات التي تسيطر على المطار مدينة حلب يوم السبت.", "controls", "تسيطر", None),
        ("اقتحمت القوات التي دخلت المطار يوم السبت مدينة حلب.", "ASSAULT", "اقتحمت", None),
        # the first time is the one that is told
        (
            "ونشرت المنظمة تقريرها يوم السبت وقالت إنها المرة الأولى التي تتهم فيها جهة دولية إسرائيل بالتعذيب.",
            *("ACCUSE", "تتهم", "2015-07-18"),
        ),
        ("وقالت المنظمة يوم السبت إنها المرة الأولى التي تتهم فيها جهة دولية إسرائيل.", "ACCUSE", "تتهم", None),
        # a deed told as the purpose of something, then as done
        (
            "جمعت الأمم المتحدة الطرفين لتوقيع اتفاق مبدئي في يوليو الحالي. ووقع مندوبون عن البرلمان الاتفاق.",
            *("AGREE", "وقع", "2015-07-01"),
        ),
        (
            "جمعت الأمم المتحدة الطرفين لتوقيع بيان في يوليو الحالي. ووقع مندوبون عن البرلمان الاتفاق.",
            *("AGREE", "وقع", None),
        ),
        (
            "تستعد الأمم المتحدة لتوقيع اتفاق في أغسطس المقبل. ووقع مندوبون عن البرلمان الاتفاق.",
            *("AGREE", "وقع", None),
        ),
    ],
)
def test_the_day_of_what_it_came_of(text: str, type: str, trigger: str, start: str | None) -> None:
    assert started(text, type, trigger) == start


def test_a_headline_of_two_nouns_is_one_happening() -> None:
    text = "مقتل اثنين وتدمير مستودع بضربات أردنية\n\n" + RAIDS + "وأسفرت عن مقتل اثنين."
    assert started(text, "ASSAULT", "تدمير") == "2015-07-21"
    other = "مقتل اثنين. وتدمير مستودع بضربات أردنية\n\n" + RAIDS + "وأسفرت عن مقتل اثنين."
    assert started(other, "ASSAULT", "تدمير") is None
