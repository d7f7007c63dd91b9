"""Papers that are read out: whose words they are, and where they end."""

from told import sources

BEFORE = "وأعلنت القيادة العامة لقوى الأمن الداخلي حصيلة الهجمات.\n\nوجاء نص البيان:\n\n"


def test_a_paper_is_its_issuers_word() -> None:
    text = BEFORE + "استهدفت طائرة مسيرة قرية جولي.\n\nقصف جيش الاحتلال التركي مدينة عامودا."
    assert sources(text, "ASSAULT")[-2:] == [["القيادة العامة"]] * 2


def test_whose_paper_stands_behind_it() -> None:
    text = "وفيما يلي نص بيان قوات سوريا الديمقراطية:\n\nقصف جيش الاحتلال التركي مدينة عامودا."
    assert sources(text, "ASSAULT") == [["Syrian Democratic Forces"]]


def test_a_paper_ends_where_others_speak() -> None:
    text = BEFORE + "قصف الجيش التركي عامودا.\n\nوقالت وزارة الدفاع إن الجيش قصف منبج.\n\nقصف الجيش السوري إدلب."
    assert sources(text, "ASSAULT")[-2:] == [["وزارة الدفاع"], []]


def test_a_paper_that_is_only_named() -> None:
    text = "وأكدت القيادة العامة مقتل خمسة جنود، حسب نص البيان.\n\nقصف جيش الاحتلال التركي مدينة عامودا."
    assert sources(text, "ASSAULT")[-1] == []
