"""Statements as Arrow tables. pyarrow is an extra: nothing else of Marsad needs it."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from marsad.ledger.errors import LedgerError
from marsad.ledger.questions.entries import Entry
from marsad.ledger.tabular import COLUMNS, record, row

_PART: Final = 5_000  # rows of a batch


def library(name: str = "pyarrow") -> Any:
    """pyarrow, or a part of it. Raises `LedgerError` where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise LedgerError("Arrow and Parquet need pyarrow", "install it: pip install 'marsad[parquet]'") from error


def schema() -> Any:
    """The `pyarrow.Schema` of the rows: the columns of a row, and `record`, which is everything as JSON."""
    pa = library()
    kinds = {"text": pa.string(), "texts": pa.list_(pa.string()), "integer": pa.int64(), "number": pa.float64()}
    fields = [pa.field(name, kinds.get(kind, pa.bool_())) for name, kind in COLUMNS.items()]
    return pa.schema([*fields, pa.field("record", pa.string(), nullable=False)])


def batches(entries: Iterable[Entry]) -> Iterator[Any]:
    """The `pyarrow.RecordBatch`es of entries."""
    pa, shape, left = library(), schema(), iter(entries)
    while part := [row(entry) | {"record": record(entry)} for entry in islice(left, _PART)]:
        yield pa.RecordBatch.from_pylist(part, schema=shape)


def table(entries: Iterable[Entry]) -> Any:
    """A `pyarrow.Table` of entries."""
    return library().Table.from_batches(batches(entries), schema=schema())
