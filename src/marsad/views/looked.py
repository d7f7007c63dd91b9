"""What every teller looks up in a reading: actors and places by id, and the stance that rests on a trigger."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from marsad.model import Actor, Link, Place, Reading, Statement
from marsad.text.fold import fold_word

UNTOLD: Final = "مصدر"  # a source of which no word is told


@dataclass(slots=True)
class Looked:
    """A reading with its parts by what statements name them."""

    reading: Reading
    actors: dict[str, Actor] = field(init=False)
    places: dict[str, Place] = field(init=False)
    issues: dict[tuple[int, int], Statement] = field(init=False)

    def __post_init__(self) -> None:
        self.actors = {actor.id: actor for actor in self.reading.actors}
        self.places = {place.id or place.name: place for place in self.reading.places}
        self.issues = {s.evidence[0].trigger: s for s in self.reading.statements if s.kind == "stance"}


def speak_together(s: Statement) -> bool:
    """Whether the sources of a statement are no chain: several who say together what they do themselves."""
    return len(s.attribution) > 1 and {link.actor for link in s.attribution} <= set(s.actor)


def words_of(link: Link) -> str:
    """How the text tells of an unnamed source; where it has only the verb (وأضافت), a source and no more."""
    return UNTOLD if fold_word(link.text) == link.cue else link.text
