"""PLOVER events as JSON Lines, with the field names under which PLOVER data is published (those of POLECAT).

What PLOVER has no field for is not lost: realis, voices and evidence stand in fields of their own. As its manual asks,
a cooperation to come is coded as the agreement to it and a violence that may come as a threat; what was
coded stands beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from marsad.ledger.questions.entries import Entry
from marsad.model import Actor
from marsad.views.graphs.grounds import grounds, sentence, status

_QUADS: Final = (
    dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "VERBAL COOPERATION")
    | dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "MATERIAL COOPERATION")
    | dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "VERBAL CONFLICT")
    | dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), "MATERIAL CONFLICT")
)
_TO_COME: Final = {
    ("CONSULT", "planned"): "AGREE",
    ("COOPERATE", "planned"): "AGREE",
    ("AID", "planned"): "AGREE",
    ("ASSAULT", "possible"): "THREATEN",
}
_HURTING: Final = ("ASSAULT", "COERCE", "PROTEST")  # deeds in which people come to harm
_HURT: Final = ("killed", "injured", "missing", "detained", "displaced", "hostage")
_LEVELS: Final = {"city": "City", "admin2": "District", "admin1": "Province"}
_GEONAMES: Final = "geonames:"
_EXACT: Final = ("point", "city")
_FORCES: Final = ("MIL", "COP", "SPY")


def plover(entries: Iterable[Entry]) -> Iterator[str]:
    """An event a line. What was denied is no event and is left out, and so are stances and relations.

    Figures are no events; they are the magnitude of the event that they are told with, where it is among the entries.
    """
    for _, told in groupby(entries, key=lambda entry: entry.source):
        together = list(told)
        for entry in together:
            if entry.statement.kind == "event" and entry.statement.realis != "negated":
                yield json.dumps(record(entry, magnitude(entry, together)), ensure_ascii=False, allow_nan=False)


def magnitude(event: Entry, told: Iterable[Entry]) -> list[dict[str, Any]]:
    """The counts of those whom a deed hurt, by whose word: figures of its own clause and day, told as counted.

    Another count of the sentence may be of something else ("one of them was killed in the clashes; the Red Cross counts
    200 injured"), so it is left out.
    """
    s = event.statement
    if s.type not in _HURTING or s.realis != "actual":
        return []
    near = [other for other in told if other.day == event.day and _overlap(event, other)]
    return [_count(o) for o in near if o.statement.type in _HURT and o.statement.realis == "actual"]


def _overlap(one: Entry, other: Entry) -> bool:
    """Whether clauses of both have characters in common."""
    return any(e.start < o.end and o.start < e.end for e in one.statement.evidence for o in other.statement.evidence)


def _count(entry: Entry) -> dict[str, Any]:
    s = entry.statement
    low, high = (s.value.min, s.value.max) if s.value else (None, None)
    return {"type": s.type, "min": low, "max": high, "says": list(entry.voices), "statement": s.id}


def record(entry: Entry, counts: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """An event, with the counts of its magnitude. Days that are not known are None, never that of the article."""
    s = entry.statement
    type = _TO_COME.get((s.type, s.realis), s.type)
    return {
        "Event ID": s.id,
        "Event Date": s.time.start or s.time.end,
        "Event Type": type,
        "Event Mode": list(s.modes) if type == s.type else [],
        "Quad Code": _QUADS[type],
        "Magnitude": counts or [],
        "Contexts": list(s.contexts),
        **_party("Actor", [entry.actors[id] for id in s.actor]),
        **_party("Recipient", [entry.actors[id] for id in s.recipient]),
        **_place(entry),
        "Source": entry.source.outlet,
        "Publication Date": entry.source.published,
        "Headline": entry.source.title,
        "Language": "ar",
        "Version": s.coder.version,
        **_beside(entry),
    }


def _party(role: str, actors: list[Actor]) -> dict[str, Any]:
    """One side: each field a list, an item for each who takes part."""
    return {
        f"{role} ID": [actor.id for actor in actors],
        f"{role} Name": [actor.name for actor in actors],
        f"{role} Country": [actor.country for actor in actors],
        f"Primary {role} Sector": [_primary(actor) for actor in actors],
        f"{role} Sectors": [list(actor.sectors) for actor in actors],
    }


def _primary(actor: Actor) -> str | None:
    """The sector that says most of it: an army or a police is that before it is its government's. A minister of defence
    is of the government first, as is his ministry; a rebel army is rebels."""
    first = next(iter(actor.sectors), None)
    if first == "GOV" and actor.id.startswith("group:"):
        return next((sector for sector in actor.sectors if sector in _FORCES), first)
    return first


def _place(entry: Entry) -> dict[str, Any]:
    place = entry.place
    levels: dict[str, Any] = dict.fromkeys(_LEVELS.values())
    if place and place.precision in _LEVELS:
        levels[_LEVELS[place.precision]] = place.name
    dotted = place is not None and place.precision in _EXACT
    known = place.id if place and place.id and place.id.startswith(_GEONAMES) else None
    return {
        "Placename": place.name if place else None,
        **levels,
        "Country": place.country if place else None,
        "Latitude": place.lat if place and dotted else None,
        "Longitude": place.lon if place and dotted else None,
        "GeoNames ID": known.removeprefix(_GEONAMES) if known else None,
        "Feature Type": place.precision if place else None,
    }


def _beside(entry: Entry) -> dict[str, Any]:
    """What PLOVER has no field for."""
    s = entry.statement
    return {
        **grounds(entry),
        "sentence": sentence(entry),
        "status": status(entry),
        "realis": s.realis,
        "coded": s.type,
        "coded_modes": list(s.modes),
        "says": list(entry.voices),
        "end": s.time.end,
        "confidence": s.confidence,
    }
