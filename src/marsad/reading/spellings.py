"""The spellings of names: filed by their first word, tried longest first, with or without the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Name(NamedTuple):
    """A spelling of somebody or some place; `weak` when it is also a common word or shared with others."""

    words: tuple[str, ...]
    table: str  # entity, metonym, place, office
    key: str
    weak: bool


@dataclass(slots=True)
class NameGroup:
    """The names that begin with one word: those of that word alone, and the others by their second word without its
    article, longest first and followed by those of the word alone."""

    single: list[Name] = field(default_factory=list)
    longer: dict[str, list[Name]] = field(default_factory=dict)

    def add(self, name: Name) -> None:
        """File a name; its second word is filed without the article, which texts drop and add."""
        if len(name.words) == 1:
            self.single.append(name)
            return
        self.longer.setdefault(bare_name(name.words[1]), []).append(name)

    def settle(self) -> None:
        """Put the candidates in their order once all names are filed."""
        for second, names in self.longer.items():
            self.longer[second] = sorted(names, key=lambda n: -len(n.words)) + self.single


def bare_name(word: str) -> str:
    """A word of a name without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 3 else word
