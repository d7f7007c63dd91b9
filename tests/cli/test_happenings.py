"""`marsad happenings`: a table for people, lines for programs, words about what can't be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.ledger.history import changes
from marsad.ledger.keeping import kept
from marsad.ledger.store import open_ledger

TEXTS = {
    "a": "قتل 12 شخصا في تفجير سيارة مفخخة استهدف سوقا في مدينة الموصل أمس الاثنين.",
    "b": "أدى تفجير استهدف سوقا في الموصل أمس الاثنين إلى مقتل 14 مدنيا.",
    "c": "أصيب مدنيان بقصف مدفعي على مدينة جرابلس أمس.",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    rows = [{"id": id, "published": "2020-03-10", "text": text} for id, text in TEXTS.items()]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_line_of_json_for_each_happening(articles: Path) -> None:
    result = CliRunner().invoke(main, ["happenings", "--json", str(articles)])
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    (both,) = [h for h in found if h["documents"] == ["a", "b"]]
    assert both["voices"] == 2
    (toll,) = [d for d in both["differences"] if d["what"] == "killed"]
    told = {(a["document"], a["statement"]) for side in toll["sides"] for a in side["accounts"]}
    assert told <= {(account["document"], account["statement"]) for account in both["accounts"]}


def test_the_table_shows_what_several_tell_and_with_all_the_rest(articles: Path) -> None:
    several = CliRunner().invoke(main, ["happenings", str(articles)]).stdout
    every = CliRunner().invoke(main, ["happenings", "--all", str(articles)]).stdout
    assert "Mosul" in several
    assert "Jar" not in several
    assert "Jar" in every


def test_nothing_that_can_be_read_is_an_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["happenings", str(tmp_path / "none.jsonl")])
    assert result.exit_code == 1
    assert "none.jsonl" in result.stderr


def test_a_ledger_gives_the_same_happenings_as_its_articles(articles: Path, tmp_path: Path) -> None:
    ledger = str(tmp_path / "news.ledger")
    assert CliRunner().invoke(main, ["ingest", ledger, str(articles)]).exit_code == 0
    results = [CliRunner().invoke(main, ["happenings", "--json", given]) for given in (ledger, str(articles))]
    own, read = ([json.loads(line) for line in result.stdout.splitlines()] for result in results)
    told = [sorted((h["type"], h["documents"], str(h["evidence"])) for h in found) for found in (own, read)]
    assert told[0] == told[1]  # their ids, by which those of one day are ordered, are of the ledger's statements


def test_a_ledger_keeps_them_once_and_not_in_a_dry_run(articles: Path, tmp_path: Path) -> None:
    address = str(tmp_path / "news.ledger")
    CliRunner().invoke(main, ["ingest", address, str(articles)])

    def happened(*options: str) -> tuple[str, list[dict[str, object]], int]:
        printed = CliRunner().invoke(main, ["happenings", "--json", *options, address]).stdout
        with open_ledger(address) as ledger:
            return printed, kept(ledger), len(changes(ledger.database, 100))

    dry = happened("--dry-run")
    assert dry[1] == []
    first, again = happened(), happened()
    assert sorted(h["id"] for h in first[1]) == sorted(json.loads(line)["id"] for line in dry[0].splitlines())
    assert first == again
    assert first[2] == dry[2] + 1
