"""Whether every example of the tables holds a form of the word that it is an example of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from marsad.languages import parse
from marsad.languages.ar.stems import FORMS, normalise_root
from marsad.languages.compile import compile_tables
from marsad.languages.pack import Entry, Pack
from marsad.languages.tables import Problem, Row, rows
from marsad.text.clitics import splits
from marsad.text.fold import fold
from marsad.text.words import words

KINDS = ("predicates/*", "cues*", "realis*")


def examples(language: str, tables: Path | None = None) -> Iterator[Problem]:
    """The lines whose example holds no form of their lemma or masdar. Raises what `compile_tables` raises."""
    pack = Pack(compile_tables(language, tables))
    for kind in KINDS:
        for row in rows(language, kind, tables):
            example = row.get("example")
            if example and not _shows(row, pack, found_in(example, pack)):
                name = row.get("lemma") or row.get("masdar")
                yield row.problem(f"the example has no form of {name}; write one that has, or correct root and form")


def found_in(text: str, pack: Pack) -> list[Entry]:
    """Every entry that the words of a text can be, with any division into clitics that the grammar allows."""
    texts = words(fold(text).text).texts
    stems = [[(pro, stem) for pro, stem, _ in splits(word)] for word in texts]
    found = [entry for word in stems for _, stem in word for entry in pack.lookup(stem)]
    for i, word in enumerate(stems):
        for _, stem in word:
            for phrase, entry in (*pack.phrases.get(stem, ()), *pack.compounds.get(stem, ())):
                if all(_fits(part, stems, i + k) for k, part in enumerate(phrase)):
                    found.append(entry)
    return found


def _fits(part: str, stems: list[list[tuple[str, str]]], i: int) -> bool:
    """A word of a phrase, as a stem or, for the letters that are written on, as a proclitic."""
    return i < len(stems) and any(part == stem or (len(part) == 1 and part in pro) for pro, stem in stems[i])


def _shows(row: Row, pack: Pack, entries: list[Entry]) -> bool:
    lemma, form = row.get("lemma"), row.get("form")
    is_verb = form in FORMS and row.cells.get("kind", "verb") == "verb"
    if is_verb:
        wanted = {(lemma, normalise_root(row.get("root")), form)}
    else:
        names = [lemma] if lemma else [singular for singular, _ in parse.nouns(row, "masdar")]
        wanted = {(name, "", "") for name in names}
    lexemes = (pack.lexemes[entry.lexeme] for entry in entries)
    return any((lexeme.lemma, lexeme.root, lexeme.form) in wanted for lexeme in lexemes)
