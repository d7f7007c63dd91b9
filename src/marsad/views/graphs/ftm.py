"""FollowTheMoney entities as JSON Lines: articles, people and bodies, events, links. Each entity is written once.

An event is named by its whole sentence, with realis and voices: the model has no field of its own that would keep a
claim from reading like a fact. A link is made only of what outlets report themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final

from babel.core import get_global

from marsad.ledger.questions.entries import Entry, Source
from marsad.model import Actor
from marsad.views.graphs.grounds import evidence, sentence, status

Entity = dict[str, Any]
_SCHEMATA: Final = {
    "person": "Person",
    "state": "PublicBody",
    "government": "PublicBody",
    "armed-group": "Organization",
    "organization": "Organization",
    "party": "Organization",
    "media": "Organization",
}


def ftm(entries: Iterable[Entry]) -> Iterator[str]:
    """The entities, one a line; whatever is referred to stands before it is."""
    seen: set[str] = set()
    for entry in entries:
        for entity in entities(entry):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                yield json.dumps(entity, ensure_ascii=False)


def entities(entry: Entry) -> Iterator[Entity]:
    """The article first, then who takes part or speaks, then what is said."""
    s = entry.statement
    yield _article(entry.source)
    yield from map(_actor, entry.actors.values())
    if s.kind == "relation" and status(entry) == "reported" and s.actor and s.recipient:
        yield from _links(entry)
    else:
        yield _event(entry)


def _entity(id: str, schema: str, **properties: str | list[str] | None) -> Entity:
    """An entity with the properties that are known, each a list of strings."""
    lists = {name: [value] if isinstance(value, str) else value for name, value in properties.items() if value}
    return {"id": id, "schema": schema, "properties": lists}


def _article(source: Source) -> Entity:
    return _entity(
        f"document:{source.id}",
        "Article",
        name=source.title or source.id,
        title=source.title,
        publisher=source.outlet,
        publishedAt=source.published,
        sourceUrl=source.url,
    )


def _actor(actor: Actor) -> Entity:
    names = [name for several in actor.names.values() for name in several if name != actor.name]
    schema = _SCHEMATA.get(actor.kind, "LegalEntity")
    return _entity(
        actor.id,
        schema,
        name=actor.name,
        alias=list(dict.fromkeys(names)),
        country=_two(actor.country),
        notes=actor.kind,
    )


def _two(country: str | None) -> str | None:
    """The code of ISO 3166-1 alpha-2, in small letters as the model has it, by CLDR's aliases; none for what is no
    country today."""
    codes = get_global("territory_aliases").get(country or "", [])
    return codes[0].lower() if len(codes) == 1 else None


def _rest(entry: Entry) -> dict[str, str | list[str] | None]:
    """What an item rests on. `status` and the codes stand among the keywords of an event, the role of a link."""
    time = entry.statement.time
    return {
        "startDate": time.start,
        "endDate": time.end,
        "recordId": entry.statement.id,
        "summary": evidence(entry),
        "sourceUrl": entry.source.url,
        "publisher": entry.source.outlet,
        "proof": f"document:{entry.source.id}",
    }


def _event(entry: Entry) -> Entity:
    s, place = entry.statement, entry.place
    people = dict.fromkeys(entry.actors[id].id for id in (*s.actor, *s.recipient))
    words = [status(entry), s.kind, s.type, *s.modes]
    return _entity(
        f"statement:{s.id}",
        "Event",
        name=sentence(entry),
        involved=list(people),
        location=place.name if place else None,
        country=_two(place.country) if place else None,
        keywords=words,
        **_rest(entry),
    )


def _links(entry: Entry) -> Iterator[Entity]:
    s = entry.statement
    for n, (one, other) in enumerate(product(s.actor, s.recipient)):
        ends = {"subject": entry.actors[one].id, "object": entry.actors[other].id}
        yield _entity(f"statement:{s.id}:{n}", "UnknownLink", role=s.type, **ends, **_rest(entry))
