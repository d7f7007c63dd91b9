"""The Arabic of the views, read from its tables once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = Path(__file__).parent
NONE: Final = "-"


class Clause(NamedTuple):
    """How something done is said: the verb as lemma/root/form, what follows it, and the masdar phrase.

    `{}` is the other side, `{i}` the issue.
    """

    verb: str
    rest: str
    masdar: str


class Phrases(NamedTuple):
    """An event type or mode: with a recipient, without one, undergone, and as a noun alone.

    `suffered` follows تعرض لـ; after ~ it is a masdar phrase for جرى; empty: the masdar of `whole`.
    """

    whole: Clause
    alone: Clause
    suffered: str
    noun: str


@cache
def events() -> dict[tuple[str, str], Phrases]:
    """The phrases under (type, mode); the mode is empty for the type itself."""
    found = {}
    for type_, mode, *cells in lines("events"):
        whole, alone = Clause(*cells[:3]), Clause(*cells[3:6])
        found[type_, "" if mode == NONE else mode] = Phrases(whole, alone, cells[6].removeprefix(NONE), cells[7])
    return found


@cache
def ties() -> dict[tuple[str, str], Clause]:
    """Stances by position, relations by type, verbal events with an issue by type/position (issue, alone)."""
    return {(kind, value): Clause(*cells) for kind, value, *cells in lines("ties")}


@cache
def words() -> dict[tuple[str, str], tuple[str, str]]:
    """Issues, figures, things and units under (kind, value): the word, and the second column or nothing."""
    return {(kind, value): (word, more.removeprefix(NONE)) for kind, value, word, more in lines("words")}


@cache
def listed(kind: str) -> dict[str, str]:
    """The words of a kind, each with its value."""
    return {word: value for given, value, word, _ in lines("words") if given == kind}


def lines(table: str) -> Iterator[list[str]]:
    """The rows of a table, without its head and its comments."""
    text = (FOLDER / f"{table}.tsv").read_text(encoding="utf-8")
    yield from (line.split("\t") for line in text.split("\n")[1:] if line and not line.startswith("#"))
