"""Days as readers of three languages write them."""

from __future__ import annotations

import pytest

from marsad.model import Time
from marsad.views.days import day, span


@pytest.mark.parametrize(
    ("start", "end", "english", "arabic", "french"),
    [
        ("2019-04-01", "2019-04-01", "1 April 2019", "1 أبريل 2019", "1er avril 2019"),
        ("2019-05-01", "2019-05-31", "May 2019", "مايو 2019", "mai 2019"),
        ("2019-01-01", "2019-12-31", "2019", "2019", "2019"),
        ("2019-04-04", None, "since 4 April 2019", "منذ 4 أبريل 2019", "depuis le 4 avril 2019"),
        (None, "2019-04-04", "until 4 April 2019", "حتى 4 أبريل 2019", "jusqu’au 4 avril 2019"),
        ("2019-04-04", "2019-04-07", "4 to 7 April 2019", "من 4 إلى 7 أبريل 2019", "du 4 au 7 avril 2019"),
        (
            "2019-03-30",
            "2019-04-02",
            "30 March to 2 April 2019",
            "من 30 مارس إلى 2 أبريل 2019",
            "du 30 mars au 2 avril 2019",
        ),
        (None, None, "", "", ""),
    ],
)
def test_spans(start: str | None, end: str | None, english: str, arabic: str, french: str) -> None:
    time = Time(start=start, end=end)
    assert [span(time, language) for language in ("en", "ar", "fr")] == [english, arabic, french]


def test_english_is_the_default() -> None:
    assert day("2019-05-22") == "22 May 2019"
    assert day("2019-05-22", "de") == "22 May 2019"
