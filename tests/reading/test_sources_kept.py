"""Claims that keep the source of whoever makes them."""

from told import sources


def test_a_deed_of_somebody_told_of_in_a_saying_is_part_of_what_is_said() -> None:
    assert sources("قالت شبكات محلية إن الشاب قُتل على الفور عقب اعتقاله.", "COERCE") == [["شبكات محلية"]]
    assert sources("وأضاف شهود أن الميليشيات بدأت، قبل انسحابها من المدينة، في عمليات نهب.", "RETREAT") == [["شهود"]]
    assert sources("وبحسب المصادر، فإن الشاب كان يسكن في طفس قبل خطفه من قبل مسلحين.", "ASSAULT") == [["المصادر"]]


def test_a_deed_with_the_article_or_one_inquired_into_is_known() -> None:
    assert sources("وقال الوزير إن بلاده ستساعد القوات التي تتصدى للغزو الروسي.", "ASSAULT") == [[]]
    inquiry = "وقال الوزير إن الصحفية شيرين أبو عاقلة كانت شجاعة وإن بلاده تدعم التحقيق في مقتلها."
    assert sources(inquiry, "ASSAULT") == [[]]
    assert sources("أظهر معجبون صورا لجنود يحتضنون أطفالا في المدينة بعد تحريرها من الحوثيين.", "ASSAULT") == [[]]


def test_a_deed_inside_quotation_marks_is_the_speakers_word() -> None:
    said = "ولفت النائب إلى أن «الحكومة العراقية بدأت ترفع الصوت ردا على القصف التركي لأراضيها»."
    assert sources(said, "ASSAULT") == [["النائب"]]
    outside = "ولفت النائب إلى أن الحكومة العراقية بدأت ترفع الصوت ردا على القصف التركي لأراضيها."
    assert sources(outside, "ASSAULT") == [[]]
