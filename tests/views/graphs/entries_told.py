"""Statements for the tests of the exports, as a ledger gives them."""

from __future__ import annotations

from typing import Any

from marsad.ledger.questions.entries import Entry, Source
from marsad.model import Actor, Coder, Evidence, Link, Place, Statement

ARMY = Actor(id="group:army", name="Army", kind="armed-group", country="SYR", sectors=("MIL",), known=True)
REBELS = Actor(id="group:rebels", name="Rebels", kind="armed-group", country="SYR", sectors=("REB",), known=True)
FRANCE = Actor(id="state:FRA", name="France", kind="state", country="FRA", known=True)
OFFICER = Actor(id="d:1", name="مصدر عسكري", kind="unnamed")
TOWN = Place(id="geonames:1", name="Idlib", country="SYR", lat=35.9306, lon=36.6339, precision="city")
PROVINCE = Place(id="geonames:2", name="Idlib Governorate", country="SYR", lat=35.8, lon=36.7, precision="admin1")


def said(
    id: str,
    type: str,
    who: tuple[Actor, ...] = (),
    whom: tuple[Actor, ...] = (),
    by: Actor | str | None = None,
    outlet: str | None = "News",
    quote: str = "قصف الجيش المدينة",
    place: Place | None = None,
    kind: str = "event",
    **more: Any,
) -> Entry:
    """A statement; `by` says it, an actor or the words of the text."""
    named = by if isinstance(by, Actor) else None
    link = Link(actor=named.id if named else None, text=named.name if named else str(by), cue="قال")
    statement = Statement(
        id=id,
        kind=kind,  # type: ignore[arg-type]
        type=type,
        actor=tuple(actor.id for actor in who),
        recipient=tuple(actor.id for actor in whom),
        attribution=(link,) if by else (),
        place=place.id if place else None,
        evidence=(Evidence(start=0, end=len(quote), trigger=(0, 3), sentence=0),),
        confidence=0.9,
        coder=Coder(name="test", version="1", rule="r"),
        **more,
    )
    people = {actor.id: actor for actor in (*who, *whom, *((named,) if named else ()))}
    source = Source(f"doc-{id}", f"https://example.org/{id}?a=1&b=2", None, outlet, "C", "2019-05-22")
    return Entry(statement, source, people, place, (quote,), 0, 0, 1, False)
