"""A situation on one page: every sentence footnoted to its evidence, printable, also as Markdown and DOCX."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from marsad.ledger.questions import entries, outlines
from marsad.ledger.questions.entries import Entry
from marsad.views.entries import telling
from marsad.views.graphs.brief import brief, parts
from marsad.web import asking, forms
from marsad.web.filters import web
from marsad.web.rows import Told, told
from marsad.web.site import site_of, spoken_in

if TYPE_CHECKING:
    from marsad.web.office import Brief

router = APIRouter()
_DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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
    spoken = spoken_in(request)
    sections = {
        name: [{"id": e.statement.id, "sentence": telling(e, spoken.code).sentence(e.statement)} for e in section.shown]
        for name, section in _found(request, counted=False).sections.items()
    }
    return forms.as_json([], None, sections=sections)


@router.get("/brief.docx", tags=["ledger"], summary="A brief as a DOCX", response_class=Response)
def as_docx(request: Request) -> Response:
    """The sections of the page, each sentence with a link to its endnote; in the language of `lang`."""
    from marsad.web.office import docx

    headers = {"Content-Disposition": 'attachment; filename="brief.docx"'}
    return Response(docx(_office(request), spoken_in(request)), headers=headers, media_type=_DOCX)


def _office(request: Request) -> Brief:
    """The brief as a word processor gets it, its words in the reader's language."""
    from marsad.web.office import Brief, Note

    spoken, found = spoken_in(request), _found(request)
    _ = spoken.gettext
    names = {
        "Who wants what": _("Who wants what?"),
        "What is disputed": _("What is disputed?"),
        "What rests on somebody unnamed": _("What rests on somebody unnamed?"),
        "What rests on one voice": _("What rests on one voice?"),
    }
    notes: dict[str, tuple[int, Note]] = {}

    def noted(row: Told) -> tuple[str, int]:
        days, source = spoken.days(row.entry.statement.time), row.entry.source
        where = _(", ").join(part for part in (source.outlet or source.id, spoken.day(source.published)) if part)
        e, words = row.entry.statement.evidence[0], row.entry.quotes[0]
        trigger = max(e.trigger[0] - e.start, 0), min(e.trigger[1] - e.start, len(words))
        note = Note(words, trigger, f"{where} · {row.entry.statement.id}", web(source.url))
        number, _note = notes.setdefault(row.entry.statement.id, (len(notes) + 1, note))
        return row.whole + (f" ({days})" if days else "") + ".", number

    sections = {
        names[name]: [noted(row) for row in told(section.shown, spoken)] for name, section in found.sections.items()
    }
    told_of = spoken.ngettext("%(n)s statement", "%(n)s statements", found.statements)
    of = spoken.ngettext("%(n)s document", "%(n)s documents", found.documents)
    counted = f"{told_of % {'n': spoken.number(found.statements)}} · {of % {'n': spoken.number(found.documents)}}"
    made = [note for _number, note in notes.values()]
    return Brief(_("Brief"), counted, sections, _("Nothing that is asked for."), _("Evidence"), made)


@router.get("/{lang}/brief", include_in_schema=False)
def page(request: Request) -> Response:
    """The brief of what the filters ask for."""
    site, spoken, asked = site_of(request), spoken_in(request), asking.asked_of(request)
    found = _found(request)
    notes: dict[str, int] = {}
    sections = []
    for name, section in found.sections.items():
        rows = told(section.shown, spoken)
        for row in rows:
            notes.setdefault(row.entry.statement.id, len(notes) + 1)
        sections.append({"name": name, "rows": rows, "more": section.total - len(rows)})
    noted = {row.entry.statement.id: row for section in sections for row in section["rows"]}  # type: ignore[attr-defined]
    return site.page(
        request,
        "brief.html",
        sections=sections,
        notes=notes,
        noted=noted,
        statements=found.statements,
        documents=found.documents,
        asked=asked,
        markdown=asking.address("/brief.md", asked),
        office=asking.address("/brief.docx", asked, lang=spoken.code),
    )


class _Section(NamedTuple):
    """The statements of a section that are shown, and how many it has."""

    shown: list[Entry]
    total: int


class _Found(NamedTuple):
    """A brief: its sections by name, and of how many statements and documents it is made (0 where nobody asked)."""

    sections: dict[str, _Section]
    statements: int
    documents: int


def _found(request: Request, *, counted: bool = True) -> _Found:
    """The brief; its documents are `counted` where that is shown."""
    filters = asking.filters(request)
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        newest = outlines.page(connection, filters, _MOST)
        found, documents = parts(newest), outlines.documents(newest) if counted else 0
        ids = [o.statement.id for chosen in found.values() for o in chosen[:_SHOWN]]
        whole = entries.some(connection, ids, filters.as_of)
    sections = {
        name: _Section([whole[o.statement.id] for o in chosen[:_SHOWN]], len(chosen)) for name, chosen in found.items()
    }
    return _Found(sections, len(newest), documents)


def _entries(request: Request) -> list[Entry]:
    filters = asking.filters(request)
    with site_of(request).asked() as ledger:
        return list(islice(ledger.statements(filters), _MOST))
