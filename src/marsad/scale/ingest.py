"""Documents through the reader into a ledger: what is there already is not read again."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from marsad.ledger.packing import digest
from marsad.ledger.preparing import Prepared, prepare
from marsad.ledger.store import Ledger
from marsad.ledger.writing import Outcome
from marsad.scale.pool import Item, Pool, calm_collector, read_one, work_all
from marsad.sources.records import Problem, Record


def ingest(
    ledger: Ledger,
    items: Iterable[Item],
    workers: int = 1,
    stop: Callable[[], bool] = lambda: False,
    pool: Pool | None = None,
) -> Iterator[Outcome]:
    """Ingest documents and problems; what became of each, once it is on the disk.

    They are read in the children of a `pool`, within limits, or else as `workers` says, for one in this process.
    `stop` is asked after every document: when it says so, the one in hand and those before it are written, and no more.
    """
    calm_collector()
    known = _Known(ledger, items)
    writer = ledger.writer()
    interrupted: KeyboardInterrupt | None = None
    try:
        for result in work_all(known.others(), prepare_one, workers, pool):
            yield from writer.add(result)
            yield from known.outcomes()
            if stop():
                break
    except KeyboardInterrupt as error:
        interrupted = error  # what has been read is not thrown away
    yield from writer.flush()
    yield from known.outcomes()
    if interrupted is not None:
        raise interrupted


def prepare_one(record: Record) -> Prepared | Problem:
    """Read a record and make its rows; in a worker, where the words of the text have just been looked up."""
    result = read_one(record)
    return result if isinstance(result, Problem) else prepare(*result)


class _Known:
    """Keeps back what the ledger has; the pool may take the others in a thread of its own."""

    def __init__(self, ledger: Ledger, items: Iterable[Item]) -> None:
        self.known, self.items = ledger.known(), items
        self.found: queue.SimpleQueue[Outcome] = queue.SimpleQueue()

    def others(self) -> Iterator[Item]:
        for item in self.items:
            if isinstance(item, Problem) or not self.known.has(item):
                yield item
            else:
                self.found.put(Outcome(item.where, "known", item.id or f"sha256:{digest(item.text)}"))

    def outcomes(self) -> Iterator[Outcome]:
        with suppress(queue.Empty):
            while True:
                yield self.found.get_nowait()
