"""`feeds.toml`: what is right in it, and what is said, with the line, about everything that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.sources.watching.subscriptions import BadFeeds, Subscription, load, seconds

GOOD = """\
every = "30m"
pause = "2s"
contact = "desk@example.org"

[[feed]]
url = "https://news.example/rss"

[[feed]]
url = "https://other.example/خبر"   # a note
name = "الأفق"
outlet = "صحيفة الأفق"
every = "2h"
text = "feed"
"""


def wrong(tmp_path: Path, text: str | bytes) -> list[str]:
    path = tmp_path / "feeds.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadFeeds) as told:
        load(str(path))
    return [message.removeprefix(f"{path}") for message in told.value.messages]


def test_what_is_right(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(GOOD, encoding="utf-8-sig")
    listed = load(str(path))
    assert (listed.pause, listed.contact) == (2.0, "desk@example.org")
    second = "https://other.example/%D8%AE%D8%A8%D8%B1"
    assert listed.feeds == (
        Subscription("https://news.example/rss", "https://news.example/rss", 1800.0),
        Subscription(second, "الأفق", 7200.0, True, "صحيفة الأفق"),
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"2h"', '"two hours"', ', line 12: every is no time; write it as "15m", "2h" or "1d": every = "15m"'),
        ('"2h"', "7200", ", line 12: every is no time"),
        ('"2h"', '"5s"', ", line 12: every is less than 60 seconds"),
        ('"30m"', '"5s"', ", line 1: every is less than 60 seconds"),
        ("outlet", "outlets", ", line 11: 'outlets' is not known; did you mean outlet?"),
        ("pause", "wait", ", line 2: 'wait' is not known; known are every, pause, contact, feed"),
        ('"feed"', '"summary"', ", line 13: text is 'summary'; write \"page\""),
        ("https://news", "ftp://news", ", line 6: addresses with ftp:// are not fetched; give an address"),
        ("https://news", "https://a:b@news", ", line 6: the address holds a user name"),
        ('url = "https://news.example/rss"', "", ", line 5: the feed has no url"),
        ('url = "https://news.example/rss"', "url = 5", ", line 6: url is no text"),
        ("other.example/خبر", "news.example/rss", ", line 9: this feed stands above already"),
        ('"الأفق"', "الأفق", ": this is no TOML: Invalid value (at line 10, column 8)"),
        ('"الأفق"', '""', ", line 10: name is no text"),
    ],
)
def test_what_is_wrong(tmp_path: Path, old: str, new: str, told: str) -> None:
    messages = wrong(tmp_path, GOOD.replace(old, new, 1))
    assert len(messages) == 1
    assert messages[0].startswith(told)


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    assert len(wrong(tmp_path, GOOD.replace('"2h"', "7").replace("https", "http+").replace("name", "nome"))) == 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ", line 1: there is no feed"),
        ("feed = 3\n", ", line 1: there is no feed"),
        ('every = "1h"\n\nfeed = ["https://news.example/rss"]\n', ", line 3: a feed is no table"),
        (b"name = \xff", ": the file is not UTF-8"),
        ("[feed]\nurl = 'https://news.example'\n", ", line 1: there is no feed"),
    ],
)
def test_other_files(tmp_path: Path, text: str | bytes, told: str) -> None:
    assert wrong(tmp_path, text)[0].startswith(told)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadFeeds, match="there is no such file"):
        load(str(tmp_path / "none.toml"))


def test_times() -> None:
    assert [seconds(value) for value in ("90s", "15m", "1.5h", "1d", " 2 h ")] == [90, 900, 5400, 86400, 7200]
    assert [seconds(value) for value in ("", "5", "m", "-5m", 5, None, "1w")] == [None] * 7
