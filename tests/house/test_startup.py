"""What a command loads: nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def loaded(*arguments: str) -> set[str]:
    code = f"""
import sys
from marsad.cli import main
try:
    main({list(arguments)!r}, prog_name="marsad")
except SystemExit:
    pass
print("loaded", *sorted(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    return set(done.stdout.rpartition("loaded ")[2].split())


@pytest.mark.parametrize("arguments", [("--help",), ("read", "--help"), ("read", "none.txt", "--workers", "x")])
def test_help_loads_no_reader(arguments: tuple[str, ...]) -> None:
    modules = loaded(*arguments)
    assert "marsad.reading.pipeline" not in modules
    assert "rich" not in modules
    assert "multiprocessing" not in modules


@pytest.mark.parametrize("name", ["ingest", "statements", "actors", "reread", "verify"])
def test_help_loads_no_database(name: str) -> None:
    modules = loaded(name, "--help")
    assert "sqlalchemy" not in modules
    assert "marsad.coders" not in modules


def test_a_question_loads_neither_reader_nor_migrations(tmp_path: Path) -> None:
    import marsad

    marsad.open(str(tmp_path / "l"), create=True).close()
    modules = loaded("statements", str(tmp_path / "l"), "--json")
    assert "marsad.reading.pipeline" not in modules
    assert "alembic" not in modules


def test_json_loads_no_report() -> None:
    modules = loaded("read", "--json", __file__.replace("house/test_startup.py", "none.txt"))
    assert "marsad.views" not in modules
    assert "rich" not in modules
