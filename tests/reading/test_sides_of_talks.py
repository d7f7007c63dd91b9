"""Who takes part in talks and whose militias are loyal to whom: no team, no enemy that is spoken of, no victim."""

from told import parties

import marsad


def test_whom_a_battle_is_fought_with_does_not_take_part_in_talks_about_it() -> None:
    text = "تحدث الناشطون عن اجتماع عقدته النصرة مع فصائل ناقشت خلاله المعارك الدائرة مع تنظيم داعش."
    assert all("Islamic State" not in actor for actor, _ in parties(text, "CONSULT"))
    assert parties("ناقش الوزير مع نظيره المعارك في المدينة.", "CONSULT") == [(["الوزير", "نظيره"], [])]
    text = "تبادل الجنود إطلاق النار مع مسلحين."
    assert parties(text, "ASSAULT") == [(["الجنود", "مسلحين"], [])]


def test_the_loyal_are_loyal_to_those_beside_them() -> None:
    text = "استجابت فرق الدفاع المدني لهجمات على المدنيين من قوات النظام السوري وروسيا والميليشيات الموالية لهم."
    reading = marsad.read(text)
    known = {a.id: a.name for a in reading.actors}
    loyal = [known[i] for s in reading.statements if s.type == "supports" for i in s.recipient]
    assert sorted(loyal) == ["Russia", "Syrian Arab Army"]


def test_teams_hold_no_talks() -> None:
    assert parties("عقد الجهاز الفني اجتماعا باللاعب في مقر البعثة.", "CONSULT") == []
    assert parties("عقد الوزير اجتماعا بالسفير في مقر الوزارة.", "CONSULT")


def test_an_adjective_takes_up_no_pronoun() -> None:
    text = "مصدرها واقعيته السياسية مقرونة بما سمعه من المسؤولين خلال زيارته إلى طهران."
    assert all("مقرونة" not in actor for actor, _ in parties(text, "CONSULT"))
