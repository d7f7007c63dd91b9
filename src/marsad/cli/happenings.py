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
_SQLITE: Final = b"SQLite format 3\0"
_SEVERAL: Final = 2  # documents; a table leaves out what only one tells of


@click.command("happenings", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, metavar="LEDGER|FILES...", required=True)
@click.option("--json", "as_json", is_flag=True, help="Print a happening a line, with its accounts and their reasons.")
@click.option("--all", "everything", is_flag=True, help="Show in the table what only one document tells of, too.")
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes; the output is the same."
)
@ledger_errors
def command(files: tuple[str, ...], as_json: bool, everything: bool, workers: int) -> None:
    """Group what the articles in FILES, or the documents of LEDGER, tell into happenings.

    Every account stays, with its words in the text; where accounts differ, both sides are named. Reprints are one
    voice.
    """
    as_utf8()
    tellings, read = _kept(files[0]) if len(files) == 1 and _is_ledger(files[0]) else _read(files, workers)
    if not read:
        sys.exit(1)
    from marsad.ledger.happenings import grouped

    found = grouped(tellings)
    if as_json:
        _print_json(found)
        return
    from marsad.views.happenings import show

    show(console(), [h for h in found if everything or len(h.documents) >= _SEVERAL])


def _is_ledger(path: str) -> bool:
    """Whether it is the address or the file of a ledger, by its first bytes."""
    if path.startswith(("postgresql://", "postgres://")):
        return True
    try:
        with open(path, "rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _kept(address: str) -> tuple[list[Telling], int]:
    """What the documents of a ledger tell, with people's corrections, and how many there are."""
    from marsad.ledger.happenings import told
    from marsad.ledger.happenings.kept import sources
    from marsad.ledger.store import open_ledger

    tellings: list[Telling] = []
    documents = 0
    with open_ledger(address) as opened, opened.database.reading() as connection:
        for source in sources(connection):
            tellings.extend(told(source))
            documents += 1
    return tellings, documents


def _read(files: Sequence[str], workers: int) -> tuple[list[Telling], int]:
    """What every document tells that could be read, and how many could; a word about each that could not.

    Only what is compared is kept, not the texts.
    """
    from marsad.ledger.happenings import Source, told
    from marsad.scale.pool import read_all
    from marsad.sources.files import documents
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
    return tellings, progress.done


def _print_json(found: Sequence[Happening]) -> None:
    from marsad.ledger.happenings.lines import line

    for happening in found:
        sys.stdout.write(line(happening) + "\n")
