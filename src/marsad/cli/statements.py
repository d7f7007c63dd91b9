"""`marsad statements`: what a ledger holds, the newest first."""

from __future__ import annotations

from itertools import islice
from typing import Any, Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.asking import COLUMNS, filtered, filters, shown
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8

_EXAMPLES: Final = """\
\b
Examples:
  marsad statements news.ledger --actor "Khalifa Haftar" --type ASSAULT --from 2019-04-04
  marsad statements news.ledger --voice unnamed --csv > unnamed.csv
"""


@click.command("statements", epilog=_EXAMPLES)
@click.argument("ledger")
@filtered()
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show the statements of LEDGER, the newest first: who did what to whom, according to whom."""
    answer(ledger, options, limit, as_json, as_csv, oldest=False)


def answer(ledger: str, options: dict[str, Any], limit: int | None, as_json: bool, as_csv: bool, oldest: bool) -> None:
    """Print statements in one order or the other."""
    from marsad.ledger.store import open_ledger
    from marsad.views.entries import flat, told

    as_utf8()
    if limit is None and not (as_json or as_csv):
        limit = 50
    with open_ledger(ledger) as opened:
        entries = islice(opened.statements(filters(options), oldest=oldest), limit)
        form = told if as_json else flat if as_csv else shown
        show(map(form, entries), COLUMNS, as_json, as_csv)
