"""Compiling the tables of a language into one artefact.

`python -m marsad.languages.compile [language]` writes `<language>/build/<language>.pack`. The same tables and the same
program give the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

import msgspec

from marsad.languages import lexicon as lexicon_module
from marsad.languages import parse, schema
from marsad.languages import tables as tables_module
from marsad.languages.ar import conjugate, nominals, patterns, spelling, stems
from marsad.languages.ar.nominals import Gender, feminine_of
from marsad.languages.ar.stems import FORMS
from marsad.languages.lexicon import Draft, Lexicon
from marsad.languages.schema import Image, Light
from marsad.languages.tables import LANGUAGES, Row, rows
from marsad.text import fold
from marsad.text.fold import fold_word
from marsad.version import source

COMPILER = 1
# What an artefact depends on besides its tables.
_PROGRAMS = (schema, tables_module, parse, lexicon_module, spelling, patterns, stems, conjugate, nominals, fold)


def digest(language: str, tables: Path | None = None) -> str:
    """SHA-256 over the tables of a language and the programs that compile them, as hex."""
    found = hashlib.sha256(f"{COMPILER} {language}".encode())
    folder = tables or LANGUAGES / language / "tables"
    programs = [source(module) for module in (*_PROGRAMS, sys.modules[__name__])]
    for path in [*sorted(folder.rglob("*.tsv")), *sorted(programs)]:
        content = path.read_bytes().replace(b"\r\n", b"\n")
        found.update(f"\0{path.name}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def compile_tables(language: str, tables: Path | None = None) -> Image:
    """The image of a language from its tables. Raises TableError, CellError or ConjugationError for bad tables."""
    found = digest(language, tables)
    lexicon = Lexicon()
    _verbs(lexicon, rows(language, "verbs*", tables))
    _predicates(lexicon, rows(language, "predicates/*", tables))
    _cues(lexicon, rows(language, "cues*", tables))
    _operators(lexicon, rows(language, "realis*", tables))
    _nouns(lexicon, rows(language, "nouns*", tables))
    lexicon.add_verb_forms()
    lexemes = [draft.lexeme() for draft in lexicon.drafts]
    closed, notes = _closed(rows(language, "closed*", tables))
    return Image(
        language=language,
        digest=found,
        tags=list(lexicon.tags),
        bases=list(lexicon.bases),
        lexemes=lexemes,
        forms={form: list(codes) for form, codes in sorted(lexicon.forms.items())},
        phrases=sorted(lexicon.phrases),
        compounds=sorted(lexicon.compounds),
        light=_light(lexicon.drafts),
        classes=_classes(rows(language, "classes*", tables)),
        closed=closed,
        closed_notes=notes,
    )


def encode(image: Image) -> bytes:
    """The bytes of an artefact, the same for the same image."""
    return msgspec.msgpack.Encoder(order="deterministic").encode(image)


def artefact(language: str) -> Path:
    """Where the artefact of a language lies."""
    return LANGUAGES / language / "build" / f"{language}.pack"


def write(content: bytes, path: Path) -> None:
    """Write a file as a whole or not at all. Raises OSError where the folder can't be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _verbs(lexicon: Lexicon, table: list[Row]) -> None:
    for row in table:
        draft, verb, number = lexicon.verb(row.get("lemma"), row.get("root"), row.get("form"))
        draft.trans, draft.ambiguous = row.get("trans"), row.get("ambig") == "y"
        _masdars(lexicon, row, number)
        lexicon.add_derived(verb, number)


def _predicates(lexicon: Lexicon, table: list[Row]) -> None:
    counts: dict[tuple[Path, str], int] = {}
    for row in table:
        lemma, nouns = row.get("lemma"), parse.nouns(row, "masdar")
        key = (row.path, lemma or (nouns[0][0] if nouns else ""))
        counts[key] = counts.get(key, 0) + 1
        if lemma:
            draft, verb, number = lexicon.verb(lemma, row.get("root"), row.get("form"))
            draft.senses.append(parse.sense(row, counts[key], [verb.masdar] if verb.masdar else []))
            draft.trans = ""  # a predicate may be passive whatever the table of verbs says
            _masdars(lexicon, row, number)
            lexicon.add_derived(verb, number)
            continue
        sense = parse.sense(row, counts[key])
        for singular, plurals in nouns:
            noun, number = lexicon.word(singular)
            noun.senses.append(sense)
            lexicon.add_noun("M", singular, plurals, number)


