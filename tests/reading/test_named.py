"""People and places that a text names: spans, and what only looks like a name."""

from __future__ import annotations

import pytest

import marsad


def people(text: str) -> list[str]:
    return [name.text for name in marsad.names(text) if name.kind == "person"]


def places(text: str) -> list[str]:
    return [name.text for name in marsad.names(text) if name.kind == "place"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الخبير الاقتصادي أمين فارس إن الأسعار ارتفعت.", ["أمين فارس"]),  # a title and its adjective
        ("وأعلن وزير الصناعة الكندي برند جوتشولك الخطة.", ["برند جوتشولك"]),  # nationality, words no table knows
        ("رفضها الأمير محمد بن عبد الكريم الخطابي في فاس.", ["محمد بن عبد الكريم الخطابي"]),
        ("وحضر إبراهيم سعد وسعيد جعفر ويوسف حمدي.", ["إبراهيم سعد", "سعيد جعفر", "يوسف حمدي"]),
        ("سجل زين الدين زيدان هدفا.", ["زين الدين زيدان"]),
        ("ووصل معالي شكيب الكتاني إلى الرباط.", ["شكيب الكتاني"]),  # the honorific is no part
        ("التقى جان مارك دو لا سابليير الصحفيين.", ["جان مارك دو لا سابليير"]),
        ("تحدث زعيم الأغلبية، بيل فريست، أمام المجلس.", ["بيل فريست"]),  # between commas
        ("وأضاف بلازي أن الوضع صعب.", ["بلازي"]),  # the speaker right after the verb
        ("والتقى الرئيس عباس الوفد.", ["عباس"]),
    ],
)  # fmt: skip
def test_people_whom_no_table_knows(text: str, found: list[str]) -> None:
    assert people(text) == found


def test_whoever_is_named_in_full_is_found_again_by_the_surname() -> None:
    text = "تكهن جوتشولك بتراجع الصادرات. وقال رئيس الاتحاد برند جوتشولك إنه يتوقع ذلك. ورأى جوتشولك أن الإنتاج كاف."
    assert people(text) == ["جوتشولك", "برند جوتشولك", "جوتشولك"]


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد في شهر أيار الماضي.",  # the month, no given name
        "آب الحجاج إلى بيوتهم في آب.",  # came back, and the month
        "عقد الاجتماع يوم الأحد.",
        "كان منظر المدينة جميلا وكريما.",  # adjectives that are names as well
        "أنشئت لجنة على أساس الاتفاق.",
        "فاز فريق النصر في كأس الملك فهد.",  # what a cup is called by
        "ضرب إعصار كاترينا الساحل.",
        "تقع المدرسة في شارع عمر المختار.",
        "يزرع السكان النخيل حول البحيرة.",
        "قال ابن عمه إنه بخير.",  # a son of somebody, no name
        "وعد الوزير بسعادة غامرة.",
    ],
)
def test_what_looks_like_the_name_of_somebody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقال محمد أيوب إن الأحد عطلة.", ["محمد أيوب"]),
        ("اعتقلت الشرطة وليد الزين الأحد في آب الماضي.", ["وليد الزين"]),
    ],
)
def test_months_and_days_beside_names(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل إلى مكة المكرمة.", ["مكة"]),  # the epithet is no part
        ("قصفت الطائرات بيروت.", ["بيروت"]),
        ("عاد من تونس إلى فاس.", ["تونس", "فاس"]),
        ("زار دولة قطر.", ["قطر"]),
        ("وسافر إلى جنوب أفريقيا.", ["جنوب أفريقيا"]),  # the state, no direction
        ("احتلت الضفة الغربية.", ["الضفة الغربية"]),
        ("انضم اللاعب إلى صفوف ليفربول.", []),  # the club
        ("سلم الجنديين إلى السلطات.", []),
    ],
)
def test_places(text: str, found: list[str]) -> None:
    assert places(text) == found


def test_spans_leave_clitics_and_vowel_marks_out_and_ids_are_those_of_the_tables() -> None:
    text = "والتقى بمحمّد دحلان وَلسعيد جعفر."
    found = marsad.names(text)
    assert [text[n.start : n.end] for n in found] == [n.text for n in found]
    assert found[0].text.startswith("محمّد")
    (macron,) = [n for n in marsad.names("وصل إيمانويل ماكرون.") if n.kind == "person"]
    assert macron.id == "person:emmanuel-macron"


def test_the_same_text_gives_the_same_names_and_a_bad_day_is_told() -> None:
    text = "قال الخبير أمين فارس إن الأسعار ارتفعت."
    assert marsad.names(text) == marsad.names(text)
    with pytest.raises(ValueError, match="no day"):
        marsad.names(text, "yesterday")
