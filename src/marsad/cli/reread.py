"""`marsad reread`: a ledger's documents through the newest reader."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.ledgers import INTERRUPTED, Interrupt, ledger_errors
from marsad.cli.streams import as_utf8, complain

_COLUMNS: Final = {
    "what": "what",
    "document": "document",
    "statement": "statement",
    "kind": "kind",
    "type": "type",
    "fields": "fields",
    "quote": "says",
}


@click.command("reread", epilog="Example: marsad reread news.ledger --dry-run")
@click.argument("ledger")
@click.option("--dry-run", "dry", is_flag=True, help="Only show what would change.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read.")
@formats
@ledger_errors
def command(ledger: str, dry: bool, workers: int, as_json: bool, as_csv: bool) -> None:
    """Read the documents again that another version of the reader has read, and show what changed.

    The new readings supersede the old ones, which stay in the history. What people corrected, deleted, merged and split
    stays as they said.
    """
    from marsad.ledger.store import open_ledger

    as_utf8()
    counts = Counter[str]()
    with open_ledger(ledger, write=True) as opened, Interrupt() as interrupt:
        show(_differences(opened, workers, dry, counts, interrupt), _COLUMNS, as_json, as_csv)
    told = ", ".join(f"{counts[name]:,} {name}" for name in ("added", "dropped", "changed", "kept"))
    complain(
        f"{counts['documents']:,} documents read again{' (nothing was written)' if dry else ''}; statements: {told}"
    )
    if interrupt.asked:
        sys.exit(INTERRUPTED)


def _differences(
    opened: Any, workers: int, dry: bool, counts: Counter[str], interrupt: Interrupt
) -> Iterator[dict[str, Any]]:
    from marsad.scale.reread import reread
    from marsad.sources.records import Problem

    for item in reread(opened, workers, dry=dry, stop=lambda: interrupt.asked):
        if isinstance(item, int):
            counts["documents"] += item
        elif isinstance(item, Problem):
            complain(str(item))
        else:
            counts[item.what] += 1
            yield asdict(item)
