"""`marsad history`: what was done to a ledger, or to one thing in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8

_COLUMNS: Final = {
    "change": "change",
    "at": "when (UTC)",
    "who": "who",
    "action": "what",
    "told": "fields",
    "why": "why",
}
_CHANGES: Final = {
    "change": "change",
    "at": "when (UTC)",
    "who": "who",
    "what": "what",
    "documents": "documents",
    "statements": "statements",
    "revisions": "revisions",
    "why": "why",
}


@click.command("history", epilog="Example: marsad history news.ledger s1f0c22")
@click.argument("ledger")
@click.argument("id", required=False)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Changes that are shown.")
@formats
@ledger_errors
def command(ledger: str, id: str | None, limit: int, as_json: bool, as_csv: bool) -> None:
    """Show all that was done to a statement, actor, document or outlet: who, when, why, before and after.

    Without an id: the latest changes of LEDGER, whose numbers (or moments) other commands take as --as-of.
    """
    from marsad.ledger import history
    from marsad.ledger.store import open_ledger

    as_utf8()
    with open_ledger(ledger) as opened:
        if id is None:
            show(history.changes(opened.database, limit), _CHANGES, as_json, as_csv)
            return
        found = history.history(opened.database, id)
    show(found if as_json else _told(found), _COLUMNS, as_json, as_csv)


def _told(found: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The fields in one line, for a table and for CSV."""
    for row in found:
        fields = row.pop("fields")
        if row["action"] == "added":
            fields = {}
        yield {**row, "told": "; ".join(f"{name}: {before!s} → {after!s}" for name, (before, after) in fields.items())}
