"""`marsad demo`: the example articles that ship with Marsad, read and shown."""

from __future__ import annotations

import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click

from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8, console
from marsad.sources.examples import Example, examples

_SHOWN: Final = 6  # statements of an article
_USUAL: Final = 8765  # the port of `marsad serve`


@click.command("demo", epilog="Example: marsad demo --only libyan")
@click.option("--only", metavar="NAME", help="Show only the article of this name, for example libyan.")
@click.option("--all", "everything", is_flag=True, help=f"Show every statement, not the {_SHOWN} of most interest.")
@click.option("--serve/--no-serve", default=None, help="Serve the pages at the end; by default on a terminal.")
@click.option("--port", type=click.IntRange(0, 65535), help="By default 8765, or any that is free.")
@ledger_errors
def command(only: str | None, everything: bool, serve: bool | None, port: int | None) -> None:
    """Read eight example articles, show what was found first, and serve the pages on them.

    They ship with Marsad: each is about a real event, in the style of one country's or region's press.
    """
    import marsad
    from marsad.views.terminal import Report

    as_utf8()
    chosen = [e for e in examples() if only is None or e.file.removesuffix(".txt") == only]
    if not chosen:
        names = ", ".join(e.file.removesuffix(".txt") for e in examples())
        raise click.BadParameter(f"no example is called {only!r}; there are {names}", param_hint="--only")
    report = Report(console(), None if everything else _SHOWN)
    for e in chosen:
        reading = marsad.read(e.text, published=e.published, id=e.file, title=e.title, outlet=e.style)
        report.show(reading, e.text, e.subject)
    if serve or (serve is None and sys.stdout.isatty()):
        _serve(chosen, _free() if port is None else port)
    elif serve is None:
        click.echo("To see the pages on these articles: marsad demo --serve", err=True)


def _free() -> int:
    """The usual port, or 0 where somebody listens at it already."""
    with socket.socket() as asking:
        return 0 if asking.connect_ex(("127.0.0.1", _USUAL)) == 0 else _USUAL


def _serve(chosen: Sequence[Example], port: int) -> None:
    """The pages on a ledger of the examples, which is gone when they are."""
    from marsad.cli.serve import run

    with TemporaryDirectory(prefix="marsad-demo-") as folder:
        path = str(Path(folder) / "demo.ledger")
        keep(path, chosen)
        run(path, port=port)


def keep(path: str, chosen: Sequence[Example]) -> None:
    """A new ledger of examples at a path, with the happenings that they tell of."""
    import marsad
    from marsad.ledger.keeping import group
    from marsad.ledger.preparing import prepare
    from marsad.sources.records import Record

    with marsad.open(path, create=True, who="demo") as ledger:
        writer = ledger.writer()
        for e in chosen:
            record = Record(text=e.text, where=e.file, id=e.file, published=e.published, title=e.title, outlet=e.style)
            reading = marsad.read(e.text, published=e.published, id=e.file, title=e.title, outlet=e.style)
            writer.add(prepare(record, reading))
        writer.flush()
        group(ledger)
