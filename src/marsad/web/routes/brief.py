"""A situation on one page: every sentence footnoted to its evidence, printable, also as Markdown."""

from __future__ import annotations

from itertools import islice
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from marsad.ledger.questions.entries import Entry
from marsad.views.graphs.brief import brief, parts
from marsad.web import asking, forms
from marsad.web.rows import told
from marsad.web.site import site_of, spoken_in

router = APIRouter()
_MOST: Final = 1_000  # statements that a brief is made of: the newest that are asked for
_SHOWN: Final = 12  # sentences of a section


@router.get("/brief.md", tags=["ledger"], summary="A brief in Markdown", response_class=PlainTextResponse)
def as_markdown(request: Request) -> Response:
    """Who wants what, what is disputed, what rests on one voice; each sentence with its footnote."""
    headers = {"Content-Disposition": 'attachment; filename="brief.md"'}
    text = "\n".join(brief(_entries(request))) + "\n"
    return PlainTextResponse(text, headers=headers, media_type="text/markdown; charset=utf-8")


@router.get("/brief.json", tags=["ledger"], summary="The sentences of a brief")
def as_json(request: Request) -> Response:
    """The sections, each with the ids of its statements and their sentences."""
    found = parts(_entries(request))
    spoken = spoken_in(request)
    sections = {
        name: [{"id": row.entry.statement.id, "sentence": row.whole} for row in told(entries[:_SHOWN], spoken)]
        for name, entries in found.items()
    }
    return forms.as_json([], None, sections=sections)


@router.get("/{lang}/brief", include_in_schema=False)
def page(request: Request) -> Response:
    """The brief of what the filters ask for."""
    site, spoken, asked = site_of(request), spoken_in(request), asking.asked_of(request)
    entries = _entries(request)
    notes: dict[str, int] = {}
    sections = []
    for name, chosen in parts(entries).items():
        rows = told(chosen[:_SHOWN], spoken)
        for row in rows:
            notes.setdefault(row.entry.statement.id, len(notes) + 1)
        sections.append({"name": name, "rows": rows, "more": max(len(chosen) - _SHOWN, 0)})
    noted = {row.entry.statement.id: row for section in sections for row in section["rows"]}  # type: ignore[attr-defined]
    return site.page(
        request,
        "brief.html",
        sections=sections,
        notes=notes,
        noted=noted,
        statements=len(entries),
        documents=len({entry.source.id for entry in entries}),
        asked=asked,
        markdown=asking.address("/brief.md", asked),
    )


def _entries(request: Request) -> list[Entry]:
    filters = asking.filters(request)
    with site_of(request).asked() as ledger:
        return list(islice(ledger.statements(filters), _MOST))
