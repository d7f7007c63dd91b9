"""The drawn views: ties, timeline, map. Each is first a table or a list that needs no script; the drawing is added."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from marsad.ledger.questions.entries import some
from marsad.web import asking, forms
from marsad.web.drawn.marks import day_of, marks
from marsad.web.drawn.newest import MOST, newest_marks
from marsad.web.drawn.places import flat as place_line
from marsad.web.drawn.places import places
from marsad.web.drawn.ties import Drawn, ties
from marsad.web.drawn.ties import flat as tie_line
from marsad.web.rows import Told, told
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_SHOWN: Final = 60  # ties, places or statements of a page
_ACCOUNTS: Final = 3  # statements of a tie or a place that are shown at once


@router.get("/ties.json", tags=["ledger"], summary="Who stands with and against whom, by whose word")
def ties_json(request: Request) -> Response:
    """Ties of the newest thousand statements that are asked for; with `named=1` only those of two who have a name."""
    first, limit = asking.start(request), asking.limit(request, 100)
    found = _ties(request, slice(first, first + limit), named=bool(request.query_params.get("named")))
    following = str(first + limit) if first + limit < found.total else None
    return forms.as_json(found.rows, following, total=found.total)


@router.get("/ties.csv", tags=["ledger"], summary="Ties as a table")
def ties_csv(request: Request) -> Response:
    """The same, one a line."""
    return forms.as_csv(map(tie_line, _ties(request, slice(None)).rows), "ties")


@router.get("/{lang}/ties", include_in_schema=False)
def ties_page(request: Request) -> Response:
    """The signed network and its table: of those who have a name, or with `everybody=1` of all."""
    spoken, asked = spoken_in(request), asking.asked_of(request)
    everybody = bool(request.query_params.get("everybody"))
    first = asking.start(request)
    found = _ties(request, slice(first, first + _SHOWN), named=not everybody)
    more = {"everybody": "1" if everybody else None}
    path, here = f"/{spoken.code}/ties", {"lang": spoken.code, "limit": str(_SHOWN), "after": str(first)}
    following = first + _SHOWN if first + _SHOWN < found.total else None
    return _page(
        request,
        "ties",
        found.statements,
        [row["ids"] for row in found.rows],
        rows=found.rows,
        total=found.total,
        nameless=found.nameless,
        everybody=asking.address(path, asked, everybody="1"),
        data_at=asking.address("/ties.json", asked, named=None if everybody else "1", **here),
        following=asking.address(path, asked, after=str(following), **more) if following else None,
    )


def _ties(request: Request, window: slice, *, named: bool = False) -> Drawn:
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        return ties(connection, asking.filters(request), spoken_in(request), window, named=named)


@router.get("/timeline.json", tags=["ledger"], summary="Statements by day, type, status and voice")
def timeline_json(request: Request) -> Response:
    """Marks of the newest thousand statements that are asked for."""
    rows, first, limit = (
        marks(newest_marks(request), spoken_in(request)),
        asking.start(request),
        asking.limit(request, asking.MOST),
    )
    following = str(first + limit) if first + limit < len(rows) else None
    return forms.as_json(rows[first : first + limit], following, total=len(rows))


@router.get("/timeline.csv", tags=["ledger"], summary="The timeline as a table")
def timeline_csv(request: Request) -> Response:
    """The same, one a line."""
    return forms.as_csv(marks(newest_marks(request), spoken_in(request)), "timeline")


@router.get("/{lang}/timeline", include_in_schema=False)
def timeline_page(request: Request) -> Response:
    """Days with their marks, and the statements of the days below, the newest first."""
    found = newest_marks(request)
    days: dict[str, list[Told]] = {}
    for row in _told(request, [mark.id for mark in found if mark.day > 0][:_SHOWN]).values():
        days.setdefault(day_of(row.entry) or "", []).append(row)
    return _page(request, "timeline", len(found), [], days=days)


@router.get("/map.json", tags=["ledger"], summary="Where it is told to be, as GeoJSON")
def map_json(request: Request) -> Response:
    """A FeatureCollection of places; only towns and spots have a point."""
    found = places(newest_marks(request), spoken_in(request))
    return forms.plain({"type": "FeatureCollection", "features": found}, "application/geo+json")


@router.get("/map.csv", tags=["ledger"], summary="Places as a table")
def map_csv(request: Request) -> Response:
    """The same, one a line."""
    return forms.as_csv(map(place_line, places(newest_marks(request), spoken_in(request))), "map")


@router.get("/{lang}/map", include_in_schema=False)
def map_page(request: Request) -> Response:
    """The map and the list of its places."""
    found = newest_marks(request)
    rows = places(found, spoken_in(request))
    shown = rows[:_SHOWN]
    ids = [row["properties"]["ids"] for row in shown]
    return _page(request, "map", len(found), ids, rows=shown, total=len(rows))


def _page(request: Request, name: str, drawn: int, ids: list[list[str]], **values: Any) -> Response:
    """A page of a drawing of so many statements; of each row the first ones are told."""
    common: dict[str, Any] = {
        "asked": asking.asked_of(request),
        "told": _told(request, [id for row in ids for id in row[:_ACCOUNTS]]),
        "accounts": _ACCOUNTS,
        "drawn": drawn,
        "full": drawn >= MOST,
        "data_at": asking.address(
            f"/{name}.json", asking.asked_of(request), lang=spoken_in(request).code, limit=str(MOST)
        ),
        "forms_at": f"/{name}",
    }
    return site_of(request).page(request, f"{name}.html", **(common | values))


def _told(request: Request, ids: list[str]) -> dict[str, Told]:
    """Statements as rows, by id, in the order of the ids."""
    filters = asking.filters(request)
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        found = some(connection, ids, filters.as_of)
    rows = told((found[id] for id in dict.fromkeys(ids)), spoken_in(request))
    return {row.entry.statement.id: row for row in rows}
