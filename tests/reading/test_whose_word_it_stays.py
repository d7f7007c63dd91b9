"""Whose word something stays, and where a word ends: contrasts, counts behind relative clauses, وذلك قبل، حيث ذكرت."""

from told import found, sources


def test_whoever_goes_on_tells_a_contrast() -> None:
    text = "وقال الدفاع المدني إن الجيش انسحب. وأضاف أن القوات قصفت القرية، فيما قصفت الطائرات الحربية المدينة."
    assert sources(text, "ASSAULT")[-1] == ["الدفاع المدني"]
    text = "وكانت روسيا أعلنت أنها قصفت القرية، فيما قصفت تركيا المدينة."  # a state, named before its verb
    assert [] in sources(text, "ASSAULT")
