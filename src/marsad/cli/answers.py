"""Answers of a ledger on standard output: a table for people, JSON Lines or CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

import click

from marsad.cli.streams import complain

Answer = Mapping[str, Any]
Command = TypeVar("Command", bound=Callable[..., Any])
_WIDE: Final = 140  # columns of a table that goes into a pipe

as_json = click.option("--json", "as_json", is_flag=True, help="Print the answers as JSON, one a line.")
as_csv = click.option("--csv", "as_csv", is_flag=True, help="Print the answers as CSV with a header, in UTF-8.")


def formats(command: Command) -> Command:
    """The options of every command that answers."""
    return as_json(as_csv(command))


def show(answers: Iterable[Answer], columns: Mapping[str, str], as_json: bool, as_csv: bool) -> int:
    """Print answers; how many. `columns`: field -> its heading in the table; JSON and CSV have every field."""
    if as_json:
        return _json(answers)
    return _csv(answers) if as_csv else _table(answers, columns)


def _json(answers: Iterable[Answer]) -> int:
    number = 0
    for answer in answers:
        number += 1
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return number


def _csv(answers: Iterable[Answer]) -> int:
    from marsad.views.exports.inert import cell

    writer, number = None, 0
    for answer in answers:
        number += 1
        if writer is None:
            writer = csv.writer(sys.stdout, lineterminator="\r\n")
            writer.writerow(answer)
        writer.writerow(cell(value) for value in answer.values())
    return number


def _table(answers: Iterable[Answer], columns: Mapping[str, str]) -> int:
    from rich.table import Table

    from marsad.cli.streams import console

    screen = console()
    if not screen.is_terminal:
        screen.width = _WIDE
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in columns.values():
        table.add_column(heading, overflow="fold")
    number = 0
    for answer in answers:
        number += 1
        table.add_row(*_cells(answer, columns, screen.is_terminal))
    if number:
        screen.print(table)
    else:
        complain("nothing was found")
    return number


def _cells(answer: Answer, columns: Iterable[str], isolating: bool) -> Iterator[Any]:
    """Outside text made safe to show."""
    from marsad.cli.cells import Cell
    from marsad.views.bidi import clean

    for name in columns:
        value = answer.get(name)
        several = isinstance(value, list | tuple | dict)
        told = ", ".join(map(str, value or ())) if several else "" if value is None else str(value)
        yield Cell(clean(told), isolating, right=isinstance(value, int))
