"""بشكل مباشر ends with its adjective: what stands behind it is the object, and who does it is no victim."""

import pytest
from told import parties


@pytest.mark.parametrize(
    "text",
    [
        "إن الطائرات الروسية استهدفت بشكل مباشر المدنيين في محيط القرية.",
        "استهدفت الطائرات الروسية بصورة متعمدة المدنيين في محيط القرية.",
        "استهدفت الطائرات الروسية بشكل واضح وصريح المدنيين في محيط القرية.",
    ],
)
def test_the_object_behind_how_it_is_done(text):
    assert parties(text, "ASSAULT") == [(["Russia"], ["المدنيين"])]


def test_words_that_belong_to_the_adjective_are_no_object():
    wide = parties("قصفت الطائرات الروسية بشكل واسع النطاق المدنيين في القرية.", "ASSAULT")
    assert all("النطاق" not in name for who, whom in wide for name in who + whom)
    ((who, whom),) = parties("هاجم مسلحون بشكل غير مسبوق الجنود في المعسكر.", "ASSAULT")
    assert "غير مسبوق الجنود" not in who + whom
