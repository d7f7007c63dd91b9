"""`make bench-ledger`: what the ledger costs beside the reader, and how quickly it answers.

The shared news articles (or, where they are not there, articles mixed from the examples) are read two hundred at a
time, so that their words are known when they are written, as in an ingest; what the ledger does with them is measured
alone. Then `marsad ingest` takes the same articles with two workers, timed as a whole process. LARGE=83000
fills a ledger with so many documents (each article again and again, with another day and another article's words at its
end) and asks it.
"""

from __future__ import annotations

import argparse
import datetime
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from bench import NEWS, mixed

from marsad.ledger.preparing import prepare
from marsad.ledger.questions.answers import Window
from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import Ledger, open_ledger
from marsad.model import Reading
from marsad.scale.pool import calm_collector, read_all
from marsad.sources.opening import documents
from marsad.sources.records import Problem, Record

_ASKED: Final = 100  # questions of each kind
_TOGETHER: Final = 200  # documents that are read before they are written; their words are still known then
_WORKERS: Final = 2
_SAME: Final = 10  # of those that are the same each time
_FIRST_DAY: Final = datetime.date(2015, 1, 1)
_DAYS: Final = 3_000  # over which the copies are spread

Pairs = list[tuple[Record, Reading]]


def readings(path: Path, limit: int) -> Pairs:
    """Articles with their readings, made at once."""
    return list(each_reading(path, limit))


def each_reading(path: Path, limit: int) -> Iterator[tuple[Record, Reading]]:
    """Articles with their readings, each made when it is asked for."""
    found = (result for result in read_all(documents([str(path)])) if not isinstance(result, Problem))
    return islice(found, limit)


class Cost(NamedTuple):
    """What the ledger took, what makes the readings left out: seconds of the clock, and of the processor."""

    documents: int
    clock: float
    processor: float


def write(ledger: Ledger, pairs: Iterator[tuple[Record, Reading]]) -> Cost:
    """Write documents: some are read, then what the ledger does with them is timed until they are on the disk."""
    writer, number, clock, processor = ledger.writer(), 0, 0.0, 0.0
    while some := list(islice(pairs, _TOGETHER)):
        started, used = time.perf_counter(), time.process_time()
        for record, reading in some:
            writer.add(prepare(record, reading))
        writer.flush()
        clock, processor = clock + time.perf_counter() - started, processor + time.process_time() - used
        number += len(some)
    return Cost(number, clock, processor)


def kept(pairs: Iterator[tuple[Record, Reading]], kept_in: Pairs) -> Iterator[tuple[Record, Reading]]:
    """The same pairs, put into a list as they go by."""
    for pair in pairs:
        kept_in.append(pair)
        yield pair


def copies(pairs: Pairs, number: int, draw: random.Random) -> Iterator[tuple[Record, Reading]]:
    """Articles again and again, with other days and more words; where their evidence stands does not change.

    What is added ends where words end: halves of words would be words that no language has, more of them the longer it
    goes on.
    """
    for n in range(number):
        record, reading = pairs[n % len(pairs)]
        tail = draw.choice(pairs)[0].text
        start = draw.randrange(max(len(tail) - 400, 1))
        day = (_FIRST_DAY + datetime.timedelta(days=draw.randrange(_DAYS))).isoformat()
        text = f"{record.text}\n{' '.join(tail[start : start + 400].split()[1:-1])}"
        document = replace(reading.document, id=f"c{n}", published=day, published_basis="given", length=len(text))
        yield replace(record, text=text, id=f"c{n}", published=day, raw=None), replace(reading, document=document)


