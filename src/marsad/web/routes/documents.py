"""Documents: the list, what searching finds, and each as an article beside its statements."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from marsad.ledger.holdings import one
from marsad.ledger.questions.documents import documents, many
from marsad.ledger.states import state
from marsad.web import asking, forms
from marsad.web.article import screen
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_SHOWN: Final = 50


@router.get("/documents.json", tags=["ledger"], summary="Documents, the newest first")
def as_json(request: Request) -> Response:
    """Documents with day, outlet and how many statements each has; `from`, `to` and `outlet` filter."""
    rows, following = _rows(request, 100)
    return forms.as_json(rows, following)


@router.get("/documents.csv", tags=["ledger"], summary="Documents as a table")
def as_csv(request: Request) -> Response:
    """Up to a thousand documents; `after` goes on."""
    return forms.as_csv(_rows(request, asking.MOST)[0], "documents")


@router.get("/{lang}/documents", include_in_schema=False)
def page(request: Request) -> Response:
    """The list of documents, or those that have the words that are searched for."""
    site, spoken, asked = site_of(request), spoken_in(request), asking.asked_of(request)
    words = request.query_params.get("text", "").strip()
    hits = []
    with site.asked() as ledger:
        if words:
            hits = ledger.search(words, asking.filters(request), _SHOWN)
        with ledger.database.reading() as connection:
            total = many(connection)
    rows, following = ([], None) if words else _rows(request, _SHOWN)
    path = f"/{spoken.code}/documents"
    return site.page(
        request,
        "documents.html",
        rows=rows,
        hits=hits,
        words=words,
        total=total,
        asked=asked,
        following=asking.address(path, asked, after=following) if following else None,
        forms_at="/documents",
    )


@router.get("/{lang}/documents/{id:path}", include_in_schema=False)
def article(request: Request, id: str) -> Response:
    """A document beside its statements, as people left them."""
    site, spoken = site_of(request), spoken_in(request)
    with site.asked() as ledger, ledger.database.reading() as connection:
        held = one(connection, id, state(connection, request.query_params.get("as_of")))
    shown = screen(held.reading, held.text, spoken.code)
    return site.page(request, "document.html", shown=shown, base=held.text, author=held.author)


@router.get("/document.json", tags=["ledger"], summary="One document with its text and its reading")
def one_as_json(request: Request, id: str) -> Response:
    """`text` and `reading` of a document by its id."""
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        held = one(connection, id, state(connection, request.query_params.get("as_of")))
    return forms.as_json([], None, text=held.text, author=held.author, reading=held.reading.to_dict())


def _rows(request: Request, usual: int) -> tuple[list[dict[str, Any]], str | None]:
    limit = asking.limit(request, usual)
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        rows = documents(connection, asking.filters(request), limit, asking.after(request))
    following = f"{rows[-1]['day']}.{rows[-1]['row']}" if len(rows) == limit else None
    for row in rows:
        del row["day"], row["row"]
    return rows, following
