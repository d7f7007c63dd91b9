"""Clauses that turn to somebody else, deeds that share what they are done to, surnames that look like a nation."""

from told import parties, sources

import marsad


def test_who_is_turned_to_is_another_speaker() -> None:
    text = (
        "وقالت الخارجية الروسية إن واشنطن تدعم المتمردين، ومن جانبها نفت الخارجية الأميركية دعم المتمردين "
        "وقالت إن روسيا قصفت المدنيين."
    )
    assert sources(text, "ASSAULT") == [["United States Department of State"]]
    text = "أكدت الحكومة مقتل خمسة جنود، من جهتها هاجمت الحركة معسكرا للجيش."
    assert parties(text, "ASSAULT") == [([], ["خمسة جنود"]), (["الحركة"], ["الجيش"])]
    assert sources(text, "ASSAULT") == [["الحكومة"], []]
    # without a turn the same source goes on
    text = "وقالت الخارجية الروسية إن واشنطن تدعم المتمردين، وقالت إن واشنطن قصفت المدنيين."
    assert sources(text, "ASSAULT") == [["الخارجية الروسية"]]


def test_what_stands_before_an_announcement_with_its_subject_first_is_no_part_of_it() -> None:
    text = 'قتل 20 شخصا في هجوم على سوق، وكان تنظيم "داعش" أعلن في بيان على موقع تابع له المسؤولية عن التفجير.'
    assert sources(text, "ASSAULT") == [[]]
    # a verb of saying that closes the sentence with its subject behind it reaches back
    assert sources("قتل الجيش خمسة مدنيين، أعلنت الحركة أمس.", "ASSAULT") == [["الحركة"]]


def test_two_deeds_share_what_they_are_done_to() -> None:
    assert parties("وقامت القوات بتدمير وقتل المهاجمين.", "ASSAULT") == [(["القوات"], ["المهاجمين"])]
    assert parties("تمكنت القوات من قتل وجرح عشرين مسلحا.", "ASSAULT") == [(["القوات"], ["عشرين مسلحا"])]
    # who undergoes a shelling has killed nobody
    assert all("القرية" not in a for a, _ in parties("تعرضت القرية لقصف وقتل خمسة مدنيين.", "ASSAULT"))


def test_the_dead_have_not_fought() -> None:
    text = "لقي خمسة أشخاص مصرعهم خلال اشتباكات مسلحة في طرابلس."
    assert parties(text, "ASSAULT") == [([], ["خمسة أشخاص"])]
    # who does something else during a deed has done that as well
    assert (["الشرطة"], ["منزل"]) in parties("اعتقلت الشرطة رجلا خلال مداهمة منزل.", "COERCE")
    text = "وشنت الطائرات الأميركية غارة على منزل في هجين وقتل خلال الغارة شخصان."
    assert all(a == ["United States"] for a, _ in parties(text, "ASSAULT"))


def test_of_two_opposites_neither_is_told() -> None:
    text = "إن إيران تحتفظ بخيار قبول الاتفاق أو رفضه."
    assert all(s.realis != "actual" for s in marsad.read(text).statements if s.type == "REJECT")
    assert parties("رفضت إيران قبول الاتفاق أو التفاوض.", "REJECT") == [(["Iran"], [])]


def test_a_rank_with_a_nation_is_a_surname() -> None:
    def countries(text: str) -> list[str | None]:
        return [a.country for a in marsad.read(text).actors if "لواء" in a.name or "ضابط" in a.name]

    assert countries("قال اللواء التركي إن الحوثيين قصفوا المدينة.") == [None]
    text = "قال اللواء أحمد التركي إن الحوثيين قصفوا المدينة. وأضاف اللواء التركي أن القوات هاجمت الميناء."
    assert sources(text, "ASSAULT") == [["أحمد التركي"], ["أحمد التركي"]]
    # a noun that is no rank, or a rank that is described further, has its nation
    assert countries("قال الضابط السوري إن المسلحين هاجموا القرية.") == ["SYR"]
    assert countries("قال اللواء السوري المتقاعد إن المسلحين هاجموا القرية.") == ["SYR"]
