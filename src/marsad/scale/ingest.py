"""Documents through the reader into a ledger: what is there already is not read again."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from marsad.ledger.prepared import Prepared
from marsad.ledger.preparing import prepare
from marsad.ledger.sameness import Sighting
from marsad.ledger.store import Ledger
from marsad.ledger.writing import Outcome, Writer
from marsad.scale.pool import Item, Pool, calm_collector, read_one, work_all
from marsad.scale.unread import unread
from marsad.sources.languages import READ, language
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
            yield from known.outcomes(writer)
            if stop():
                break
    except KeyboardInterrupt as error:
        interrupted = error  # what has been read is not thrown away
    yield from known.outcomes(writer)
    yield from writer.flush()
    if interrupted is not None:
        raise interrupted


def prepare_one(record: Record) -> Prepared | Problem:
    """Read a record and make its rows; in a worker, where the words of the text have just been looked up.

    One in a language that has no pack is kept without a word of it being read.
    """
    spoken = language(record.text, record.language)
    if spoken not in READ:
        told = (record.published, record.id, record.title, record.outlet, record.url)
        return prepare(record, unread(record.text, spoken, *told))
    result = read_one(record)
    return result if isinstance(result, Problem) else prepare(*result)


class _Known:
    """Keeps back what the ledger has; the pool may take the others in a thread of its own."""

    def __init__(self, ledger: Ledger, items: Iterable[Item]) -> None:
        self.known, self.items = ledger.known(), items
        self.found: queue.SimpleQueue[Outcome | Sighting] = queue.SimpleQueue()

    def others(self) -> Iterator[Item]:
        for item in self.items:
            found = None if isinstance(item, Problem) else self.known.find(item)
            if found is None:
                yield item
            else:
                self.found.put(found if isinstance(found, Sighting) else Outcome(item.where, "known", found))

    def outcomes(self, writer: Writer) -> Iterator[Outcome]:
        """What is known already; where it was met at a new place, that is written with the others."""
        with suppress(queue.Empty):
            while True:
                found = self.found.get_nowait()
                yield from writer.add(found) if isinstance(found, Sighting) else [found]
