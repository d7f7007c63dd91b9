"""Statements into a file of one of the formats, which has its name only when it is whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import msgspec

from marsad.ledger import arrow
from marsad.ledger.errors import storage_failed
from marsad.ledger.questions.entries import Entry
from marsad.ledger.tabular import row, whole
from marsad.views.exports import csvs, sheets


def save(entries: Iterable[Entry], path: Path, form: str, bom: bool = False) -> int:
    """Write entries into a file; how many. Raises `LedgerError` where that can't be done."""
    part = path.with_name(path.name + ".part")
    try:
        number = _save(entries, part, form, bom)
        os.replace(part, path)
    except OSError as error:
        raise storage_failed(str(path), error) from error
    finally:
        part.unlink(missing_ok=True)
    return number


def _save(entries: Iterable[Entry], path: Path, form: str, bom: bool) -> int:
    if form == "xlsx":
        return sheets.write(entries, path)
    if form == "parquet":
        return parquet(entries, path)
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        return text(entries, file, form, bom)


def text(entries: Iterable[Entry], file: IO[str], form: str, bom: bool = False) -> int:
    """Write entries as CSV or JSON Lines; how many."""
    if form == "csv":
        return csvs.write(entries, file, bom)
    number = 0
    for entry in entries:
        number += 1
        file.write(msgspec.json.encode(row(entry) | {"record": whole(entry)}).decode() + "\n")
    return number


def parquet(entries: Iterable[Entry], path: Path) -> int:
    """Write entries as Parquet; how many. Raises `LedgerError` where pyarrow is not installed."""
    writer, number = arrow.library("pyarrow.parquet").ParquetWriter(str(path), arrow.schema()), 0
    with writer:
        for batch in arrow.batches(entries):
            writer.write_batch(batch)
            number += batch.num_rows
    return number
