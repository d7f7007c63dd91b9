"""CSV: UTF-8, cells of text made inert, several values parted by semicolons, and everything again as JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

import msgspec

from marsad.ledger.errors import LedgerError
from marsad.ledger.questions.entries import Entry
from marsad.ledger.tabular import COLUMNS, entry_of, fault, record, row
from marsad.views.exports.inert import inert, original

HEADER: Final = (*COLUMNS, "record")
EARLIER: Final = tuple(name for name in HEADER if name != "original")  # hidden characters stood in the cells themselves
_WIDEST: Final = 50_000_000  # characters of a cell that are read


def write(entries: Iterable[Entry], file: IO[str], bom: bool = False) -> int:
    """Write entries; how many. The file must leave line ends as they are (`newline=""`)."""
    file.write("\ufeff" if bom else "")
    writer, number = csv.writer(file, lineterminator="\r\n"), 0
    writer.writerow(HEADER)
    for entry in entries:
        number += 1
        writer.writerow([inert(cell) if isinstance(cell, str) else cell for cell in [*cells(entry), record(entry)]])
    return number


def cells(entry: Entry) -> list[Any]:
    """The values of a row as a sheet holds them: several texts are one."""
    return ["; ".join(value) if isinstance(value, list) else value for value in row(entry).values()]


def read(file: IO[str]) -> Iterator[tuple[int, Entry]]:
    """The entries of a CSV, each with its line. Raises `LedgerError` where a row is not as it was written."""
    csv.field_size_limit(_WIDEST)
    reader = csv.reader(file)
    header = tuple(cell.removeprefix("\ufeff") for cell in next(reader, []))
    if header not in (HEADER, EARLIER):
        raise LedgerError("its first line is not the header of an export", "give a CSV that marsad export wrote")
    for found in reader:
        yield reader.line_num, _entry(found, header, reader.line_num)


def _entry(found: list[str], header: tuple[str, ...], line: int) -> Entry:
    told = [original(cell) for cell in found]
    try:
        entry = entry_of(told[-1])
    except (msgspec.MsgspecError, IndexError) as error:
        raise LedgerError(f"line {line}: its record can't be read ({error})", "export it again") from error
    if wrong := fault(entry):
        raise LedgerError(f"line {line}: {wrong}", "export it again")
    values = dict(zip(COLUMNS, cells(entry), strict=True))
    if header == EARLIER and values["original"]:
        as_it_came = msgspec.json.decode(values["original"])
        values |= {name: "; ".join(v) if isinstance(v, list) else v for name, v in as_it_came.items()}
    for name, cell in zip(header[:-1], told, strict=False):
        value = values[name]
        if cell != ("" if value is None else str(value)):
            advice = "an import takes nothing that was changed; import it as it was, then: marsad correct"
            raise LedgerError(f"line {line}: {name} is {cell!r} and {value!r} in its record", advice)
    return entry
