"""The drawn views: ties, timeline, map. Each is first a table or a list that needs no script; the drawing is added."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from marsad.ledger.questions.entries import Entry
from marsad.web import asking, forms
from marsad.web.drawn.marks import day_of, marks
from marsad.web.drawn.newest import MOST, newest, newest_marks
from marsad.web.drawn.places import flat as place_line
from marsad.web.drawn.places import places
from marsad.web.drawn.ties import flat as tie_line
from marsad.web.drawn.ties import named, ties
from marsad.web.rows import Told, told
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_TIES: Final = ("event", "relation")  # kinds in which two can stand to one another
_SHOWN: Final = 60  # ties, places or statements of a page
_ACCOUNTS: Final = 3  # statements of a tie or a place that are shown at once


@router.get("/ties.json", tags=["ledger"], summary="Who stands with and against whom, by whose word")
def ties_json(request: Request) -> Response:
    """Ties of the newest thousand statements that are asked for; with `named=1` only those of two who have a name."""
    rows = ties(newest(request, _TIES), spoken_in(request))
    if request.query_params.get("named"):
        rows = named(rows)
    first, limit = asking.start(request), asking.limit(request, 100)
    following = str(first + limit) if first + limit < len(rows) else None
    return forms.as_json(rows[first : first + limit], following, total=len(rows))


@router.get("/ties.csv", tags=["ledger"], summary="Ties as a table")
def ties_csv(request: Request) -> Response:
    """The same, one a line."""
    return forms.as_csv(map(tie_line, ties(newest(request, _TIES), spoken_in(request))), "ties")


@router.get("/{lang}/ties", include_in_schema=False)
def ties_page(request: Request) -> Response:
    """The signed network and its table: of those who have a name, or with `everybody=1` of all."""
    spoken, entries, asked = spoken_in(request), newest(request, _TIES), asking.asked_of(request)
    everybody = bool(request.query_params.get("everybody"))
    found = ties(entries, spoken)
    rows = found if everybody else named(found)
    first = asking.start(request)
    shown = rows[first : first + _SHOWN]
    more = {"everybody": "1" if everybody else None}
    path, here = f"/{spoken.code}/ties", {"lang": spoken.code, "limit": str(_SHOWN), "after": str(first)}
    following = first + _SHOWN if first + _SHOWN < len(rows) else None
    return _page(
        request,
        "ties",
        entries,
        [row["ids"] for row in shown],
        rows=shown,
        total=len(rows),
        nameless=len(found) - len(rows),
        everybody=asking.address(path, asked, everybody="1"),
        data_at=asking.address("/ties.json", asked, named=None if everybody else "1", **here),
        following=asking.address(path, asked, after=str(following), **more) if following else None,
    )


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
    entries = newest(request)
    days: dict[str, list[Told]] = {}
    for row in told([entry for entry in entries if entry.day > 0][:_SHOWN], spoken_in(request)):
        days.setdefault(day_of(row.entry) or "", []).append(row)
    return _page(request, "timeline", entries, [], days=days)


@router.get("/map.json", tags=["ledger"], summary="Where it is told to be, as GeoJSON")
def map_json(request: Request) -> Response:
    """A FeatureCollection of places; only towns and spots have a point."""
    found = places(newest_marks(request), spoken_in(request))
    return JSONResponse({"type": "FeatureCollection", "features": found}, media_type="application/geo+json")


@router.get("/map.csv", tags=["ledger"], summary="Places as a table")
def map_csv(request: Request) -> Response:
    """The same, one a line."""
    return forms.as_csv(map(place_line, places(newest_marks(request), spoken_in(request))), "map")


@router.get("/{lang}/map", include_in_schema=False)
def map_page(request: Request) -> Response:
    """The map and the list of its places."""
    spoken, entries = spoken_in(request), newest(request)
    rows = places(newest_marks(request), spoken)
    shown = rows[:_SHOWN]
    ids = [row["properties"]["ids"] for row in shown]
    return _page(request, "map", entries, ids, rows=shown, total=len(rows))


def _page(request: Request, name: str, entries: list[Entry], ids: list[list[str]], **values: Any) -> Response:
    """A page of a drawing; of each row the first statements are told."""
    wanted = {id for some in ids for id in some[:_ACCOUNTS]}
    chosen = [entry for entry in entries if entry.statement.id in wanted]
    common: dict[str, Any] = {
        "asked": asking.asked_of(request),
        "told": {row.entry.statement.id: row for row in told(chosen, spoken_in(request))},
        "accounts": _ACCOUNTS,
        "drawn": len(entries),
        "full": len(entries) >= MOST,
        "data_at": asking.address(
            f"/{name}.json", asking.asked_of(request), lang=spoken_in(request).code, limit=str(MOST)
        ),
        "forms_at": f"/{name}",
    }
    return site_of(request).page(request, f"{name}.html", **(common | values))
