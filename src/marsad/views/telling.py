"""A reading told in a language of the interface: sentences, claims without their sources, sources, names, places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from marsad.model import Link, Reading, Statement
from marsad.views.arabic.teller import Teller as Arabic
from marsad.views.french.teller import Teller as French
from marsad.views.wording import Teller as English


class Teller(Protocol):
    """Tells the statements of one reading in one language; no full stops."""

    def sentence(self, statement: Statement) -> str:
        """The statement with its sources."""

    def claim(self, statement: Statement) -> str:
        """The statement without its sources."""

    def sources(self, links: tuple[Link, ...]) -> str:
        """The voices, outermost first; empty for the article itself."""

    def place(self, statement: Statement) -> str:
        """The name of the place, or nothing."""

    def name(self, actor_id: str) -> str:
        """What an actor is called; empty for an id that the reading does not have."""


_TELLERS: Final[dict[str, Callable[[Reading], Teller]]] = {"ar": Arabic, "en": English, "fr": French}


def teller(reading: Reading, language: str = "en") -> Teller:
    """Who tells a reading in a language (ar, en, fr); English for one that has no words of its own."""
    return _TELLERS.get(language, English)(reading)
