"""`marsad disputed`: what some say and others deny, or tell otherwise."""

from __future__ import annotations

from typing import Any, Final

import click

from marsad.cli.answers import formats
from marsad.cli.asking import filtered
from marsad.cli.ledgers import ledger_errors
from marsad.cli.together import answer

_FILTERS: Final = ("actor", "doer", "recipient", "type", "place", "first", "last", "outlet", "voice", "text", "as_of")
_COLUMNS: Final = {
    "about": "about",
    "what": "what",
    "actor": "actor",
    "recipient": "recipient",
    "place": "place",
    "sides": "sides",
}


@click.command("disputed", epilog='Example: marsad disputed news.ledger --actor "Syrian Arab Army"')
@click.argument("ledger")
@filtered(*_FILTERS)
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show where LEDGER's documents stand against one another: who, how many, when, where, and whether at all.

    These are the differences of its happenings, as the last `marsad happenings LEDGER` kept them, without newer tolls
    and parts of totals; and claims with their denials: same type and doer, same recipient or place, within a month.
    """
    answer("disputed", ledger, options, limit, _COLUMNS, as_json, as_csv)
