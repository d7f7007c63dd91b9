"""`marsad names`: the people and places that a text names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from marsad.cli.listing import list_each
from marsad.cli.read import a_day, mapping

if TYPE_CHECKING:
    from marsad.sources.records import Record

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
    from marsad.sources.opening import Opening

    list_each(files, Opening(fields=fields), published, _row if as_json else None, _lines)


def _row(record: Record) -> dict[str, Any]:
    import msgspec

    import marsad

    found = marsad.names(record.text, record.published)
    return {"id": record.id, "names": [msgspec.to_builtins(name) for name in found]}


def _lines(record: Record) -> Iterator[str]:
    import marsad

    for name in marsad.names(record.text, record.published):
        yield f"{name.start:>6}  {name.kind:6}  {name.id or '-':32}  {name.text}"
