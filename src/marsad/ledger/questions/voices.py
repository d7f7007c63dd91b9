"""According to whom: who says what a ledger holds, and in which outlets it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, text

from marsad.ledger.identity import plain_name
from marsad.ledger.preparing import UNNAMED
from marsad.ledger.questions.answers import ALL, Answers, Window
from marsad.ledger.questions.filters import Filters, where
from marsad.ledger.questions.together import Names
from marsad.ledger.states import canonical_of, holds

_COLUMNS = "s.sid, s.document_id, s.outlet_id, s.realis, v.ordinal, v.actor_id, v.text, a.kind"
_JOINS = "LEFT JOIN voice v ON v.statement_id = s.id LEFT JOIN actor a ON a.id = v.actor_id"


@dataclass(slots=True)
class _Voice:
    words: str | None
    statements: set[int] = field(default_factory=set)
    compared: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    outlets: set[int | None] = field(default_factory=set)


def sources(connection: Connection, filters: Filters, window: Window = ALL) -> Answers:
    """Everybody who says something: outlets for themselves, those with a name, and the words for those without.

    An unnamed source is counted by its words, which is no count of people: one may speak under many of them.
    `compared` are the statements that kept happenings hold, `alone` those of them that no second independent voice
    tells; reprints are no second voice.
    """
    asked = where(connection, filters)
    merged = canonical_of(connection, "actor", asked.state)
    names = Names(connection)
    voices = _voices(connection, asked.state)
    found: dict[tuple[str, Any], _Voice] = {}
    for row in connection.execute(text(asked.sql(_COLUMNS, _JOINS)), asked.values):
        key = _key(row, merged)
        voice = found.get(key)
        if voice is None:
            voice = found[key] = _Voice(row.text)
        voice.statements.add(row.id)
        voice.documents.add(row.document_id)
        voice.outlets.add(row.outlet_id)
        if row.sid in voices:
            voice.compared.add(row.id)
            if voices[row.sid] < 2:
                voice.alone.add(row.id)
    for kind, table in (("named", "actor"), ("outlet", "outlet")):
        names.load(table, (id for voice, id in found if voice == kind))
    answers = sorted(_counted(found, names), key=lambda answer: (-answer["statements"], str(answer["name"])))
    return Answers(window.of(answers), len(answers))


def _voices(connection: Connection, state: int | None) -> dict[str, int]:
    """Statement -> how many independent voices the happening has that holds it."""
    query = f"""
        SELECT m.sid, h.voices FROM happening_member m JOIN happening h ON h.id = m.happening_id
        WHERE h.voices IS NOT NULL AND {holds("h", state)}
    """
    values = {} if state is None else {"state": state}
    return {row[0]: row[1] for row in connection.execute(text(query), values)}


def _key(row: Any, merged: Any) -> tuple[str, Any]:
    if row.ordinal is None:
        return "outlet", row.outlet_id
    if row.actor_id is None or row.kind in UNNAMED:
        return "unnamed", plain_name(row.text)
    return "named", merged[row.actor_id]


def _told(key: tuple[str, Any], words: str | None, names: Names) -> dict[str, Any]:
    kind, id = key
    told: dict[str, Any] = {"voice": kind, "name": words, "id": None, "country": None, "reliability": None}
    if kind == "named":
        told |= names.of("actor", id)
    elif kind == "outlet":
        told |= {"name": None} if id is None else names.of("outlet", id)
    return told


def _counted(found: dict[tuple[str, Any], _Voice], names: Names) -> Iterator[dict[str, Any]]:
    for key, voice in found.items():
        yield {
            **_told(key, voice.words, names),
            "statements": len(voice.statements),
            "documents": len(voice.documents),
            "outlets": len(voice.outlets - {None}),
            "compared": len(voice.compared),
            "alone": len(voice.alone),
        }
