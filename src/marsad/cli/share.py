"""`marsad share`: statements of a ledger for maps, networks, other programs and readers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import click

from marsad.cli.asking import filtered, filters
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8, complain

_FORMS: Final = ("geojson", "graphml", "gexf", "plover", "ftm", "brief")
_EXAMPLES: Final = """\
\b
Examples:
  marsad share news.ledger --format geojson --type ASSAULT -o attacks.geojson
  marsad share news.ledger --format gexf --from 2019-04-01 --to 2019-06-30 > spring.gexf
"""


@click.command("share", epilog=_EXAMPLES)
@click.argument("ledger")
@click.option("--format", "form", type=click.Choice(_FORMS), required=True, help="What to write.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Where, if not to the screen.")
@filtered()
@ledger_errors
def command(ledger: str, form: str, output: Path | None, **options: Any) -> None:
    """Write statements of LEDGER in a form that others read, each with its evidence and the address of its document."""
    from marsad.ledger.store import open_ledger
    from marsad.views.graphs.forms import FORMS

    with open_ledger(ledger) as opened:
        lines = FORMS[form](opened.statements(filters(options)))
        if output is None:
            as_utf8()
            for line in lines:
                click.echo(line)
        else:
            _write(output, lines)


def _write(path: Path, lines: Iterable[str]) -> None:
    """Write the whole file or leave what was there: a part of it would be taken for all."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
        os.replace(part, path)
    except OSError as error:
        complain(f"{path}: {error.strerror or error}")
        sys.exit(1)
    finally:
        part.unlink(missing_ok=True)
