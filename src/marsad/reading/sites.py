"""The towns, villages and camps that a sentence names by their kind (قرية فنيجين، بلدة الصبحة), known or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from marsad.reading.slots import Line

KINDS: Final = frozenset(["مدينه", "بلده", "قريه", "مخيم", "حي"])
SITE: Final = "site "  # how a note on a count begins that names one


def sites(line: Line) -> list[str]:
    """Notes on the sites of a sentence; "the village" (القرية) names none."""
    if line.stems.isdisjoint(KINDS):
        return []
    tokens, found = line.tokens, []
    for k, token in enumerate(tokens[:-1]):
        if token.stem in KINDS and not (token.art or token.enc) and tokens[k + 1].tag in "ENe":
            found.append(SITE + tokens[k + 1].text)
    return found


def apart(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether the notes on two counts name sites, and none in common."""
    first = {note for note in a if note.startswith(SITE)}
    second = {note for note in b if note.startswith(SITE)}
    return bool(first and second) and first.isdisjoint(second)
