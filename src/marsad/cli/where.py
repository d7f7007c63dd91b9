"""`marsad where`: the places that a name may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from marsad.cli.answers import as_json, show
from marsad.cli.streams import as_utf8

if TYPE_CHECKING:
    from marsad.knowledge.questions import Spot

_COLUMNS: Final = {
    "name": "name", "arabic": "in Arabic", "country": "country", "admin1": "in", "kind": "kind",
    "coordinates": "latitude, longitude", "precision": "precision", "why": "why",
}  # fmt: skip
_EXAMPLES: Final = """\
\b
Examples:
  marsad where طرابلس
  marsad where "جنوب حلب" --json
"""
KINDS: Final = {
    "point": "site", "city": "town", "admin2": "district", "admin1": "governorate or province", "country": "country",
    "region": "region, sea, river or front",
}  # fmt: skip


@click.command("where", epilog=_EXAMPLES)
@click.argument("name")
@as_json
def command(name: str, as_json: bool) -> None:
    """Show every place that NAME may mean, the largest first, and why.

    What lies about a place (قرب، جنوب، ريف) is told as such: its coordinates are those of the place named, and never
    more exact than a region. Exit status 1 where the tables know none.
    """
    from marsad.knowledge.lookup import load
    from marsad.knowledge.questions import where

    as_utf8()
    if not show([_row(spot) for spot in where(load(), name)], _COLUMNS, as_json, False):
        raise SystemExit(1)


def _row(spot: Spot) -> dict[str, Any]:
    place = spot.place
    return {
        "id": place.id,
        "name": f"{spot.beside} {place.name}" if spot.beside else place.name,
        "arabic": next(iter(place.names.get("ar", ())), ""),
        "country": place.country,
        "admin1": place.admin1,
        "kind": KINDS.get(place.precision, place.precision),
        "coordinates": [place.lat, place.lon],
        "precision": "region" if spot.beside else place.precision,
        "population": place.population or None,
        "why": spot.why,
    }
