"""What a ledger promises: evidence for every row, one hash for one input, nothing lost by a kill or a bad disk."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import press
import pytest
from failing import small_disk, without_fsync
from sqlalchemy import text

from marsad.ledger import verifying
from marsad.ledger.packing import unpack
from marsad.ledger.rows import from_body
from marsad.ledger.store import open_ledger
from marsad.sources.records import Record

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "src" / "marsad" / "examples").glob("*.txt"))
INGEST = [sys.executable, "-m", "marsad", "ingest"]
KILLS = 20


def articles() -> list[Record]:
    """The example articles and those of the press, as different as the fixtures are."""
    told = [
        Record(text=path.read_text(encoding="utf-8"), where=path.name, id=path.stem, published="2020-08-10")
        for path in EXAMPLES
    ]
    return [*told, *press.ARTICLES]


def test_promise_01_every_row_has_document_span_and_rule_and_reads_as_it_stands(address: str) -> None:
    given = {record.text for record in articles()}
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, articles())
        with ledger.database.reading() as connection:
            rows = connection.execute(text(_ROWS)).all()
            tables = [connection.execute(text(query)).scalar_one() for query in _ORPHANS]
        entries = {entry.statement.id: entry for entry in ledger.statements()}
        assert verifying.verify(ledger.database).faults == []
    assert len(rows) == len(entries) > 100
    assert tables == [0] * len(tables)
    for row in rows:
        whole, statement = unpack(row.text), from_body(row.body)
        assert row.document
        assert whole in given
        assert statement.coder.rule
        assert statement.evidence
        assert (row.start, row.end) == (statement.evidence[0].start, statement.evidence[0].end)
        read_again = [whole.encode("utf-32-le")[4 * e.start : 4 * e.end] for e in statement.evidence]
        assert read_again == [quote.encode("utf-32-le") for quote in entries[row.sid].quotes]
        assert all(read_again)


_ROWS = """
    SELECT s.sid, s.start, s."end", s.body, d.uid AS document, c.text FROM statement s
    JOIN document d ON d.id = s.document_id JOIN content c ON c.document_id = d.id
"""
# Rows that no statement, and so no document and span, stands behind.
_ORPHANS = (
    "SELECT COUNT(*) FROM statement WHERE document_id NOT IN (SELECT id FROM document)",
    "SELECT COUNT(*) FROM participant WHERE statement_id NOT IN (SELECT id FROM statement)",
    "SELECT COUNT(*) FROM voice WHERE statement_id NOT IN (SELECT id FROM statement)",
    "SELECT COUNT(*) FROM claim WHERE statement_id NOT IN (SELECT id FROM statement WHERE until IS NULL)",
    "SELECT COUNT(*) FROM reading WHERE document_id NOT IN (SELECT id FROM document)",
)


def test_promise_03_one_input_gives_one_hash(tmp_path: Path) -> None:
    """Three runs, strings hashing otherwise in each, one process that reads or four."""
    source = press.jsonl(tmp_path / "all.jsonl", articles())
    found = []
    for number, (seed, workers) in enumerate((("0", "1"), ("1", "4"), ("4242", "1"))):
        ledger, given = tmp_path / f"{number}.ledger", {**os.environ, "PYTHONHASHSEED": seed}
        call = [*INGEST, str(ledger), str(source), "--workers", workers, "--json"]
        done = subprocess.run(call, env=given, check=True, capture_output=True, encoding="utf-8", timeout=300)
        with open_ledger(str(ledger)) as opened:
            told = verifying.verify(opened.database)
            answers = {q: opened.ask(q) for q in ("positions", "ties", "tolls", "disputed", "sources")}
        assert told.faults == []
        found.append((told.hash, done.stdout, json.dumps(answers)))
    assert found[1:] == [found[0]] * 2


def test_promise_04_kill_9_loses_nothing() -> None:
    """Twenty kills over small ledgers; `make kills` does two hundred over large ones."""
    call = [sys.executable, str(ROOT / "benchmarks" / "kills.py"), str(KILLS), "--seed", str(int(time.time()))]
    call += ["--articles", "150"]
    done = subprocess.run(call, capture_output=True, text=True, cwd=ROOT / "benchmarks", timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


def refused(call: list[str], ledger: Path, **options: Any) -> None:
    """Run an ingest that can't write: the exit status says so, and the message names the path and the room."""
    done = subprocess.run(call, capture_output=True, encoding="utf-8", timeout=300, **options)
    assert done.returncode == 1, done.stderr
    assert str(ledger) in done.stderr
    assert "MB free in" in done.stderr
    assert "Traceback" not in done.stderr


def test_promise_05_a_full_disk_is_said_and_survived(tmp_path: Path) -> None:
    source = press.many(tmp_path / "many.jsonl")
    with small_disk(tmp_path / "disk") as disk:
        ledger = disk / "full.ledger"
        refused([*INGEST, str(ledger), str(source)], ledger)
        assert 0 < press.good_afterwards(ledger) < 300


def test_promise_05_a_file_that_may_not_grow_is_said_and_survived(tmp_path: Path) -> None:
    ledger, limit = tmp_path / "l", 700_000  # bytes that a file may have
    call = [*INGEST, str(ledger), str(press.many(tmp_path / "many.jsonl"))]
    refused(call, ledger, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert 0 < press.good_afterwards(ledger) < 300
    assert subprocess.run(call, capture_output=True).returncode == 0
    assert press.good_afterwards(ledger) == 300


def test_promise_05_a_disk_that_does_not_keep_what_is_written_is_said_and_survived(tmp_path: Path) -> None:
    """fsync fails: what was there stays, what was not on the disk was never acknowledged, and the same run goes on."""
    ledger, source = tmp_path / "l", press.many(tmp_path / "many.jsonl")
    first = press.jsonl(tmp_path / "first.jsonl")
    assert subprocess.run([*INGEST, str(ledger), str(first)], capture_output=True).returncode == 0
    call = [*INGEST, str(ledger), str(source), "--json"]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", preexec_fn=without_fsync(), timeout=300)
    if "no filter for the system's calls" in done.stderr:
        pytest.skip("the system lets no process filter its own calls")
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert str(ledger) in done.stderr
    assert "MB free in" in done.stderr
    assert "Traceback" not in done.stderr
    assert press.good_afterwards(ledger) == 5
    assert subprocess.run(call, capture_output=True).returncode == 0
    assert press.good_afterwards(ledger) == 305
