"""A participant: what a phrase says of somebody or something, and whether it can act."""

from __future__ import annotations

from typing import Final

import msgspec

ACTING: Final = frozenset({"person", "persons", "force", "gov", "body", "office", "media", "source", "armed", "party"})
NAMED: Final = frozenset({"name", "people"})  # what no table knows but a name or a plural shows
DOING: Final = ACTING | NAMED


class Party(msgspec.Struct, frozen=True, gc=False):
    """A participant as one phrase describes it. `cls` is the noun class of its head, `place` the id of a place."""

    key: str
    name: str
    kind: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    known: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    cls: str = ""
    place: str = ""
    stem: str = ""  # folded head noun, for later "the movement", "the minister"
    female: bool | None = None
    number: str = "s"
    pronoun: bool = False
    definite: bool = False
    casualty: bool = False  # a word for the hurt themselves (قتيل، جريح): it counts them and names nobody
    bare: bool = False  # nothing but a definite head: it may take up somebody named before

    @property
    def acts(self) -> bool:
        """Whether it can be a doer."""
        return self.known or self.cls in DOING
