"""The table of parts of names."""

from __future__ import annotations

from collections import Counter

from marsad.languages.ar.lexemes import rows
from marsad.text.fold import fold_word

KINDS = {"arabic", "eastern", "western", "family", "syllable", "second"}


def test_every_part_stands_once_as_it_is_folded_and_has_a_kind() -> None:
    table = rows("name_parts.tsv")
    assert len(table) > 5000
    assert {row[1] for row in table} == KINDS
    assert {row[2] for row in table} == {"", "y"}
    twice = [name for name, n in Counter(fold_word(row[0]) for row in table).items() if n > 1]
    assert not twice
