"""`marsad tolls`: how many."""

from __future__ import annotations

from typing import Any, Final

import click

from marsad.cli.answers import formats
from marsad.cli.asking import filtered
from marsad.cli.ledgers import ledger_errors
from marsad.cli.together import answer

_FILTERS: Final = ("actor", "recipient", "type", "realis", "place", "first", "last", "outlet", "voice", "text", "as_of")
_COLUMNS: Final = {
    "type": "counted",
    "place": "place",
    "month": "month",
    "lowest": "lowest",
    "highest": "highest",
    "latest": "latest",
    "statements": "statements",
    "documents": "documents",
    "first": "first",
    "last": "last",
}


@click.command("tolls", epilog="Example: marsad tolls news.ledger --type killed --place LBY")
@click.argument("ledger")
@filtered(*_FILTERS)
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show the counts of LEDGER by what is counted, where and in which month: lowest, highest and last one."""
    answer("tolls", ledger, options, limit, _COLUMNS, as_json, as_csv)
