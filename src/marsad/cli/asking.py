"""What the commands that ask a ledger share: the options of the filters, and how a statement is printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

if TYPE_CHECKING:
    from marsad.ledger.questions.entries import Entry
    from marsad.ledger.questions.filters import Filters

Command = TypeVar("Command", bound=Callable[..., Any])
KINDS: Final = ("event", "stance", "relation", "figure")
REALIS: Final = ("actual", "negated", "planned", "called-for", "possible")

_OPTIONS: Final[dict[str, tuple[tuple[str, ...], dict[str, Any]]]] = {
    "actor": (("--actor",), {"metavar": "WHO", "help": "Who takes part in any role: an id or a name."}),
    "doer": (("--doer",), {"metavar": "WHO", "help": "Who does it, holds it or is the first of a tie."}),
    "recipient": (("--recipient",), {"metavar": "WHO", "help": "Who undergoes it, or is counted."}),
    "kind": (("--kind",), {"type": click.Choice(KINDS), "help": "Events, stances, relations or figures only."}),
    "type": (("--type",), {"multiple": True, "metavar": "TYPE", "help": "A type of the codebook; may be repeated."}),
    "realis": (("--realis",), {"type": click.Choice(REALIS), "multiple": True, "help": "May be repeated."}),
    "place": (("--place",), {"metavar": "WHERE", "help": "A place by id or name, or a country's code (LBY)."}),
    "first": (("--from", "first"), {"metavar": "DATE", "help": "The first day (YYYY-MM-DD)."}),
    "last": (("--to", "last"), {"metavar": "DATE", "help": "The last day (YYYY-MM-DD)."}),
    "outlet": (("--outlet",), {"metavar": "NAME", "help": "Where it stands."}),
    "voice": (("--voice",), {"metavar": "WHO", "help": "Who says it: an id, a name, or outlet, named, unnamed."}),
    "text": (("--text",), {"metavar": "WORDS", "help": 'Words of the clause; a "phrase" in quotation marks.'}),
    "document": (("--document",), {"metavar": "ID", "help": "Only this document."}),
    "as_of": (("--as-of",), {"metavar": "WHEN", "help": "The ledger as it was: a day, a time (UTC) or a change."}),
}


def filtered(*names: str) -> Callable[[Command], Command]:
    """The options of filters; all of them where none is named."""

    def decorated(command: Command) -> Command:
        for name in reversed(names or tuple(_OPTIONS)):
            declared, more = _OPTIONS[name]
            command = click.option(*declared, **more)(command)
        return command

    return decorated


def filters(options: Mapping[str, Any]) -> Filters:
    """The filters that options ask for."""
    from marsad.ledger.questions.filters import Filters

    return Filters(**{name: value for name, value in options.items() if name in _OPTIONS and value not in (None, ())})


def shown(entry: Entry) -> dict[str, Any]:
    """A statement as a line for people: the day, a plain sentence with its sources, the outlet, the id."""
    from marsad.views.days import span
    from marsad.views.entries import telling
    from marsad.views.signs import SIGNS

    s, teller = entry.statement, telling(entry, "en")
    where = teller.place(s)
    sentence = teller.sentence(s)
    return {
        "day": span(s.time) or f"({entry.source.published or 'no day'})",
        "statement": f"{SIGNS[s.realis]} {sentence}",
        "where": where,
        "outlet": " ".join(filter(None, (entry.source.outlet, f"[{entry.source.reliability}]")))
        if entry.source.outlet
        else "",
        "id": s.id,
    }


COLUMNS: Final = {"day": "day", "statement": "statement", "where": "where", "outlet": "outlet", "id": "id"}
