"""`marsad serve`: the pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.ledgers import ledger_errors

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger

_SMALL: Final = 2_000  # documents: over fewer an answer takes some milliseconds, and a process some 120 MB
_MOST_WORKERS: Final = 4  # by default

_EXAMPLES: Final = """\
\b
Examples:
  marsad serve news.ledger
  marsad serve                     (to read articles only, without a ledger)
"""


@click.command("serve", epilog=_EXAMPLES)
@click.argument("ledger", required=False)
@click.option("--host", default="127.0.0.1", show_default=True, help="Another address needs a password.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0: any that is free.")
@click.option("--name", "names", multiple=True, metavar="NAME", help="A host name by which browsers may call it.")
@click.option("--password-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Its first line.")
@click.option(
    "--workers",
    type=click.IntRange(0, 64),
    metavar="N",
    help="Processes that make answers; 0: the server itself does. By default one for each processor, at most "
    f"{_MOST_WORKERS}, and none for a ledger of fewer than {_SMALL:,} documents.",
)
@ledger_errors
def command(
    ledger: str | None,
    host: str,
    port: int,
    names: tuple[str, ...],
    password_file: Path | None,
    workers: int | None,
) -> None:
    """Serve the pages of LEDGER on this machine: an article and its statements, what is disputed, who wants what.

    The password may also stand in the environment as MARSAD_PASSWORD; as an argument others would see it.
    """
    run(ledger, host, port, names, _password(password_file), workers)


def run(
    ledger: str | None,
    host: str = "127.0.0.1",
    port: int = 8765,
    names: tuple[str, ...] = (),
    password: str | None = None,
    workers: int | None = None,
) -> None:
    """Open the ledger, say the address, serve until interrupted. `workers` as the option has it."""
    from contextlib import ExitStack

    from marsad.ledger.store import open_ledger
    from marsad.web.app import LOCAL, application
    from marsad.web.makers import Makers
    from marsad.web.serving import listening, serve

    with ExitStack() as stack:
        opened = stack.enter_context(open_ledger(ledger, write=True)) if ledger else None
        listener = stack.enter_context(listening(host, port, password))
        number = _workers(opened, workers)
        makers = Makers(ledger, number) if ledger and number else None
        app = application(opened, password=password, hosts=(*LOCAL, host, *names), makers=makers)
        shown = f"[{host}]" if ":" in host else host
        click.echo(f"Marsad is at http://{shown}:{listener.getsockname()[1]}/ (stop with Ctrl-C)")
        if opened is not None and opened.is_empty():
            click.echo(f"{ledger} holds no document yet; fill it with: marsad ingest {ledger} FILES...", err=True)
        serve(app, listener)


def _workers(ledger: Ledger | None, asked: int | None) -> int:
    """How many processes make answers."""
    if ledger is None or asked is not None:
        return asked or 0
    return 0 if ledger.documents_held() < _SMALL else min(os.cpu_count() or 1, _MOST_WORKERS)


def _password(file: Path | None) -> str | None:
    if file is not None:
        lines = file.read_text(encoding="utf-8").splitlines()
        return lines[0].strip() if lines and lines[0].strip() else None
    return os.environ.get("MARSAD_PASSWORD") or None
