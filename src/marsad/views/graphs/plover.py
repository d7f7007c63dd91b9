"""PLOVER events as JSON Lines, with the field names under which PLOVER data is published (those of POLECAT).

What PLOVER has no field for is not lost: realis, voices and evidence stand in fields of their own. As its manual asks,
a cooperation to come is coded as the agreement to it and a violence that may come as a threat; what was
coded stands beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
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
_LEVELS: Final = {"city": "City", "admin2": "District", "admin1": "Province"}
_GEONAMES: Final = "geonames:"
_EXACT: Final = ("point", "city")


def plover(entries: Iterable[Entry]) -> Iterator[str]:
    """An event a line. What was denied is no event and is left out, and so are stances, relations and figures."""
    for entry in entries:
        if entry.statement.kind == "event" and entry.statement.realis != "negated":
            yield json.dumps(record(entry), ensure_ascii=False, allow_nan=False)


def record(entry: Entry) -> dict[str, Any]:
    """An event. Days that are not known are None, never that of the article."""
    s = entry.statement
    type = _TO_COME.get((s.type, s.realis), s.type)
    return {
        "Event ID": s.id,
        "Event Date": s.time.start or s.time.end,
        "Event Type": type,
        "Event Mode": list(s.modes) if type == s.type else [],
        "Quad Code": _QUADS[type],
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
        f"Primary {role} Sector": [next(iter(actor.sectors), None) for actor in actors],
        f"{role} Sectors": [list(actor.sectors) for actor in actors],
    }


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
