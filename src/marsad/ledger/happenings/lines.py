"""A happening as one line of JSON."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from marsad.ledger.happenings.values import Account, Difference, Happening, Party, Reason, Side, Span, Spot

SCHEMA = "marsad/happening@1"


def line(happening: Happening) -> str:
    """One line, fields in a fixed order: the same happening gives the same bytes."""
    return msgspec.json.encode(as_dict(happening)).decode()


def as_dict(happening: Happening) -> dict[str, Any]:
    """The happening as plain values; days are ISO 8601, offsets code points of the document's text."""
    return {
        "schema": SCHEMA,
        "id": happening.id,
        "type": happening.type,
        "realis": happening.realis,
        "days": _days(happening.days),
        "place": _place(happening.place),
        "actors": [_party(p) for p in happening.actors],
        "recipients": [_party(p) for p in happening.recipients],
        "counts": [{"type": c.kind, "min": c.low, "max": c.high} for c in happening.counts],
        "series": happening.series,
        "voices": len(happening.voices),
        "documents_by_voice": happening.voices,
        "documents": happening.documents,
        "evidence": [
            {"document": a.document, "start": start, "end": end}
            for a in happening.accounts
            for start, end in a.evidence
        ],
        "accounts": [_account(a, happening.reasons.get(a.key, ())) for a in happening.accounts],
        "differences": [_difference(d) for d in happening.differences],
    }


def _account(account: Account, why: tuple[Reason, ...]) -> dict[str, Any]:
    return {
        "statement": account.id,
        "document": account.document,
        "type": account.type,
        "realis": account.realis,
        "according_to": account.voices,
        "outlet": account.outlet,
        "published": iso(account.published),
        "background": account.background,
        "reasons": [{"name": r.name, "weight": round(r.weight, 2), "detail": r.detail} for r in why],
    }


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "about": difference.about,
        "what": difference.what,
        "nature": difference.nature,
        "sides": [_side(side) for side in difference.sides],
    }


def _side(side: Side) -> dict[str, Any]:
    accounts = [{"document": document, "statement": statement} for document, statement in side.accounts]
    return {"value": side.value, "accounts": accounts}


def _days(span: Span) -> dict[str, Any]:
    return {"first": iso(span.first), "last": iso(span.last), "basis": span.basis}


def _place(spot: Spot | None) -> dict[str, Any] | None:
    if spot is None:
        return None
    return {"id": spot.id, "name": spot.name, "country": spot.country, "precision": spot.precision}


def _party(party: Party) -> dict[str, Any]:
    return {"key": party.key, "name": party.name, "known": party.known, "country": party.country}


def iso(day: int | None) -> str | None:
    """The ISO 8601 day of an ordinal."""
    return datetime.date.fromordinal(day).isoformat() if day is not None else None
