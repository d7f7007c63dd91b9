"""GeoJSON: RFC 7946, and no dot where the text names none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from entries_told import ARMY, PROVINCE, REBELS, TOWN, said

from marsad.ledger.questions.entries import Entry
from marsad.model import Place
from marsad.views.graphs.geojson import geojson, geometry

ENTRIES = (
    said("s1", "ASSAULT", (ARMY,), (REBELS,), place=TOWN),
    said("s2", "ASSAULT", (ARMY,), (REBELS,), by=REBELS, place=PROVINCE),
    said("s3", "ASSAULT", (ARMY,), (REBELS,), realis="negated"),
)


@pytest.mark.parametrize("entries", [(), ENTRIES[:1], ENTRIES])
def test_it_is_one_feature_collection(entries: tuple[Entry, ...]) -> None:
    made = json.loads("\n".join(geojson(entries)))
    assert set(made) == {"type", "features"}
    assert made["type"] == "FeatureCollection"
    for feature, entry in zip(made["features"], entries, strict=True):
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert (feature["type"], feature["id"]) == ("Feature", entry.statement.id)
        told = feature["properties"]
        assert (told["statement"], told["url"]) == (entry.statement.id, entry.source.url)
        assert told["evidence"] == entry.quotes[0]


def test_a_province_and_nowhere_have_no_dot_but_their_precision() -> None:
    town, province, nowhere = json.loads("\n".join(geojson(ENTRIES)))["features"]
    assert town["geometry"] == {"type": "Point", "coordinates": [36.6339, 35.9306]}  # longitude first
    assert province["geometry"] is None
    assert province["properties"]["precision"] == "admin1"
    assert province["properties"]["place"] == "Idlib Governorate"
    assert nowhere["geometry"] is None
    assert nowhere["properties"]["precision"] is None


@pytest.mark.parametrize("precision", ["admin2", "admin1", "country", "region"])
def test_what_is_larger_than_a_town_has_no_dot(precision: str) -> None:
    assert geometry(replace(TOWN, precision=precision)) is None


@pytest.mark.parametrize(("lat", "lon"), [(None, 36.0), (35.0, None), (91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0)])
def test_what_is_no_position_gives_none(lat: float | None, lon: float | None) -> None:
    place: Place = replace(TOWN, lat=lat, lon=lon)
    assert geometry(place) is None


def test_a_claim_and_a_denial_read_as_such() -> None:
    reported, claimed, denied = (f["properties"] for f in json.loads("\n".join(geojson(ENTRIES)))["features"])
    assert [p["status"] for p in (reported, claimed, denied)] == ["reported", "claimed", "negated"]
    assert "according to" in claimed["sentence"]
    assert "did not" in denied["sentence"]
