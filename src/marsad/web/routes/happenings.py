"""Happenings: what many documents tell of one thing, all accounts side by side, and where they differ."""

from __future__ import annotations

import json
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from marsad.ledger.questions.told import bodies, happening
from marsad.model import Time
from marsad.web import asking, forms
from marsad.web.language import Language
from marsad.web.routes.together import statements
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_SHOWN: Final = 30


@router.get("/happenings.json", tags=["ledger"], summary="Happenings that several accounts tell of")
def as_json(request: Request) -> Response:
    """Happenings (`marsad/happening@1`) as `marsad happenings LEDGER` kept them, the newest first."""
    rows, following = _kept(request, 100)
    return forms.as_json([forms.Raw(row.encode()) for row in rows], following)


@router.get("/happenings.csv", tags=["ledger"], summary="Happenings as a table")
def as_csv(request: Request) -> Response:
    """Up to a thousand happenings; `after` goes on."""
    return forms.as_csv(map(_flat, _rows(request, asking.MOST)[0]), "happenings")


@router.get("/happening.json", tags=["ledger"], summary="One happening with all its accounts")
def one_as_json(request: Request, id: str) -> Response:
    """A happening by its id."""
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        return forms.as_json([happening(connection, id, request.query_params.get("as_of"))])


@router.get("/{lang}/happenings", include_in_schema=False)
def page(request: Request) -> Response:
    """The list."""
    site, spoken = site_of(request), spoken_in(request)
    rows, following = _rows(request, _SHOWN)
    for row in rows:
        row["when"] = when(row["days"], spoken)
    return site.page(
        request,
        "happenings.html",
        rows=rows,
        following=asking.address(f"/{spoken.code}/happenings", {}, after=following) if following else None,
        forms_at="/happenings",
        asked={},
    )


@router.get("/{lang}/happenings/{id}", include_in_schema=False)
def one_page(request: Request, id: str) -> Response:
    """A happening: what its accounts say, by independent voice, and where they differ."""
    site, spoken = site_of(request), spoken_in(request)
    with site.asked() as ledger:
        with ledger.database.reading() as connection:
            found = happening(connection, id, request.query_params.get("as_of"))
        rows = statements(ledger, (a["statement"] for a in found["accounts"]), spoken)
    return site.page(request, "happening.html", h=found, told=rows, when=when(found["days"], spoken))


def when(days: dict[str, Any], spoken: Language) -> str:
    """The days of a happening; empty where nothing is known."""
    return spoken.days(Time(start=days["first"], end=days["last"]))


def _rows(request: Request, usual: int) -> tuple[list[dict[str, Any]], str | None]:
    rows, following = _kept(request, usual)
    return [json.loads(row) for row in rows], following


def _kept(request: Request, usual: int) -> tuple[list[str], str | None]:
    """Happenings as they are kept, and where the next page begins."""
    limit, first = asking.limit(request, usual), asking.start(request)
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        rows = bodies(connection, limit, first, request.query_params.get("as_of"))
    return rows, str(first + limit) if len(rows) == limit else None


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """A happening as a row of a table."""
    return {
        "id": row["id"],
        "type": row["type"],
        "realis": row["realis"],
        "first": row["days"]["first"],
        "last": row["days"]["last"],
        "place": row["place"] and row["place"]["name"],
        "actors": [party["name"] for party in row["actors"]],
        "recipients": [party["name"] for party in row["recipients"]],
        "documents": row["documents"],
        "voices": row["voices"],
        "differences": [f"{d['about']} {d['what']}: {d['nature']}" for d in row["differences"]],
        "statements": [account["statement"] for account in row["accounts"]],
    }
