"""How sure it is that a careful reader would sign a statement: as often as readers did."""

import marsad
from marsad.reading.trust import BASE, GRAVER, LEAST, probability


def confidence(text: str, code: str) -> list[float]:
    """The confidences of the events of one type."""
    return [s.confidence for s in marsad.read(text).statements if s.kind == "event" and s.type == code]


def test_a_probability_is_what_the_odds_are() -> None:
    assert probability(0) == 0.5
    assert probability(BASE) > 0.7
    assert probability(-300) <= 0.05


def test_what_is_against_a_statement_lowers_it() -> None:
    plain = confidence("قصف الجيش القرية.", "ASSAULT")
    noun = confidence("أدى قصف الجيش للقرية إلى دمار كبير.", "ASSAULT")
    planned = confidence("سيقصف الجيش القرية.", "ASSAULT")
    going_on = confidence("قال الوزير إن الوضع صعب. وأضاف أن الجيش قصف القرية.", "ASSAULT")
    assert min(len(plain), len(noun), len(planned), len(going_on)) > 0
    assert plain[0] > noun[0]
    assert plain[0] > planned[0]
    assert plain[0] > going_on[0]


def test_a_passive_of_which_only_the_victim_is_told_is_surer() -> None:
    assert confidence("قُتل خمسة مدنيين في القرية.", "ASSAULT")[0] > confidence("قتل الجيش خمسة مدنيين.", "ASSAULT")[0]


def test_a_denial_is_kept_however_unsure() -> None:
    text = "قصفت طائرات روسية المدينة. ونفت موسكو صحة هذه الأنباء."
    assert [s.realis for s in marsad.read(text).statements if s.type == "ASSAULT"].count("negated") == 1


def test_what_is_less_sure_is_told_only_when_asked_for() -> None:
    text = "حذرت الوزارة أمس من هجوم محتمل لتركيا على المقاتلين الأكراد."
    (unsure,) = (s for s in marsad.read(text, published="2020-01-05", least=0).statements if s.type == "ASSAULT")
    assert unsure.confidence < LEAST + GRAVER
    assert all(s.type != "ASSAULT" for s in marsad.read(text, published="2020-01-05", least=LEAST).statements)
    assert marsad.read("قُتل خمسة مدنيين في القرية.", least=LEAST).statements


def test_a_text_that_names_days_is_surer() -> None:
    filler = "وتابع الناس أعمالهم في الحقول والأسواق كل صباح كما كانوا يفعلون منذ زمن بعيد. " * 30
    days = "وقال شهود يوم الثلاثاء إن الهدوء عاد. وقالت مصادر أمس الأربعاء إن الناس رجعوا إلى بيوتهم. " * 8
    text = "قصف الجيش القرية. "
    assert confidence(text + filler + days, "ASSAULT")[0] > confidence(text + filler, "ASSAULT")[0]
