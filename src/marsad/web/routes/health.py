"""Ingestion health: what came in and when, what could not be read and why."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from marsad.ledger.history import changes
from marsad.ledger.quarantined import listed
from marsad.ledger.questions.documents import many
from marsad.ledger.store import Ledger
from marsad.web import forms
from marsad.web.site import site_of

router = APIRouter()


@router.get("/health.json", tags=["ledger"], summary="What came in, and what could not be read")
def as_json(request: Request) -> Response:
    """Documents, what waits in quarantine, and the latest changes."""
    with site_of(request).asked() as ledger:
        told = _health(ledger)
    return forms.as_json(told.pop("quarantine"), None, **told)


@router.get("/health.csv", tags=["ledger"], summary="What could not be read, as a table")
def as_csv(request: Request) -> Response:
    """What waits in quarantine, with reason and advice."""
    with site_of(request).asked() as ledger:
        return forms.as_csv(listed(ledger.database), "quarantine")


@router.get("/{lang}/health", include_in_schema=False)
def page(request: Request) -> Response:
    """The page of it."""
    site = site_of(request)
    with site.asked() as ledger:
        return site.page(request, "health.html", **_health(ledger), asked={}, forms_at="/health")


def _health(ledger: Ledger) -> dict[str, Any]:
    with ledger.database.reading() as connection:
        documents = many(connection)
    return {"documents": documents, "quarantine": listed(ledger.database), "changes": changes(ledger.database, 30)}
