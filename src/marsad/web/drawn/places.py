"""Places of a map, as precise as they are told: a point for a town or a spot, an area for a province, a country.

The middle of a province is no place where anything happened: an area has no point in its geometry, but a disc around
its middle whose size stands for the kind of area (not for its border, which the tables do not have).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from babel import Locale
from babel.core import get_global

from marsad.ledger.questions.entries import Mark
from marsad.model import Place
from marsad.views.graphs.geojson import geometry
from marsad.web.language import Language
from marsad.web.naming import called

# Degrees of a great circle: about what a district, a province and a region of several countries reach.
_EXTENT: Final = {"admin2": 0.35, "admin1": 1.0, "region": 3.0}


def places(statements: Iterable[Mark], spoken: Language) -> list[dict[str, Any]]:
    """GeoJSON features, those of most statements first; `geometry` is null for all that is no town and no spot."""
    groups: dict[str, list[Mark]] = {}
    for s in statements:
        if s.place is not None:
            groups.setdefault(s.place.id or s.place.name, []).append(s)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return [_feature(group, spoken) for _, group in ranked]


def _feature(marks: list[Mark], spoken: Language) -> dict[str, Any]:
    place = marks[0].place
    assert place is not None
    found = Counter(s.realis for s in marks)
    properties = {
        "name": called({"id": place.id, "name": place.name}, spoken),
        "precision": place.precision,
        "country": place.country,
        "numeric": numeric(place.country),
        "country_name": country_name(place.country, spoken),
        "area": _area(place),
        "statements": len(marks),
        "realis": dict(sorted(found.items())),
        "ids": [s.id for s in marks[:100]],
    }
    return {"type": "Feature", "id": place.id or place.name, "geometry": geometry(place), "properties": properties}


def _area(place: Place) -> dict[str, float] | None:
    """The disc that stands for an area: its middle, and its radius in degrees of a great circle."""
    extent = _EXTENT.get(place.precision)
    if extent is None or place.lat is None or place.lon is None:
        return None
    if not (-180 <= place.lon <= 180 and -90 <= place.lat <= 90):
        return None
    return {"lon": place.lon, "lat": place.lat, "radius": extent}


def flat(feature: dict[str, Any]) -> dict[str, Any]:
    """A place as a line of a table."""
    point = feature["geometry"]
    lon, lat = point["coordinates"] if point else (None, None)
    told = {name: value for name, value in feature["properties"].items() if name not in ("area", "numeric")}
    return {"id": feature["id"], **told, "lon": lon, "lat": lat}


@cache
def _codes() -> tuple[dict[str, str], dict[str, str]]:
    """ISO 3166-1 by its three letters: two letters, and digits, both from CLDR."""
    aliases = {code: to[0] for code, to in get_global("territory_aliases").items() if len(to) == 1}
    letters = {code: two for code, two in aliases.items() if len(code) == 3 and code.isalpha()}
    digits = {two: code for code, two in aliases.items() if code.isdigit()}
    return letters, {code: digits[two] for code, two in letters.items() if two in digits}


def numeric(country: str | None) -> str | None:
    """The number by which the map knows a country, of its three letters."""
    return _codes()[1].get(country or "")


def country_name(country: str | None, spoken: Language) -> str:
    """The name of a country in the reader's language; its code where CLDR has none."""
    two = _codes()[0].get(country or "")
    return str(_territories(spoken.code).get(two, country or "")) if two else country or ""


@cache
def _territories(code: str) -> Mapping[str, str]:
    return dict(Locale.parse(code).territories)
