"""`marsad documents`: what a ledger was made from."""

from __future__ import annotations

from itertools import islice
from typing import Any, Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.asking import filtered, filters
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8

_COLUMNS: Final = {
    "published": "day",
    "outlet": "outlet",
    "title": "title",
    "author": "author",
    "said": "statements",
    "reprint_of": "reprint of",
    "id": "document",
}
_TABLE: Final = 50


@click.command("documents", epilog="Example: marsad documents news.ledger --outlet رويترز --from 2019-05-01")
@click.argument("ledger")
@filtered("first", "last", "outlet", "as_of")
@click.option("--limit", type=click.IntRange(1), help="So many at most; a table shows 50 where nothing is said.")
@formats
@ledger_errors
def command(ledger: str, limit: int | None, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Show the documents of LEDGER, the newest first: day, outlet, title, and how many statements each has.

    A reprint is named with the first print of its text; the two are one voice. Those in a language that no pack reads
    are kept and named as unread, with their language (ISO 639).
    """
    from marsad.ledger.store import open_ledger

    as_utf8()
    most = limit or (None if as_json or as_csv else _TABLE)
    with open_ledger(ledger) as opened:
        rows = islice(opened.documents(filters(options)), most)
        show(rows if as_json or as_csv else map(_said, rows), _COLUMNS, as_json, as_csv)


def _said(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "said": f"unread: language {row['language']}" if row["unread"] else row["statements"]}
