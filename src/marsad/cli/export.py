"""`marsad export`: statements for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import click

from marsad.cli.asking import filtered, filters
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8, complain
from marsad.views.exports import BINARY, FORMATS

_EXAMPLES: Final = """\
\b
Examples:
  marsad export news.ledger --format csv --bom -o statements.csv
  marsad export news.ledger --format parquet -o assaults.parquet --type ASSAULT
"""


@click.command("export", epilog=_EXAMPLES)
@click.argument("ledger")
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option("-o", "--output", metavar="FILE", help="Where to; CSV and JSON Lines go to the output without it.")
@filtered()
@click.option("--bom", is_flag=True, help="Begin a CSV with the mark by which Excel knows UTF-8.")
@ledger_errors
def command(ledger: str, form: str, output: str | None, bom: bool, **options: Any) -> None:
    """Write the statements of LEDGER, the newest first, each with its id, address and evidence."""
    if form in BINARY and output is None:
        raise click.UsageError(f"{form} goes into a file: name it with -o FILE")
    from marsad.ledger.store import open_ledger
    from marsad.views.exports.files import save, text

    as_utf8()
    with open_ledger(ledger) as opened:
        entries = opened.statements(filters(options))
        if output is None:
            text(entries, sys.stdout, form, bom)
        else:
            complain(f"{output}: {save(entries, Path(output), form, bom):,} statements")
