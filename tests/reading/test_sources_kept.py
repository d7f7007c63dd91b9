"""Claims that keep the source of whoever makes them."""

import pytest
from told import found, sources


def test_a_deed_of_somebody_told_of_in_a_saying_is_part_of_what_is_said() -> None:
    assert sources("قالت شبكات محلية إن الشاب قُتل على الفور عقب اعتقاله.", "COERCE") == [["شبكات محلية"]]
    assert sources("وأضاف شهود أن الميليشيات بدأت، قبل انسحابها من المدينة، في عمليات نهب.", "RETREAT") == [["شهود"]]
    assert sources("وبحسب المصادر، فإن الشاب كان يسكن في طفس قبل خطفه من قبل مسلحين.", "ASSAULT") == [["المصادر"]]


def test_a_deed_with_the_article_or_one_inquired_into_is_known() -> None:
    assert sources("وقال الوزير إن بلاده ستساعد القوات التي تتصدى للغزو الروسي.", "ASSAULT") == [[]]
    inquiry = "وقال الوزير إن الصحفية شيرين أبو عاقلة كانت شجاعة وإن بلاده تدعم التحقيق في مقتلها."
    assert sources(inquiry, "ASSAULT") == [[]]
    used = "وقالت مصادر إن الجيش استخدم في هجومه على المدينة طائرات من دون طيار."
    assert sources(used, "ASSAULT") == [[]]
    assert sources("أظهر معجبون صورا لجنود يحتضنون أطفالا في المدينة بعد تحريرها من الحوثيين.", "ASSAULT") == [[]]


def test_a_deed_inside_quotation_marks_is_the_speakers_word() -> None:
    said = "ولفت النائب إلى أن «الحكومة العراقية بدأت ترفع الصوت ردا على القصف التركي لأراضيها»."
    assert sources(said, "ASSAULT") == [["النائب"]]
    outside = "ولفت النائب إلى أن الحكومة العراقية بدأت ترفع الصوت ردا على القصف التركي لأراضيها."
    assert sources(outside, "ASSAULT") == [[]]


SHELLED = "وقال المرصد السوري لحقوق الإنسان إن الجيش قصف المدينة. "
OBSERVATORY = ["Syrian Observatory for Human Rights"]


@pytest.mark.parametrize("told", ["كما اعتقل الجيش خمسة مدنيين.", "كما أن الجيش اعتقل خمسة مدنيين."])
def test_a_sentence_that_kama_joins_goes_on_from_who_tells_news(told: str) -> None:
    assert sources(SHELLED + told, "COERCE")[-1] == OBSERVATORY


def test_what_came_of_the_deed_just_told_is_told_by_the_same() -> None:
    assert sources(SHELLED + "وأدى القصف إلى مقتل خمسة مدنيين.", "ASSAULT")[-1] == OBSERVATORY
    assert sources(SHELLED + "وأدى قصف آخر إلى مقتل خمسة مدنيين.", "ASSAULT")[-1] == []


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (SHELLED, "واعتقل الجيش خمسة مدنيين."),  # the outlet may go on
        (SHELLED, "كما تأتي الزيارة بعد أيام من اعتقال خمسة مدنيين."),
        ("وقال وزير الدفاع إن الجيش قصف المدينة. ", "كما اعتقل الجيش خمسة مدنيين."),
        ("وتفيد أنباء بأن الجيش قصف المدينة. ", "كما اعتقل الجيش خمسة مدنيين."),
    ],
)
def test_others_are_left_to_the_outlet(before: str, told: str) -> None:
    assert sources(before + told, "COERCE")[-1] == []


def test_a_word_of_saying_of_its_own_is_kept() -> None:
    assert sources(SHELLED + "كما قال شهود إن الجيش اعتقل خمسة مدنيين.", "COERCE")[-1] == ["شهود"]


def test_who_claims_a_deed_says_that_he_did_it() -> None:
    claim = "أعلن تنظيم داعش مسؤوليته عن الهجوم الدامي الذي استهدف ملهى ليليا في إسطنبول."
    assert sources(claim, "ASSAULT") == [["Islamic State"]]
    assert [s.attribution for s in found("تبنى تنظيم داعش الهجوم الذي أسفر عن مقتل 27 شخصا.", "killed", "figure")] == [
        ()
    ]


def test_a_record_and_an_announcement_are_their_owners() -> None:
    assert sources("اعتقل الجيش ثلاثة مدنيين، وفق توثيقات المرصد السوري لحقوق الإنسان.", "COERCE") == [OBSERVATORY]
    assert sources("اعتقل الجيش ثلاثة مدنيين، بحسب إعلان وزارة الداخلية.", "COERCE") == [["وزارة الداخلية"]]
    assert sources("اعتقل الجيش ثلاثة مدنيين وفق إعلان المبادئ.", "COERCE") == [[]]  # a standard


def test_a_contrast_inside_a_quotation_is_the_speakers() -> None:
    said = "وأضاف النائب: «استهدفت غارة رتلا قرب القرية، بينما اعتقل الجيش خمسة مدنيين في المدينة»."
    assert sources(said, "COERCE") == [["النائب"]]
    outside = "وأعلنت تركيا أن غارة استهدفت رتلا قرب القرية، بينما اعتقل الجيش خمسة مدنيين في المدينة."
    assert sources(outside, "COERCE") == [[]]


def test_a_clause_joined_behind_a_relative_one_is_said_again() -> None:
    text = "وأكدت مصادر محلية أن الإنزال الذي استهدف البلدة وقامت قوات أجنبية بمداهمة عدد من المنازل فشل."
    assert sources(text, "COERCE") == [["مصادر محلية"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وقد أكد النائب العام الفلسطيني أكرم الخطيب أن جنديا اعتقل الصحفية.", "النائب العام الفلسطيني"),
        ("وقالت مراسلة الجزيرة في القدس وجد وقفي إن جنديا اعتقل الصحفية.", "مراسلة الجزيرة"),
        ("وقال مسؤول طلب عدم ذكر اسمه إن جنديا اعتقل الصحفية.", "مسؤول"),
        ("وقال الأعرجي لقد اعتقل الجيش الصحفية.", "الأعرجي"),
        ("وقال ناشطون اعتقلت دوريات أربعة شبان في البلدة.", "ناشطون"),
    ],
)
def test_names_like_verbs_and_clauses_without_an_opening(text: str, who: str) -> None:
    assert sources(text, "COERCE") == [[who]]


def test_what_somebody_did_who_speaks_is_not_said() -> None:
    assert sources("وقال مصدر اعتقل أربعة شبان سابقا.", "COERCE") == [[]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قالت فعاليات ثورية في السويداء، إن الجيش اعتقل الصحفي.", ["فعاليات ثورية"]),
        ("وتقول لائحة الاتهام، إن الجيش اعتقل الصحفي.", ["لائحة الاتهام"]),
        ("وأعلن الوقف السني أن الجيش اعتقل الصحفي.", ["الوقف السني"]),
        ("وقال شنيك عبر تويتر، إن الجيش اعتقل الصحفي.", ["شنيك"]),
        ("وأثبت الهجوم أن الجيش اعتقل الصحفي.", []),  # a deed shows something, it says nothing
    ],
)
def test_who_says_something_is_somebody_whatever_he_is_called(text: str, who: list[str]) -> None:
    assert sources(text, "COERCE") == [who]
