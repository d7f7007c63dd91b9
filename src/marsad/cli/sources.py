"""`marsad sources`: according to whom."""

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
    "kind",
    "type",
    "realis",
    "place",
    "first",
    "last",
    "outlet",
    "text",
    "as_of",
)
_COLUMNS: Final = {
    "name": "name",
    "voice": "voice",
    "country": "country",
    "reliability": "reliability",
    "statements": "statements",
    "documents": "documents",
    "outlets": "outlets",
    "alone": "alone",
    "compared": "of",
}


@click.command("sources", epilog="Example: marsad sources news.ledger --type ASSAULT")
@click.argument("ledger")
@filtered(*_FILTERS)
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show who says what LEDGER holds: outlets for themselves, those with a name, and the words for those without.

    "alone" are their statements that no second independent voice tells, "of" those that happenings were looked for of.
    """
    answer("sources", ledger, options, limit, _COLUMNS, as_json, as_csv)
