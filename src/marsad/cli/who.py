"""`marsad who`: who is meant by a name or a title, on any day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from marsad.cli.answers import as_json, show
from marsad.cli.streams import as_utf8

if TYPE_CHECKING:
    from marsad.knowledge.lookup import Knowledge
    from marsad.knowledge.questions import Person

_COLUMNS: Final = {
    "name": "name", "arabic": "in Arabic", "office": "office or bond", "from": "from", "to": "to", "why": "why",
}  # fmt: skip
_EXAMPLES: Final = """\
\b
Examples:
  marsad who "وزير الخارجية الفرنسي" --on 2019-05-22
  marsad who السيسي
  marsad who "هيئة تحرير الشام" --on 2017-03
  marsad who "الأمين العام للأمم المتحدة" --on 2014 --json
"""


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    from marsad.knowledge.days import is_partial_date

    if value is not None and not is_partial_date(value):
        raise click.BadParameter(f"{value!r} is no day of the calendar; write 2019-05-22, 2019-05 or 2019")
    return value


@click.command("who", epilog=_EXAMPLES)
@click.argument("name")
@click.option("--on", metavar="DATE", callback=_day, help="The day (YYYY-MM-DD), month or year; by default, ever.")
@as_json
def command(name: str, on: str | None, as_json: bool) -> None:
    """Show whom NAME means: a name, a nickname, a part of a name, or a title with its state or body.

    A title gives whoever held the office; a name the offices that he or she held; a group what it was part of, broke
    away from, went into or followed, and its members. The tables go back to about 2000.
    Exit status 1 where they know nobody.
    """
    from marsad.knowledge.lookup import load
    from marsad.knowledge.questions import who

    as_utf8()
    knowledge = load()
    if not show([_row(knowledge, person) for person in who(knowledge, name, on)], _COLUMNS, as_json, False):
        raise SystemExit(1)


def _row(knowledge: Knowledge, person: Person) -> dict[str, Any]:
    from marsad.knowledge.questions import told

    entity, office, bond = person.entity, person.office, person.bond
    held = person.term or bond
    title = f"{office.title} ({office.country})" if office and office.country else office.title if office else ""
    return {
        "id": entity.id,
        "name": entity.name,
        "arabic": next(iter(entity.names.get("ar", ())), ""),
        "kind": entity.kind,
        "country": entity.country,
        "sectors": list(entity.sectors),
        "office_id": office.id if office else None,
        "office": told(knowledge, entity.id, bond) if bond else title,
        "from": held.start if held else None,
        "to": held.end if held else None,
        "bond": bond.how if bond else None,
        "with": (bond.other if bond.group == entity.id else bond.group) if bond else None,
        "why": person.why,
    }
