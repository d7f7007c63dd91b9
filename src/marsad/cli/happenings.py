"""`marsad happenings`: what many articles tell of the same things in the world."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import Progress, as_utf8, complain, console

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.ledger.happenings import Happening, Telling

_EXAMPLES: Final = """\
\b
Examples:
  marsad happenings articles.jsonl
  marsad happenings news.ledger
  marsad happenings --json articles.jsonl > happenings.jsonl
"""
_SEVERAL: Final = 2  # documents; a table leaves out what only one tells of


@click.command("happenings", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, metavar="LEDGER|FILES...", required=True)
@click.option("--json", "as_json", is_flag=True, help="Print a happening a line, with its accounts and their reasons.")
@click.option("--all", "everything", is_flag=True, help="Show in the table what only one document tells of, too.")
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes; the output is the same."
)
@click.option("--dry-run", "dry", is_flag=True, help="Only show them: a ledger is left as it is.")
@ledger_errors
def command(files: tuple[str, ...], as_json: bool, everything: bool, workers: int, dry: bool) -> None:
    """Group what the articles in FILES, or the documents of LEDGER, tell into happenings.

    Every account stays, with its words in the text; where accounts differ, both sides are named. Reprints are one
    voice. LEDGER keeps them, for `marsad disputed` and for past states.
    """
    from marsad.ledger.addresses import is_ledger

    as_utf8()
    found = _kept(files[0], dry) if len(files) == 1 and is_ledger(files[0]) else _read(files, workers)
    if found is None:
        sys.exit(1)
    if as_json:
        _print_json(found)
        return
    from marsad.views.happenings import show

    show(console(), [h for h in found if everything or len(h.documents) >= _SEVERAL])


def _kept(address: str, dry: bool) -> Sequence[Happening]:
    """What the documents of a ledger tell, with people's corrections; the ledger keeps it."""
    from marsad.ledger.keeping import group
    from marsad.ledger.store import open_ledger

    with open_ledger(address, write=not dry) as opened:
        return group(opened)


def _read(files: Sequence[str], workers: int) -> Sequence[Happening] | None:
    """What the documents tell that could be read, and a word about each that could not; None where none could.

    Only what is compared is kept, not the texts.
    """
    from marsad.ledger.happenings import Source, grouped, told
    from marsad.scale.pool import read_all
    from marsad.sources.opening import documents
    from marsad.sources.records import Problem

    progress = Progress()
    tellings: list[Telling] = []
    for result in read_all(documents(files), workers):
        if isinstance(result, Problem):
            progress.clear()
            complain(str(result))
            continue
        progress.step()
        record, reading = result
        tellings.extend(told(Source(reading=reading, text=record.text)))
    progress.clear()
    return grouped(tellings) if progress.done else None


def _print_json(found: Sequence[Happening]) -> None:
    from marsad.ledger.happenings.lines import line

    for happening in found:
        sys.stdout.write(line(happening) + "\n")
