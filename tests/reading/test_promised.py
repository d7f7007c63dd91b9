"""Who promises, and to whom."""

from told import parties


def test_to_whom_something_is_promised_promises_nothing() -> None:
    text = "تعهدت المستشارة الألمانية أنجيلا ميركل للحكومة التركية بتقديم مساندة ألمانية."
    assert parties(text, "AGREE") == [(["Angela Merkel"], ["الحكومة التركية"])]
    text = "ألقت قوات التحالف منشورات تتعهد فيها بتحقيق الحرية لجميع المدنيين هناك."
    assert all(actors != ["جميع المدنيين"] for actors, _ in parties(text, "AGREE"))


def test_two_who_promise_or_agree_are_both_doers() -> None:
    text = "تعهد الرئيس الأمريكي دونالد ترامب وإسرائيل بمواصلة التعاون."
    assert parties(text, "AGREE") == [(["Donald Trump", "Israel"], [])]
    assert parties("اتفقت تركيا مع روسيا على وقف إطلاق النار.", "AGREE") == [(["Turkey", "Russia"], [])]
