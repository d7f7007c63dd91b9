"""`marsad quarantine`: what could not be read."""

from __future__ import annotations

import sys
from typing import Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8

_COLUMNS: Final = {
    "id": "id",
    "source": "source",
    "part": "part",
    "byte": "byte",
    "reason": "reason",
    "advice": "what to do",
}
_EXAMPLES: Final = """\
\b
Examples:
  marsad quarantine news.ledger
  marsad quarantine news.ledger --raw 3 > record.json
  marsad quarantine news.ledger --settle 3 --why "mended and ingested"
"""


@click.command("quarantine", epilog=_EXAMPLES)
@click.argument("ledger")
@click.option("--raw", type=int, metavar="ID", help="Write the bytes of one to standard output, as they came.")
@click.option("--settle", type=int, metavar="ID", help="Take one off the list; it stays in the ledger.")
@click.option("--why", metavar="TEXT", help="The reason, kept in the history.")
@formats
@ledger_errors
def command(ledger: str, raw: int | None, settle: int | None, why: str | None, as_json: bool, as_csv: bool) -> None:
    """Show what LEDGER could not take in: where it stood, what is wrong with it and what to do about it."""
    from marsad.ledger.quarantined import listed, raw_of, settle_one
    from marsad.ledger.store import open_ledger

    as_utf8()
    with open_ledger(ledger, write=settle is not None) as opened:
        if settle is not None:
            settle_one(opened, settle, why)
        elif raw is not None:
            sys.stdout.buffer.write(raw_of(opened.database, raw))
        else:
            show(listed(opened.database), _COLUMNS, as_json, as_csv)
