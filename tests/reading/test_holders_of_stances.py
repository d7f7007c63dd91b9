"""Who holds a stance, who refuses and who threatens: no paper, no source, and nobody whom only a pronoun may mean."""

from told import found, parties


def test_a_paper_that_asks_a_state_is_not_the_state() -> None:
    text = "تجاهل الاتفاق ستة قرارات لمجلس الأمن تطالب طهران بوقف تخصيب اليورانيوم وتفكيك برنامجها النووي."
    assert all("Iran" not in actor for actor, _ in parties(text, "REQUEST"))
    assert parties("أمس طالبت طهران بوقف الغارات.", "REQUEST")[0][0] == ["Iran"]


def test_a_law_that_forbids_normalisation_is_against_it() -> None:
    text = "أشاد النائب بقانون تجريم التطبيع مع إسرائيل."
    assert [s.position for s in found(text, "recognition", "stance")] == ["opposes"]
    assert [s.position for s in found("أيد النائب التطبيع مع إسرائيل.", "recognition", "stance")] == ["supports"]
    assert found("صادق البرلمان على قانون مكافحة الإرهاب.", "war-aims", "stance") == []


def test_a_source_that_keeps_its_name_refuses_nothing() -> None:
    assert parties("قال المصدر الذي رفض الكشف عن اسمه إن اللجنة اجتمعت.", "REJECT") == []
    assert parties("رفض الوزير مقترح اللجنة.", "REJECT") == [(["الوزير"], [])]


def test_preparations_are_no_threat() -> None:
    assert parties("أظهر فيديو نشر أمس استعدادات المعارضة السورية لاقتحام درعا.", "THREATEN") == []
    assert parties("أبدى القائد استعداده للرد على أي هجوم.", "THREATEN") == [(["القائد"], [])]
