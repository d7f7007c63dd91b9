"""The small closed vocabularies of numbers and times, read from their tables, by the folded words of a text.

A word of a table stands for all its written forms: with و or ف, with ب, ل or ك, with the article. The forms are made
when a table is read, so that a text is read with one lookup a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from marsad.text.fold import fold_word

ARTICLE = "ال"
FARTHEST = 5  # tokens from the end of a phrase at which one is looked for that ends there
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")


class Lexeme(NamedTuple):
    """A word form of a table: the value of its line and the clitics that it carries."""

    value: str
    conjunction: str = ""
    preposition: str = ""
    article: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing stands before the word, so that it can go on with a phrase."""
        return not self.conjunction and not self.preposition


Forms = Mapping[str, Lexeme]
Row = tuple[str, ...]


@cache
def rows(table: str) -> tuple[Row, ...]:
    """The lines of a table, without header and comments; an empty cell is ''.

    Raises ValueError where a line has not as many cells as the header.
    """
    text = (files("marsad.languages.ar") / "tables" / table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    width = lines[0].count("\t") + 1
    found = []
    for line in lines[1:]:
        cells = tuple("" if cell == "-" else cell for cell in line.split("\t"))
        if len(cells) != width:
            raise ValueError(f"{table}: {width} cells expected, {len(cells)} found: {line!r}")
        found.append(cells)
    return tuple(found)


def lines_of(table: str, kind: str) -> Iterator[tuple[list[str], str]]:
    """The words and the value of each line of this kind, for tables whose columns are kind, words, value."""
    for row in rows(table):
        if row[0] == kind:
            yield row[1].split("|"), row[2]


def forms(table: str, *kinds: str) -> dict[str, Lexeme]:
    """All written forms of the words of these kinds, folded; a form that two words share means the first of them."""
    found: dict[str, Lexeme] = {}
    entries = [(word, value) for kind in kinds for words, value in lines_of(table, kind) for word in words]
    for word, value in entries:  # first the words themselves, so that no clitic reading hides one
        found.setdefault(fold_word(word), Lexeme(value, article=word.startswith(ARTICLE)))
    for word, value in entries:
        for form, lexeme in with_clitics(word, value):
            found.setdefault(form, lexeme)
    return found


def with_clitics(word: str, value: str) -> Iterator[tuple[str, Lexeme]]:
    """The folded forms of one word with everything that may be written before it."""
    definite = word.startswith(ARTICLE)  # as written: folded ألف would seem to have one
    bare = fold_word(word.removeprefix(ARTICLE) if definite else word)
    for conjunction in _CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            before = conjunction + preposition
            if not definite:
                yield before + bare, Lexeme(value, conjunction, preposition)
            with_article = conjunction + ("لل" if preposition == "ل" else preposition + ARTICLE)
            yield with_article + bare, Lexeme(value, conjunction, preposition, True)


def words(table: str, kind: str) -> frozenset[str]:
    """The words of one kind as they stand, folded."""
    return frozenset(fold_word(word) for entry, _ in lines_of(table, kind) for word in entry)


class Phrases:
    """Phrases of one or more words, found by their first word; the longest is taken."""

    def __init__(self, entries: Sequence[tuple[str, str]], clitics: bool = True) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Lexeme]]] = defaultdict(list)
        for phrase, value in entries:
            first, *rest = phrase.split()
            starts = with_clitics(first, value) if clitics else [(fold_word(first), Lexeme(value))]
            for form, lexeme in starts:
                if lexeme.article == first.startswith(ARTICLE) or not clitics:
                    self._by_first[form].append(((form, *map(fold_word, rest)), lexeme))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, first: str) -> bool:
        return first in self._by_first

    @property
    def firsts(self) -> frozenset[str]:
        """The words with which a phrase can begin."""
        return frozenset(self._by_first)

    def seconds(self, first: str) -> frozenset[str]:
        """The words that can stand behind this one in a phrase of several."""
        return frozenset(phrase[1] for phrase, _ in self._by_first.get(first, ()) if len(phrase) > 1)

    def at(self, texts: Sequence[str], start: int) -> tuple[int, Lexeme] | None:
        """The end of the phrase that starts at a token, and its lexeme."""
        if start >= len(texts):
            return None
        for phrase, lexeme in self._by_first.get(texts[start], ()):
            end = start + len(phrase)
            if end == start + 1 or tuple(texts[start:end]) == phrase:
                return end, lexeme
        return None

    def before(self, texts: Sequence[str], end: int) -> tuple[int, Lexeme] | None:
        """The start of the longest phrase that ends right before a token."""
        for start in range(max(0, end - FARTHEST), end):
            found = self.at(texts, start) if texts[start] in self._by_first else None
            if found is not None and found[0] == end:
                return start, found[1]
        return None


def phrases(table: str, *kinds: str, clitics: bool = True) -> Phrases:
    """The phrases of these kinds; the value of each is its kind where its line has none."""
    entries = [(phrase, value or kind) for kind in kinds for group, value in lines_of(table, kind) for phrase in group]
    return Phrases(entries, clitics)
