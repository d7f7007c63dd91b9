"""Groups, outlets and people whom the news of conflicts name, and words that look like them."""

import pytest
from told import parties

import marsad


def known(text: str) -> set[str]:
    """The names of the actors of a text whom the tables have."""
    return {actor.name for actor in marsad.read(text, published="2022-05-05").actors if actor.known}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلن تنظيم القاعدة في بلاد الشام الهجوم على القرية.", "al-Nusra Front"),
        ("قصف الجيش التركي مواقع ميليشيا PKK في جرابلس.", "Kurdistan Workers' Party"),
        ("هاجم تنظيم بي كي كي نقطة للشرطة.", "Kurdistan Workers' Party"),
        ("قتل عنصر من لواء الباقر في دير الزور.", "Liwa al-Baqir"),
        ("هاجمت الجبهة الشامية حاجزا في مدينة الباب.", "Levant Front"),
        ("قصفت قوات المخلوع صالح مدينة تعز.", "Forces loyal to Ali Abdullah Saleh"),
        ("قصف الحوثيون والقوات الموالية للمخلوع صالح مدينة تعز.", "Ali Abdullah Saleh"),
        ("انتقد السيناتور تشاك شومر الاتفاق.", "Chuck Schumer"),
        ("دعا حاكم لوغانسك السكان إلى مغادرة المدينة.", "Serhiy Haidai"),
        ("ذكرت شبكة شام أن الجيش قصف مدينة سراقب.", "Shaam News Network"),
    ],
)
def test_who_is_named(text: str, name: str) -> None:
    assert name in known(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الموظف علي صالح إن الجيش قصف القرية.", "Ali Abdullah Saleh"),
        ("ندد الشاعر بضياع زمان الوصل.", "Zaman al-Wasl"),
        ("هاجم اللواء الثامن مواقع الحوثيين في مأرب.", "Eighth Brigade (Daraa)"),
        ("فتح السلطان مراد المدينة.", "Sultan Murad Division"),
    ],
)
def test_who_is_not(text: str, name: str) -> None:
    assert name not in known(text)


def test_a_politician_of_the_opposition_keeps_his_name() -> None:
    assert parties("اغتال مسلحون النائب المعارض محمد البراهمي.", "ASSAULT") == [(["مسلحون"], ["Mohamed Brahmi"])]
    assert parties("اغتال مسلحون الناشط المعارض بهاء الحسن.", "ASSAULT") == [(["مسلحون"], ["بهاء الحسن"])]
    assert parties("اتهم الوزير المعارض بالكذب.", "ACCUSE") == [(["الوزير"], ["المعارض"])]
