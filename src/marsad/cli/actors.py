"""`marsad actors`: who is in a ledger, and who is the same."""

from __future__ import annotations

from typing import Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8

_EXAMPLES: Final = """\
\b
Examples:
  marsad actors news.ledger حفتر
  marsad actors news.ledger --merge n:3f2a90c1d4e5 person:khalifa-haftar --why "another spelling"
  marsad actors news.ledger --split n:3f2a90c1d4e5 --why "his brother"
  marsad actors news.ledger --apart n:3f2a90c1d4e5 a17 --why "a namesake"
"""
_COLUMNS: Final = {
    "name": "name",
    "kind": "kind",
    "country": "country",
    "acts": "acts",
    "undergoes": "undergoes",
    "speaks": "speaks",
    "id": "id",
    "merged": "merged",
}


@click.command("actors", epilog=_EXAMPLES)
@click.argument("ledger")
@click.argument("name", required=False)
@click.option("--merge", nargs=2, metavar="PART WHOLE", help="Say that the first is the second.")
@click.option("--split", metavar="PART", help="Take a merge back.")
@click.option("--apart", nargs=2, metavar="ACTOR DOCUMENT", help="Say that in this document it is somebody else.")
@click.option("--places", is_flag=True, help="--merge and --split are of places.")
@click.option("--why", metavar="TEXT", help="The reason, kept in the history; a change needs one.")
@click.option("--who", metavar="NAME", help="Who says so; by default the user of this machine.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="Actors at most.")
@formats
@ledger_errors
def command(
    ledger: str,
    name: str | None,
    merge: tuple[str, str] | None,
    split: str | None,
    apart: tuple[str, str] | None,
    places: bool,
    why: str | None,
    who: str | None,
    limit: int,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Show who is called NAME in LEDGER (without one: those in most statements), and how often they act and speak.

    Merges and splits are a person's word: they hold for what is read later, and over re-readings.
    """
    from marsad.ledger import merging
    from marsad.ledger.store import open_ledger

    as_utf8()
    asked = [change for change in (merge, split, apart) if change]
    if len(asked) > 1:
        raise click.UsageError("one change at a time")
    if asked and not (why and why.strip()):
        raise click.UsageError("a change needs its reason: --why TEXT")
    subject = "place" if places else "actor"
    with open_ledger(ledger, write=bool(asked), who=who) as opened:
        if merge:
            part, whole = merging.merge(opened, *merge, why or "", subject)
            click.echo(f"{part} is {whole}")
        elif split:
            click.echo(f"{merging.split(opened, split, why or '', subject)} is of its own again")
        elif apart:
            click.echo(f"in {apart[1]} it is {merging.set_apart(opened, *apart, why or '')}")
        else:
            show(opened.actors(name, limit), _COLUMNS, as_json, as_csv)
