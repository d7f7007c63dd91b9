"""What is built holds everything that reading needs: tables, compiled packs, examples."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="hatchling is not installed: nothing can be built")

ROOT = Path(__file__).parents[2]
PACKS = ("marsad/languages/ar/build/ar.pack", "marsad/knowledge/build/knowledge.pack")
BUILT = ("src", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "NOTICE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The wheel of a copy of the tree without compiled packs, as a fresh clone has none."""
    tree = tmp_path_factory.mktemp("tree")
    for name in BUILT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("build", "__pycache__"))
        else:
            shutil.copy(source, tree / name)
    build(tree, "wheel")
    yield next((tree / "dist").glob("*.whl"))
    shutil.rmtree(tree)


def build(tree: Path, target: str) -> None:
    call = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(tree / "dist")]
    done = subprocess.run(call, cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_wheel_holds_packs_tables_and_examples(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert set(PACKS) <= set(names)
    assert len(names) == len(set(names))
    assert {"marsad/languages/ar/tables/cues.tsv", "marsad/knowledge/tables/states.tsv"} <= set(names)
    assert {"marsad/ledger/migrations/env.py", "marsad/ledger/migrations/versions/first.py"} <= set(names)
    assert {"marsad/examples/index.toml", "marsad/views/english/events.tsv", "marsad/py.typed"} <= set(names)
    assert sum(name.startswith("marsad/examples/") and name.endswith(".txt") for name in names) == 8
    assert {"LICENSE", "NOTICE"} <= {name.rpartition("/")[2] for name in names}
    assert not [name for name in names if name.endswith((".pyc", ".tmp"))]


def test_it_reads_from_a_clean_folder_without_compiling(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in PACKS}
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    call = [sys.executable, "-c", CLEAN.format(folder=str(tmp_path))]
    done = subprocess.run(call, env=environment, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["ASSAULT", ["Syria"]]
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in PACKS} == before


CLEAN = """
import json, marsad
assert marsad.__file__.startswith({folder!r}), marsad.__file__
reading = marsad.read("قصفت سوريا المدينة.", published="2019-05-23")
names = {{actor.id: actor.name for actor in reading.actors}}
event = reading.statements[0]
print(json.dumps([event.type, [names[i] for i in event.actor]]))
"""


def test_the_source_distribution_builds(tmp_path: Path) -> None:
    for name in (*BUILT, "Makefile", "requirements.lock"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    build(tmp_path, "sdist")
    names = subprocess.run(
        ["tar", "-tf", str(next((tmp_path / "dist").glob("*.tar.gz")))], capture_output=True, text=True, check=True
    ).stdout
    assert "/src/marsad/languages/ar/tables/cues.tsv" in names
    assert "/hatch_build.py" in names
    assert ".pack" not in names
