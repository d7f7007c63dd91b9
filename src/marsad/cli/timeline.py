"""`marsad timeline`: what is said to have happened, in the order of days."""

from __future__ import annotations

from typing import Any

import click

from marsad.cli.answers import formats
from marsad.cli.asking import filtered
from marsad.cli.ledgers import ledger_errors
from marsad.cli.statements import answer

_FILTERS = (
    "actor",
    "doer",
    "recipient",
    "type",
    "realis",
    "place",
    "first",
    "last",
    "outlet",
    "voice",
    "text",
    "as_of",
)


@click.command("timeline", epilog='Example: marsad timeline news.ledger --actor "Khalifa Haftar" --from 2019-04-01')
@click.argument("ledger")
@filtered(*_FILTERS)
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show the events of LEDGER from the oldest on. A day in brackets is that of the document: the event names none."""
    answer(ledger, {**options, "kind": "event"}, limit, as_json, as_csv, oldest=True)
