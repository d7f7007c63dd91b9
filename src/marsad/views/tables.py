"""The English of the views, read from their tables once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from marsad.languages.tables import rows
from marsad.text.fold import fold_word

FOLDER: Final = Path(__file__).parent / "english"
NONE: Final = "-"


class Phrases(NamedTuple):
    """An event type or mode in English; `{}` is the recipient, `undergone` and `noun` may be empty."""

    do: str
    did: str
    do_alone: str
    did_alone: str
    undergone: str
    noun: str


class Noun(NamedTuple):
    """A word for people or groups: English for one and for many, and what this Arabic spelling stands for."""

    one: str
    many: str
    plural: bool
    official: bool  # takes "the", and "of" with a country


class Nouns(NamedTuple):
    """Folded Arabic, each word without its article, to English."""

    nouns: dict[tuple[str, ...], Noun]
    adjectives: dict[str, str]
    leads: dict[tuple[str, ...], str]


@cache
def events() -> dict[tuple[str, str], Phrases]:
    """The phrases of every event type, under (type, mode); the mode is empty for the type itself."""
    found = {}
    for kind, mode, *cells in _lines(FOLDER / "events.tsv"):
        found[kind, "" if mode == NONE else mode] = Phrases(*("" if cell == NONE else cell for cell in cells))
    return found


@cache
def nouns() -> Nouns:
    """What people, groups and sources without a name of their own are called."""
    found = Nouns({}, {}, {})
    for row in rows("ar", "titles*"):
        english = row.get("english")
        if english and not english.endswith((" of", " to", " for")):
            noun = english.removeprefix("the ")  # an epithet (الشاب) has the article of its Arabic, and no country
            found.nouns[key(row.get("title"))] = Noun(noun, noun, False, noun == english)
    for kind, _, spelling, plural, one, many in spellings():
        if kind == "adj":
            found.adjectives[spelling[0]] = one
        elif kind == "lead":
            found.leads[spelling] = one
        else:
            found.nouns[spelling] = Noun(one, many, plural, kind == "the")
    return found


def spellings() -> Iterator[tuple[str, str, tuple[str, ...], bool, str, str]]:
    """Every spelling of the table of nouns: kind, Arabic entry, folded words, whether they are a plural, English."""
    for kind, arabic, more, one, many in _lines(FOLDER / "nouns.tsv"):
        others = () if more == NONE else more.split("|")
        for spelling in (arabic, *others):
            plural = spelling != arabic or (more == NONE and one == many)
            yield kind, arabic, key(spelling), plural, one, many


def key(arabic: str) -> tuple[str, ...]:
    """Folded words, each without its article."""
    return tuple(bare(word) for word in fold_word(arabic).split())


def bare(word: str) -> str:
    """A folded word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _lines(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n")[1:] if line and not line.startswith("#")]
