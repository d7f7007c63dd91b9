"""`marsad ingest` with addresses: once in is in, and the same again changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from feed_texts import item, rss
from local_site import Site, page
from sqlalchemy import func, select

from marsad.cli import main
from marsad.ledger import schema
from marsad.ledger.store import open_ledger


def rows(path: str) -> dict[str, int]:
    with open_ledger(path) as ledger, ledger.database.reading() as connection:
        tables = schema.metadata.sorted_tables
        return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables}


def test_promise_6_the_same_feed_twice_changes_no_row_and_half_of_it_adds_half(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marsad.sources.fetching.fetcher.PAUSE", 0)
    ledger = str(tmp_path / "l")
    found = []
    for first, last in ((0, 3), (0, 3), (2, 5)):
        site.paths["/rss"] = rss(*(item(n, f"/{n}") for n in range(first, last))).encode()
        site.paths |= {f"/{n}": page(n) for n in range(first, last)}
        result = CliRunner().invoke(main, ["ingest", ledger, site.at("/rss"), "--allow-host", site.place])
        assert result.exit_code == 0, result.output
        found.append(rows(ledger))
    assert found[0] == found[1]
    assert [table["document"] for table in found] == [3, 3, 5]


def test_what_is_refused_goes_to_quarantine_with_its_reason(site: Site, tmp_path: Path) -> None:
    """A redirect inside: neither its body nor its target is kept as a source."""
    ledger = str(tmp_path / "l")
    inside = ["http://169.254.169.254/latest", "http://[::ffff:127.0.0.1]:8000/", "http://2130706433/"]
    inside.append("file:///etc/passwd")
    result = CliRunner().invoke(main, ["ingest", ledger, *inside])
    assert result.exit_code == 1
    assert result.stderr.count("private or reserved") == 1
    assert "0 documents added" in result.stderr
    assert "4 in quarantine" in result.stderr
    again = CliRunner().invoke(main, ["ingest", ledger, *inside])
    assert again.exit_code == 1
    assert rows(ledger)["quarantine"] == 4


def test_read_fetches_nothing(site: Site) -> None:
    result = CliRunner().invoke(main, ["read", site.at("/1")])
    assert result.exit_code == 1
    assert "nothing is fetched here" in result.stderr
    assert site.asked == []
