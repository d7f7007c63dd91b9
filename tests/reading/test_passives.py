"""Who is accused where nobody is said to accuse, each rule beside a sentence that it must leave alone."""

import pytest
from told import events as events_of
from told import names


def accused(text: str) -> list[tuple[list[str], list[str]]]:
    reading, events = events_of(text, "ACCUSE")
    return [(names(reading, s.actor), names(reading, s.recipient)) for s in events]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وأُلقي باللائمة في حوادث سابقة على جماعات متشددة.", "جماعات متشددة"),
        ("اتُّهمت القوات الحكومية بارتكاب جرائم حرب.", "القوات الحكومية"),
        ("اتهمت المعارضة بالتورط في التفجير.", "المعارضة"),
    ],
)
def test_the_only_one_named_is_accused(text: str, who: str) -> None:
    assert accused(text) == [([], [who])]


def test_who_accuses_somebody_named_accuses() -> None:
    assert accused("اتهم الوزير إسرائيل بالتورط في التفجير.") == [(["الوزير"], ["Israel"])]


@pytest.mark.parametrize(
    "text",
    [
        "اتهم شفيتكين الغرب بتأجيج الحرب في أوكرانيا.",  # two names, the first in no table
        "حفظ الله ديننا وبلادنا وأبناءنا من كل شر.",  # religion, of which nobody is accused
    ],
)
def test_nobody_is_accused_by_a_name_misread(text: str) -> None:
    assert all(actors for actors, _ in accused(text))
