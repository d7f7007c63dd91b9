"""Finding in a description of the text, by folded words, what a table of a language has words for."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Final, TypeVar

from marsad.views.arabic.nominals import noun as arabic_noun
from marsad.views.tables import key

T = TypeVar("T")
_LONGEST: Final = 4  # words of a noun in the table
_OWNERS: Final = ("هما", "ها", "هم", "ه")  # their, her, their, his: longest first


def lead_at(words: Sequence[str], at: int, leads: Container[tuple[str, ...]]) -> tuple[str, ...]:
    """What stands before the counted at a word (عشرات, عدد من), the longest; () for nothing. A و may join the first."""
    first = words[at].removeprefix("و") if at == 0 and len(words[0]) > 3 else words[at]
    found = ((first, *words[at + 1 : at + n]) for n in (3, 2, 1) if at + n <= len(words))
    return next((phrase for phrase in found if phrase in leads), ())


def noun_at(words: Sequence[str], at: int, table: Mapping[tuple[str, ...], T]) -> tuple[int, T | None, bool]:
    """The longest noun of the table at a word, its length, and whether a pronoun owns it (حكومته)."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        *before, last = words[at : at + size]
        found = table.get((*before, last)) or table.get((*before, last.removesuffix("ا")))  # counted: 20 مدنيا
        if found is not None:
            return size, found, False
    for owner in _OWNERS if at < len(words) else ():
        stem = words[at].removesuffix(owner)
        found = table.get((stem,)) or table.get((stem.removesuffix("ت") + "ه",))
        if stem != words[at] and found is not None:
            return 1, found, True
    return 0, None, False


def dual_of(word: str, table: Mapping[tuple[str, ...], T]) -> T | None:
    """The noun of the table of which a word is the dual (مدنيان, طفلتين); None for a word that is no dual."""
    found = arabic_noun(word)
    return table.get(key(found.lemma)) if found is not None and found.number == "d" else None
