"""Claims: the statements that hold, as questions over everything count them, kept in the transaction of the statement.

A statement is a row for each answer that it is part of: of a stance for each actor, of a relation for each two, of a
figure for what it counts where in which month; and of deeds and ties that are told as done or denied for each doer with
each recipient (or the place). The rows of one answer lie beside one another, so that an answer is one walk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.identity import plain_name
from marsad.ledger.rows import UNNAMED, iso

_DENIED: Final = {"actual": "told", "negated": "denied"}
_PART: Final = 20_000  # statements that are looked at at once


class Counted(NamedTuple):
    """A statement as it is counted: the ids are those of rows, `low` and `high` the ends of its value."""

    kind: str
    type: str
    realis: str
    country: str | None
    day: int
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    voices: tuple[int, ...]
    id: int
    sid: str
    position: str | None
    unit: str | None
    low: int | None
    high: int | None
    place: int | None
    voice: str
    document: int
    outlet: int | None
    heard: tuple[tuple[int, str], ...]  # of each who says it: row id, or 0 and the words for those without a name
    last: tuple[int, str | None] | None  # who says it in the end: row id, else 0 and the words as the text has them


class Claim(NamedTuple):
    """A row of the table; its first eight values are its key."""

    question: str
    type: str
    detail: str
    month: str
    actor_id: int
    recipient_id: int
    place_id: int
    statement_id: int
    sid: str
    realis: str
    voice: str
    day: int
    document_id: int
    outlet_id: int | None
    low: int | None
    high: int | None


Merged = Mapping[str, Mapping[int, int]]  # actor or place -> row id -> that of whom it is merged into

_COLUMNS: Final = ", ".join(Claim._fields)
_INSERT: Final = f"INSERT INTO claim ({_COLUMNS}) VALUES ({', '.join(':' + name for name in Claim._fields)})"
_DELETE: Final = "DELETE FROM claim WHERE statement_id = :id"


def write(connection: Connection, counted: Iterable[Counted], gone: Iterable[int], merged: Merged) -> None:
    """Put in the claims of statements, and take out those of the statements with these row ids."""
    bulk.tuples(connection, _INSERT, [claim for one in counted for claim in claims(one, merged)])
    bulk.execute(connection, _DELETE, [{"id": id} for id in gone])


def claims(s: Counted, merged: Merged) -> Iterator[Claim]:
    """What a statement is counted as."""
    actors, recipients = _one(s.actors, merged["actor"]), _one(s.recipients, merged["actor"])
    place = merged["place"].get(s.place, s.place) if s.place else 0
    rest = (s.id, s.sid, s.realis, s.voice, s.day, s.document, s.outlet, s.low, s.high)
    if s.kind == "stance":
        for actor in actors:
            yield Claim._make(("position", s.type, s.position or "", "", actor, 0, 0, *rest))
    elif s.kind == "figure" and (s.low is not None or s.high is not None):
        yield Claim._make(("toll", s.type, s.unit or "", (iso(s.day) or "")[:7], 0, 0, place, *rest))
    elif s.kind == "relation":
        for key in _ties(s.type, actors, recipients, place):
            yield Claim._make(("tie", s.type, "", "", *key, *rest))
    if s.kind in ("event", "relation") and s.realis in _DENIED and (recipients or place):
        for actor in actors:
            for recipient in recipients or [0]:
                there = 0 if recipients else place
                yield Claim._make((_DENIED[s.realis], s.type, s.kind, "", actor, recipient, there, *rest))


def _ties(type: str, actors: list[int], recipients: list[int], place: int) -> Iterator[tuple[int, int, int]]:
    if type == "allied-with" and not recipients:  # mutual: each with each
        yield from ((one, other, 0) for n, one in enumerate(actors) for other in actors[n + 1 :])
        return
    for actor in actors or [0]:
        for recipient in recipients or [0]:
            yield actor, recipient, 0 if recipients else place


def _one(ids: tuple[int, ...], merged: Mapping[int, int]) -> list[int]:
    return list(dict.fromkeys(merged.get(id, id) for id in ids)) if merged else list(dict.fromkeys(ids))


def held(connection: Connection, condition: str = "", values: dict[str, Any] | None = None) -> Iterator[Counted]:
    """The statements that hold, as they are counted; `condition` narrows them by columns of `s`."""
    where = f"WHERE s.until IS NULL {condition}"
    people: dict[int, dict[str, list[int]]] = {}
    order = "ORDER BY s.id, p.role, p.ordinal"
    for id, role, actor in connection.execute(text(f"{_PARTICIPANTS} {where} {order}"), values or {}):
        people.setdefault(id, {}).setdefault(role, []).append(actor)
    heard: dict[int, list[tuple[int, str]]] = {}
    last: dict[int, tuple[int, str | None]] = {}
    for id, actor, words, kind in connection.execute(text(f"{_VOICES} {where} ORDER BY s.id, v.ordinal"), values or {}):
        if actor is not None:
            people.setdefault(id, {}).setdefault("voice", []).append(actor)
        named = actor is not None and kind not in UNNAMED
        heard.setdefault(id, []).append((actor, "") if named else (0, plain_name(words)))
        last[id] = (0, words) if actor is None else (actor, None)
    for id, *rest in connection.execute(text(f"{_STATEMENTS} {where} ORDER BY s.id"), values or {}):
        roles = people.get(id, {})
        told = (tuple(roles.get(role, ())) for role in ("actor", "recipient", "voice"))
        yield Counted._make((*rest[:5], *told, id, *rest[5:], tuple(heard.get(id, ())), last.get(id)))


_PARTICIPANTS: Final = "SELECT s.id, p.role, p.actor_id FROM statement s JOIN participant p ON p.statement_id = s.id"
_VOICES: Final = """
    SELECT s.id, v.actor_id, v.text, a.kind FROM statement s JOIN voice v ON v.statement_id = s.id
    LEFT JOIN actor a ON a.id = v.actor_id
