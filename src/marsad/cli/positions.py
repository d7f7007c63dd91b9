"""`marsad positions`: who stands where."""

from __future__ import annotations

from typing import Any, Final

import click

from marsad.cli.answers import formats
from marsad.cli.asking import filtered
from marsad.cli.ledgers import ledger_errors
from marsad.cli.together import answer

_FILTERS: Final = ("actor", "type", "realis", "place", "first", "last", "outlet", "voice", "text", "as_of")
_COLUMNS: Final = {
    "actor": "actor",
    "position": "position",
    "issue": "issue",
    "statements": "statements",
    "documents": "documents",
    "first": "first",
    "last": "last",
    "mixed": "mixed",
}


@click.command("positions", epilog="Example: marsad positions news.ledger --type ceasefire")
@click.argument("ledger")
@filtered(*_FILTERS)
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show who stands where on what in LEDGER: for each actor, issue and position, how many say so.

    "mixed" marks an actor who is said to stand elsewhere on the same issue, too.
    """
    answer("positions", ledger, options, limit, _COLUMNS, as_json, as_csv)
