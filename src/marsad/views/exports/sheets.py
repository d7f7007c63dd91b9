"""XLSX: text is text, never a formula or a link; numbers are numbers."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from marsad.ledger.errors import LedgerError
from marsad.ledger.questions.entries import Entry
from marsad.ledger.tabular import COLUMNS
from marsad.views.exports.csvs import cells

_ROWS: Final = 1_048_575  # of a sheet, beside the header
_WIDEST: Final = 32_767  # characters of a cell


def write(entries: Iterable[Entry], path: Path) -> int:
    """Write entries; how many. Raises `LedgerError` where there are more than a sheet holds."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = importlib.import_module("xlsxwriter").Workbook(str(path), options)
    sheet, number = book.add_worksheet("statements"), 0
    sheet.write_row(0, 0, list(COLUMNS))
    sheet.freeze_panes(1, 1)
    try:
        for number, entry in enumerate(entries, 1):
            if number > _ROWS:
                raise LedgerError(f"a sheet holds {_ROWS:,} statements", "ask for fewer, or export another format")
            _row(sheet, number, cells(entry))
    finally:
        book.close()
    return number


def _row(sheet: Any, number: int, values: list[Any]) -> None:
    for column, value in enumerate(values):
        if isinstance(value, str):
            sheet.write_string(number, column, value if len(value) <= _WIDEST else value[: _WIDEST - 1] + "…")
        elif value is not None:
            sheet.write(number, column, value)
