"""The French of the views, read from its tables once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from marsad.languages.tables import rows
from marsad.views.tables import key, spellings

FOLDER: Final = Path(__file__).parent
NONE: Final = "-"


class Clause(NamedTuple):
    """Something done: infinitive and participle, each with what follows; `{}` is the other side, `{i}` the issue."""

    infinitive: str
    participle: str


class Phrases(NamedTuple):
    """An event type or mode: with a recipient, without one, undergone (empty: nobody says it so), and as a noun."""

    whole: Clause
    alone: Clause
    undergone: str
    noun: str
    gender: str  # m, f, mp, fp


class Tie(NamedTuple):
    """What holds: the present of one and of several, and its clause."""

    one: str
    several: str
    clause: Clause


class Noun(NamedTuple):
    """A word for people or groups, with its gender (m, f; mp, fp for plurals alone).

    `official` is followed by de and the country; `counted` are people or things that a figure counts.
    """

    one: str
    many: str
    gender: str
    plural: bool
    official: bool
    counted: bool = True


class Nouns(NamedTuple):
    """Folded Arabic, each word without its article, to French; adjectives and leads by gender."""

    nouns: dict[tuple[str, ...], Noun]
    adjectives: dict[str, tuple[str, ...]]  # m, f, mp, fp
    leads: dict[tuple[str, ...], tuple[str, str]]  # m, f


@cache
def events() -> dict[tuple[str, str], Phrases]:
    """The phrases under (type, mode); the mode is empty for the type itself."""
    found = {}
    for type_, mode, *cells in lines("events"):
        whole, alone = Clause(*cells[:2]), Clause(*cells[2:4])
        undergone = "" if cells[4] == NONE else cells[4]
        found[type_, "" if mode == NONE else mode] = Phrases(whole, alone, undergone, *cells[5:])
    return found


@cache
def ties() -> dict[tuple[str, str], Tie]:
    """Stances by position, relations by type, verbal events with an issue by type/position (issue, alone)."""
    return {(kind, value): Tie(one, many, Clause(*rest)) for kind, value, one, many, *rest in lines("ties")}


@cache
def words() -> dict[tuple[str, str], tuple[str, str]]:
    """Issues, figures, things and units under (kind, value): the word, and the second column or nothing."""
    return {(kind, value): (word, "" if more == NONE else more) for kind, value, word, more in lines("words")}


@cache
def listed(kind: str) -> dict[str, str]:
    """The words of a kind, each with its value."""
    return {word: value for given, value, word, _ in lines("words") if given == kind}


@cache
def places() -> dict[str, str]:
    """English names of places to French ones where they differ."""
    return {value: word for kind, value, word, _ in lines("words") if kind == "place"}


@cache
def nouns() -> Nouns:
    """What people, groups and sources without a name of their own are called."""
    told = {(kind, arabic): (one, many, gender) for kind, arabic, one, many, gender in lines("nouns")}
    found = Nouns({}, {}, {})
    for row in rows("ar", "titles*"):
        title = told.get(("title", row.get("english")))
        if title is not None:
            found.nouns[key(row.get("title"))] = Noun(*title, False, True)
    for kind, arabic, spelling, _, _, _ in spellings():
        one, many, gender = told[kind, arabic]
        if kind == "adj":
            found.adjectives[spelling[0]] = tuple(word.replace("_", " ") for word in f"{one} {many}".split())
        elif kind == "lead":
            found.leads[spelling] = (one, one if many == NONE else many)
        else:
            plural = gender.endswith("p") or spelling != key(arabic)
            found.nouns[spelling] = Noun(one, many, gender, plural, kind == "the", kind == "noun")
    return found


def lines(table: str) -> Iterator[list[str]]:
    """The rows of a table, without its head and its comments."""
    text = (FOLDER / f"{table}.tsv").read_text(encoding="utf-8")
    yield from (line.split("\t") for line in text.split("\n")[1:] if line and not line.startswith("#"))
