"""Words: runs of letters, numbers and marks of a folded text."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

# Alternatives stand in the order of their frequency in Arabic news. A number keeps the separators between its digits;
# a Latin word keeps its digits, apostrophes and hyphens (F-16, O'Neil). The low line of hashtags only separates.
_WORD = re.compile(
    r"([\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]+"
    r"|\n"
    r"|\d+(?:[.,٫٬]\d+)*"
    r"|[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f]*(?:['’-][A-Za-z0-9\u00c0-\u024f]+)*"
    r"|[^\W\d_]+"
    r"|[^\s_])"
)


# Characters of a number, its separators among them. A longer run of digits is an account, a key, a line of noise.
LONGEST_NUMBER = 20
NO_TEXT = "_"


class Words(NamedTuple):
    """The words of a folded text as parallel lists; offsets are folded indices, ends exclusive."""

    texts: list[str]
    starts: list[int]
    ends: list[int]


def words(folded: str) -> Words:
    """Split a folded text into words, numbers and single marks; a newline is a word of its own."""
    parts = _WORD.split(folded)  # what is between words, a word, what is between words, and so on
    bounds = list(accumulate(map(len, parts)))
    return Words(parts[1::2], bounds[:-1:2], bounds[1::2])


def word_texts(folded: str) -> list[str]:
    """The texts of `words` alone, without where they stand."""
    return _WORD.findall(folded)


def legible(found: Words) -> Words:
    """The same words, with `NO_TEXT` for runs of digits that no reader of numbers or days should meet.

    They count nothing and date nothing, and Python refuses to make numbers of them.
    """
    if max(map(len, found.texts), default=0) <= LONGEST_NUMBER:
        return found
    texts = [NO_TEXT if len(text) > LONGEST_NUMBER and text[0].isdigit() else text for text in found.texts]
    return found._replace(texts=texts)
