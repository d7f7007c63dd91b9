"""A statement of a ledger as plain values (for JSON), as one flat row (for tables), and as a sentence in a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from marsad.ledger.questions.entries import Entry
from marsad.model import Actor, Document, Link, Reading
from marsad.views.telling import Teller, teller


def told(entry: Entry) -> dict[str, Any]:
    """A statement for JSON: everything, with names beside ids."""
    s: dict[str, Any] = msgspec.to_builtins(entry.statement)
    for role in ("actor", "recipient"):
        s[role] = [_actor(entry, id) for id in s[role]]
    for link in s["attribution"]:
        link["actor"] = _actor(entry, link["actor"]) if link["actor"] else None
    place = entry.place
    if place is not None:
        s["place"] = {name: getattr(place, name) for name in ("id", "name", "country", "lat", "lon", "precision")}
    for evidence, quote in zip(s["evidence"], entry.quotes, strict=True):
        evidence["quote"] = quote
    source = {name: getattr(entry.source, name) for name in entry.source.__slots__}
    return {**s, "document": source, "since": entry.since, "hand": entry.hand}


def _actor(entry: Entry, id: str) -> dict[str, Any]:
    actor = entry.actors[id]
    return {name: getattr(actor, name) for name in ("id", "name", "kind", "country")}


def flat(entry: Entry) -> dict[str, Any]:
    """A statement as one row of a table or of CSV: its evidence, document and address with it."""
    s, source, place = entry.statement, entry.source, entry.place
    return {
        "id": s.id,
        "kind": s.kind,
        "type": s.type,
        "modes": list(s.modes),
        "realis": s.realis,
        "actor": list(entry.named(s.actor)),
        "recipient": list(entry.named(s.recipient)),
        "position": s.position,
        "terms": s.terms,
        "min": s.value.min if s.value else None,
        "max": s.value.max if s.value else None,
        "unit": s.value.unit if s.value else None,
        "start": s.time.start,
        "end": s.time.end,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "says": list(entry.voices),
        "document": source.id,
        "outlet": source.outlet,
        "reliability": source.reliability,
        "published": source.published,
        "url": source.url,
        "evidence": " … ".join(entry.quotes),
        "from": s.evidence[0].start,
        "to": s.evidence[0].end,
        "confidence": s.confidence,
        "rule": s.coder.rule,
        "hand": entry.hand,
        "change": entry.since,
    }


def telling(entry: Entry, language: str) -> Teller:
    """Who tells this statement in a language."""
    s = entry.statement
    actors = tuple(replace(actor, id=id) for id, actor in entry.actors.items())
    places = () if entry.place is None else (replace(entry.place, id=s.place),)
    document = Document(id=entry.source.id, length=0)
    return teller(Reading(document=document, actors=actors, places=places, statements=(s,)), language)


def sources(links: tuple[Link, ...], people: Mapping[str, Actor], language: str) -> str:
    """Those who say something, as `telling` tells them; `people` are the actors by the ids that the links have.
    Nothing for the outlet itself."""
    if not links:
        return ""
    ids = dict.fromkeys(link.actor for link in links if link.actor)
    actors = tuple(replace(people[id], id=id) for id in ids)
    return teller(Reading(document=Document(id="", length=0), actors=actors), language).sources(links)
