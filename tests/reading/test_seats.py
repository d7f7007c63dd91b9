"""Where somebody has his seat is no party of what he does: المعهد ومقره الولايات المتحدة."""

from told import parties


def test_a_seat_is_passed_over():
    accused = "واتهم معهد العلوم ومقره الولايات المتحدة، إيران بوجود تحركات مريبة."
    assert parties(accused, "ACCUSE") == [(["معهد العلوم"], ["Iran"])]
    asked = "ودعا مجلس العلاقات الأمريكية الإسلامية ومقره واشنطن إلى تحقيق في الواقعة."
    assert [whom for _, whom in parties(asked, "REQUEST")] == [[]]


def test_a_seat_with_no_place_is_no_aside():
    assert parties("حاصر الحوثيون المحافظ ومقره وحراسه في عدن.", "COERCE")[0][0] == ["Houthis (Ansar Allah)"]
