"""Strict checks of the language tables, with messages that a linguist can act on.

`python -m marsad.languages.validate [language]` prints every problem as `file:line: what is wrong; how to fix` and
ends with 1 if there is any.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from marsad.languages import checks, codes, parse
from marsad.languages.ar.conjugate import ConjugationError
from marsad.languages.examples import examples
from marsad.languages.tables import COLUMNS, OPTIONAL, Problem, Row, TableError, read, tables_of
from marsad.text.fold import fold_word

Check = Callable[[Row], Iterator[Problem]]

CHECKS: dict[str, Check] = {
    "predicates/*": checks.predicate,
    "cues*": checks.cue,
    "realis*": checks.operator,
    "verbs*": checks.common_verb,
    "nouns*": checks.noun,
    "classes*": checks.class_line,
    "closed*": checks.closed,
    "issues*": checks.issue,
    "wants*": checks.want,
    "titles*": checks.title,
}


def validate(language: str, root: Path | None = None) -> list[Problem]:
    """Every problem in the tables of a language; `root` stands for another folder of tables."""
    problems: list[Problem] = []
    rows: dict[str, list[Row]] = {}
    for kind, check in CHECKS.items():
        found = rows[kind] = []
        for path in tables_of(language, kind, root):
            for item in read(path, COLUMNS[kind], OPTIONAL.get(kind, ())):
                if isinstance(item, Problem):
                    problems.append(item)
                    continue
                found.append(item)
                problems += [*checks.characters(item), *check(item)]
        problems += _duplicates(kind, found)
    problems += [*_classes_known(rows), *_slots_known(rows), *_light_verbs_known(rows), *_masdars_given(rows)]
    return sorted(problems, key=lambda problem: (str(problem.path), problem.line))


_VERB_TABLES = ("predicates/*", "cues*", "realis*", "verbs*")
_KEYS: dict[str, tuple[str, ...]] = {
    "predicates/*": ("lemma", "root", "form", "masdar", "code", "modes", "when", "actor", "recipient", "content"),
    "cues*": ("lemma", "root", "form", "kind", "speaker", "content"),
    "realis*": ("lemma", "root", "form", "effect", "scope"),
    "verbs*": ("lemma", "root", "form"),
    "nouns*": ("lemma", "class", "sector"),
    "classes*": ("class",),
    "closed*": ("word", "class"),
    "issues*": ("issue", "phrases"),
    "wants*": ("phrase",),
    "titles*": ("title", "kind"),
}


def _duplicates(kind: str, rows: list[Row]) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key = tuple(row.get(column) for column in _KEYS[kind])
        first = seen.setdefault(key, row)
        if first is not row:
            yield row.problem(f"says the same as {first.path.name}:{first.line}; delete one of them")


def _classes_known(rows: dict[str, list[Row]]) -> Iterator[Problem]:
    known = {row.get("class") for row in rows["classes*"]}
    for row in rows["predicates/*"]:
        for name in re.findall(r"@[\w-]+", row.get("when")):
            if name not in known:
                yield row.problem(f"class {name} is in no table of classes; add it or correct the name")
    for row in rows["classes*"]:
        for name in (word for word in row.list("words") if word.startswith("@")):
            if name not in known:
                yield row.problem(f"class {name} is in no table of classes; add it or correct the name")


def _slots_known(rows: dict[str, list[Row]]) -> Iterator[Problem]:
    """A slot is one of the grammar or a word that closed.tsv knows as preposition."""
    known = {
        word
        for row in rows["closed*"]
        if row.get("class") in codes.PREPOSITIONS
        for word in fold_word(row.get("word")).split()
    }
    known |= codes.SLOTS | codes.SLOT_WORDS
    for kind, columns in _SLOT_COLUMNS.items():
        for row in rows[kind]:
            for column in columns:
                for slot in _slots(row, column):
                    if any(part not in known for part in re.split(r"[ .]", slot)):
                        yield row.problem(f"{column} has the unknown slot {slot!r}; see the prepositions of closed.tsv")


_SLOT_COLUMNS = {
    "predicates/*": ("actor", "recipient", "content", "when"),
    "cues*": ("speaker", "content"),
    "realis*": ("scope",),
}


def _slots(row: Row, column: str) -> Iterator[str]:
    if column != "when":
        yield from (slot for together in parse.slots(row, column) for slot in together)
        return
    try:
        yield from (condition.slot for condition in parse.conditions(row.get("when")))
    except parse.CellError:
        return  # said by the check of the row


def _light_verbs_known(rows: dict[str, list[Row]]) -> Iterator[Problem]:
    verbs = {fold_word(row.get("lemma")) for kind in _VERB_TABLES for row in rows[kind]}
    for row in rows["predicates/*"]:
        for cell in row.list("light"):
            try:
                light = parse.light(cell)
            except parse.CellError:
                continue  # said by `predicate`
            if light.verb not in verbs:
                yield row.problem(f"light verb {light.verb} is in no table of verbs; add it to verbs.tsv")


def _masdars_given(rows: dict[str, list[Row]]) -> Iterator[Problem]:
    """Verbs of form I have no regular masdar, so that a predicate with a genitive must list it."""
    listed = {(row.get("lemma"), row.get("root")) for kind in _VERB_TABLES for row in rows[kind] if row.get("masdar")}
    for row in rows["predicates/*"]:
        one = row.get("gen") and row.get("form") in ("Ia", "Ii", "Iu")
        if one and (row.get("lemma"), row.get("root")) not in listed:
            yield row.problem(f"no masdar for {row.get('lemma')} of form I; list it")


def everything(language: str) -> list[Problem]:
    """The problems of the tables and, where they can be compiled, of their examples."""
    problems = validate(language)
    try:
        return [*problems, *examples(language)]
    except (TableError, parse.CellError, ConjugationError):
        return problems  # which then say why


def main(arguments: list[str]) -> int:
    """Print the problems of the languages named, Arabic if none is; 1 if there are any."""
    problems = [problem for language in arguments or ["ar"] for problem in everything(language)]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "tables are well", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
