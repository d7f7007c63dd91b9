"""Exports are inert and exact, each row has its id, address and evidence, and a CSV comes back as it was."""

from __future__ import annotations

import csv
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import marsad
from marsad.cli import main
from marsad.ledger.correcting import rate
from marsad.ledger.preparing import prepare
from marsad.ledger.store import open_ledger
from marsad.ledger.tabular import COLUMNS
from marsad.ledger.verifying import verify
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement, Time
from marsad.sources.records import Record
from marsad.views.exports.inert import inert, original
from marsad.views.exports.sheets import whole_day

TEXT = '=SUM(1) قصف الجيش المدينة\r\n-5 قتلى, "وقال" مصدر'
PEOPLE = (
    Actor(id="group:army", name="+Army", kind="armed-group", country="SYR", known=True),
    Actor(id="a:1", name="@مصدر", kind="unnamed"),
)
TOWN = Place(id="geonames:1", name="Idlib", country="SYR", lat=-35.9, lon=36.6)


def statement(id: str, **more: Any) -> Statement:
    evidence = more.pop("evidence", (Evidence(start=0, end=12, trigger=(8, 11), sentence=0),))
    coder = Coder(name="test", version="1", rule="r")
    return Statement(id=id, evidence=evidence, confidence=0.9, coder=coder, actor=("group:army",), **more)


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """Two documents of two days, with texts that a spreadsheet would run."""
    path = str(tmp_path / "a.ledger")
    two = tuple(Evidence(start=s, end=s + 9, trigger=(s, s + 2), sentence=0) for s in (8, 27))
    said = (Link(actor="a:1", text="مصدر", cue="قال"),)
    with open_ledger(path, create=True) as made:
        for id, day in (("d1", "2020-01-02"), ("d2", "2020-01-03")):
            record = Record(text=TEXT, where=id, id=id, published=day, outlet="-North", url=f"https://example.org/{id}")
            told = Document(id=id, published=day, published_basis="given", length=len(TEXT))
            statements = (
                statement("s1", kind="event", type="ASSAULT", time=Time(start="2020-01-01"), place="geonames:1"),
                statement("s2", kind="figure", type="killed", value=Quantity(min=-5, max=None), attribution=said),
                statement("s3", kind="event", type="ASSAULT", realis="negated", evidence=two),
            )
            writer = made.writer()
            writer.add(prepare(record, Reading(document=told, actors=PEOPLE, places=(TOWN,), statements=statements)))
            writer.flush()
        rate(made, "-North", "B", "known for years")
    return path


def run(*arguments: str) -> Any:
    result = CliRunner().invoke(main, [*arguments])
    assert result.exit_code == 0, result.output
    return result


@given(st.text(alphabet="'=+-@\t\rاa1", max_size=6))
def test_inert_is_undone_exactly(text: str) -> None:
    assert original(inert(text)) == text
    assert not inert(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("bom", [(), ("--bom",)])
def test_a_csv_comes_back_as_it_was(ledger: str, tmp_path: Path, bom: tuple[str, ...]) -> None:
    first, second, other = tmp_path / "1.csv", tmp_path / "2.csv", str(tmp_path / "b.ledger")
    run("export", ledger, "--format", "csv", "-o", str(first), *bom)
    assert "6 statements taken in" in run("import", other, str(first)).output
    run("export", other, "--format", "csv", "-o", str(second), *bom)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"\xef\xbb\xbf") == bool(bom)
    with open_ledger(other) as opened:
        assert verify(opened.database).faults == []
    assert "0 statements taken in, 6 known" in run("import", other, str(first)).output
    assert "0 statements taken in, 6 known" in run("import", ledger, str(first)).output


def test_cells_are_inert_and_numbers_stay(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "1.csv"
    run("export", ledger, "--format", "csv", "-o", str(path))
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["outlet"] for row in rows} == {"'-North"}
    assert {row["min"] for row in rows} == {"", "-5"}
    assert "-35.9" in {row["lat"] for row in rows}
    assert all(row["id"] and row["evidence"] and row["url"] for row in rows)
    assert not any(row[name].startswith(("=", "+", "@")) for row in rows for name in COLUMNS)


def test_a_changed_row_is_refused(ledger: str, tmp_path: Path) -> None:
    path, other = tmp_path / "1.csv", tmp_path / "b.ledger"
    run("export", ledger, "--format", "csv", "-o", str(path))
    path.write_bytes(path.read_bytes().replace(b"negated", b"actual", 1))
    result = CliRunner().invoke(main, ["import", str(other), str(path)])
    assert result.exit_code == 1
    assert "realis is 'actual'" in result.output
    assert not other.exists()


def test_json_lines_take_filters(ledger: str) -> None:
    lines = run("export", ledger, "--format", "jsonl", "--type", "killed").stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [row["document"] for row in rows] == ["d2", "d1"]
    assert rows[0]["actor"] == ["+Army"]
    assert rows[0]["record"]["statement"]["id"] == rows[0]["id"]


def test_a_sheet_has_no_formulas(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "1.xlsx"
    run("export", ledger, "--format", "xlsx", "-o", str(path))
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "=SUM(1)" in sheet
    assert "<v>-5</v>" in sheet
    assert "https://example.org/d1" in sheet
    assert 'rightToLeft="1"' in sheet


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("2025-03-10", "2025-03-10"),
        ("2025-03", None),
        ("2025", None),
        (None, None),
        ("1899-12-31", None),
        ("2025-02-30", None),
    ],
)
def test_a_sheet_has_whole_days_as_days(told: str | None, kept: str | None) -> None:
    day = whole_day(told)
    assert (day.isoformat() if day else None) == kept


def test_parquet_and_arrow_have_every_row(ledger: str, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "1.parquet"
    run("export", ledger, "--format", "parquet", "-o", str(path))
    with marsad.open(ledger) as opened:
        table = opened.arrow()
    assert parquet.read_table(path).equals(table)
    assert table.num_rows == 6
    assert table.column("url").null_count == table.column("evidence").null_count == table.column("id").null_count == 0


def test_without_pyarrow_a_message_says_what_to_install(
    ledger: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    path = tmp_path / "1.parquet"
    result = CliRunner().invoke(main, ["export", ledger, "--format", "parquet", "-o", str(path)])
    assert result.exit_code == 1
    assert "pip install 'marsad[parquet]'" in result.output
    assert not path.exists()
