"""What many statements say together: disputed, positions, tolls, sources, each as a page, JSON and CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from marsad.ledger.questions.answers import ALL, Answers, Window, of_one_thing
from marsad.ledger.questions.entries import some
from marsad.ledger.store import Ledger
from marsad.web import asking, forms
from marsad.web.language import Language
from marsad.web.rows import Told, told
from marsad.web.site import site_of, spoken_in

router = APIRouter()
Answer = dict[str, Any]
_SHOWN: Final = 30  # rows of a page
_IDS, _COUNTS = 100, 20  # of an answer, as it goes out
_ACCOUNTS: Final = 6  # statements of a side or a count that are shown


def _answers(request: Request, question: str, window: Window = ALL) -> Answers:
    with site_of(request).asked() as ledger:
        return ledger.answers(question, asking.filters(request), window)


def _view(
    question: str,
    summary: str,
    page: Callable[[Request, list[Answer]], dict[str, Any]],
    *,
    whole: bool = False,
    preferred: Callable[[tuple[Any, ...]], bool] | None = None,
) -> None:
    """Register the three forms of a view. Its page is made of the answers of one page (those that are preferred come
    first), or of all where it needs the whole."""

    def as_json(request: Request) -> Response:
        first, limit = asking.start(request), asking.limit(request, 100)
        rows, total = _answers(request, question, Window(limit, first))
        following = str(first + limit) if first + limit < total else None
        return forms.as_json([_leaner(row) for row in rows], following, total=total)

    def as_csv(request: Request) -> Response:
        return forms.as_csv(map(_lean, _answers(request, question).rows), question)

    def as_page(request: Request) -> Response:
        site, spoken, asked = site_of(request), spoken_in(request), asking.asked_of(request)
        first = asking.start(request)
        rows, total = _answers(request, question, ALL if whole else Window(_SHOWN, first, preferred))
        path = f"/{spoken.code}/{question}"
        more = first + _SHOWN < total
        values: dict[str, Any] = {
            "rows": rows,
            "total": total,
            "asked": asked,
            "following": asking.address(path, asked, after=str(first + _SHOWN)) if more else None,
            "forms_at": f"/{question}",
        }
        return site.page(request, f"{question}.html", **(values | page(request, rows)))

    router.add_api_route(f"/{question}.json", as_json, tags=["ledger"], summary=summary, name=f"{question}_json")
    router.add_api_route(f"/{question}.csv", as_csv, tags=["ledger"], summary=summary, name=f"{question}_csv")
    router.add_api_route(f"/{{lang}}/{question}", as_page, include_in_schema=False, name=f"{question}_page")


def _lean(row: Answer) -> Answer:
    """An answer as it goes out: of many statements only the first hundred ids, since `statements` counts them."""
    made = {name: value[:_IDS] if name == "ids" else value for name, value in row.items()}
    if "sides" in made:
        made["sides"] = [{**side, "ids": side["ids"][:_IDS]} for side in made["sides"]]
    return made


def _leaner(row: Answer) -> Answer:
    """The same with the last counts of a toll alone: `lowest`, `highest` and `latest` are of all, and the table that
    spreadsheets get has them all."""
    return {name: value[-_COUNTS:] if name == "counts" else value for name, value in _lean(row).items()}


def statements(ledger: Ledger, ids: Iterable[str], spoken: Language) -> dict[str, Told]:
    """Statements by id, as rows."""
    with ledger.database.reading() as connection:
        found = some(connection, ids)
    return {row.entry.statement.id: row for row in told(found.values(), spoken)}


def _disputed(request: Request, rows: list[Answer]) -> dict[str, Any]:
    wanted = [id for row in rows for side in row["sides"] for id in side["ids"][:_ACCOUNTS]]
    with site_of(request).asked() as ledger:
        return {"told": statements(ledger, wanted, spoken_in(request)), "accounts": _ACCOUNTS}


def _positions(request: Request, rows: list[Answer]) -> dict[str, Any]:
    """Parties down, issues across; in a cell what is said last, and all that is said."""
    issues: dict[str, int] = {}
    parties: dict[str, dict[str, Any]] = {}
    for row in rows:
        issues[row["issue"]] = issues.get(row["issue"], 0) + row["statements"]
        party = parties.setdefault(row["actor"]["id"], {"actor": row["actor"], "cells": {}, "statements": 0})
        party["statements"] += row["statements"]
        party["cells"].setdefault(row["issue"], []).append(row)
    for party in parties.values():
        for cell in party["cells"].values():
            cell.sort(key=lambda row: (row["last"] or "", row["statements"]), reverse=True)
    first = asking.start(request)
    ranked = sorted(parties.values(), key=lambda party: (-party["statements"], party["actor"]["id"]))
    return {
        "issues": sorted(issues, key=lambda issue: (-issues[issue], issue)),
        "rows": ranked[first : first + _SHOWN],
        "total": len(ranked),
    }


def _tolls(request: Request, rows: list[Answer]) -> dict[str, Any]:
    wanted = [c["statement"] for row in rows for c in row["counts"][-_ACCOUNTS:]]
    with site_of(request).asked() as ledger:
        return {"told": statements(ledger, wanted, spoken_in(request)), "accounts": _ACCOUNTS}


def _plain(request: Request, rows: list[Answer]) -> dict[str, Any]:
    del request, rows
    return {}


_view("disputed", "Where accounts stand against one another", _disputed)
_view("positions", "Who stands where on what", _positions, whole=True)
_view("tolls", "How many: the lowest, the highest and the last count", _tolls, preferred=of_one_thing)
_view("sources", "Who says it, and how often alone", _plain)
