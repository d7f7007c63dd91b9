"""Counts that questions over everything need, kept in the transaction that changes a statement.

They count the statements that hold, by the actors that the statements name (a person's merges are applied when asked).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.rows import iso

_TABLES: Final = {
    "dyad_total": ("actor_id", "recipient_id", "type", "realis"),
    "facet_cube": ("country", "month", "kind", "type", "realis"),
    "actor_facet": ("actor_id", "role", "kind", "type", "realis"),
}


class Counted(NamedTuple):
    """A statement as it is counted: the ids are those of rows."""

    kind: str
    type: str
    realis: str
    country: str | None
    day: int
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    voices: tuple[int, ...]


class Tally:
    """What statements that come to hold, or cease to, change in the counts."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[tuple[Any, ...]]] = {name: Counter() for name in _TABLES}

    def add(self, s: Counted, n: int = 1) -> None:
        """Count a statement; `n` is -1 for one that no longer holds."""
        month = (iso(s.day) or "")[:7]
        self.counts["facet_cube"][s.country or "", month, s.kind, s.type, s.realis] += n
        for role, ids in (("actor", s.actors), ("recipient", s.recipients), ("voice", s.voices)):
            for id in set(ids):
                self.counts["actor_facet"][id, role, s.kind, s.type, s.realis] += n
        for actor in set(s.actors):
            for recipient in set(s.recipients):
                self.counts["dyad_total"][actor, recipient, s.type, s.realis] += n

    def write(self, connection: Connection) -> None:
        """Put the changes into the tables, and begin anew."""
        for name, keys in _TABLES.items():
            changed = sorted((key, n) for key, n in self.counts[name].items() if n)
            if changed:
                rows = [{**dict(zip(keys, key, strict=True)), "n": n} for key, n in changed]
                bulk.execute(connection, _UPSERT[name], rows)
            self.counts[name].clear()


def _upsert(name: str, keys: tuple[str, ...]) -> str:
    columns, values = ", ".join(keys), ", ".join(f":{key}" for key in keys)
    return (
        f"INSERT INTO {name} ({columns}, n) VALUES ({values}, :n) "
        f"ON CONFLICT ({columns}) DO UPDATE SET n = {name}.n + excluded.n"
    )


_UPSERT: Final = {name: _upsert(name, keys) for name, keys in _TABLES.items()}


def held(connection: Connection, condition: str = "", values: dict[str, Any] | None = None) -> Iterable[Counted]:
    """The statements that hold, as they are counted; `condition` narrows them by columns of `s`."""
    where = f"WHERE s.until IS NULL {condition}"
    people: dict[int, dict[str, list[int]]] = {}
    for id, role, actor in connection.execute(text(f"{_PARTICIPANTS} {where}"), values or {}):
        people.setdefault(id, {}).setdefault(role, []).append(actor)
    for id, actor in connection.execute(text(f"{_VOICES} {where} AND v.actor_id IS NOT NULL"), values or {}):
        people.setdefault(id, {}).setdefault("voice", []).append(actor)
    query = f"SELECT s.id, s.kind, s.type, s.realis, s.country, s.day FROM statement s {where}"
    for id, *rest in connection.execute(text(query), values or {}):
        roles = people.get(id, {})
        yield Counted(*rest, *(tuple(roles.get(role, ())) for role in ("actor", "recipient", "voice")))


_PARTICIPANTS: Final = "SELECT s.id, p.role, p.actor_id FROM statement s JOIN participant p ON p.statement_id = s.id"
_VOICES: Final = "SELECT s.id, v.actor_id FROM statement s JOIN voice v ON v.statement_id = s.id"


def differences(connection: Connection) -> list[str]:
    """Where the tables and the statements disagree, one line each; empty where all is well."""
    tally = Tally()
    for counted in held(connection):
        tally.add(counted)
    found = []
    for name, keys in _TABLES.items():
        query = f"SELECT {', '.join(keys)}, n FROM {name} WHERE n <> 0"
        kept = {tuple(row[:-1]): row[-1] for row in connection.execute(text(query))}
        for key in sorted(kept.keys() | tally.counts[name].keys(), key=str):
            if kept.get(key, 0) != tally.counts[name].get(key, 0):
                told = ", ".join(map(str, key))
                found.append(f"{name} ({told}): {kept.get(key, 0)} kept, {tally.counts[name].get(key, 0)} counted")
    return found


def rebuild(connection: Connection) -> None:
    """Make the tables anew from the statements."""
    tally = Tally()
    for counted in held(connection):
        tally.add(counted)
    for name in _TABLES:
        connection.execute(text(f"DELETE FROM {name}"))
    tally.write(connection)
