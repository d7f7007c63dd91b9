"""The statements that a drawing is made of: the newest of what is asked for, and the one limit of all drawings."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from fastapi import Request

from marsad.ledger.questions.entries import Entry
from marsad.web import asking
from marsad.web.site import site_of

MOST: Final = 1_000  # statements of a drawing; a page says so where there are more


def newest(request: Request, kinds: tuple[str, ...] = ()) -> list[Entry]:
    """The newest statements that the address asks for, of these kinds, at most a thousand in all."""
    filters = asking.filters(request)
    if kinds and filters.kind is not None and filters.kind not in kinds:
        return []
    with site_of(request).asked() as ledger:
        if not kinds or filters.kind:
            return ledger.page(filters, MOST)
        found = [entry for kind in kinds for entry in ledger.page(replace(filters, kind=kind), MOST)]
    return sorted(found, key=lambda entry: (-entry.day, -entry.row))[:MOST]
