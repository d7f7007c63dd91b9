"""Statements with facets and search: the newest first, a page at a time."""

from __future__ import annotations

from itertools import islice
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from marsad.ledger.questions.entries import Entry
from marsad.views.entries import flat, told
from marsad.web import asking, forms
from marsad.web.rows import told as rows_of
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_SHOWN: Final = 50
_FACETS: Final = ("kind", "type", "realis")  # counts that are a filter of one value each
_VALUES: Final = 16  # of a facet
_MEANT: Final = 5  # actors who are called what is searched for


@router.get("/statements.json", tags=["ledger"], summary="Statements, the newest first")
def as_json(request: Request) -> Response:
    """Statements with names beside ids, their evidence and document; the filters as in `marsad statements`."""
    limit = asking.limit(request, 100)
    with site_of(request).asked() as ledger:
        found = ledger.page(asking.filters(request), limit, asking.after(request))
    return forms.as_json([told(entry) for entry in found], _next(found, limit))


@router.get("/statements.csv", tags=["ledger"], summary="Statements as a table")
def as_csv(request: Request) -> Response:
    """All statements that are asked for, one a row."""
    site, filters = site_of(request), asking.filters(request)
    with site.asked() as ledger:
        list(ledger.page(filters, 1))  # a name that nobody has is told before the file begins
    return forms.as_csv(map(flat, ledger.statements(filters)), "statements")


@router.get("/{lang}/statements", include_in_schema=False)
def page(request: Request) -> Response:
    """Statements with the facets beside them."""
    site, spoken, asked = site_of(request), spoken_in(request), asking.asked_of(request)
    limit = asking.limit(request, _SHOWN)
    with site.asked() as ledger:
        filters = asking.filters(request)
        found = ledger.page(filters, limit, asking.after(request))
        counted = ledger.facets(filters)
        # Clauses are Arabic: a name in other letters, as a newcomer types it, is somebody's all the same.
        searched = filters.text if not request.query_params.get("after") else None
        meant = ledger.actors(searched, _MEANT) if searched else []
    path = f"/{spoken.code}/statements"
    facets = {name: _facet(path, asked, name, counted[name]) for name in _FACETS}
    following = _next(found, limit)
    return site.page(
        request,
        "statements.html",
        rows=rows_of(found, spoken),
        meant=meant,
        asked=asked,
        facets=facets,
        total=sum(counted["kind"].values()),
        following=asking.address(path, asked, after=following) if following else None,
        forms_at="/statements",
    )


def _facet(path: str, asked: dict[str, list[str]], name: str, counted: dict[str, int]) -> list[dict[str, Any]]:
    """The values of a facet: how many, whether it is asked for, and the address that asks for it or no longer."""
    made = []
    for value, n in islice(counted.items(), _VALUES):
        chosen = value in asked.get(name, ())
        address = asking.address(path, asked, **{name: None if chosen else value})
        made.append({"value": value, "n": n, "chosen": chosen, "address": address})
    return made


def _next(found: list[Entry], limit: int) -> str | None:
    return f"{found[-1].day}.{found[-1].row}" if len(found) == limit else None
