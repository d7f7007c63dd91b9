"""`make kills`: kill -9 at random moments of an ingest; nothing that was acknowledged may be lost, half or doubled.

Articles are mixed from the examples that ship with Marsad. Each run of `marsad ingest --json` is killed after a random
time; then the ledger is opened (which must take less than five seconds), everything that was acknowledged is looked
for, all is verified, and the next run goes on, with a new ledger when one is full.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench import MIXED, mixed
from sqlalchemy import text

from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify

READY: Final = 5.0  # seconds in which a ledger must be open after a kill
LATEST: Final = 1.5  # seconds after the first acknowledgement at which a run is killed; start-up is killed now and then


@dataclass(slots=True)
class Found:
    """What the kills did."""

    kills: int = 0
    acknowledged: int = 0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)


def killed_run(ledger: Path, articles: Path, draw: random.Random, workers: int) -> tuple[list[str], bool]:
    """Run an ingest until it is killed: what it acknowledged, and whether it was done before."""
    call = [sys.executable, "-m", "marsad", "ingest", str(ledger), str(articles), "--json", "--workers", str(workers)]
    process = subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8", start_new_session=True
    )
    assert process.stdout is not None
    timer: threading.Timer | None = None
    if draw.random() < 0.1:  # while it starts, or makes the ledger
        timer = _kill_after(process, draw.random())
    told = []
    with contextlib.suppress(ValueError):
        for line in process.stdout:
            timer = timer or _kill_after(process, draw.uniform(0, LATEST))
            if line.endswith("\n"):
                told.append(str(json.loads(line)["document"]))
    code = process.wait()
    if timer:
        timer.cancel()
    return told, code == 0


def _kill_after(process: subprocess.Popen[str], seconds: float) -> threading.Timer:
    timer = threading.Timer(seconds, _kill, [process])
    timer.start()
    return timer


def _kill(process: subprocess.Popen[str]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)  # its workers too


def check(ledger: Path, acknowledged: set[str], found: Found) -> None:
    """Open the ledger after a kill and look for everything."""
    if not ledger.is_file():
        found.faults += ["no ledger"] if acknowledged else []
        return
    started = time.perf_counter()
    with open_ledger(str(ledger), create=True) as opened:
        found.slowest = max(found.slowest, time.perf_counter() - started)
        with opened.database.reading() as connection:
            there = [row[0] for row in connection.execute(text("SELECT uid FROM document"))]
        found.faults += [f"lost: {id}" for id in sorted(acknowledged - set(there))]
        found.faults += [f"doubled: {len(there) - len(set(there))}"] if len(there) != len(set(there)) else []
        found.faults += [f"half: {fault}" for fault in verify(opened.database).faults]
    if found.slowest > READY:
        found.faults.append(f"ready only after {found.slowest:.1f} s")


def kill_often(times: int, folder: Path, articles: Path, seed: int) -> Iterator[Found]:
    """Kill so many runs; what was found so far, after each."""
    draw, found = random.Random(seed), Found()
    number, acknowledged = 0, set[str]()
    while found.kills < times:
        ledger = folder / f"{number}.ledger"
        told, done = killed_run(ledger, articles, draw, draw.choice((1, 2)))
        acknowledged.update(told)
        found.acknowledged += len(told)
        found.kills += not done
        check(ledger, acknowledged, found)
        if done:
            number, acknowledged = number + 1, set()
        if sys.stderr.isatty():
            print(f"\r{found.kills} kills", end="", file=sys.stderr)
        yield found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("times", type=int, nargs="?", default=200)
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--articles", type=int, default=MIXED, help="of a full ledger")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = Found()
        for found in kill_often(asked.times, folder, mixed(folder / "mixed.jsonl", asked.articles), asked.seed):
            if found.faults:
                break
    print(
        f"{found.kills} kills, {found.acknowledged} acknowledgements, ready again after {found.slowest:.2f} s at most"
    )
    print("\n".join(found.faults[:20]) or "0 lost, 0 half, 0 doubled")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
