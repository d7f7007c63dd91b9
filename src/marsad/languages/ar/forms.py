"""What the tables say about a verb or noun and everything that they make of it, for people who write tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from marsad.languages import parse
from marsad.languages.ar.conjugate import Verb, conjugate
from marsad.languages.ar.nominals import Nominal, inflect, participle
from marsad.languages.schema import Cue, NounData, Operator, Sense
from marsad.languages.tables import Row, rows
from marsad.text.fold import fold_word

_VERB_TABLES = ("predicates/*", "cues*", "realis*", "verbs*")


@dataclass(slots=True)
class Paradigm:
    """One word of the tables: its conjugation if it is a verb, its nouns with plurals, its frames.

    `sources` are the lines that speak of it, as file name and line number.
    """

    lemma: str
    verb: Verb | None = None
    nouns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    senses: list[Sense] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    operators: list[Operator] = field(default_factory=list)
    classes: list[NounData] = field(default_factory=list)
    sources: list[tuple[str, int]] = field(default_factory=list)

    def nominals(self) -> dict[str, tuple[Nominal, ...]]:
        """The written shapes of masdars and nouns, by singular."""
        return {singular: inflect(singular, plurals) for singular, plurals in self.nouns.items()}

    def participles(self) -> dict[str, tuple[Nominal, ...]]:
        """The written shapes of the active and passive participle, by masculine singular."""
        if self.verb is None:
            return {}
        names = dict.fromkeys((self.verb.active, self.verb.passive))
        return {name: participle(name, defective=name in self.verb.defective) for name in names if name}


def forms_of(lemma: str, language: str = "ar", tables: Path | None = None) -> tuple[Paradigm, ...]:
    """The paradigms that the tables hold under a lemma or noun, found by folded spelling; empty if there is none.

    A spelling with several roots or forms (قبل, نشر) gives one paradigm for each.
    """
    wanted = fold_word(lemma)
    found: dict[tuple[str, str, str], Paradigm] = {}
    for kind in _VERB_TABLES:
        counts: dict[Path, int] = {}
        for row in rows(language, kind, tables):
            if wanted in _names(row):
                counts[row.path] = counts.get(row.path, 0) + 1
                _add(found, row, kind, counts[row.path])
    for row in rows(language, "nouns*", tables):
        if fold_word(row.get("lemma")) == wanted:
            paradigm = found.setdefault((row.get("lemma"), "", ""), Paradigm(row.get("lemma")))
            paradigm.nouns.setdefault(row.get("lemma"), row.list("plurals"))
            paradigm.classes.append(parse.noun(row))
            paradigm.sources.append((row.path.name, row.line))
    return tuple(found.values())


def _names(row: Row) -> Iterator[str]:
    yield fold_word(row.get("lemma"))
    if not row.get("lemma"):
        yield from (fold_word(singular) for singular, _ in parse.nouns(row, "masdar"))


def _add(found: dict[tuple[str, str, str], Paradigm], row: Row, kind: str, number: int) -> None:
    nouns = parse.nouns(row, "masdar")
    lemma = row.get("lemma") or nouns[0][0]
    is_verb = bool(row.get("form")) and row.cells.get("kind", "verb") == "verb"
    key = (lemma, row.get("root"), row.get("form")) if is_verb else (lemma, "", "")
    paradigm = found.get(key)
    if paradigm is None:
        verb = conjugate(row.get("root"), row.get("form"), lemma) if is_verb else None
        paradigm = found[key] = Paradigm(lemma, verb)
        if verb is not None and verb.masdar:
            paradigm.nouns[verb.masdar] = ()
    for singular, plurals in nouns:
        paradigm.nouns[singular] = paradigm.nouns.get(singular) or plurals
    paradigm.sources.append((row.path.name, row.line))
    if kind == "predicates/*":
        paradigm.senses.append(parse.sense(row, number, [paradigm.verb.masdar] if paradigm.verb else []))
    elif kind == "cues*":
        paradigm.cues.append(parse.cue(row))
    elif kind == "realis*":
        paradigm.operators.append(parse.operator(row))
