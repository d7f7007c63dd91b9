"""Which clause a source speaks for: not the outlet's gloss behind it, not what another said, not what nobody said."""

from __future__ import annotations

import pytest
from told import sources


def everyone(text: str, code: str) -> set[str]:
    """All who are named as sources of the events of one type."""
    return {name for links in sources(text, code) for name in links}


@pytest.mark.parametrize(
    "gloss",
    [
        "، في إشارة إلى العملية التي قصفت فيها القوات البلدة أمس",
        "، في إشارة غير مباشرة إلى قصف القوات البلدة أمس",
        "، وذلك في أعقاب قصف القوات البلدة أمس",
        " في تعليقه على قصف القوات البلدة أمس",
    ],
)
def test_what_the_outlet_sets_beside_a_word_is_not_said(gloss: str) -> None:
    assert sources(f"قال الوزير إن بلاده «لن تتراجع عن قرارها»{gloss}.", "ASSAULT") == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن القوات قصفت البلدة في إطار حملتها أمس.",  # no comma and no وذلك
        "قال الوزير إن الطائرات أقلعت، وقصفت القوات البلدة أمس.",
    ],
)
def test_a_clause_of_the_speaker_is_said(text: str) -> None:
    assert everyone(text, "ASSAULT") == {"الوزير"}


def test_behind_a_deed_that_is_said_a_new_clause_is_the_outlets() -> None:
    text = "أعلنت الوزارة ضبط شبكة من المهربين، واقتحمت القوات مقر الشبكة في البلدة."
    assert everyone(text, "ASSAULT") == set()
    text = "أعلنت الوزارة مقتل خمسة جنود، وأصيب عشرة في قصف البلدة."  # one toll
    assert everyone(text, "ASSAULT") == {"الوزارة"}


def test_one_more_source_at_the_end_is_quoted_by_nobody() -> None:
    text = "وأكد مصدر أمني أن «فتاتين فجرتا نفسيهما» مما أثار «حالة ذعر»، بحسب أحد الصحافيين."
    assert sources(text, "ASSAULT") == [["مصدر أمني"]]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("وأكد مصدر أمني أن المسلحين قتلوا خمسة جنود، بحسب وكالة رويترز.", ["Reuters", "مصدر أمني"]),
        ("اعترف محمد لأسرته بأن رفاقه قتلوا خمسة جنود، حسبما قال أقارب له.", ["أقارب", "محمد"]),
    ],
)
def test_who_carries_a_word_quotes_it(text: str, links: list[str]) -> None:
    assert links in sources(text, "ASSAULT")


@pytest.mark.parametrize(
    "text",
    [
        "عثر على مقبرة تضم جثث أشخاص يعتقد أن التنظيم قتلهم في البلدة.",
        "وعثروا في الأراضي التي يفترض أن المسلحين قصفوها على ألغام.",
    ],
)
def test_what_is_held_of_a_noun_is_held_by_nobody(text: str) -> None:
    assert everyone(text, "ASSAULT") == set()


def test_somebody_definite_who_holds_something_does() -> None:
    assert everyone("وقال الوزير الذي يعتقد أن المسلحين قتلوا خمسة جنود كلمته.", "ASSAULT") <= {"الوزير"}
    assert everyone("يعتقد الوزير أن المسلحين قتلوا خمسة جنود.", "ASSAULT") == {"الوزير"}


def test_who_is_put_first_speaks_behind_a_clause_about_him() -> None:
    before = "قال محمد الربيعي إن النوادي مغلقة. "
    text = before + "أما رئيس الرابطة نمير عبد الحسين، وهو أحد من اعتقلوا، فقال: «اقتحمت الشرطة النادي»."
    assert everyone(text, "COERCE") == {"نمير عبد الحسين"}


def test_an_agenda_is_no_source() -> None:
    assert everyone("قتلوا خمسة جنود وفق أجندتهم الخاصة.", "ASSAULT") == set()


def test_a_source_between_dashes_speaks_for_the_clause_about_a_noun() -> None:
    visit = (
        "وتلتقي وزيرة الخارجية الفرنسية نظيرها الأوكراني في كييف، في زيارة تهدف -وفق الوزارة- إلى تأكيد دعم أوكرانيا."
    )
    assert sources(visit, "CONSULT") == [[]]
    assert everyone("وقتلت الغارة -وفق الوزارة- خمسة مدنيين.", "ASSAULT") == {"الوزارة"}  # the main clause


def test_what_who_quotes_a_word_did_next_is_no_part_of_it() -> None:
    text = "وقال الأعضاء إن الوزارة وصفت القرار بأنه إهانة، ورحبوا بتصريحات الوزير."
    assert sources(text, "SUPPORT") == [[]]
    text = "وقال الأعضاء إن الوزارة أكدت أن المسلحين قتلوا خمسة جنود، وقصفوا القرية."
    assert all(links == ["الأعضاء", "الوزارة"] for links in sources(text, "ASSAULT"))


def test_who_says_a_participle_at_the_head_of_a_sentence_says_the_next_one_too() -> None:
    before = "قال محمد الأحمدي إن المقاومة تقدمت. "
    text = (
        before + "لافتا إلى أن الحوثي يحاول فتح الطرق، موضحا أن القوات قصفت البلدة. وأضاف أن المسلحين قتلوا خمسة جنود."
    )
    assert everyone(text, "ASSAULT") == {"محمد الأحمدي"}
    text = before + "لافتا إلى أن الوزير قال إن الطرق مغلقة، موضحا أن القوات قصفت البلدة."  # he speaks himself
    assert "الوزير" in everyone(text, "ASSAULT")


def test_what_no_longer_is_is_counted_by_nobody() -> None:
    text = "قال الوزير إن القوات تقدمت. كما لم يعد من أولويات الحركة أن يقتل مسلحوها الجنود."
    assert everyone(text, "ASSAULT") <= {"الوزير"}
    assert all(links == [] for links in sources("كما لم يعد من أولويات الحركة أن يقتل مسلحوها الجنود.", "ASSAULT"))


def test_a_call_to_arms_is_made_by_proclaiming_it() -> None:
    text = 'أعلنت عشائر عربية النفير العام ضد "قسد"، وأمهلتها يوما للإفراج عن قائد المجلس الذي اعتقلته.'
    assert everyone(text, "COERCE") == set()
    text = "أعلنت عشائر عربية أن النفير العام مستمر وأن القوات اعتقلت قائد المجلس."
    assert sources(text, "COERCE") == [["عشائر عربية"]]


def test_who_fell_is_no_source() -> None:
    text = "استشهد عشرة من شباب المقاومة في مواجهات زنجبار، كما استشهد ثلاثة جنود إماراتيين ضمن قوات التحالف."
    assert everyone(text, "ASSAULT") == set()
    assert everyone("استشهد الكاتب بأن الجيش قصف البلدة.", "ASSAULT") == {"الكاتب"}
