"""What comes in through the pages: an article saved to the ledger, and one fetched from its address."""

from __future__ import annotations

from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from starlette.responses import JSONResponse, Response

from marsad.ledger.preparing import prepare
from marsad.sources.checks import check, check_readable
from marsad.sources.fetching import Fetcher
from marsad.sources.records import BadInput, Problem, Record
from marsad.sources.web import page
from marsad.web.errors import Refusal
from marsad.web.reading import plain, read
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_WHERE: Final = "page"  # where a document came from that somebody saved


@router.post("/save", tags=["reading"], summary="Save an article to the ledger")
def save(
    request: Request,
    text: Annotated[str, Form()],
    published: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
    outlet: Annotated[str, Form()] = "",
    url: Annotated[str, Form()] = "",
) -> Response:
    """Its id and address in the ledger. One that is there already stays as it is."""
    told = plain(text)
    try:
        check(told)
        check_readable(told)
    except BadInput as error:
        raise Refusal(422, error.what, error.advice) from error
    reading = read(told, published or None, title.strip() or None, outlet.strip() or None, url.strip() or None)
    document = reading.document
    record = Record(
        text=told,
        where=_WHERE,
        published=document.published,
        title=document.title,
        outlet=document.outlet,
        url=document.url,
    )
    with site_of(request).asked() as ledger:
        writer = ledger.writer()
        done = writer.add(prepare(record, reading)) or writer.flush()
    outcome = done[-1]
    address = f"/{spoken_in(request).code}/documents/{quote(str(outcome.document), safe='')}"
    return JSONResponse({"document": outcome.document, "status": outcome.status, "address": address})


@router.post("/fetch", tags=["reading"], summary="Fetch the article of an address")
def fetch(address: Annotated[str, Form()]) -> Response:
    """Text, title, day and outlet of a page of the web; only what anybody may reach is fetched."""
    found = _fetched(address.strip())
    if isinstance(found, Problem):
        raise Refusal(422, found.what, found.advice)
    return JSONResponse({name: getattr(found, name) or "" for name in ("text", "title", "published", "outlet", "url")})


def _fetched(address: str) -> Record | Problem:
    try:
        return page(Fetcher().fetch(address), address)
    except BadInput as error:
        return error.at(address)
