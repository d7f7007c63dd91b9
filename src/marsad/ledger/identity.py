"""Who is the same across documents, cautiously: two where there is one is mended by a word, one where there are two is
a false accusation.

Known actors and places are the same by their id. Others are the same where their name, kind, country and sectors agree
and the name is one: a full name of a person, or a definite name of several words of a body. Whoever is only described
("a source", "the forces", "three soldiers") is somebody of that document and of no other.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final

from marsad.knowledge.artefact import Entity
from marsad.knowledge.lookup import load
from marsad.ledger.packing import digest
from marsad.model import Actor, Place
from marsad.text.fold import fold_word
from marsad.text.words import words

_BODIES: Final = frozenset({"armed-group", "organization", "government", "media", "party", "state"})
_COUNTED: Final = re.compile(r"\d")
_ARTICLES: Final = ("ال", "لل", "وال", "بال")
_SHORT: Final = 12  # hexadecimal digits of an id: 48 bits, of names in one ledger


def actor_uid(actor: Actor, document_key: str) -> str:
    """The ledger's id of an actor of a document: its own if it is known, `n:…` by name, else `d:…` of the document."""
    if actor.known:
        return actor.id
    if is_named(actor):
        role = [actor.kind, plain_name(actor.name), actor.country or "", *sorted(actor.sectors)]
        return "n:" + digest("\0".join(role))[:_SHORT]
    return local_uid(document_key, actor.id)


def local_uid(document_key: str, id: str) -> str:
    """The id of somebody or some place of one document only."""
    return "d:" + digest(f"{document_key}\0{id}")[:_SHORT]


def place_uid(place: Place, document_key: str) -> str:
    """The ledger's id of a place: its own, `p:…` by name and country, else `d:…` of the document."""
    if place.id is not None:
        return place.id
    if place.country:
        return "p:" + digest(f"{plain_name(place.name)}\0{place.country}")[:_SHORT]
    return local_uid(document_key, f"place:{place.name}")


def is_named(actor: Actor) -> bool:
    """Whether the words for an unknown actor are a name that means the same in another document."""
    if not actor.country or _COUNTED.search(actor.name):
        return False
    words = plain_name(actor.name).split()
    if len(words) < 2:
        return False
    if actor.kind == "person":
        return True
    return actor.kind in _BODIES and any(word.startswith(_ARTICLES) for word in words)


@lru_cache(maxsize=32_768)  # news name the same few thousand again and again
def plain_name(name: str) -> str:
    """A name as names are compared: folded, blanks and case alike."""
    return " ".join(fold_word(name).casefold().split())


def all_names(named: Actor | Place) -> set[str]:
    """Every name of an actor or place, as names are compared."""
    return {plain_name(name) for name in (named.name, *(n for names in named.names.values() for n in names))} - {""}


def known_outlet(name: str) -> dict[str, Any]:
    """What the knowledge tables say of an outlet by its name; its reliability can't be judged before a person does."""
    spelling = tuple(words(fold_word(name)).texts)
    knowledge = load()
    matches = knowledge.match(spelling) if spelling else []
    ids = [m.id for m in matches if m.table == "entity" and m.length == len(spelling)]
    found = [e for e in map(knowledge.entity, ids) if e is not None and e.kind == "media"]
    entity = found[0] if found else _media().get(name)
    return {"entity": entity and entity.id, "country": entity and entity.country, "reliability": "F"}


@cache
def _media() -> dict[str, Entity]:
    """Name -> the outlet of the knowledge tables that has it; the first of several."""
    found: dict[str, Entity] = {}
    for entity in load().entities.values():
        if entity.kind == "media":
            found.setdefault(entity.name, entity)
    return found
