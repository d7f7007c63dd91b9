"""`make kills`: kill -9 at random moments of an ingest; nothing that was acknowledged may be lost, half or doubled.

Articles are mixed from the examples that ship with Marsad. Each run of `marsad ingest --json` is killed after a random
time; then the ledger is opened (which must take less than five seconds), everything that was acknowledged is looked
for, all is verified, and the next run goes on, with a new ledger when one is full. Two series run side by side, each in
ledgers of its own: most of a run is the start of its processes, which wait for one another. How far it is is told every
ten kills.
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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench import mixed
from sqlalchemy import text

from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify

READY: Final = 5.0  # seconds in which a ledger must be open after a kill
LATEST: Final = 1.5  # seconds after the first acknowledgement at which a run is killed; start-up is killed now and then
ARTICLES: Final = 400  # of a full ledger: a run adds some 100, and what a look after each kill costs grows with all
SIDES: Final = 2  # series at once
_TOLD: Final = 10  # kills between two words on how far it is


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


class Series:
    """Kills, one after the other; several series share a count of those still wanted."""

    def __init__(self, times: int, articles: Path) -> None:
        self.wanted, self.articles = times, articles
        self.all = Found()
        self.lock, self.started = threading.Lock(), time.perf_counter()

    def run(self, folder: Path, seed: int) -> None:
        """Kill until enough were, or something was lost."""
        draw, number, acknowledged = random.Random(seed), 0, set[str]()
        while self.goes_on():
            ledger = folder / f"{number}.ledger"
            told, done = killed_run(ledger, self.articles, draw, draw.choice((1, 2)))
            acknowledged.update(told)
            found = Found(int(not done), len(told))
            check(ledger, acknowledged, found)
            self.note(found)
            if done:
                ledger.unlink()
                number, acknowledged = number + 1, set()

    def goes_on(self) -> bool:
        """Whether another run is wanted."""
        with self.lock:
            return self.all.kills < self.wanted and not self.all.faults

    def note(self, found: Found) -> None:
        """Add what a run brought, and say every now and then how far it is."""
        with self.lock:
            self.all.kills += found.kills
            self.all.acknowledged += found.acknowledged
            self.all.slowest = max(self.all.slowest, found.slowest)
            self.all.faults += found.faults
            if found.kills and self.all.kills % _TOLD == 0:
                seconds = time.perf_counter() - self.started
                left = seconds / self.all.kills * max(self.wanted - self.all.kills, 0)
                print(
                    f"{self.all.kills} of {self.wanted} kills, {self.all.acknowledged} acknowledgements, "
                    f"{len(self.all.faults)} faults, {seconds:.0f} s; some {left:.0f} s left",
                    file=sys.stderr,
                    flush=True,
                )


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("times", type=int, nargs="?", default=200)
    options.add_argument("--seed", type=int, default=2026)
    options.add_argument("--articles", type=int, default=ARTICLES, help="of a full ledger")
    options.add_argument("--sides", type=int, default=SIDES, help="series at once")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(asked.sides) as threads:
        series = Series(asked.times, mixed(Path(name) / "mixed.jsonl", asked.articles))
        sides = []
        for side in range(asked.sides):
            folder = Path(name) / str(side)
            folder.mkdir()
            sides.append(threads.submit(series.run, folder, asked.seed + side))
        for each in sides:
            each.result()
    found = series.all
    print(
        f"{found.kills} kills, {found.acknowledged} acknowledgements, ready again after {found.slowest:.2f} s at most"
    )
    print("\n".join(found.faults[:20]) or "0 lost, 0 half, 0 doubled")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
