"""GeoJSON (RFC 7946): a feature for each statement, with a point only where the text names a town or a spot."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from marsad.ledger.questions.entries import Entry
from marsad.model import Place
from marsad.views.graphs.grounds import country, grounds, sentence, status

# The middle of a province is no place where anything happened: a dot there would be an invention.
_EXACT: Final = ("point", "city")


def geojson(entries: Iterable[Entry]) -> Iterator[str]:
    """The lines of one FeatureCollection."""
    yield '{"type": "FeatureCollection", "features": ['
    before = ""
    for entry in entries:
        if before:
            yield before + ","
        before = json.dumps(feature(entry), ensure_ascii=False, allow_nan=False)
    if before:
        yield before
    yield "]}"


def feature(entry: Entry) -> dict[str, Any]:
    """A statement as a feature; its id is that of the statement."""
    return {
        "type": "Feature",
        "id": entry.statement.id,
        "geometry": geometry(entry.place),
        "properties": _properties(entry),
    }


def geometry(place: Place | None) -> dict[str, Any] | None:
    """A point (longitude first, WGS 84) for a town or a spot; None for what is larger, and where nothing is known."""
    if place is None or place.precision not in _EXACT or place.lon is None or place.lat is None:
        return None
    if not (-180 <= place.lon <= 180 and -90 <= place.lat <= 90):
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _properties(entry: Entry) -> dict[str, Any]:
    s, place = entry.statement, entry.place
    return {
        **grounds(entry),
        "sentence": sentence(entry),
        "status": status(entry),
        "kind": s.kind,
        "type": s.type,
        "modes": list(s.modes),
        "realis": s.realis,
        "says": list(entry.voices),
        "actor": list(entry.named(s.actor)),
        "recipient": list(entry.named(s.recipient)),
        "position": s.position,
        "min": s.value.min if s.value else None,
        "max": s.value.max if s.value else None,
        "unit": s.value.unit if s.value else None,
        "start": s.time.start,
        "end": s.time.end,
        "place": place.name if place else None,
        "place_id": place.id if place else None,
        "country": country(entry),
        "precision": place.precision if place else None,
        "confidence": s.confidence,
    }
