"""The statements that a drawing is made of: the newest of what is asked for, and the one limit of all drawings."""

from __future__ import annotations

from typing import Final

from fastapi import Request

from marsad.ledger.questions import entries
from marsad.ledger.questions.entries import Mark
from marsad.web import asking
from marsad.web.site import site_of

MOST: Final = 1_000  # statements of a drawing; a page says so where there are more


def newest_marks(request: Request) -> list[Mark]:
    """The newest statements that the address asks for, without their words."""
    with site_of(request).asked() as ledger, ledger.database.reading() as connection:
        return entries.marks(connection, asking.filters(request), MOST)
