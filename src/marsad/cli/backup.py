"""`marsad backup`: a copy of a ledger."""

from __future__ import annotations

import click

from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8


@click.command("backup", epilog="Example: marsad backup news.ledger news-2026-11-25.ledger")
@click.argument("ledger")
@click.argument("file")
@ledger_errors
def command(ledger: str, file: str) -> None:
    """Copy LEDGER into FILE, which is a ledger again, while others read it and write to it.

    The copy is of one state, and has its name only when it is whole. A server's ledger is copied by pg_dump.
    """
    from marsad.ledger.copying import backup
    from marsad.ledger.store import open_ledger

    as_utf8()
    with open_ledger(ledger) as opened:
        size = backup(opened.database, file)
    click.echo(f"{file}: {size / 1_000_000:,.1f} MB")
