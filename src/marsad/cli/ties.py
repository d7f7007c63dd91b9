"""`marsad ties`: who is tied to whom."""

from __future__ import annotations

from typing import Any, Final

import click

from marsad.cli.answers import formats
from marsad.cli.asking import filtered
from marsad.cli.ledgers import ledger_errors
from marsad.cli.together import answer

_FILTERS: Final = (
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
_COLUMNS: Final = {
    "actor": "actor",
    "type": "type",
    "recipient": "recipient",
    "place": "place",
    "statements": "statements",
    "documents": "documents",
    "realis": "realis",
    "first": "first",
    "last": "last",
}


@click.command("ties", epilog="Example: marsad ties news.ledger --type supports")
@click.argument("ledger")
@filtered(*_FILTERS)
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show who is said to back, fight, lead, belong to, hold or mediate between whom in LEDGER."""
    answer("ties", ledger, options, limit, _COLUMNS, as_json, as_csv)
