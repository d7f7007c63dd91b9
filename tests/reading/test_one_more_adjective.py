"""A second adjective is nobody who is asked; a person behind a title is."""

from told import parties


def test_an_adjective_behind_an_adjective_is_one_more() -> None:
    text = "طالب حزب اليسار الألماني المعارض بعقد جلسة استثنائية."
    assert parties(text, "REQUEST") == [(["حزب اليسار الألماني"], [])]
    assert parties("طالب المجلس الوطني المعارضة بعقد جلسة.", "REQUEST") == [(["المجلس الوطني"], ["المعارضة"])]


def test_an_office_behind_a_name_is_that_person_s_own() -> None:
    text = "أدان أحمد بن محمد الجروان رئيس البرلمان العربي بأشد العبارات حرق منزل العائلة."
    assert parties(text, "ACCUSE") == [(["أحمد بن محمد الجروان"], [])]
