"""What is told by its direction, its distance or the road to a town was not in that town."""

from __future__ import annotations

import pytest
from tests.reading.told import places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قصف الطيران مواقع الحوثيين جنوب العاصمة صنعاء.", None),
        ("قصف الطيران مواقع الحوثيين شمال قاعدة العند.", None),
        ("قتل ثلاثة مدنيين بانفجار لغم على طريق القنيطرة.", None),
        ("قتل جندي بهجوم على بعد 20 كلم من الموصل.", None),
        ("قتل مدني برصاص قناص على الطريق بين حلب ودمشق.", None),
        ("قتل مدني بقصف شمال شرقي مدينة منبج.", None),
        ("قتل مدني برصاص قناص على الطريق الواصل بين مدينتي القامشلي وعامودا.", None),
        ("قتل مدني برصاص قناص على الطريق الذي يربط بين سراقب وإدلب.", None),
        ("اشتبك الجيش والحوثيون في منطقة الفاخر الحدودية بين محافظتي إب والضالع.", None),
        # a direction that is a part of the town, or of a wide land
        ("قصف الطيران مواقع الحوثيين في جنوب صنعاء.", "Sanaa"),
        ("استولت المقاومة على حي صبر بشمال عدن.", "Aden"),
        ("قصف الطيران مواقع جنوبي لبنان.", "South Lebanon"),
        ("قصف الطيران مواقع شمال غربي ناحية معرة مصرين.", "Ma‘arratmişrīn"),
        ("قتل مدني قرب الحدود السورية.", "الحدود السورية"),
        ("شنت الطائرات غارات على أطراف بلدة كفريا وشرق مدينة إدلب.", "Idlib"),
        # of a town whose province is called after it, the province
        ("قتل مدني بقصف شرقي إدلب.", "Idlib Governorate"),
        ("قصف الطيران مناطق شمال غزة.", "Gaza Strip"),
        ("قصفت طائرة دراجة نارية بين بلدة المسطومة ومدينة أريحا.", "Al-Mastuma"),
        # the surroundings are as good as the town, and near it is the nearest that is told
        ("قتل مدنيان في قصف قرب سراقب.", "Saraqib"),
        ("قصف الطيران محيط مدينة بنش.", "Binnish"),
        # what stands beside it holds both; what is told of the place itself is its own
        ("قتل عنصران بقصف جنوب مدينة الطبقة بريف الرقة.", "Raqqa Governorate"),
        ("يقع المعسكر شمال قاعدة العند التي استعادها الثوار.", "al-Anad Air Base"),
    ],
)
def test_beside_a_town_is_not_in_it(text: str, place: str | None) -> None:
    assert places(text, "ASSAULT") == [place]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("التقى الوزير نظيره الإيراني لبحث الاتفاق النووي بين طهران والدول الكبرى.", "CONSULT", None),
        ("تواصلت المحادثات بين موسكو وكييف.", "CONSULT", None),
        ("تواصلت المحادثات في موسكو بين إيران وتركيا.", "CONSULT", "Moscow"),
    ],
)
def test_the_two_sides_of_a_tie_are_no_place(text: str, code: str, place: str | None) -> None:
    assert places(text, code) == [place]
