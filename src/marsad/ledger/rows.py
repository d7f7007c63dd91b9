"""A statement of the codebook as a row of the ledger, and back.

The row's `body` holds the whole statement; the other columns are made from it by `columns`, when it comes in and when a
person corrects it, so that the two can't part.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

import msgspec

from marsad.ledger.packing import digest
from marsad.model import Document, Link, Statement

UNNAMED: Final = frozenset({"unnamed", "population"})  # kinds of actors who have no name
WEEK: Final = 7  # days; among so few an inferred day still dates a document
_SHORT: Final = 16  # hexadecimal digits of a statement's id: 64 bits, no two among a billion
_FIELDS: Final = tuple(field.name for field in fields(Statement))
_values = attrgetter(*_FIELDS)  # all at once: `replace` looks at each field's properties, every time
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Statement).decode


def body(statement: Statement) -> str:
    """A statement as JSON; the same statement gives the same text."""
    return _encode(statement).decode()


def from_body(text: str) -> Statement:
    """The statement that `body` wrote. Raises `msgspec.ValidationError` where it is none."""
    return _decode(text)


def statement_id(document_key: str, id: str) -> str:
    """The ledger's id of a statement: that of the reading is unique among the texts of one source only."""
    return "s" + digest(f"{document_key}\0{id}")[:_SHORT]


def placed(statement: Statement, sid: str, actors: Mapping[str, str], places: Mapping[str, str]) -> Statement:
    """A statement of a reading with the ledger's ids: its own, and those of actors and places."""
    values = dict(zip(_FIELDS, _values(statement), strict=True))
    values["id"] = sid
    values["actor"] = tuple([actors[a] for a in statement.actor])
    values["recipient"] = tuple([actors[a] for a in statement.recipient])
    values["attribution"] = tuple([_link(link, actors) for link in statement.attribution])
    values["place"] = places[statement.place] if statement.place else None
    return Statement(**values)


def _link(link: Link, actors: Mapping[str, str]) -> Link:
    return Link(actor=actors[link.actor] if link.actor else None, text=link.text, cue=link.cue)


def columns(statement: Statement, document_day: int, unnamed: frozenset[str]) -> dict[str, Any]:
    """What questions ask for, from a statement. `unnamed` are the ids of actors whom nobody names."""
    value, time, evidence = statement.value, statement.time, statement.evidence[0]
    return {
        "sid": statement.id,
        "kind": statement.kind,
        "type": statement.type,
        "modes": " ".join(statement.modes),
        "realis": statement.realis,
        "position": statement.position,
        "value_min": value.min if value else None,
        "value_max": value.max if value else None,
        "unit": value.unit if value else None,
        "time_start": time.start,
        "time_end": time.end,
        "day": ordinal(time.start or time.end) or document_day,
        "voice": _voice(statement, unnamed),
        "confidence": statement.confidence,
        "start": evidence.start,
        "end": evidence.end,
        "body": body(statement),
    }


def _voice(statement: Statement, unnamed: frozenset[str]) -> str:
    """Who says it in the end: the outlet itself, somebody with a name, or nobody with one."""
    if not statement.attribution:
        return "outlet"
    last = statement.attribution[-1].actor
    return "unnamed" if last is None or last in unnamed else "named"


def settled(document: Document) -> tuple[str | None, str]:
    """The day (ISO 8601) of a document for the ledger, with its basis. A text that leaves more than a week of days
    (`published_until`) has none here, for its first possible day is not its own; its reading keeps them."""
    first, last = ordinal(document.published), ordinal(document.published_until)
    if last and last - first >= WEEK:
        return None, "none"
    return document.published, document.published_basis


def ordinal(day: str | None) -> int:
    """A day as its number in the proleptic Gregorian calendar; 0 where there is none."""
    return datetime.date.fromisoformat(day).toordinal() if day else 0


@lru_cache(maxsize=65_536)
def iso(ordinal: int) -> str | None:
    """The day of a number; None for 0."""
    return datetime.date.fromordinal(ordinal).isoformat() if ordinal else None
