"""The compiled program reads as its source does. It may still be made while the other tests run, so this comes last."""

from __future__ import annotations

import importlib
import itertools
import os
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAST = ROOT / os.environ.get("FAST", ".fast")
LONGEST_BUILD = 900  # seconds


def test_the_compiled_program_gives_the_same_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    making, waited = FAST.with_name(FAST.name + ".making"), time.monotonic()
    while making.exists() and time.monotonic() - waited < LONGEST_BUILD:
        time.sleep(1)
    made = FAST / ".done"
    if not made.is_file():
        pytest.skip("the compiled program was not made here: make fast")
    sources = itertools.chain.from_iterable((ROOT / "src").rglob(kind) for kind in ("*.py", "*.tsv"))
    if any(path.stat().st_mtime > made.stat().st_mtime for path in sources):
        pytest.skip("the sources have changed since the compiled program was made: make fast")
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    count, found = importlib.import_module("same").differing(str(FAST / "bin" / "python"))
    assert count >= 100
    assert not found
