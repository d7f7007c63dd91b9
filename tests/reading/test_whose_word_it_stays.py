"""Whose word something stays, and where a word ends: contrasts, counts behind relative clauses, وذلك قبل، حيث ذكرت."""

from told import found, sources


def test_whoever_goes_on_tells_a_contrast() -> None:
    text = "وقال الدفاع المدني إن الجيش انسحب. وأضاف أن القوات قصفت القرية، فيما قصفت الطائرات الحربية المدينة."
    assert sources(text, "ASSAULT")[-1] == ["الدفاع المدني"]
    text = "وكانت روسيا أعلنت أنها قصفت القرية، فيما قصفت تركيا المدينة."  # a state, named before its verb
    assert [] in sources(text, "ASSAULT")


def test_a_count_behind_a_relative_clause() -> None:
    text = "وذكر المصدر أن الجيش انسحب، فيما خلف الانفجار الذي استهدف مسجدا 10 قتلى."
    assert [[link.text for link in s.attribution] for s in found(text, "killed", "figure")] == [["المصدر"]]
    text = "وذكر المصدر أن الهجوم الذي استهدف مسجدا خلف 10 قتلى."
    assert [[link.text for link in s.attribution] for s in found(text, "killed", "figure")] == [["المصدر"]]


def test_a_count_in_a_relative_clause() -> None:
    text = "وذكر المصدر أن الانفجار الذي خلف 10 قتلى وقع في السوق."
    assert [list(s.attribution) for s in found(text, "killed", "figure")] == [[]]


def test_the_outlet_dates_what_somebody_announced() -> None:
    text = "أعلنت تركيا أنها ستطلق هجوما ضد التنظيم، وذلك بعد أسبوعين على غارات على مواقع للأكراد."
    assert sources(text, "ASSAULT")[-1] == []


def test_who_reports_of_others_dates_it() -> None:
    text = "قال المرصد إن الشرطة انسحبت من القرية، وذلك بعد هجمات قتلت خمسة جنود."
    assert [[link.text for link in s.attribution] for s in found(text, "killed", "figure")] == [["المرصد"]]


def test_now_and_then_is_nobody() -> None:
    text = "بين الفينة والأخرى تعلن إسرائيل عن إسقاط طائرات مسيرة."
    assert sources(text, "ASSAULT") == [["Israel"]]
    text = "والأخرى تعلن إسقاط طائرات مسيرة."
    assert sources(text, "ASSAULT") != [["Israel"]]


def test_who_speaks_behind_whereas_speaks_alone() -> None:
    text = "أكد الوزير أن الحكومة صامدة، حيث ذكرت الوكالة أن الجيش قصف المدينة."
    assert sources(text, "ASSAULT") == [["الوكالة"]]
    text = "أكد الوزير أن الجيش قصف المدينة حيث تقع الوكالة."  # a place
    assert sources(text, "ASSAULT") == [["الوزير"]]


def test_when_somebody_did_something_by_saying_it() -> None:
    text = "وأعلنت مصر حالة الطوارئ في شمال سيناء إثر هجوم قتل فيه ثلاثون جنديا."
    assert [list(s.attribution) for s in found(text, "killed", "figure")] == [[]]
    text = "حذرت الإمارات مواطنيها من السفر إلى بريطانيا بعد هجوم قتل فيه ثلاثون جنديا."
    assert [list(s.attribution) for s in found(text, "killed", "figure")] == [[]]


def test_when_something_happened_of_which_is_told() -> None:
    text = "وأعلنت وزارة الصحة الفلسطينية إصابة 40 شخصا إثر هجوم قتل فيه ثلاثون جنديا."
    assert [[link.text for link in s.attribution] for s in found(text, "killed", "figure")] == [
        ["وزارة الصحة الفلسطينية"]
    ]