def _cues(lexicon: Lexicon, table: list[Row]) -> None:
    for row in sorted(table, key=lambda row: row.get("kind") == "phrase"):  # phrases may end in a verb of the table
        cue, lemma = parse.cue(row), row.get("lemma")
        if cue.kind == "verb":
            draft, verb, number = lexicon.verb(lemma, row.get("root"), row.get("form"))
            _masdars(lexicon, row, number)
            lexicon.add_derived(verb, number)
        elif cue.kind == "noun":
            draft, number = lexicon.word(lemma)
            _noun_line(lexicon, row, lemma, number)
        else:
            draft, number = lexicon.word(lemma)
            lexicon.add_fixed(lemma, number, verbal="verb" in cue.speaker)
        draft.cues.append(cue)


def _operators(lexicon: Lexicon, table: list[Row]) -> None:
    for row in table:
        operator, lemma = parse.operator(row), row.get("lemma")
        draft: Draft
        if row.get("form") in FORMS:
            draft, verb, number = lexicon.verb(lemma, row.get("root"), row.get("form"))
            _masdars(lexicon, row, number)
            lexicon.add_derived(verb, number)
        else:
            draft, number = lexicon.word(lemma)
            if "adj" in operator.scope and " " not in lemma:
                lexicon.add_adjective(lemma, number)
            elif row.get("root") or row.get("masdar"):
                _noun_line(lexicon, row, lemma, number)
            else:
                lexicon.add_fixed(lemma, number)
        draft.operators.append(operator)


def _noun_line(lexicon: Lexicon, row: Row, lemma: str, number: int) -> None:
    """A noun as cue or operator: its lemma, with plurals from the masdar cell."""
    listed = parse.nouns(row, "masdar") or ((lemma, ()),)
    for singular, plurals in listed:
        lexicon.add_noun("M", singular, plurals, number)


def _masdars(lexicon: Lexicon, row: Row, number: int) -> None:
    for singular, plurals in parse.nouns(row, "masdar"):
        lexicon.add_noun("M", singular, plurals, number)


def _nouns(lexicon: Lexicon, table: list[Row]) -> None:
    for row in table:
        draft, number = lexicon.word(row.get("lemma"))
        draft.noun = draft.noun or parse.noun(row)
        lemma, feminine = row.get("lemma"), row.get("feminine")
        gender: Gender | None = "f" if feminine == "f" else None  # a feminine without a mark of it (حرب)
        woman = feminine_of(lemma) if feminine == "y" else ("" if gender else feminine)
        lexicon.add_noun("N", lemma, row.list("plurals"), number, woman, gender)


def _light(drafts: list[Draft]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for number, draft in enumerate(drafts):
        for sense in draft.senses:
            for light in sense.light:
                found.setdefault(light_key(light), {})[number] = None
    return {key: tuple(numbers) for key, numbers in sorted(found.items())}


def light_key(light: Light) -> str:
    """A light verb as the pack names it: folded lemma, and after a space its preposition."""
    return f"{light.verb} {light.prep}".strip()


def _classes(table: list[Row]) -> dict[str, tuple[str, ...]]:
    listed: dict[str, list[str]] = {}
    for row in table:
        listed.setdefault(row.get("class"), []).extend(row.list("words"))

    def words(name: str, above: tuple[str, ...]) -> list[str]:
        found: list[str] = []
        for word in listed.get(name, []):
            if word.startswith("@"):
                found += [] if word in above else words(word, (*above, word))
            else:
                found.append(word)
        return found

    return {name: tuple(sorted(parse.shapes(words(name, (name,))))) for name in sorted(listed)}


def _closed(table: list[Row]) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    classes: dict[str, list[str]] = {}
    notes: dict[str, str] = {}
    for row in table:
        word = " ".join(fold_word(row.get("word")).split())
        found = classes.setdefault(word, [])
        if row.get("class") not in found:
            found.append(row.get("class"))
        if row.get("note"):
            notes.setdefault(word, row.get("note"))
    return {word: tuple(found) for word, found in sorted(classes.items())}, dict(sorted(notes.items()))


def main(arguments: list[str]) -> int:
    """Compile the languages named, Arabic if none is."""
    for language in arguments or ["ar"]:
        image = compile_tables(language)
        content = encode(image)
        write(content, artefact(language))
        print(f"{artefact(language)}: {len(image.lexemes)} lexemes, {len(image.forms)} forms, {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
