"""`marsad import`: an exported CSV into a ledger."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8, complain


@click.command("import", epilog="Example: marsad import other.ledger statements.csv")
@click.argument("ledger")
@click.argument("file")
@ledger_errors
def command(ledger: str, file: str) -> None:
    """Take the statements of FILE, a CSV of `marsad export`, into LEDGER, which is made where there is none.

    Statements that the ledger has are left alone. A document of which only statements come is kept as an excerpt: its
    clauses of evidence where they stand. Where a row was changed nothing is taken in.
    """
    from marsad.ledger.importing import take_in
    from marsad.ledger.store import open_ledger
    from marsad.views.exports.csvs import read

    as_utf8()
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as opened:
            entries = [entry for _, entry in read(opened)]
    except (OSError, UnicodeDecodeError) as error:
        complain(f"{file} can't be read ({error}); give a CSV that marsad export wrote")
        sys.exit(1)
    with open_ledger(ledger, create=True) as made:
        new, known = take_in(made, entries, Path(file).name)
    complain(f"{ledger}: {new:,} statements taken in, {known:,} known already")
