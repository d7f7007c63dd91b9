"""The words of a text as search knows them.

A term is a word without its clitics (و ف ب ل ك س, the article, pronouns), folded: hamza, alef and ta marbuta shapes,
marks and tatweel, digits of either script, Latin case. What is a clitic and what belongs to the word (وزير, بيت) the
lexicon of the language pack says, so the terms of a ledger belong to one version of it (`version`).

Final ى and ي are one letter (مصرى is how Egyptian papers write مصري), except in words of three letters, where they tell
words apart: على "on" and علي "Ali", منى "Muna" and مني "from me".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, NamedTuple

from marsad.knowledge.lookup import load
from marsad.languages.pack import pack_version
from marsad.text.fold import fold_word
from marsad.text.memo import shed

_LANGUAGE: Final = "ar"  # of the lexicon
_RULES: Final = "1"  # of this file: a change of what a term is makes old ledgers' search rebuild
# Letters, marks, tatweel, digits and the invisible joiners inside words; figures keep their points and commas.
_WORD: Final = re.compile(
    r"\d+(?:[.,٫٬]\d+)*"
    r"|[^\W\d_\u0640][^\W\d_]*(?:[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]+[^\W\d_]*)*"
)
_TATWEEL: Final = "\u0640"
_BAD: Final = re.compile(r"[^\w.]")
_LENGTH: Final = 40  # letters of a term; longer runs are no words
_ALEF_MAQSURA: Final = "ى"
_KEPT_APART: Final = 3  # letters of a word in which ى and ي differ
_SEPARATORS: Final = str.maketrans("", "", ",٬")
_AGREED: Final = {"ئو": "ؤو", "ئُو": "ؤو"}  # مسئول is مسؤول, شئون is شؤون
_MEMO: Final = 120_000  # words that are remembered, about 25 MB


class Term(NamedTuple):
    """A term and the span of the word that gave it, in code points of the text."""

    text: str
    start: int
    end: int


def terms(text: str) -> list[Term]:
    """The terms of a text in their order."""
    return list(each_term(text))


def each_term(text: str) -> Iterator[Term]:
    """The terms of a text, one after the other: whoever has found what he looks for need not go on."""
    term = _terms().of
    for match in _WORD.finditer(text):
        yield Term(term(match.group()), *match.span())


def joined(text: str) -> str:
    """The terms of a text, parted by blanks, as the full text keeps them."""
    return " ".join(map(_terms().of, words(text)))


def words(text: str) -> list[str]:
    """The words of a text. Most are letters alone between two blanks, for which no pattern is needed."""
    found: list[str] = []
    for piece in text.split():
        if piece.isalpha() and _TATWEEL not in piece:
            found.append(piece)
        else:
            found.extend(_WORD.findall(piece))
    return found


@cache
def version() -> str:
    """The version of what a term is: of the rules here, of the language pack and of the names.

    Whoever only writes what workers made needs no more than this of the pack.
    """
    return f"{_RULES}.{pack_version(_LANGUAGE)}.{load().version}"


class _Terms:
    """Words to terms, remembered: news repeat themselves."""

    def __init__(self) -> None:
        from marsad.coders.rules import coder

        self.lexis = coder().reader.lexis
        self.memo = _Memo(self.term)
        self.of = self.memo.__getitem__  # no call of ours for a word that is known

    def term(self, word: str) -> str:
        for written, agreed in _AGREED.items():
            word = word.replace(written, agreed)
        folded = fold_word(word).replace(" ", "")
        if not folded or not "ء" <= folded[0] <= "ي":
            return _plain(folded.translate(_SEPARATORS).lower())
        known = self.lexis.word(folded)
        stem = known.stem or folded
        if stem.startswith("ال") and len(stem) > 4:
            stem = stem[2:]
        if known.enc and stem.endswith("ت") and self.lexis.word(stem[:-1] + "ه").nominals and not known.verbs:
            stem = stem[:-1] + "ه"  # مدينت(ه) is مدينة
        if len(stem) == _KEPT_APART and stem.endswith("ي") and _maqsura(word, known.enc, known.closed is not None):
            stem = stem[:-1] + _ALEF_MAQSURA
        return _plain(stem)


class _Memo(dict[str, str]):
    """What was made of words."""

    def __init__(self, made: Callable[[str], str]) -> None:
        super().__init__()
        self.made = made

    def __missing__(self, word: str) -> str:
        shed(self, _MEMO)
        found = self[word] = self.made(word)
        return found


def _maqsura(word: str, enclitic: str, closed: bool) -> bool:
    """Whether a word that ends in ي when folded is written with ى; before a pronoun the preposition has ي (عليها)."""
    return closed if enclitic else word.rstrip("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640").endswith("ى")


def _plain(term: str) -> str:
    """Nothing but what the full text takes for one word."""
    return (term if term.isalnum() else _BAD.sub("", term))[:_LENGTH] or "_"


@cache
def _terms() -> _Terms:
    return _Terms()
