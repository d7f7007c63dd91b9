"""Words that only their last letter or their surroundings tell: ة is no pronoun, a region is no newspaper."""

from marsad.coders.rules import coder
from marsad.reading.pipeline import Given


def test_no_pronoun_is_written_with_the_dots_of_the_feminine() -> None:
    def enclitics(text: str) -> dict[str, str]:
        _, stages = coder().reader.explain(text, Given())
        return {t.text: t.enc for stage in stages for t in stage.parse.line.tokens}

    assert enclitics("قتل الجيش أعدادا كثيرة من المسلحين.")["كثيره"] == ""
    assert enclitics("قتل الجيش جنوده.")["جنوده"] == "ه"


def test_the_region_is_no_newspaper() -> None:
    def keys(text: str) -> set[str]:
        _, stages = coder().reader.explain(text, Given())
        return {n.key for stage in stages for t in stage.parse.line.tokens for n in t.names}

    assert "own:middle-east" in keys("دعت فرنسا إلى السلام في الشرق الأوسط.")
    assert any(k.startswith("outlet:") for k in keys("وقال المصدر لصحيفة الشرق الأوسط إن الجيش انسحب."))
