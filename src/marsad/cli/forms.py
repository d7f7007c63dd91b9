"""`marsad forms`: everything that one line of the tables generates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.streams import as_utf8

if TYPE_CHECKING:
    from marsad.languages.ar.conjugate import Form
    from marsad.languages.ar.forms import Paradigm
    from marsad.languages.ar.nominals import Nominal
    from marsad.languages.schema import Sense

_TENSES: Final = {"perf": "perfect", "impf": "imperfect", "juss": "subj./juss.", "imp": "imperative"}
_VOICES: Final = {"a": "", "p": " passive"}
_ROLES: Final = ("actor", "recipient", "content")


@click.command("forms", epilog="Example: marsad forms قصف")
@click.argument("verb")
def command(verb: str) -> None:
    """Show what the tables say about VERB (or a noun), and every form that they make of it.

    Hamza, vowel marks and the like don't matter. What stands in front of a form in the text (و ف س ل ب ك) and pronouns
    behind it are found on top of these.
    """
    from marsad.languages.ar.forms import forms_of

    as_utf8()
    found = forms_of(verb)
    if not found:
        click.echo(f"marsad: no table has {verb!r}; a verb is added in one line, see CONTRIBUTING.md", err=True)
        raise SystemExit(1)
    click.echo("\n\n".join("\n".join(_lines(paradigm)) for paradigm in found))


def _lines(paradigm: Paradigm) -> Iterator[str]:
    verb = paradigm.verb
    yield f"{paradigm.lemma}" + (f"   root {verb.root}, form {verb.form}" if verb else "")
    yield "  from " + ", ".join(f"{name}:{line}" for name, line in paradigm.sources)
    if verb:
        yield from _verb(verb.forms)
        for singular, shapes in paradigm.participles().items():
            label = "active participle" if singular == verb.active else "passive participle"
            yield f"  {label:24} {_joined(shapes)}"
    for shapes in paradigm.nominals().values():
        yield f"  {'masdar' if verb else 'noun':24} {_joined(shapes)}"
    for sense in paradigm.senses:
        yield f"  codes  {_sense(sense)}"
    for cue in paradigm.cues:
        yield f"  speaks {cue.stance}: speaker {'|'.join(cue.speaker)}, content {'|'.join(cue.content) or '-'}"
    for operator in paradigm.operators:
        yield f"  makes  {operator.effect}: scope {'|'.join(operator.scope) or '-'}"
    for noun in paradigm.classes:
        yield f"  class  {noun.cls}" + (f" ({', '.join(noun.sectors)})" if noun.sectors else "")


def _verb(forms: Iterable[Form]) -> Iterator[str]:
    """A line for each tense and voice, the spellings in the order of the persons."""
    cells: dict[tuple[str, str], dict[str, None]] = {}
    for form in forms:
        spelling = form.surface + ("-" if form.needs_suffix else "")
        cells.setdefault((form.tense, form.voice), {})[spelling] = None
    order = list(_TENSES)
    for tense, voice in sorted(cells, key=lambda cell: (cell[1], order.index(cell[0]))):
        yield f"  {_TENSES[tense] + _VOICES[voice]:24} {' '.join(cells[tense, voice])}"


def _joined(shapes: Iterable[Nominal]) -> str:
    return " ".join(dict.fromkeys(shape.surface + ("-" if shape.needs_suffix else "") for shape in shapes))


def _sense(sense: Sense) -> str:
    """A frame in one line: what it codes, which slot fills which role, what must hold."""
    modes = f" {'+'.join(sense.modes)}" if sense.modes else ""
    roles = [f"{name} {_slots(getattr(sense, name))}" for name in _ROLES if getattr(sense, name)]
    when = [f"{c.slot} {c.op} {'|'.join([*c.classes, *sorted(c.words)[:3]])}".strip() for c in sense.when]
    parts = [f"{sense.kind} {sense.code}{modes}", *roles, f"confidence {sense.conf:g}"]
    return ", ".join(parts) + (f"; when {' and '.join(when)}" if when else "")


def _slots(alternatives: tuple[tuple[str, ...], ...]) -> str:
    return "|".join("+".join(slots) for slots in alternatives)
