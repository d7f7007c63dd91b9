"""Whose word it is: who is asked about something, who is put first, and what the outlet sets beside a word. Each rule
with a sentence that it must leave alone."""

from __future__ import annotations

import pytest
from told import found, sources

KILLED = "ASSAULT"
SHELLED = "إن الجيش قصف المدينة."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وقال سكان إن الأمر خطير. وقال علي أحمدي إن الجيش قصف المدينة.", "علي أحمدي"),
        ("وقال سكان إن الأمر خطير. وقال على تويتر إن الجيش قصف المدينة.", "وقال"),  # nobody is named
        (
            "قالت المندوبة إن الأمر خطير. أما المقررة الأممية فقالت إن التحقيق بدأ. وأضافت أن الجيش قصف المدينة.",
            "المقررة الأممية",
        ),
        (
            "أعلن التحالف الدولي وقف الدوريات. أفاد تجمع أحرار حوران بوقوع هجوم. وأضاف أن الجيش قصف المدينة.",
            "Ahrar Horan Gathering",
        ),
        (
            "وقال بيكس إن الأمر خطير. وعن تفسيره للاعتقاد بأن الهجومين أنهيا الحرب، قال: «قصف الجيش المدينة».",
            "بيكس",
        ),
        # a topic before a comma speaks where nobody is asked about anything
        ("وقال بيكس إن الأمر خطير. الوزير الجديد في بغداد، قال: «قصف الجيش المدينة».", "الوزير الجديد"),
        (
            "قال القائد إن الأمر خطير. وعما إذا كان الجيش قادرا على ذلك، أكد المستشار أن المسلحين قصفوا المدينة.",
            "المستشار",
        ),
    ],
)
def test_who_speaks(text: str, said: str) -> None:
    assert sources(text, KILLED)[-1] == [said]


def test_what_the_outlet_sets_beside_a_word() -> None:
    said = "زعم الوزير أن القوات قصفت الثكنة، {} غارات طالت البلدة وكانت نتيجتها مجزرة بحق المدنيين."
    assert [] in sources(said.format("يأتي ذلك بعد سلسلة"), KILLED)
    text = "بحسب نادي الأسير، فإن العدد تجاوز ألفا، وهو رقم أعلى من حصيلة عند الجيش الذي يقول إن الشرطة قتلت ستة أشخاص."
    assert sources(text, KILLED) == [["الجيش"]]
    # nobody else speaks in the aside
    text = "قال الوزير إن الجيش قصف القرية، وهو رقم جديد، وقتل ستة أشخاص."
    assert all(said == ["الوزير"] for said in sources(text, KILLED))


def test_what_is_known_and_what_is_said() -> None:
    text = "قال الوزير إنه لا يمكن تحديد من أطلق النار على الصحفية."
    assert sources(text, KILLED) == [[]]
    assert sources("قال الوزير إن الجيش أطلق النار على الصحفية.", KILLED) == [["الوزير"]]
    text = "ولفت الباحث إلى أن تزامن تنفيذ العمليات الإرهابية التي وقعت في الكويت هو من أساسياتهم."
    assert all(said == [] for said in sources(text, KILLED))
    text = "ويرى الكاتب أن الصين هي الدولة الوحيدة التي شنت هجوما على تايوان."
    assert sources(text, KILLED) == [["الكاتب"]]
    assert sources("ويرى الكاتب أن الدولة التي شنت هجوما على تايوان ستندم.", KILLED) == [[]]


def test_one_deed_after_the_other() -> None:
    text = (
        "ووفق الصحيفة، فإن مجموعة من مسلحي “داعش” قاموا بربط أحزمة ناسفة حول الدجاج، وإدخالها وسط مخيمات الأعداء، "
        "ومن ثم تفجيرها لتقتل كل من حولها."
    )
    assert sources(text, KILLED) == [["الصحيفة"]]


def test_a_charge_that_nobody_brings() -> None:
    said = "وقالت المنظمات إن الأمر خطير. {} إليهم تهمة مباشرة بقتل الطفل."
    assert sources(said.format("لكن لم توجه"), KILLED) == [[]]


def test_a_participle_at_the_end_of_a_sentence_without_a_verb() -> None:
    text = "وقال شجاع إن الأمر خطير. وفي اليوم التالي مدنيان و12 جريحا، مبينا أنه يجري توثيق الجرائم."
    assert [[link.text for link in s.attribution] for s in found(text, "injured", "figure")] == [["شجاع"]]
    # with a verb of its own it may be the outlet's
    text = "وقال شجاع إن الأمر خطير. وفي اليوم التالي أصيب 12 مدنيا، والتحقيق جار."
    assert [s.attribution for s in found(text, "injured", "figure")] == [()]


def test_war_is_declared_by_saying_so() -> None:
    text = "كانت بريطانيا قد أعلنت الحرب على ألمانيا فتم اعتقاله من قبل السلطات البريطانية."
    assert sources(text, "COERCE") == [[]]
    assert sources("أعلنت بريطانيا اعتقال ستة أشخاص من قبل السلطات الألمانية.", "COERCE") == [["United Kingdom"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وبين الوزير أن الجيش قصف المدينة.", [["الوزير"]]),
        ("وبيّن المصدر الذي طلب عدم ذكر اسمه أن الجيش قصف المدينة.", [["المصدر"]]),
        ("وبين المتحدث باسم الوزارة، خالد الشايع، أن الجيش قصف المدينة.", [["المتحدث باسم الوزارة"]]),
        # between two
        ("وبين الجيش والمعارضة اتفاق ينص على أن القوات باقية، وقصف الجيش القرية.", [[]]),
        ("وبين المجموعات العسكرية وحدة تتألف من 54 عنصرا، وقصف الجيش القرية.", [[]]),
    ],
)
def test_to_explain_and_between(text: str, said: list[list[str]]) -> None:
    assert sources(text, KILLED) == said


def test_what_is_received_is_no_word() -> None:
    text = "قالت مصادر طبية إن الأمر خطير. وتم نقلهم إلى المستشفى لتلقي العلاج، وعقب الهجوم قصف الجيش مواقع التنظيم."
    assert sources(text, KILLED) == [[]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "وذكر بيان للقيادة المركزية الأميركية أن القائد مسؤول، وأضاف البيان أن الجيش قصف المدينة.",
            "United States Central Command",
        ),
        ("وقال الناطق في بيان إن الأمر خطير. وأضاف البيان أن الجيش قصف المدينة.", "الناطق"),
        (
            "أصدرت وزارة الدفاع بيانا قالت فيه إن الأمر خطير. وأضاف البيان أن الأمر قائم. وتابع أن الجيش قصف المدينة.",
            "وزارة الدفاع",
        ),
        # a new paper that names nobody, and a paper that is only talked of
        (
            "وقال الناطق في بيان إن الأمر خطير. وذكر بيان صحفي أن الأمر قائم. وأضاف البيان أن الجيش قصف المدينة.",
            "بيان صحفي",
        ),
        ("قال الوزير إن بيان الحركة كاذب. وأضاف البيان أن الجيش قصف المدينة.", "بيان الحركة"),
    ],
)
def test_a_paper_speaks_for_its_issuer(text: str, said: str) -> None:
    assert sources(text, KILLED)[-1] == [said]


def test_a_paper_of_a_body_in_quotation_marks() -> None:
    assert sources("وبحسب إحصائية “يونامي” فإن الجيش قتل ستة أشخاص.", KILLED) == [["UNAMI"]]
    assert sources("وبحسب تقرير “غزة تحت النار” فإن الجيش قتل ستة أشخاص.", KILLED) == [["تقرير"]]
