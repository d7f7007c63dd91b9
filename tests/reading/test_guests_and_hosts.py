"""Who receives and who is received, who met whom, and whom a pronoun behind a joined deed takes up."""

import pytest
from told import found, parties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("استقبل الرئيس عبد المجيد تبون الوزير سيرغي لافروف.", [(["Sergey Lavrov"], ["Abdelmadjid Tebboune"])]),
        (
            "أعرب عبد اللطيف الزياني، لدى استقبال نائب الرئيس اليمني خالد بحاح، له في الرياض، عن ارتياحه.",
            [(["Abdullatif bin Rashid al-Zayani"], ["Khaled Bahah"])],
        ),
        (
            "قال الوزير إبراهيم غندور، بعيد استقباله للوفد، إن حكومته مستعدة.",
            [(["الوفد"], ["Ibrahim Ghandour"])],
        ),
        ("عقب استقباله من قبل رئيس الجمهورية، قال الوزير إن موسكو مستعدة.", [(["الوزير"], ["رئيس الجمهورية"])]),
    ],
)
def test_the_guest_comes_to_the_host(text: str, told: list[tuple[list[str], list[str]]]) -> None:
    assert parties(text, "CONSULT") == told


def test_the_title_of_the_host_is_no_guest() -> None:
    assert found("استقبل سامح شكري وزير الخارجية المصري فيسنا بوسيتش.", "CONSULT") == []
    assert len(found("استقبل سامح شكري وزير الخارجية الروسي.", "CONSULT")) == 1


def test_nobody_visits_the_own_country() -> None:
    assert parties("وصل سيرغي لافروف إلى موسكو عائدا من الدوحة.", "CONSULT") == []
    assert parties("وصل سيرغي لافروف إلى القاهرة.", "CONSULT") == [(["Sergey Lavrov"], ["Egypt"])]


def test_a_former_title_behind_a_name_is_the_same_person() -> None:
    text = "تأتي زيارة أحمد الجربا الرئيس السابق للائتلاف السوري إلى موسكو اليوم."
    assert parties(text, "CONSULT") == [(["Ahmad Jarba"], ["Russia"])]
    text = "بدأ الحوار بعد لقاء المبعوث الروسي ميخائيل بوغدانوف المبعوث الخاص للرئيس مع قادة الائتلاف."
    assert ["Mikhail Bogdanov", "قادة الائتلاف"] in [actor for actor, _ in parties(text, "CONSULT")]


def test_a_minister_met_his_counterpart_and_not_his_capital() -> None:
    text = (
        "أعلن وزير الخارجية التركي مولود تشاوش أوغلو أن أنقرة ستبدأ قريبا بمحاربة تنظيم داعش، "
        "خلال لقاء مع نظيره الأمريكي جون كيري في ماليزيا."
    )
    assert parties(text, "CONSULT") == [(["Mevlüt Çavuşoğlu", "John Kerry"], [])]
    text = "تقدمت القوات في المدينة خلال اشتباكات مع المسلحين."
    assert [actor for actor, _ in parties(text, "ASSAULT")][:1] == [["القوات", "المسلحين"]]


def test_a_joined_deed_is_done_to_the_same() -> None:
    text = "قتل 4 أطفال أمس. وتتحدث روسيا عن السلام، بعكس أفعالها في قتل السوريين وتهجيرهم."
    assert parties(text, "COERCE") == [([], ["السوريين"])]
