"""`marsad verify`: whether a ledger is what it was."""

from __future__ import annotations

import json
import sys
from typing import Final

import click

from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8, complain

_SHOWN: Final = 100  # faults that are printed


@click.command("verify", epilog="Example: marsad verify news.ledger")
@click.argument("ledger")
@click.option("--json", "as_json", is_flag=True, help="Print what was found as one JSON object.")
@click.option("--rebuild", is_flag=True, help="Make the counts and the full text anew before.")
@ledger_errors
def command(ledger: str, as_json: bool, rebuild: bool) -> None:
    """Read every hash and every span in LEDGER again, and compare what it keeps twice.

    Exits with 1 where anything is not what it was. The hash at the end is that of all documents and statements that
    hold: the same input, read by the same version, gives the same.
    """
    from marsad.ledger.rebuilding import rebuild as made_anew
    from marsad.ledger.store import open_ledger
    from marsad.ledger.verifying import verify

    as_utf8()
    with open_ledger(ledger, write=rebuild) as opened:
        if rebuild:
            made_anew(opened.database)
        found = verify(opened.database)
    for line in found.notes:
        complain(line)
    if as_json:
        names = ("documents", "readings", "statements", "faults", "notes", "hash")
        click.echo(json.dumps({name: getattr(found, name) for name in names}, ensure_ascii=False))
    else:
        for fault in found.faults[:_SHOWN]:
            click.echo(fault)
        click.echo(
            f"{found.documents:,} documents, {found.readings:,} readings, {found.statements:,} statements, "
            f"{len(found.faults):,} faults\nhash {found.hash}"
        )
    sys.exit(1 if found.faults else 0)
