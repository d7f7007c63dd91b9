"""A compiled language pack: look up what a folded word can be.

`load_pack("ar").lookup("قصفت")` gives the entries of a form; `pack.lexemes[entry.lexeme]` and `pack.senses(entry)`
say what they mean.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from marsad.languages.compile import artefact, compile_tables, digest, encode, write
from marsad.languages.schema import (
    TAG_SPAN,
    Condition,
    Cue,
    Entry,
    Image,
    Lexeme,
    Light,
    NounData,
    Operator,
    Sense,
)

__all__ = [
    "Condition",
    "Cue",
    "Entry",
    "Lexeme",
    "Light",
    "NounData",
    "Operator",
    "Pack",
    "Sense",
    "load_pack",
    "pack_version",
]

Words = tuple[str, ...]
_VERSION: Final = 12  # hexadecimal digits of the hash of the tables
T = TypeVar("T")


class Pack:
    """The words of a language. Every string that is compared with text is folded; words come without clitics.

    `phrases` and `compounds` hold, under their first word, what has several words, longest first: fixed phrases as
    they stand in the text, compounds as stems without article. `closed` has the first class of a closed-class word,
    `closed_all` every one, `closed_phrases` those of several words.
    """

    def __init__(self, image: Image) -> None:
        self.language = image.language
        self.version = image.digest[:_VERSION]
        self.lexemes: list[Lexeme] = image.lexemes
        self.light = {key: frozenset(lexemes) for key, lexemes in image.light.items()}
        self.classes = {name: frozenset(words) for name, words in image.classes.items()}
        self.closed_all = {word: classes for word, classes in image.closed.items() if " " not in word}
        self.closed = {word: classes[0] for word, classes in self.closed_all.items()}
        self.closed_notes = image.closed_notes
        self.closed_phrases = _by_first(
            (tuple(word.split()), classes[0]) for word, classes in image.closed.items() if " " in word
        )
        self._forms, self._tags, self._bases = image.forms, image.tags, image.bases
        self.phrases = _by_first((words, self._entry(code)) for words, code in image.phrases)
        self.compounds = _by_first((words, self._entry(code)) for words, code in image.compounds)
        self.compound_seconds = {  # the second words of those that all have one: most first words stand alone in a text
            first: frozenset(words[1] for words, _ in rows)
            for first, rows in self.compounds.items() if all(len(words) > 1 for words, _ in rows)
        }  # fmt: skip

    def lookup(self, word: str) -> tuple[Entry, ...]:
        """What a folded word without clitics can be; empty when it is unknown."""
        return tuple(map(self._entry, self._forms.get(word, ())))

    def __contains__(self, word: str) -> bool:
        return word in self._forms

    def words(self) -> Iterable[str]:
        """Every surface form that the pack knows, folded."""
        return self._forms.keys()

    def fixed_words(self) -> list[str]:
        """The words that are read as they stand, whatever surrounds them (`pos` F)."""
        fixed = {number for number, tag in enumerate(self._tags) if tag.pos == "F"}
        return [word for word, codes in self._forms.items() if any(code % TAG_SPAN in fixed for code in codes)]

    def base(self, entry: Entry) -> str:
        """The folded lemma of a verb form or participle, the folded singular of a noun."""
        return self._bases[entry.base][0]

    def senses(self, entry: Entry) -> tuple[Sense, ...]:
        """The senses an entry can have: for a masdar only those whose table line lists that noun."""
        senses = self.lexemes[entry.lexeme].senses
        if entry.pos != "M" or not senses:
            return senses
        base = self.base(entry)
        return tuple(sense for sense in senses if base in sense.masdars)

    def _entry(self, code: int) -> Entry:
        at, tag_number = divmod(code, TAG_SPAN)
        tag = self._tags[tag_number]
        return Entry(tag.pos, self._bases[at][1], *tag[1:], at)


def _by_first(items: Iterable[tuple[Words, T]]) -> dict[str, tuple[tuple[Words, T], ...]]:
    found: dict[str, list[tuple[Words, T]]] = {}
    for words, value in items:
        found.setdefault(words[0], []).append((words, value))
    return {first: tuple(sorted(group, key=lambda item: -len(item[0]))) for first, group in found.items()}


@lru_cache(maxsize=8)
def load_pack(language: str) -> Pack:
    """The pack of a language, compiled anew where the artefact doesn't fit the tables (kept in memory if need be)."""
    path = artefact(language)
    wanted = digest(language)
    image = _read(path)
    if image is None or image.digest != wanted:
        image = compile_tables(language)
        with contextlib.suppress(OSError):
            write(encode(image), path)
    return Pack(image)


def pack_version(language: str) -> str:
    """The version of the pack that `load_pack` gives, from the tables themselves: nothing is loaded."""
    return digest(language)[:_VERSION]


def _read(path: Path) -> Image | None:
    """The image in a file, or None where there is none that this program understands."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    gc_was_on = gc.isenabled()
    gc.disable()  # a hundred thousand short lists would set it off again and again
    try:
        return msgspec.msgpack.decode(content, type=Image)
    except msgspec.DecodeError:
        return None
    finally:
        if gc_was_on:
            gc.enable()
