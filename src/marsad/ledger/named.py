"""Rows of actors and places as values of the codebook."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from sqlalchemy import Row

from marsad.model import Actor, Place

_NAMES: Final = msgspec.json.Decoder(dict[str, tuple[str, ...]])
_SECTORS: Final = msgspec.json.Decoder(tuple[str, ...])


def actor(row: Row[Any]) -> Actor:
    """A row as an actor of the codebook."""
    return Actor(
        id=row.uid,
        name=row.name,
        names=_NAMES.decode(row.names),
        kind=row.kind,
        country=row.country,
        sectors=_SECTORS.decode(row.sectors),
        known=bool(row.known),
    )


def place(row: Row[Any]) -> Place:
    """A row as a place of the codebook."""
    return Place(
        id=row.uid,
        name=row.name,
        names=_NAMES.decode(row.names),
        country=row.country,
        lat=row.lat,
        lon=row.lon,
        precision=row.precision,
    )
