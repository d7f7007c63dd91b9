"""Rows of actors and places as values of the codebook."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import msgspec
from sqlalchemy import Row

from marsad.model import Actor, Place

# The same few are in most answers; and most of whom nobody knows have none.
_names: Final = lru_cache(maxsize=4_096)(msgspec.json.Decoder(dict[str, tuple[str, ...]]).decode)
_sectors: Final = lru_cache(maxsize=1_024)(msgspec.json.Decoder(tuple[str, ...]).decode)


def actor(row: Row[Any]) -> Actor:
    """A row as an actor of the codebook."""
    return Actor(
        id=row.uid,
        name=row.name,
        names=_names(row.names),
        kind=row.kind,
        country=row.country,
        sectors=_sectors(row.sectors),
        known=bool(row.known),
    )


def place(row: Row[Any]) -> Place:
    """A row as a place of the codebook."""
    return Place(
        id=row.uid,
        name=row.name,
        names=_names(row.names),
        country=row.country,
        lat=row.lat,
        lon=row.lon,
        precision=row.precision,
    )