def questions(pairs: Pairs, draw: random.Random) -> dict[str, Callable[[Ledger], object]]:
    """A function for each kind of question; each call asks another one."""
    words = [word for record, _ in pairs[:500] for word in record.text.split() if len(word) > 2]
    frequent = [word for word, _ in Counter(words).most_common(200)]
    people = [a.id for _, reading in pairs for a in reading.actors if a.known]
    types = [s.type for _, reading in pairs for s in reading.statements]

    def phrase() -> str:
        told = draw.choice(pairs)[0].text.split()
        at = draw.randrange(max(len(told) - 2, 1))
        return '"' + " ".join(told[at : at + 2]).replace('"', "") + '"'

    def page(**filters: Callable[[], object]) -> Callable[[Ledger], object]:
        def asked(ledger: Ledger) -> object:
            chosen: dict[str, Any] = {name: value() for name, value in filters.items()}
            return ledger.page(Filters(**chosen), 50)

        return asked

    def together(question: str) -> Callable[[Ledger], object]:
        return lambda ledger: ledger.answers(question, window=Window(50))

    def one_type() -> tuple[str, ...]:
        return (draw.choice(types),)

    return {
        "search, a word": lambda ledger: ledger.search(draw.choice(words)),
        "search, two frequent words": lambda ledger: ledger.search(" ".join(draw.sample(frequent, 2))),
        "search, three words": lambda ledger: ledger.search(" ".join(draw.sample(words, 3))),
        "search, a phrase": lambda ledger: ledger.search(phrase()),
        "statements, the newest": page(),
        "statements of an actor": page(actor=lambda: draw.choice(people)),
        "statements of an actor and type": page(actor=lambda: draw.choice(people), type=one_type),
        "statements of a type with a word": page(type=one_type, text=lambda: draw.choice(words)),
        "actors, the most frequent": lambda ledger: ledger.actors(),
        "timeline, a page": lambda ledger: ledger.page(Filters(kind="event"), 50, oldest=True),
        **{f"{question}, a page": together(question) for question in ("positions", "ties", "tolls", "disputed")},
    }


def ingest(path: Path, ledger: str, documents: int) -> float:
    """Documents a second of `marsad ingest` with its reader, from the start to the end of the process."""
    call = [sys.executable, "-m", "marsad", "ingest", ledger, str(path), "--workers", str(_WORKERS)]
    started = time.perf_counter()
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return documents / (time.perf_counter() - started)


def ask(ledger: Ledger, pairs: Pairs) -> None:
    """Ask every question many times, and print the median and the 95th percentile."""
    for name, question in questions(pairs, random.Random(7)).items():
        taken = []
        for _ in range(_ASKED if not name.endswith("a page") else _SAME):
            started = time.perf_counter()
            question(ledger)
            taken.append((time.perf_counter() - started) * 1000)
        p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        print(f"{name:34} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1_000_000, help="at most so many of the articles")
    options.add_argument("--large", type=int, default=0, help="documents of the ledger that is asked")
    options.add_argument("--ledger", help="where the large ledger is made, or stands already")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = NEWS if NEWS.is_file() else mixed(Path(folder) / "mixed.jsonl")
        calm_collector()  # as an ingest does
        found, pairs = each_reading(path, asked.articles), Pairs()
        with open_ledger(f"{folder}/small.ledger", create=True) as ledger:
            cost = write(ledger, kept(found, pairs) if asked.large else found)
        size = Path(folder, "small.ledger").stat().st_size
        rates = cost.documents / cost.clock, cost.documents / cost.processor
        print("ledger     {:.0f} documents a second, the reader left out ({:.0f} by processor time)".format(*rates))
        print(f"size       {size / cost.documents / 1000:.1f} kB a document")
        if path == NEWS and cost.documents < asked.articles:
            rate = ingest(path, f"{folder}/ingested.ledger", cost.documents)
            print(f"ingest     {rate:.0f} documents a second with the reader, {_WORKERS} workers, whole process")
        large = asked.ledger or f"{folder}/large.ledger"
        if asked.large and not Path(large).exists():
            with open_ledger(large, create=True) as ledger:
                cost = write(ledger, copies(pairs, asked.large, random.Random(11)))
            print(f"large      {asked.large / cost.clock:.0f} documents a second over {asked.large:,} documents")
        if asked.large:
            with open_ledger(large) as ledger:
                ask(ledger, pairs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
