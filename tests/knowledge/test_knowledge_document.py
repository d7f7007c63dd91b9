"""docs/knowledge.md tells the truth: its counts are those of the tables, and its examples are good rows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from marsad.knowledge.check import check
from marsad.knowledge.rows import FOLDER, read_tables

PAGE = (Path(__file__).parents[2] / "docs" / "knowledge.md").read_text(encoding="utf-8")


def test_the_counts_are_those_of_the_tables() -> None:
    tables = read_tables()
    told = {name: int(count) for name, count in re.findall(r"^\| (\w+) \| (\d+) \|", PAGE, re.M)}
    assert len(told) == 9
    for name, count in told.items():
        assert count <= len(getattr(tables, name)) <= 1.1 * count, f"say in docs/knowledge.md how many {name} there are"


def test_the_example_rows_pass_the_check(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.tsv"):
        shutil.copy(path, tmp_path)
    examples = dict(re.findall(r"```(\w+)\n(.*?)\n```", PAGE, re.S))
    assert set(examples) == {"people", "offices", "terms", "bonds", "places"}
    for table, row in examples.items():
        header = next(path for path in sorted(FOLDER.glob(f"{table}*.tsv"))).read_text(encoding="utf-8").split("\n")[0]
        (tmp_path / f"{table}_example.tsv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    assert check(tmp_path) == []


def test_the_tables_are_as_large_as_promised() -> None:
    tables = read_tables()
    places = [row for row in tables.places if row.text("lat") and row.text("precision")]
    assert len(places) >= 3500
    assert len(tables.people) >= 900
    assert len(tables.terms) >= 1200
    assert len(tables.groups) >= 400
    assert len(tables.bodies) >= 250
    assert len(tables.outlets) >= 120
