"""Strict checks of the language tables, with messages that a linguist can act on.

`python -m marsad.languages.validate [language]` prints every problem as `file:line: what is wrong; how to fix` and
ends with 1 if there is any.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from marsad.languages import codes, parse
from marsad.languages.ar.conjugate import ConjugationError, conjugate
from marsad.languages.ar.stems import FORMS
from marsad.languages.examples import examples
from marsad.languages.tables import COLUMNS, OPTIONAL, Problem, Row, TableError, read, tables_of
from marsad.text.fold import fold_word

Check = Callable[[Row], Iterator[Problem]]
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
_PLAIN = re.compile("[ء-غف-ي0-9 ]+")
_TOKEN = re.compile(r"\S+")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
# Columns that may show vowel marks: a lemma its shadda, an example anything.
_FREE = {"example", "note", "lemma"}


def characters(row: Row) -> Iterator[Problem]:
    """Invisible characters, foreign shapes of letters, and words of two scripts."""
    for column, cell in row.cells.items():
        hidden = [char for char in cell if unicodedata.category(char) in ("Cf", "Cc", "Co", "Cn", "Zs") and char != " "]
        if hidden:
            listed = ", ".join(sorted({f"U+{ord(char):04X}" for char in hidden}))
            yield row.problem(f"{column} holds the invisible character {listed}; delete it")
        if cell != cell.strip() or "  " in cell:
            yield row.problem(f"{column} has surplus spaces; keep single spaces between words only")
        for word in _TOKEN.findall(cell):
            for part in re.split(r"[|;:~+/,<!@؛،().\-]", word):
                if _ARABIC.search(part) and re.search("[A-Za-z]", part):
                    yield row.problem(f"{column} mixes scripts in {part!r}; write it in one")
        foreign = sorted(set(cell) & set("یکہھےۀەٱ\ufefb"))
        if foreign:
            yield row.problem(f"{column} has letters of other Arabic-script languages {foreign}; write ي ك ه ا")
        if column not in _FREE and _MARKS.search(cell):
            yield row.problem(f"{column} has vowel marks or tatweel; write it without")


def verb(row: Row) -> Iterator[Problem]:
    """Lemma, root and form give a verb that conjugates to the lemma."""
    lemma, root, form = row.get("lemma"), row.get("root"), row.get("form")
    if form and form not in FORMS:
        yield row.problem(f"form is {form}; write one of {', '.join(FORMS)}")
    elif not (lemma and root and form):
        yield row.problem("a verb needs lemma, root and form; fill all three")
    else:
        try:
            conjugate(root, form, lemma)
        except ConjugationError as error:
            yield row.problem(str(error))


def predicate(row: Row) -> Iterator[Problem]:
    """A line of a predicate table."""
    if row.get("lemma"):
        yield from verb(row)
    else:
        if row.get("root") or row.get("form"):
            yield row.problem("a line without lemma is for nouns; give the lemma or empty root and form")
        if not row.get("masdar"):
            yield row.problem("neither lemma nor masdar; give at least one")
    yield from _code(row)
    for column in ("actor", "recipient", "content"):
        for together in parse.slots(row, column):
            yield from _slots(row, column, together)
    if row.get("gen") and row.get("gen") not in codes.GENITIVES:
        yield row.problem(f"gen is {row.get('gen')}; write one of {', '.join(codes.GENITIVES)}")
    try:
        for condition in parse.sense(row, 1).when:
            yield from _slots(row, "when", (condition.slot,))
    except parse.CellError as error:
        yield row.problem(str(error))
    if not row.get("example"):
        yield row.problem("no example; write one short sentence that this line codes")


def _code(row: Row) -> Iterator[Problem]:
    code, modes = row.get("code"), [mode.strip() for mode in row.get("modes").split(",") if mode.strip()]
    prefix, _, rest = code.partition(":")
    known = codes.POSITIONS if prefix == "stance" and rest else codes.MODES.get(code)
    if code not in codes.MODES and rest not in codes.SUBTYPES.get(prefix, ()):
        allowed = ", ".join(codes.SUBTYPES[prefix]) if prefix in codes.SUBTYPES else ", ".join(codes.MODES)
        yield row.problem(f"code is {code or 'empty'}; write one of {allowed}")
    for mode in modes:
        if mode not in (known or ()):
            yield row.problem(f"{code} has no mode {mode}; known: {', '.join(known or ()) or 'none'}")


def _slots(row: Row, column: str, together: tuple[str, ...]) -> Iterator[Problem]:
    for slot in together:
        if any(part not in codes.SLOTS for part in re.split(r"[ .]", slot)):
            yield row.problem(f"{column} has the unknown slot {slot!r}; known: {', '.join(sorted(codes.SLOTS))}")


def cue(row: Row) -> Iterator[Problem]:
    """A line of a table of cues."""
    try:
        kind = parse.cue(row).kind
    except parse.CellError as error:
        yield row.problem(str(error))
        return
    if kind == "verb":
        yield from verb(row)
    if not row.get("lemma"):
        yield row.problem("no lemma; write the verb, noun or phrase")
    for column in ("speaker", "content"):
        for slot in parse.names(row, column):
            yield from _slots(row, column, (slot,))
    if row.get("stance") not in codes.STANCES:
        yield row.problem(f"stance is {row.get('stance')}; write one of {', '.join(codes.STANCES)}")


def operator(row: Row) -> Iterator[Problem]:
    """A line of a table of realis operators."""
    if row.get("form"):
        yield from verb(row)
    elif not row.get("lemma"):
        yield row.problem("no lemma; write the verb, noun or phrase")
    if row.get("effect") not in codes.EFFECTS:
        yield row.problem(f"effect is {row.get('effect')}; write one of {', '.join(codes.EFFECTS)}")
    for slot in parse.names(row, "scope"):
        yield from _slots(row, "scope", (slot,))


def common_verb(row: Row) -> Iterator[Problem]:
    """A line of the table of common verbs."""
    yield from verb(row)
    if row.get("trans") not in ("t", "i"):
        yield row.problem(f"trans is {row.get('trans') or 'empty'}; write t or i")
    if row.get("ambig") not in ("", "y"):
        yield row.problem(f"ambig is {row.get('ambig')}; write y or -")


def noun(row: Row) -> Iterator[Problem]:
    """A line of the table of common nouns."""
    if not row.get("lemma"):
        yield row.problem("no lemma; write the singular")
    if row.get("class") not in codes.NOUN_CLASSES:
        yield row.problem(f"class is {row.get('class') or 'empty'}; write one of {', '.join(codes.NOUN_CLASSES)}")
    for sector in parse.noun(row).sectors:
        if sector not in codes.SECTORS:
            yield row.problem(f"unknown sector {sector}; known: {', '.join(codes.SECTORS)}")
    if "|" in row.get("feminine"):
        yield row.problem("feminine has several values; write one, or f for a feminine without a mark")


def class_line(row: Row) -> Iterator[Problem]:
    """A line of a table of word classes."""
    if not re.fullmatch(r"@[a-z0-9-]+", row.get("class")):
        yield row.problem(f"class is {row.get('class')}; write @ and small Latin letters, for instance @weapon")
    for word in row.list("words"):
        if not word.startswith("@") and not _PLAIN.fullmatch(word):
            yield row.problem(f"{word!r} is no plain Arabic word; write letters only, no article or marks")


def closed(row: Row) -> Iterator[Problem]:
    """A line of the table of closed-class words."""
    if row.get("class") not in codes.CLOSED:
        yield row.problem(f"class is {row.get('class') or 'empty'}; write one of {', '.join(codes.CLOSED)}")


CHECKS: dict[str, Check] = {
    "predicates/*": predicate,
    "cues*": cue,
    "realis*": operator,
    "verbs*": common_verb,
    "nouns*": noun,
    "classes*": class_line,
    "closed*": closed,
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
                problems += [*characters(item), *check(item)]
        problems += _duplicates(kind, found)
    problems += [*_classes_known(rows), *_light_verbs_known(rows), *_masdars_given(rows)]
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
