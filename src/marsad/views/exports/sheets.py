"""XLSX, from right to left: text is text, never a formula or a link; numbers are numbers and whole days days."""

from __future__ import annotations

import datetime
import importlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from marsad.ledger.errors import LedgerError
from marsad.ledger.questions.entries import Entry
from marsad.ledger.tabular import COLUMNS
from marsad.views.exports.csvs import cells

_ROWS: Final = 1_048_575  # of a sheet, beside the header
_DAYS: Final = tuple(number for number, name in enumerate(COLUMNS) if name in ("start", "end", "published"))
_FIRST: Final = "1900-03-01"  # before it the days of sheets are wrong: they hold a 29 February 1900
_WIDEST: Final = 32_767  # characters of a cell


def write(entries: Iterable[Entry], path: Path) -> int:
    """Write entries; how many. Raises `LedgerError` where there are more than a sheet holds."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = importlib.import_module("xlsxwriter").Workbook(str(path), options)
    sheet, number = book.add_worksheet("statements"), 0
    sheet.right_to_left()
    dated = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, list(COLUMNS))
    sheet.freeze_panes(1, 1)
    try:
        for number, entry in enumerate(entries, 1):
            if number > _ROWS:
                raise LedgerError(f"a sheet holds {_ROWS:,} statements", "ask for fewer, or export another format")
            _row(sheet, number, cells(entry), dated)
    finally:
        book.close()
    return number


def _row(sheet: Any, number: int, values: list[Any], dated: Any) -> None:
    for column, value in enumerate(values):
        day = whole_day(value) if column in _DAYS else None
        if day is not None:
            sheet.write_datetime(number, column, day, dated)
        elif isinstance(value, str):
            sheet.write_string(number, column, value if len(value) <= _WIDEST else value[: _WIDEST - 1] + "…")
        elif value is not None:
            sheet.write(number, column, value)


def whole_day(value: Any) -> datetime.date | None:
    """A whole day that sheets can hold; months, years and what is open stay text."""
    try:
        return datetime.date.fromisoformat(value) if len(value) == len(_FIRST) and value >= _FIRST else None
    except (TypeError, ValueError):
        return None
