"""`marsad names`: the people and places that a text names."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.read import a_day, dated, mapping
from marsad.cli.streams import as_utf8, complain

if TYPE_CHECKING:
    from marsad.sources.records import Problem, Record

_EXAMPLES: Final = """\
\b
Examples:
  marsad names article.txt
  marsad names --json articles.jsonl
"""


@click.command("names", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, metavar="[FILES...|-]")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each text.")
@click.option("--published", metavar="DATE", callback=a_day, help="The day of texts that name none (YYYY-MM-DD).")
@mapping
def command(files: tuple[str, ...], as_json: bool, published: str | None, fields: dict[str, str]) -> None:
    """Show the people and places that texts name, from FILES or from the input with -.

    Whoever the tables hold has an id; the others are known by titles, given names and the shape of names alone, so that
    a few are none. Statements are read more carefully and never rest on these.
    """
    from marsad.sources.opening import Opening, documents

    if not files and sys.stdin.isatty():
        raise click.UsageError("no files: name some, or pipe a text in and give -")
    as_utf8()
    if not _show(dated(documents(files or ("-",), opening=Opening(fields=fields)), published), as_json):
        sys.exit(1)


def _show(items: Iterable[Record | Problem], as_json: bool) -> int:
    """Print what each text names; how many texts were read."""
    import msgspec

    import marsad
    from marsad.sources.records import Problem
    from marsad.views.bidi import clean, isolated

    done = 0
    for item in items:
        if isinstance(item, Problem):
            complain(str(item))
            continue
        done += 1
        found = marsad.names(item.text, item.published)
        if as_json:
            row = {"id": item.id, "names": [msgspec.to_builtins(name) for name in found]}
            click.echo(json.dumps(row, ensure_ascii=False))
            continue
        for name in found:
            line = f"{name.start:>6}  {name.kind:6}  {name.id or '-':32}  {name.text}"
            click.echo(isolated(clean(line)) if sys.stdout.isatty() else clean(line))
    return done