"""
_STATEMENTS: Final = """
    SELECT s.id, s.kind, s.type, s.realis, s.country, s.day, s.sid, s.position, s.unit, s.value_min, s.value_max,
           s.place_id, s.voice, s.document_id, s.outlet_id FROM statement s
"""


def all_held(connection: Connection) -> Iterator[list[Counted]]:
    """All statements that hold, some thousand at a time, by row id."""
    last = connection.execute(text("SELECT MAX(id) FROM statement")).scalar() or 0
    for first in range(1, last + 1, _PART):
        values = {"first": first, "last": first + _PART - 1}
        yield list(held(connection, "AND s.id BETWEEN :first AND :last", values))


def refresh(connection: Connection, condition: str, values: dict[str, Any], merged: Merged) -> None:
    """Make the claims anew of the statements that hold and fulfil a condition on `s`."""
    counted = list(held(connection, f"AND {condition}", values))
    bulk.execute(connection, _DELETE, [{"id": one.id} for one in counted])
    write(connection, counted, (), merged)


def differences(connection: Connection, counted: list[Counted], merged: Merged) -> list[str]:
    """Where the claims of these statements, which are one stretch of row ids, are not what they should be."""
    if not counted:
        return []
    query = f"SELECT {_COLUMNS} FROM claim WHERE statement_id BETWEEN :first AND :last"
    values = {"first": counted[0].id, "last": counted[-1].id}
    kept = {tuple(row) for row in connection.execute(text(query), values)}
    right = {tuple(claim) for one in counted for claim in claims(one, merged)}
    lost = [f"claim of statement {row[8]} ({row[0]}): counted, not kept" for row in sorted(right - kept, key=str)]
    return lost + [
        f"claim of statement {row[8]} ({row[0]}): kept, not counted" for row in sorted(kept - right, key=str)
    ]
