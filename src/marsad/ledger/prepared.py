"""What comes into the ledger, as the processes that read hand it to the one that writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from marsad.model import Actor, Place, Statement


@dataclass(frozen=True, slots=True)
class Drafted:
    """A statement on its way into the ledger: ids of actors and places are the ledger's (`uid`), not yet of rows."""

    statement: Statement
    columns: dict[str, Any]
    terms: str
    hand: bool = False
    heard: tuple[tuple[str | None, str], ...] = ()  # of each who says it: id, or the plain words for those without name


@dataclass(slots=True)
class Prepared:
    """A document with its reading, ready to be written."""

    key: str
    where: str
    document: dict[str, Any]
    outlet: str | None
    source: str
    text: bytes
    raw: bytes | None
    terms: str
    reading: dict[str, Any]
    bands: tuple[int, ...] = ()
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    statements: list[Drafted] = field(default_factory=list)
