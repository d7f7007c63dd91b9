"""The documents of a ledger through the newest reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Row

from marsad.coders.rules import coder
from marsad.ledger.changing import revise
from marsad.ledger.prepared import Prepared
from marsad.ledger.rereading import Difference, as_record, stale, supersede
from marsad.ledger.store import Ledger
from marsad.ledger.writing import BATCH
from marsad.scale.ingest import prepare_one
from marsad.scale.pool import work_all
from marsad.sources.records import Problem


class _Undone(Exception):
    """Takes a transaction back that was only tried."""


def reread(
    ledger: Ledger,
    workers: int = 1,
    *,
    version: str | None = None,
    dry: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Difference | Problem | int]:
    """Read all documents again whose reading is not of this version (by default the reader's own).

    Gives what changed, a problem for each document that can't be read any more (it stays as it is), and the number of
    documents after each transaction. `dry`: nothing is written.
    """
    version = version or coder().version
    rows: dict[str, Row[Any]] = {}
    results = work_all((_noted(row, rows) for row in _all(ledger, version)), prepare_one, workers)
    while not stop() and (batch := list(islice(results, BATCH))):
        yield from (item for item in batch if isinstance(item, Problem))
        read = [item for item in batch if not isinstance(item, Problem)]
        yield from _written(ledger, [(rows.pop(item.key), item) for item in read], version, dry)
        yield len(read)


def _all(ledger: Ledger, version: str) -> Iterator[Row[Any]]:
    after = 0
    while True:
        with ledger.database.reading() as connection:
            rows = stale(connection, version, after)
        if not rows:
            return
        yield from rows
        after = rows[-1].id


def _noted(row: Row[Any], rows: dict[str, Row[Any]]) -> Any:
    rows[row.key] = row
    return as_record(row)


def _written(ledger: Ledger, pairs: list[tuple[Row[Any], Prepared]], version: str, dry: bool) -> list[Difference]:
    found: list[Difference] = []
    try:
        with (
            ledger.database.writing() as connection,
            revise(ledger, connection, "reread", version) as revision,
        ):
            for row, prepared in pairs:
                found += supersede(revision, row, prepared)
            if dry:
                raise _Undone
    except _Undone:
        pass
    return found
