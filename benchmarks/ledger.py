"""`make bench-ledger`: what the ledger costs beside the reader, and how quickly it answers.

Readings of the shared news articles (or, where they are not there, of articles mixed from the examples) are made once;
the ledger part is then measured alone, with everything that an ingest writes. LARGE=n multiplies the documents, each
copy with its sentences in another order and under another day; 83000 is what the figures are asked for.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench import NEWS, mixed

from marsad.ledger.preparing import prepare
from marsad.ledger.store import Ledger, open_ledger
from marsad.model import Reading
from marsad.scale.pool import read_all
from marsad.sources.files import documents
from marsad.sources.records import Problem, Record

_ASKED: Final = 40  # questions of each kind

Pairs = list[tuple[Record, Reading]]


def readings(path: Path, limit: int) -> Pairs:
    """Articles with their readings; made here, so that their words are looked up already, as in an ingest."""
    found: Pairs = []
    for result in read_all(documents([str(path)])):
        if not isinstance(result, Problem):
            found.append(result)
        if len(found) == limit:
            break
    return found


def write(ledger: Ledger, pairs: Iterator[tuple[Record, Reading]]) -> float:
    """Seconds that the ledger takes for readings that are there already."""
    started = time.perf_counter()
    writer = ledger.writer()
    for record, reading in pairs:
        writer.add(prepare(record, reading))
    writer.flush()
    return time.perf_counter() - started


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=1_000_000, help="at most so many of the articles")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = NEWS if NEWS.is_file() else mixed(Path(folder) / "mixed.jsonl")
        pairs = readings(path, asked.articles)
        with open_ledger(f"{folder}/small.ledger", create=True) as ledger:
            seconds = write(ledger, iter(pairs))
        size = Path(folder, "small.ledger").stat().st_size
    print(f"ledger     {len(pairs) / seconds:.0f} documents a second, the reader left out")
    print(f"size       {size / len(pairs) / 1000:.1f} kB a document")
    return 0


if __name__ == "__main__":
    sys.exit(main())
