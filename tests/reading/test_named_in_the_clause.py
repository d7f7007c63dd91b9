"""A source that is named inside or behind a clause: over which words it speaks."""

from __future__ import annotations

import pytest
from told import found, sources


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("وأسفرت العملية وفق «الدفاع المدني السوري»، الذي انتشل الجثث، عن مقتل 13 شخصا.", [["White Helmets"]]),
        ("وأسفرت الغارة، بحسب الوزارة، عن مقتل 13 شخصا.", [["الوزارة"]]),
        ("وأدى القصف -وفق الدفاع المدني- إلى مقتل رجل، بينما هاجم مسلحون القرية.", [["الدفاع المدني"], []]),
        ("وأشارت مجموعة العمل من أجل اللاجئين إلى مقتل خمسة مدنيين.", [["مجموعة العمل"]]),
        ("قالت الوكالة في معلومات لا يمكن التأكد منها، ان مسلحين قتلوا خمسة.", [["الوكالة"]]),
        ("قتل خمسة مدنيين، وفق المرصد، بينما قصفت طائرات روسية بلدة أخرى.", [["المرصد"], []]),
        ("هاجم مسلحون البلدة، وبحسب «تجمع أحرار حوران» فإنهم قصفوا القرية.", [[], ["Ahrar Horan Gathering"]]),
        ("قصفت الطائرات الأحياء، وبحسب مصادر محلية، فإن القوات هاجمت البلدة.", [[], ["مصادر محلية"]]),
        ("هاجم المسلحون البلدة وبحسب مصادر محلية قصفت الطائرات القرية.", [[], ["مصادر محلية"]]),
        ("قال الوزير إن القوات هاجمت القرية، وفي دمشق أعلنت المعارضة أن القوات قصفتها.", [["الوزير"], ["المعارضة"]]),
        ("قال الوزير إن مسلحين هاجموا القرية، وفي دمشق قصفت الطائرات المدينة.", [["الوزير"], ["الوزير"]]),
        ("ووفقا لبيان صدر عن مجلس الوزراء فإن القوات قصفت المدينة.", [["مجلس الوزراء"]]),
    ],
)
def test_a_source_speaks_for_its_clause(text: str, said: list[list[str]]) -> None:
    assert sources(text, "ASSAULT") == said


def test_a_source_is_nobody_who_acts() -> None:
    text = "ووفق المرصد السوري لحقوق الإنسان، فقد كان وفد من الفصائل وصل، السبت، إلى المدينة، واجتمع مع القيادة."
    assert all("Observatory" in s.attribution[0].text for s in found(text, "CONSULT"))


def test_a_count_in_a_relative_clause_is_of_the_source_behind_it() -> None:
    assert sources("هاجم المسلحون القرية التي قتل فيها عشرون شخصا، بحسب النائب.", "ASSAULT") == [["النائب"], ["النائب"]]
    held = found("قصفت القوات القرية التي يسيطر عليها تنظيم داعش، بحسب المرصد.", "controls", "relation")
    assert [list(s.attribution) for s in held] == [[]]


def test_a_relative_clause_behind_a_quoted_name_is_known() -> None:
    held = found("قال المرصد إن الجيش قصف «المنطقة الآمنة» التي تسيطر عليها المعارضة.", "controls", "relation")
    assert [list(s.attribution) for s in held] == [[]]
    quoted = sources("قال المرصد إن «الجيش قصف القوات التي هاجمت البلدة».", "ASSAULT")
    assert quoted == [["المرصد"], ["المرصد"]]


def test_who_is_described_between_turns_to_nobody() -> None:
    text = "تتعرض البلدات لقصف من قوات النظام وروسيا، التي تواصل غاراتها دون أن يحاسبها أحد على الجرائم، بحسب المرصد."
    assert sources(text, "ASSAULT")[0] == ["المرصد"]
