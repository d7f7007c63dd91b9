"""`make bench-stream`: so many documents through an ingest, and how much memory it takes on the way.

The documents are made on the fly: the shared news articles (or articles mixed from the examples) again and again, with
another day and another article's words at their end. In place of the reader stands a coder that gives the reading which
the article had, so that 200,000 documents end in minutes; READER=1 reads each. The slope is that of a straight line
through the last half (least squares).
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Final
from unittest.mock import patch

from bench import NEWS, mixed

from ledger import Pairs, copies, readings
from marsad.ledger.store import open_ledger
from marsad.model import Reading
from marsad.scale import ingest as ingesting
from marsad.sources.records import Record

_ARTICLES: Final = 300  # that the documents are made of
_EVERY: Final = 500  # documents between two looks at the memory
_MB: Final = 1_000_000


def resident() -> float:
    """The resident memory of this process in MB, as the kernel counts it (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


def cheap(pairs: Pairs) -> Callable[[Record], tuple[Record, Reading]]:
    """A coder that knows the readings of the articles that the documents are copies of."""

    def coded(record: Record) -> tuple[Record, Reading]:
        reading = pairs[int((record.id or "c0")[1:]) % len(pairs)][1]
        document = replace(
            reading.document,
            id=str(record.id),
            published=record.published,
            published_basis="given",
            length=len(record.text),
        )
        return record, replace(reading, document=document)

    return coded


def stream(address: str, pairs: Pairs, number: int, reader: bool = False) -> Iterator[tuple[int, float]]:
    """Ingest so many documents; after every few hundred, how many are in, and MB of resident memory."""
    coder = nullcontext() if reader else patch.object(ingesting, "read_one", cheap(pairs))
    with coder, open_ledger(address, create=True) as ledger:
        items = (record for record, _ in copies(pairs, number, random.Random(1)))
        for done, _ in enumerate(ingesting.ingest(ledger, items), 1):
            if done % _EVERY == 0:
                yield done, resident()


def slope(points: list[tuple[int, float]]) -> float:
    """MB for each 10,000 documents over the last half of the points; 0 where there are too few."""
    half = points[len(points) // 2 :]
    if len(half) < 2:
        return 0.0
    x, y = (sum(point[n] for point in half) / len(half) for n in (0, 1))
    spread = sum((a - x) ** 2 for a, _ in half)
    return 10_000 * sum((a - x) * (b - y) for a, b in half) / spread


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=200_000)
    options.add_argument("--reader", action="store_true", help="read each document, in place of the cheap coder")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = NEWS if NEWS.is_file() else mixed(Path(folder) / "mixed.jsonl")
        pairs = readings(path, _ARTICLES)
        started, points = time.perf_counter(), []
        for done, memory in stream(f"{folder}/stream.ledger", pairs, asked.documents, asked.reader):
            points.append((done, memory))
            if done % (20 * _EVERY) == 0:
                print(f"{done:9,} documents {memory:8.1f} MB {done / (time.perf_counter() - started):8.0f} a second")
        most = max(memory for _, memory in points)
        print(f"at most {most:.0f} MB; {slope(points):+.2f} MB for each 10,000 documents over the last half")
    return 0


if __name__ == "__main__":
    sys.exit(main())
