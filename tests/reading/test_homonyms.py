"""Towns of one name: which is meant by where the text says it lies, and names that are everyday words as well."""

import pytest
from test_scenes import places

import marsad


def ids(text: str) -> set[str]:
    """What the tables call the places of a text; those that no table has are left out."""
    return {place.name for place in marsad.read(text, published="2023-01-05").places if place.id}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # villages that a strike, a raid or a clash is told of
        ("قصفت المدفعية قرية كفرنوران بريف حلب الغربي.", "Kafr Nuran"),
        ("قصفت المدفعية بلدة معارة النعسان بريف إدلب.", "Maarrat al-Naasan"),
        ("قصفت المدفعية بلدات سفوهن والفطيرة في جبل الزاوية.", "Sufuhon"),
        ("سيطرت المقاومة على معسكر لبوزة في محافظة لحج.", "Labuza camp"),
        ("قتل ثلاثة مدنيين في بلدة ملح بريف السويداء.", "Malah"),
        # the nearest to what is told of where it lies
        ("قصف الطيران بلدة الجديدة غربي إدلب.", "Al-Jadida (Idlib)"),
        ("قصف الطيران قرية النيرب بريف إدلب الشرقي.", "An-Nayrab (Idlib)"),
        ("اعتقلت الدورية شابا في مخيم النيرب بمدينة حلب.", "An-Nayrab (Aleppo)"),
        ("قصفت المدفعية قرية المالكية في ريف حلب الشمالي.", "Al-Malikiya (Azaz)"),
        ("قصفت المسيرات بلدة المالكية شمال شرق الحسكة.", "Al Mālikīyah"),
        ("هاجم مستوطنون قرية دوما جنوب نابلس.", "Duma (Nablus)"),
        ("قصف الجيش مدينة دوما في ريف دمشق.", "Dūmā"),
        # the adjective names its country
        ("اعتقلت الشرطة رجلا في مدينة الجديدة المغربية.", "El Jadida"),
        # just across a border, and on one side of a region
        ("قتل خمسة مدنيين في مدينة كوباني بغربي كردستان.", "Kobani (Ayn al-Arab)"),
    ],
)
def test_which_town_is_meant(text: str, name: str) -> None:
    assert name in ids(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # told to lie where no town of this name does
        ("انفجرت عبوة في حي اليرموك غربي بعقوبة.", "Al Yarmūk"),
        ("داهمت الدوريات حي الحويجة في بلدة ذيبان.", "Al Ḩawījah"),
        ("قصف الجيش بلدة الطيبة بالغوطة الغربية.", "Eṭ Ṭaiyiba"),
        # no village has so many people
        ("قصفت المدفعية قرية القاهرة.", "Cairo"),
        ("قصفت المدفعية بلدة المنصورة.", "Al Manşūrah"),
        # everyday words and persons
        ("التقى الوزير فاطمة بتول في أنقرة.", "Atma"),
        ("أغلقت الشرطة الطرق المؤدية إلى الميدان.", "Mūdīyah"),
        ("بحث الوزير برنامج الزيارة في بغداد.", "Az-Ziyara"),
        ("قتل شاب في عتمة الليل.", "Utma"),
        ("أجريت له عملية في القسم الجراحي.", "Al Jarrāḩī"),
        ("هذا طعام من ملح وخبز.", "Malah"),
        ("وصلت شحنة من لقاح إلى عدن.", "Qah"),
    ],
)
def test_which_town_is_not_meant(text: str, name: str) -> None:
    assert name not in ids(text)


def test_a_small_town_abroad_is_none_of_a_text_on_others() -> None:
    text = "أعلنت سوريا وتركيا والعراق اتفاقا. وزار وزير خارجية سوريا تركيا والعراق. وقصفت الطائرات قرية الصيادة."
    assert "قرية الصيادة" in places(text, "ASSAULT")


def test_a_town_of_which_the_text_said_where_it_lies_stays_there() -> None:
    text = "قصفت المدفعية قرية المالكية في ريف حلب الشمالي. وقتل طفل في قرية المالكية."
    assert "Al Mālikīyah" not in ids(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # no province reaches so far
        ("استهدفت قوات النظام قرية عين عيسى بريف اللاذقية الشمالي.", "قرية عين عيسى"),
        ("اللاذقية::استهدف فصائل الثوار مواقع قوات الأسد على محور عين عيسى.", "محور عين عيسى"),
        # but a town far off in its own province is that town
        ("استهدفت قوات النظام قرية عين عيسى بريف الرقة الشمالي.", "Ain Issa"),
        ("الرقة::استهدف فصائل الثوار مواقع قوات الأسد في قرية عين عيسى.", "Ain Issa"),
        ("قتل مدني في مدينة البوكمال بريف دير الزور.", "Kamāl"),
        # a city that only heads a report is not where all of it was
        ("بغداد: قتل مدني في مدينة الموصل.", "Mosul"),
    ],
)
def test_a_village_that_lies_too_far_from_its_province_is_another(text: str, name: str) -> None:
    assert name in (places(text, "ASSAULT")[0] or "")


def test_behind_a_preposition_stands_no_verb_but_a_town() -> None:
    assert places("وفي تعز المدينة قتل مدني واحد.", "killed") == ["Taiz"]
    assert ids("قال إن كرامة الإنسان تعز على الجميع.") == set()


def test_two_countrysides_are_of_provinces() -> None:
    assert places("قصفت الطائرات مواقع في ريفي إدلب وحلب.", "ASSAULT") == ["Idlib Governorate"]
    assert places("أصيب مدني في هجوم بمنطقة عملية درع الفرات.", "injured") == ["Euphrates Shield area"]
    assert places("أصيب مدني في هجوم على ضفة نهر الفرات.", "injured") == ["Euphrates"]
