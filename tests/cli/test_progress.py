"""Progress: how many, how quickly, how long still; on a terminal one line that changes, elsewhere plain ones."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.cli.streams import Progress, lasting
from marsad.sources.meter import Meter
from marsad.sources.opening import Opening, documents


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_plain_lines_come_every_half_minute(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    progress = Progress(shown=False, lines=True, share=lambda: clock.now / 400, clock=clock)
    for second in range(100):
        clock.now = float(second)
        progress.step()
    told = capsys.readouterr().err.splitlines()
    assert told == [
        "marsad: 32 documents, 1.0 a second, 8%, about 6 min 9 s left",
        "marsad: 63 documents, 1.0 a second, 16%, about 5 min 38 s left",
        "marsad: 94 documents, 1.0 a second, 23%, about 5 min 7 s left",
    ]


def test_without_a_share_no_time_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    progress = Progress(shown=True, clock=clock)
    for second in range(0, 100, 10):
        clock.now = float(second)
        progress.step()
    progress.clear()
    told = capsys.readouterr().err
    assert "10 documents, 0.1 a second" in told
    assert "left" not in told


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "1 s"), (59.4, "59 s"), (60, "1 min"), (200, "3 min 20 s"), (7500, "2 h 5 min")]
)
def test_times_in_two_units(seconds: float, told: str) -> None:
    assert lasting(seconds) == told


def test_a_meter_knows_how_much_of_files_and_folders_is_read(tmp_path: Path) -> None:
    story = json.dumps({"text": "قصف الجيش المدينة من الجو."}, ensure_ascii=False) + "\n"
    (tmp_path / "folder").mkdir()
    for name in ("a.jsonl", "folder/b.jsonl", "folder/c.jsonl"):
        (tmp_path / name).write_text(story * 3000, encoding="utf-8")
    sources = [str(tmp_path / "a.jsonl"), str(tmp_path / "folder")]
    meter = Meter(sources)
    shares = [meter.share() for _ in documents(sources, opening=Opening(meter=meter))]
    assert shares == sorted(shares, key=lambda share: share or 0)
    assert meter.share() == 1
    assert all(abs((share or 0) - n / 9000) < 0.1 for n, share in enumerate(shares))
    assert Meter([*sources, "https://news.example/"]).share() is None
    assert Meter(["-"]).share() is None


def test_on_a_terminal_one_line_changes(tmp_path: Path) -> None:
    """A real one: nothing but that line and what is said at the end."""
    path = tmp_path / "a.jsonl"
    path.write_text(
        "".join(json.dumps({"text": f"قصف الجيش المدينة وقتل {n} مدنيين."}) + "\n" for n in range(3, 203)),
        encoding="utf-8",
    )
    ours, theirs = pty.openpty()
    call = [sys.executable, "-m", "marsad", "ingest", str(tmp_path / "l"), str(path)]
    process = subprocess.Popen(call, stderr=theirs, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    os.close(theirs)
    told = b""
    try:
        while piece := os.read(ours, 4096):
            told += piece
    except OSError:
        pass  # the other side is closed
    os.close(ours)
    assert process.wait() == 0
    last = told.decode().rpartition("\r\033[K")[2]
    assert "200 documents added" in last
