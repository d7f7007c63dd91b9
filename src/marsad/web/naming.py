"""Codes in plain words, and names in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from marsad.knowledge.artefact import Entity
from marsad.knowledge.lookup import load
from marsad.ledger.questions.entries import Source
from marsad.views import terms
from marsad.web.language import Language

_LONG: Final = 40  # characters of an id that is shown whole
_BEGINNING: Final = 15


def term(group: str, value: str, spoken: Language) -> str:
    """A code of the codebook in plain words."""
    return terms.term(group, value, spoken.code)


def called(party: Mapping[str, Any] | None, spoken: Language) -> str:
    """The name of an actor or a place, in the language where the tables have it."""
    if party is None:
        return ""
    name, id = str(party["name"]), str(party.get("id") or "")
    known = load().entity(id) or load().place(id) or (_state(name) if id[:2] in ("", "p:") else None)
    told = known.names.get(spoken.code) if known else None
    return str(told[0]) if told else name


def side(about: str, value: str, spoken: Language) -> str:
    """What one side of a difference holds: whether it was, how many, or a name as the texts have it."""
    if about == "whether":
        return term("realis", value, spoken)
    return spoken.number(int(value)) if value.isascii() and value.isdigit() else value


def named(parties: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those who have a name of their own; the id of who is only described ("three civilians") is of one document."""
    return [party for party in parties if ":" in (id := str(party.get("id") or "")) and not id.startswith("d:")]


def whence(source: Source) -> str:
    """Where a statement stands, in few letters: the outlet, else the title, else the beginning of the document's id."""
    id = source.id if len(source.id) <= _LONG else f"{source.id[:_BEGINNING]}…"
    return source.outlet or source.title or id


@cache
def _states() -> dict[str, str]:
    """The ids of states by their English names: a place that is a whole country has no id of its own."""
    return {known.name: id for id, known in load().entities.items() if id.startswith("state:")}


def _state(name: str) -> Entity | None:
    return load().entity(_states().get(name, ""))
