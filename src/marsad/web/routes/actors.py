"""An actor: names, offices by date, what it did, what was done to it, what it says, who it is with."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from marsad.knowledge.lookup import load
from marsad.ledger.errors import NotFound
from marsad.ledger.questions.filters import Filters
from marsad.web import asking, forms
from marsad.web.errors import Refusal
from marsad.web.rows import told
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_SHOWN: Final = 15  # statements of a part


@router.get("/actors.json", tags=["ledger"], summary="Actors by name, or those of most statements")
def as_json(
    request: Request,
    name: str = "",
    begun: Annotated[bool, Query(description="Whether the last word of the name may go on.")] = False,
) -> Response:
    """Those who are called so (whose last word may go on, where it is only begun); without a name those in most
    statements."""
    limit = asking.limit(request, 50)
    with site_of(request).asked() as ledger:
        return forms.as_json(ledger.actors(name.strip() or None, limit, begun=begun))


@router.get("/actors.csv", tags=["ledger"], summary="Actors as a table")
def as_csv(request: Request, name: str = "") -> Response:
    """Up to a thousand actors."""
    with site_of(request).asked() as ledger:
        return forms.as_csv(ledger.actors(name.strip() or None, asking.MOST), "actors")


@router.get("/{lang}/actors", include_in_schema=False)
def page(request: Request, name: str = "") -> Response:
    """Who is in the ledger."""
    site = site_of(request)
    with site.asked() as ledger:
        rows = ledger.actors(name.strip() or None, _SHOWN * 4)
    return site.page(request, "actors.html", rows=rows, words=name, forms_at="/actors", asked={})


@router.get("/{lang}/actors/{id:path}", include_in_schema=False)
def one_page(request: Request, id: str) -> Response:
    """One actor, in parts; each part leads to all of its statements."""
    site, spoken = site_of(request), spoken_in(request)
    asked = asking.filters(request)
    with site.asked() as ledger:
        found = next(iter(ledger.actors(id, 1)), None)
        if found is None:
            raise Refusal(404, "nobody has the id {id!r}", "look for them in the list of actors", id=id)
        parts = {
            "holds": _some(ledger, replace(asked, actor=id, kind="stance"), spoken),
            "did": _some(ledger, replace(asked, doer=id, kind="event"), spoken),
            "undergone": _some(ledger, replace(asked, recipient=id, kind="event"), spoken),
            "with": _some(ledger, replace(asked, actor=id, kind="relation"), spoken),
            "says": _some(ledger, replace(asked, voice=id), spoken),
        }
    return site.page(request, "actor.html", actor=found, parts=parts, offices=offices(id))


def _some(ledger: Any, filters: Filters, spoken: Any) -> list[Any]:
    try:
        return told(ledger.page(filters, _SHOWN), spoken)
    except NotFound:  # in no such role
        return []


def offices(id: str) -> list[dict[str, Any]]:
    """The offices of a person in the tables, the latest first: title, first and last day (None: still)."""
    knowledge = load()
    made: list[dict[str, Any]] = []
    for term in knowledge.offices_of(id):
        office, (first, last) = knowledge.office(term.office), knowledge.span(term)
        if office is not None:
            country = knowledge.entity(f"state:{office.country}") if office.country else None
            told = {"title": office.title, "of": country, "first": first, "last": last}
            if not any(
                told | {"of": other["of"]} == other for other in made
            ):  # one office under a state and under a body
                made.append(told)
    return made[::-1]
