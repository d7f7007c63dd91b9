"""`marsad correct`: a person's word on what a ledger holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger

_EXAMPLES: Final = """\
\b
Examples:
  marsad correct news.ledger s1f0c22 type=ACCUSE realis=negated --why "he denied it"
  marsad correct news.ledger s1f0c22 --delete --why "a film, not the news"
  marsad correct news.ledger s1f0c22 --undo --why "a slip"
  marsad correct news.ledger "outlet:SANA" reliability=D --why "state agency of a party"
"""
_OUTLET: Final = "outlet:"


@click.command("correct", epilog=_EXAMPLES)
@click.argument("ledger")
@click.argument("id", metavar="STATEMENT")
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE...]")
@click.option("--why", metavar="TEXT", required=True, help="The reason, kept in the history.")
@click.option("--who", metavar="NAME", help="Who says so; by default the user of this machine.")
@click.option("--delete", is_flag=True, help="The statement (or document) no longer holds; it stays in the history.")
@click.option("--undo", is_flag=True, help="Take the last change of the statement back.")
@click.option("--seen", type=int, metavar="CHANGE", help="Only if the version that holds is of this change.")
@ledger_errors
def command(
    ledger: str, id: str, fields: tuple[str, ...], why: str, who: str | None, delete: bool, undo: bool, seen: int | None
) -> None:
    """Correct fields of STATEMENT (its id, or the beginning of it), delete it, or take that back.

    Nothing is overwritten: `marsad history` shows who changed what, when and why. Corrections outlive a re-reading. A
    document is deleted by its id, and outlet:NAME takes reliability=A to F.
    """
    from marsad.ledger import correcting
    from marsad.ledger.store import open_ledger

    as_utf8()
    if not why.strip():
        raise click.BadParameter("a change needs its reason", param_hint="--why")
    if sum((bool(fields), delete, undo)) != 1:
        raise click.UsageError("give FIELD=VALUE, or --delete, or --undo")
    changes = dict(_field(field) for field in fields)
    with open_ledger(ledger, write=True, who=who) as opened:
        if undo:
            correcting.undo(opened, id, why)
        elif delete:
            _delete(opened, id, why)
        elif id.startswith(_OUTLET):
            correcting.rate(opened, id.removeprefix(_OUTLET), changes.get("reliability", ""), why)
        else:
            before, after = correcting.correct(opened, id, changes, why, seen)
            click.echo(f"{after.id}: {'nothing to change' if before == after else 'corrected'}")


def _field(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    if not equals:
        raise click.BadParameter(f"{given!r} is not like FIELD=VALUE")
    return name.strip(), value


def _delete(opened: Ledger, id: str, why: str) -> None:
    from marsad.ledger import correcting
    from marsad.ledger.errors import NotFound

    try:
        correcting.delete(opened, id, why)
    except NotFound:
        number = correcting.delete_document(opened, id, why)
        click.echo(f"{id}: deleted with {number} statements")
