"""`make bench-web`: every view's JSON over a ledger of 1,000,000 statements, asked by 20 clients at once.

The ledger is made of the shared news articles (or, where they are not there, of articles mixed from the examples),
again and again with other days and more words, by the writer that an ingest has; what that writes is then copied by SQL
(bulk_copies.py) until there are so many. The same figures give the same ledger.
It is served by `marsad serve`. The first answer is that of a ledger that nobody has asked yet; what was answered is
remembered until the ledger changes, so that the views with 40 spans of days tell more of the ledger, and the others
more of the server.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import http.client
import random
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Final

from bench import NEWS, mixed
from bulk_copies import multiply

from ledger import copies, readings
from marsad.ledger.happenings import Source, happenings
from marsad.ledger.keeping import keep
from marsad.ledger.preparing import prepare
from marsad.ledger.store import open_ledger

VIEWS: Final = (
    "documents",
    "statements",
    "happenings",
    "disputed",
    "positions",
    "tolls",
    "ties",
    "timeline",
    "map",
    "actors",
    "sources",
    "brief",
    "review",
    "health",
)
_VARIED: Final = 40  # spans of days of which a client asks one
_ASKED_FOR: Final = 200  # milliseconds within which 19 of 20 answers should be there
_WRITTEN: Final = 100_000  # statements that the writer writes, at least; the others are copies of these
_STARTING: Final = 6  # seconds after which the processes that make answers are there as well
_BATCH: Final = 5_000  # documents between two looks at how many statements there are


def fill(path: Path, statements: int, most: int) -> None:
    """Make a ledger with at least so many statements, and with the happenings of the articles themselves."""
    articles = NEWS if NEWS.is_file() else mixed(path.with_suffix(".jsonl"))
    pairs = readings(articles, most)
    making, made, number, started = path.with_suffix(".making"), 0, 0, time.perf_counter()
    making.unlink(missing_ok=True)
    written = -(-statements // max(statements // _WRITTEN, 1))
    with open_ledger(str(making), create=True) as ledger:
        writer = ledger.writer()
        for record, reading in pairs:
            writer.add(prepare(record, reading))
            made, number = made + len(reading.statements), number + 1
        for record, reading in copies(pairs, 100 * statements, random.Random(11)):
            if made >= written:
                break
            writer.add(prepare(record, reading))
            made, number = made + len(reading.statements), number + 1
            if not number % _BATCH:
                print(f"{made:,} statements, {number / (time.perf_counter() - started):.0f} documents/s", flush=True)
        writer.flush()
        keep(ledger, happenings(Source(reading=reading, text=record.text, print=None) for record, reading in pairs))
        multiply(ledger, statements)
    making.rename(path)


def addresses(draw: random.Random) -> dict[str, list[str]]:
    """The addresses of each view that are asked: as it opens, and with filters that are usual."""
    first = datetime.date(2015, 1, 1)
    months = [(first + datetime.timedelta(days=draw.randrange(2_900))).isoformat() for _ in range(_VARIED)]
    spans = [f"from={day}&to={datetime.date.fromisoformat(day) + datetime.timedelta(days=30)}" for day in months]
    people = ["state:USA", "state:SYR", "group:syrian-army", "person:vladimir-putin", "group:islamic-state"]
    filters = {"positions": people, "ties": people, "statements": people, "timeline": people, "brief": people}
    found = {}
    for view in VIEWS:
        found[f"/{view}.json"] = [""]
        found[f"/{view}.json, a month"] = spans
        if view in filters:
            found[f"/{view}.json, an actor"] = [f"actor={id}" for id in filters[view]]
    return {name: [f"{name.partition(',')[0]}?{query}" for query in queries] for name, queries in found.items()}


class Client(threading.Thread):
    """Asks an address again and again, waiting a little between two questions as a reader does."""

    def __init__(self, port: int, paths: list[str], draw: random.Random, asked: int, pause: float) -> None:
        super().__init__()
        self.port, self.paths, self.draw, self.asked, self.pause = port, paths, draw, asked, pause
        self.taken: list[float] = []
        self.errors: Counter[str] = Counter()

    def run(self) -> None:
        """Ask; milliseconds of each answer, and what went wrong."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        for _ in range(self.asked):
            time.sleep(self.draw.random() * 2 * self.pause)
            started = time.perf_counter()
            connection.request("GET", self.draw.choice(self.paths), headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            self.taken.append((time.perf_counter() - started) * 1000)
            if answer.status != 200:
                self.errors[str(answer.status)] += 1
        connection.close()


def ask(port: int, options: argparse.Namespace) -> bool:
    """Ask every view, and print how long the first and then all answers took; whether all were quick and right."""
    draw, good = random.Random(5), True
    print(f"{'':32} {'first':>8} {'p50':>8} {'p95':>8}  errors   (ms, {options.clients} clients)")
    for name, paths in addresses(draw).items():
        first = Client(port, paths[:1], random.Random(1), 1, 0)
        first.run()
        clients = [Client(port, paths, random.Random(n), options.asked, options.pause) for n in range(options.clients)]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        taken = sorted(ms for client in clients for ms in client.taken)
        errors = sum((client.errors for client in clients), first.errors)
        p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        good = good and p95 <= _ASKED_FOR and not errors
        told = ", ".join(f"{n} x {status}" for status, n in errors.items()) or "none"
        print(f"{name:32} {first.taken[0]:8.0f} {p50:8.0f} {p95:8.0f}  {told}", flush=True)
    return good


def serving(ledger: Path) -> tuple[subprocess.Popen[bytes], int]:
    """`marsad serve` on a free port, ready."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    call = [sys.executable, "-m", "marsad", "serve", str(ledger), "--port", str(port)]
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL)
    for _ in range(600):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return process, port
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit("marsad serve did not come up")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--statements", type=int, default=1_000_000)
    options.add_argument("--articles", type=int, default=1_000_000, help="at most so many of the articles")
    options.add_argument("--ledger", type=Path, default=Path("build/bench-web.ledger"))
    options.add_argument("--clients", type=int, default=20)
    options.add_argument("--asked", type=int, default=10, help="questions of each client to each view")
    options.add_argument("--pause", type=float, default=0.0, help="mean seconds between two questions of a client")
    asked = options.parse_args()
    if not asked.ledger.is_file():
        asked.ledger.parent.mkdir(parents=True, exist_ok=True)
        fill(asked.ledger, asked.statements, asked.articles)
    process, port = serving(asked.ledger)
    time.sleep(_STARTING)
    try:
        return 0 if ask(port, asked) else 1
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
