"""Rows of actors and places as values of the codebook."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row

from marsad.model import Actor, Place


def actor(row: Row[Any]) -> Actor:
    """A row as an actor of the codebook."""
    return Actor(
        id=row.uid,
        name=row.name,
        names={lang: tuple(names) for lang, names in json.loads(row.names).items()},
        kind=row.kind,
        country=row.country,
        sectors=tuple(json.loads(row.sectors)),
        known=bool(row.known),
    )


def place(row: Row[Any]) -> Place:
    """A row as a place of the codebook."""
    names = {lang: tuple(names) for lang, names in json.loads(row.names).items()}
    fields = {name: getattr(row, name) for name in ("name", "country", "lat", "lon", "precision")}
    return Place(id=row.uid, names=names, **fields)
