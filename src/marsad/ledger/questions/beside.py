"""Filters on statements that something else finds: few rows come first, and each statement is looked up by its row."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

from marsad.ledger.questions.filters import Filters, Where, where

# Those who say something, as filters have them, and as one statement is asked for them.
_LISTED: Final = "s.id IN (SELECT v.statement_id FROM voice v WHERE v.actor_id"
_ASKED: Final = "EXISTS (SELECT 1 FROM voice v WHERE v.statement_id = s.id AND (v.actor_id + 0)"


def beside(connection: Connection, filters: Filters, source: str, row: str) -> Where:
    """The conditions of filters on statements `s` whose row id is `row` of `source`; a statement may come twice where
    somebody takes part in it twice."""
    asked = where(connection, filters)
    # SQLite is to begin with the source: no days, kinds or people are to mislead it, and nothing is to be listed first.
    asked.conditions = [condition.replace(_LISTED, _ASKED) for condition in asked.conditions]
    joined = f"{source} CROSS JOIN statement s"
    if asked.leads():
        joined += " CROSS JOIN participant p"
        asked.conditions = [condition.replace("p.actor_id", "(p.actor_id + 0)") for condition in asked.conditions]
        asked.add("p.statement_id = s.id")
    asked.source = joined
    asked.add(f"s.id = {row}")
    return asked
