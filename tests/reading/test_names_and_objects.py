"""Where the name of who speaks ends: before the object behind it, and not inside the words that are quoted."""

from __future__ import annotations

import pytest
from told import parties, sources


def test_a_name_that_no_table_knows_has_no_object_for_genitive() -> None:
    text = "واتهمت جرينفيلد نظام الأسد بأنه قتل مدنيين في درعا."
    assert parties(text, "ACCUSE") == [(["جرينفيلد"], ["نظام الأسد"])]
    text = "واتهم عبدي النظام السوري بإثارة الاضطرابات، قائلا إن قواته قتلت خمسة مدنيين."
    assert sources(text, "ASSAULT") == [["عبدي"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وكشف عدنان حزام، الناطق باسم الصليب الأحمر، أن الجيش قتل خمسة مدنيين.", "عدنان حزام"),
        ("وكشفت كواليس السياسة أن الجيش قتل خمسة مدنيين.", "كواليس السياسة"),  # the shape of a broken plural
        ("وقال منيف الزهيري إن الجيش قتل خمسة مدنيين.", "منيف الزهيري"),
        ("وقال كريس كوب سميث إن الجيش قتل خمسة مدنيين.", "كريس كوب سميث"),
    ],
)
def test_a_name_of_two_words_and_a_noun_of_another_keep_both(text: str, who: str) -> None:
    assert sources(text, "ASSAULT") == [[who]]


@pytest.mark.parametrize(
    "words",
    [
        "“الناس الذين نزلوا إلى الشارع قتلوا شرطيين”",
        "«تفطرت قلوبنا بعد مقتل سبعة صحفيين في أوكرانيا»",
        '"طفل آخر يقع ضحية الذخائر التي خلفها قصف الجيش"',
    ],
)
def test_the_first_noun_of_what_is_quoted_does_not_say_it(words: str) -> None:
    before = "قال المتحدث حسن إبراهيم إن القرية آمنة. "
    assert {name for links in sources(before + "وأضاف " + words + ".", "ASSAULT") for name in links} == {"حسن إبراهيم"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('وقال "المرصد اليمني للألغام" إن مدنيين اثنين قتلا بانفجار لغم.', "المرصد اليمني"),
        ("وقال “الدفاع المدني السوري” في بيان له اليوم، إن غارة قتلت مدنيين.", "White Helmets"),
    ],
)
def test_a_name_in_quotation_marks_says_it(text: str, who: str) -> None:
    assert sources(text, "ASSAULT")[0] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وقال مراسل “السورية.نت” في إدلب، إنّ قصفا مدفعيا قتل خمسة مدنيين.", "مراسل السورية.نت"),
        ('وأفاد مراسل منصة "المشرق بوست" في إدلب، إن القصف قتل خمسة مدنيين.', "مراسل منصة المشرق بوست"),
        ("وقالت فرق “الدفاع المدني السوري” إن القصف قتل خمسة مدنيين.", "فرق الدفاع المدني السوري"),
        ("وقالت شبكة «سي إن إن» إن القصف قتل خمسة مدنيين.", "CNN"),
        ("وقالت شبكة «نداء الفرات» إن القصف قتل خمسة مدنيين.", "شبكة نداء الفرات"),
    ],
)
def test_correspondents_teams_and_networks_keep_the_name_in_quotation_marks(text: str, who: str) -> None:
    assert sources(text, "ASSAULT")[0] == [who]


def test_words_in_quotation_marks_behind_a_correspondent_are_no_name() -> None:
    assert sources('وذكر مراسل الجزيرة "القصف قتل خمسة مدنيين".', "ASSAULT") == [["مراسل الجزيرة"]]
    assert sources('وذكر مراسل "قتل القصف خمسة مدنيين".', "ASSAULT")[0] == ["مراسل"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قالت وزيرة الطاقة والمناجم والطاقات المتجددة إن القوات قتلت خمسة مسلحين.", ["وزيرة الطاقة"]),
        ("قال هنري باركي، المحلل ورئيس برنامج الشرق الأوسط، إن التنظيم قتل خمسة جنود.", ["هنري باركي"]),
        ("وقال حمدان عيسى، نائب أمين دائرة الشباب والطلاب، إن الميليشيا قتلت خمسة جنود.", ["حمدان عيسى"]),
        ("وقال وزير الدفاع ورئيس الأركان إن القوات قتلت خمسة مسلحين.", ["وزير الدفاع", "رئيس الأركان"]),
        ("وقالت مصادر محلية وسكان إن القصف قتل خمسة مدنيين.", ["مصادر محلية", "سكان"]),
    ],
)
def test_one_man_with_all_his_callings_is_one_source(text: str, who: list[str]) -> None:
    assert sources(text, "ASSAULT") == [who]
