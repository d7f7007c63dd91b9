"""Cases from public bug reports that feeds and the fetcher answer; the shared list is read where it is there."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from marsad.sources.feeds import articles, parse
from marsad.sources.fetching import Fetcher, Refused, Reply
from marsad.sources.fetching.addresses import Address
from marsad.sources.fetching.hosts import Hosts
from marsad.sources.records import BadInput, Record

CASES = Path(os.environ.get("SHARED", Path(__file__).parents[4] / "shared")) / "cases" / "cases.jsonl"


def case(name: str) -> str:
    if not CASES.is_file():
        pytest.skip("the shared cases are not here")
    found = (json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines())
    return next(str(each["input"]) for each in found if each["id"] == name)


def test_a_feed_in_windows_1256_that_says_utf_8_with_arabic_dates() -> None:
    """The day is kept, not the hour: readings count in days."""
    feed = parse(base64.b64decode(case("feed-windows-1256-mislabelled").partition(":\n")[2]))
    (entry,) = feed.entries
    assert (entry.title, entry.day) == ("مجلس الأمن يدعو إلى هدنة", "2025-03-11")
    assert feed.title == "صحيفة الأفق"
    (record,) = articles(feed, "feed.xml", None)
    assert isinstance(record, Record)
    assert record.note == "converted from windows-1256, although it says utf-8"


def test_a_feed_with_a_document_type_is_refused() -> None:
    with pytest.raises(BadInput, match="DOCTYPE"):
        parse(case("security-feed-doctype").encode())


def test_of_a_list_of_addresses_only_the_public_one_is_fetched() -> None:
    """The first answers with a redirect inside; the last one is redirected to where anybody may go."""
    leads = {
        "https://news.example/rss": "http://169.254.169.254/latest/meta-data/",
        "https://ok.example/rss": "https://www.ok.example/rss",
    }
    asked: list[str] = []

    def asking(address: Address, *_rest: object) -> Reply:
        asked.append(str(address))
        to = leads.get(str(address))
        headers: Mapping[str, str] = {"location": to} if to else {}
        return Reply(address, 302 if to else 200, headers, b"<rss/>")

    hosts = Hosts(resolver=lambda *_: ["8.8.8.8"])
    fetched, refused = [], []
    for address in re.findall(r"\b(?:https?|file):/+[^\s,()]+(?= \(answers|,|$)", case("security-redirect-to-inside")):
        try:
            fetched.append(Fetcher(hosts, robots=False, pause=0, asking=asking).fetch(address))
        except Refused as error:
            refused.append(str(error))
    assert [str(reply.address) for reply in fetched] == ["https://www.ok.example/rss"]
    assert len(refused) == 4
    assert "<rss/>" not in "".join(refused)
    assert asked == ["https://news.example/rss", "https://ok.example/rss", "https://www.ok.example/rss"]
