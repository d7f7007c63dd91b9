"""Documents in languages without a pack are kept whole, unread, and said to be so."""

from __future__ import annotations

import json
from pathlib import Path

import press
from click.testing import CliRunner

from marsad.cli import main
from marsad.ledger.keeping import group
from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify
from marsad.scale.reread import reread
from marsad.sources.records import Record

PERSIAN = Record(
    text="ارتش شهر را گلوله‌باران کرد و چند نفر کشته شدند. پلیس گفت گروهی از مردم به روستاهای نزدیک پناه برده‌اند.",
    where="fa.jsonl, line 1",
    id="fa1",
    published="2019-05-23",
    title="گلوله‌باران",
)
SHORT = Record(text="Hello there", where="fa.jsonl, line 2", id="x1")


def test_they_are_kept_and_marked(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        outcomes = press.fill(ledger, [press.ARTICLES[0], PERSIAN, SHORT])
        assert [(o.status, o.unread) for o in outcomes] == [("added", None), ("added", "fa"), ("added", "und")]
        assert outcomes[1].statements == 0
        rows = {row["id"]: row for row in ledger.documents()}
        assert [(rows[id]["language"], rows[id]["unread"]) for id in ("a1", "fa1", "x1")] == [
            ("ar", False),
            ("fa", True),
            ("und", True),
        ]
        assert [hit.document for hit in ledger.search("روستاهای")] == ["fa1"]


def test_they_break_nothing(address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, [PERSIAN, *press.ARTICLES])
        assert {o.status for o in press.fill(ledger, [PERSIAN])} == {"known"}
        group(ledger)
        assert list(reread(ledger, version="another")) == [6]  # all were looked at, and nothing is read otherwise
        assert verify(ledger.database).faults == []


def test_the_commands_say_so(tmp_path: Path) -> None:
    source = press.jsonl(tmp_path / "a.jsonl", [press.ARTICLES[0], PERSIAN, SHORT])
    ledger = str(tmp_path / "l")
    run = CliRunner().invoke(main, ["ingest", ledger, str(source)])
    assert run.exit_code == 0
    assert "(2 unread: language fa 1, und 1)" in run.output
    table = CliRunner().invoke(main, ["documents", ledger]).output
    assert "unread: language fa" in table
    lines = CliRunner().invoke(main, ["documents", ledger, "--json", "--limit", "2"]).output.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["fa1", "a1"]


def test_pages_feeds_and_web_archives_in_other_languages_are_kept(tmp_path: Path) -> None:
    """None of them in quarantine; an English page beside an Arabic one as well."""
    english = (
        "The army shelled the outskirts of the city early in the morning, and a spokesman said that nobody was hurt."
    )
    page = "<!doctype html><html lang={}><head><title>{}</title></head><body><h1>{}</h1><p>{}</p></body></html>"
    (tmp_path / "a.html").write_text(page.format("fa", "خبر امروز", "خبر امروز", PERSIAN.text), encoding="utf-8")
    (tmp_path / "b.html").write_text(page.format("en", "Shelling", "Shelling", english), encoding="utf-8")
    item = f"<item><link>https://news.example/1</link><description>{english} It was Sunday.</description></item>"
    feed = f'<rss version="2.0"><channel><title>News</title>{item}</channel></rss>'
    (tmp_path / "c.xml").write_text(feed, encoding="utf-8")
    body = page.format("en", "Shelling", "Shelling", f"{english} It was Monday.").encode()
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    told = b"WARC-Type: response\r\nWARC-Target-URI: https://news.example/2\r\nContent-Length: %d" % len(block)
    head = b"WARC/1.0\r\nContent-Type: application/http; msgtype=response\r\n" + told
    (tmp_path / "d.warc").write_bytes(head + b"\r\n\r\n" + block + b"\r\n\r\n")
    ledger = str(tmp_path / "l")
    run = CliRunner().invoke(
        main, ["ingest", ledger, "--strict", "--feed-text", *map(str, sorted(tmp_path.glob("?.*")))]
    )
    assert run.exit_code == 0, run.output
    assert "4 documents added with 0 statements (4 unread: language en 3, fa 1)" in run.output
