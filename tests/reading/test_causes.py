"""A deed has the day of what it came of, carries out, or is the first of; a headline of nouns is of one day."""

from __future__ import annotations

import pytest
from test_scenes import places

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
        # what the toll of it came to
        (
            "استهدفت الطائرات أمس الأحياء السكنية، وبلغت الحصيلة النهائية للضحايا مقتل 4 مدنيين.",
            "killed",
            "مقتل",
            "2015-07-21",
        ),
        (
            "وصل الوزير أمس إلى المدينة التي تعرضت لقصف، وبلغت الحصيلة النهائية للضحايا مقتل 4 مدنيين.",
            *("killed", "مقتل", None),
        ),
        # a clause with an adverbial before its verb has its own day
        (
            "تجمع العشرات أمام الحواجز حيث اعتقلت الشرطة عشرة شبان، وفي خطوة نادرة، دخلت القوات الأسبوع الماضي المسجد.",
            *("detained", "اعتقلت", None),
        ),
        # the only time, alone at the end of the sentence
        (
            "أصيب 7 مدنيين بينهم طفلان وامرأتان إحداهما حامل، إثر قصف صاروخي لقوات النظام استهدف الأحياء السكنية "
            "والسوق الشعبي في مدينة جسر الشغور غربي إدلب، مساء أمس الثلاثاء.",
            *("injured", "أصيب", "2015-07-21"),
        ),
        # since a deed told by its noun or in a clause, also over a relative clause; what is told there is not of then
        (
            "ومنذ تولي الرئيس النيجيري محمد بخاري الذي توعد بسحق التمرد الحكم في 29 مايو، قتل أكثر من 750 شخصا.",
            *("killed", "قتل", "2015-05-29"),
        ),
        (
            "ومنذ تولي الرئيس النيجيري محمد بخاري الذي توعد بسحق التمرد الحكم في 29 مايو، قتل أكثر من 750 شخصا.",
            *("THREATEN", "توعد", None),
        ),
        # the first since then is not of then
        ("قصف الجيش أمس المدينة لأول مرة منذ سيطرة المسلحين عليها في مارس الماضي.", "ASSAULT", "قصف", "2015-07-21"),
        ("زار الوزير بغداد للمرة الأولى منذ اندلاع الحرب في مارس الماضي.", "CONSULT", "زار", None),
        # the day on which a deed is blamed or claimed is not its own; one behind it may be
        ("دانت منظمة هيومن رايتس ووتش، أمس، قصف المتمردين لمناطق سكنية في مدينة عدن.", "ASSAULT", "قصف", None),
        ("تبنت جبهة النصرة أمس الهجوم على ثكنة في حلب.", "ASSAULT", "الهجوم", None),
        ("أعلنت الشرطة أمس مقتل ثلاثة جنود في حلب.", "killed", "مقتل", "2015-07-21"),
        ("دانت منظمة هيومن رايتس ووتش قصف المتمردين لمدينة عدن أمس.", "ASSAULT", "قصف", "2015-07-21"),
        # the worst of the year was on one day of it
        ("أعلن تنظيم الدولة الإسلامية مسؤوليته عن الهجوم الأكثر دموية لهذا العام.", "ASSAULT", "الهجوم", None),
        ("قتل 130 شخصا في هجمات المسلحين هذا العام.", "killed", "قتل", "2015-01-01"),
        (
            "وسقط قتلى جراء الهجوم الذي يعد الأسوأ من نوعه خلال العام الجاري كما أصيب فيه 130 شخصا.",
            "injured",
            "أصيب",
            None,
        ),
        # since when something else is so, or nothing
        (
            "ومنذ الاثنين ضاعف الحزب هجماته على الشرطة التي قتلت ثلاثة ناشطين في المدينة.",
            *("killed", "قتلت", None),
        ),
        (
            "زار الوزير لوران فابيوس إيران في أول زيارة يقوم بها وزير خارجية فرنسي للجمهورية الإسلامية منذ 12 عاما.",
            *("CONSULT", "زار", None),
        ),
        ("تستهدف الطائرات المدينة منذ 12 يوما.", "ASSAULT", "تستهدف", "2015-07-10"),
        # but what is called for in the same breath is of that day
        (
            "دان الوزير الخميس الماضي الهجوم، داعيا المجتمع الدولي إلى فرض عقوبات على الحزب.",
            "REQUEST",
            "داعيا",
            "2015-07-16",
        ),
        # what a visit is put off to
        ("طلب الوزراء من نائب الرئيس تأجيل الزيارة إلى نهاية الأسبوع.", "REQUEST", "طلب", None),
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


def test_since_a_deed_is_open() -> None:
    text = "ومنذ أن استولى التنظيم على المدينة في 21 مايو، قتل الجيش خمسين مدنيا."
    toll = next(s for s in marsad.read(text, published=DAY).statements if s.type == "killed")
    assert (toll.time.start, toll.time.end) == ("2015-05-21", None)


def test_a_deed_told_on_has_no_day_beside_another() -> None:
    text = "قصف الجيش السوري بالمدفعية أمس بلدة معرة النعمان. واستهدف الجيش السوري بالمدفعية سيارة في بلدة معرة النعمان"
    assert started(f"{text}.", "ASSAULT", "استهدف") == "2015-07-21"
    other = f"{text} بعد أن غادرها وفد كان قد قال إنه وصل إلى دمشق في 5 مايو."
    assert started(other, "ASSAULT", "استهدف") is None


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        # what a strike that is told next hit is not where the result was
        (
            "استهدفت قوات النظام بلدة البارة بقصف، ما أدى لإصابة امرأة، واستهدفت الأحياء السكنية في بلدة كفرتعال.",
            "injured",
            "Al-Bara",
        ),
        ("استهدف الجيش منازل بقصف، ما أدى لإصابة امرأة ومقتل رجل في بلدة كفرتعال.", "injured", "Kafr Taal"),
        # what is struck itself is where the result was
        ("قصفت الطائرات قرية اليعقوبية، ما تسبب بسقوط ثلاثة شهداء.", "killed", "Al-Yaqubiya"),
        ("قصفت الطائرات مواقع عدة، ما تسبب بسقوط ثلاثة شهداء.", "killed", None),
    ],
)
def test_a_result_is_where_its_cause_struck(text: str, code: str, place: str | None) -> None:
    assert places(text, code) == [place]
