"""Fixed phrases (على حد قوله، من المحتمل أن) looked up by their first two words.

Few first words begin many phrases (على begins dozens), so that the second word is what rules most of them out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
Words = tuple[str, ...]
Rows = list[tuple[Words, T]]


def by_two_words(phrases: Mapping[str, Sequence[tuple[Words, T]]], written_on: frozenset[str]) -> dict[str, Seconds[T]]:
    """Phrases by their first word. `written_on` are the last words that a text writes on to the word after them."""
    return {first: Seconds(rows, written_on) for first, rows in phrases.items()}


class Seconds(dict[str, Rows[T]]):
    """The phrases of one first word, in their order, by the word behind it: those that may stand there."""

    def __init__(self, rows: Sequence[tuple[Words, T]], written_on: frozenset[str]) -> None:
        def may_stand(words: Words, second: str) -> bool:
            return len(words) < 2 or words[1] == second or words[1] in written_on

        self.others = [row for row in rows if may_stand(row[0], "")]
        for second in {words[1] for words, _ in rows if len(words) > 1 and words[1] not in written_on}:
            self[second] = [row for row in rows if may_stand(row[0], second)]

    def __missing__(self, second: str) -> Rows[T]:
        return self.others
