"""The first screen: an article and its statements; any text, read at once and not kept."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from marsad.sources.examples import examples
from marsad.web.article import screen
from marsad.web.errors import Refusal
from marsad.web.reading import plain, read
from marsad.web.site import site_of, spoken_in

router = APIRouter()


@router.get("/{lang:str}/", include_in_schema=False)
def first(request: Request, lang: str, example: str = "libyan") -> Response:
    """The first screen, with an example article."""
    found = next((e for e in examples() if e.file == f"{example}.txt"), None)
    if lang not in ("ar", "en", "fr") or found is None:
        raise Refusal(404, "there is no such page", "look for it from the first page")
    reading = read(found.text, found.published, found.title)
    shown = screen(reading, found.text, spoken_in(request).code)
    chosen = [(e.file.removesuffix(".txt"), e.title) for e in examples()]
    return site_of(request).page(
        request, "article.html", shown=shown, base=found.text, examples=chosen, example=example
    )


@router.post("/{lang:str}/read", include_in_schema=False)
def read_again(
    request: Request,
    lang: str,
    text: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    base: Annotated[str, Form()] = "",
    title: Annotated[str, Form()] = "",
) -> Response:
    """The statements of a text that somebody is writing, beside those of the text before (`base`)."""
    told = plain(text)
    reading = read(told, published, title or None)
    before = None
    if base and plain(base) != told:
        before = (read(plain(base), published, title or None), plain(base))
    shown = screen(reading, told, spoken_in(request).code, before)
    return site_of(request).page(request, "parts/reading.html", shown=shown, fragment=True)


@router.post("/read.json", summary="Read an article", tags=["reading"])
def read_json(
    text: Annotated[str, Form(description="The article, Arabic, as it is.", examples=["رفض حفتر وقف إطلاق النار."])],
    published: Annotated[str, Form(description="Its day, YYYY-MM-DD.", examples=["2019-05-22"])] = "",
) -> dict[str, Any]:
    """The reading of an article, as the codebook has it. Nothing is kept."""
    return read(text, published).to_dict()
