"""Counts that questions over everything need, kept in the transaction that changes a statement.

They count the statements that hold, by the actors that the statements name (a person's merges are applied when asked);
the claims and edges of statements (claims.py, edges.py), which are kept with them, have whom they are merged into.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger import bulk, claims, edges, heard
from marsad.ledger.claims import Counted
from marsad.ledger.rows import iso
from marsad.ledger.states import merges

_TABLES: Final = {
    "dyad_total": ("actor_id", "recipient_id", "type", "realis"),
    "facet_cube": ("country", "month", "kind", "type", "realis"),
    "actor_facet": ("actor_id", "role", "kind", "type", "realis"),
    "actor_total": ("actor_id",),
}


class Tally:
    """What statements that come to hold, or cease to, change in the counts."""

    def __init__(self) -> None:
        self.counts: dict[str, Counter[tuple[Any, ...]]] = {name: Counter() for name in _TABLES}
        self.new: list[Counted] = []
        self.gone: list[Counted] = []

    def add(self, s: Counted, n: int = 1) -> None:
        """Count a statement; `n` is -1 for one that no longer holds."""
        if n > 0:
            self.new.append(s)
        else:
            self.gone.append(s)
        month = (iso(s.day) or "")[:7]
        self.counts["facet_cube"][s.country or "", month, s.kind, s.type, s.realis] += n
        for role, ids in (("actor", s.actors), ("recipient", s.recipients), ("voice", s.voices)):
            for id in set(ids):
                self.counts["actor_facet"][id, role, s.kind, s.type, s.realis] += n
                self.counts["actor_total"][(id,)] += n
        for actor in set(s.actors):
            for recipient in set(s.recipients):
                self.counts["dyad_total"][actor, recipient, s.type, s.realis] += n

    def write(self, connection: Connection) -> None:
        """Put the changes into the tables, and begin anew."""
        for name in _TABLES:
            changed = sorted((key, n) for key, n in self.counts[name].items() if n)
            if changed:
                bulk.tuples(connection, _UPSERT[name], [(*key, n) for key, n in changed])
            self.counts[name].clear()
        if self.new or self.gone:
            merged = merges(connection)
            claims.write(connection, self.new, [s.id for s in self.gone], merged)
            edges.write(connection, self.new, self.gone, merged)
            heard.write(connection, self.new, self.gone, merged)
        self.new, self.gone = [], []


def _upsert(name: str, keys: tuple[str, ...]) -> str:
    columns, values = ", ".join(keys), ", ".join(f":{key}" for key in keys)
    return (
        f"INSERT INTO {name} ({columns}, n) VALUES ({values}, :n) "
        f"ON CONFLICT ({columns}) DO UPDATE SET n = {name}.n + excluded.n"
    )


_UPSERT: Final = {name: _upsert(name, keys) for name, keys in _TABLES.items()}


def differences(connection: Connection) -> list[str]:
    """Where the tables and the statements disagree, one line each; empty where all is well."""
    tally, merged, found, number, right = Tally(), merges(connection), list[str](), 0, edges.Sums()
    for counted in claims.all_held(connection):
        for one in counted:
            tally.add(one)
            number += sum(1 for _ in claims.claims(one, merged))
            right.add(edges.edges(one, merged["actor"]))
        found += claims.differences(connection, counted, merged)
        tally.new.clear()
    kept = connection.execute(text("SELECT COUNT(*) FROM claim")).scalar_one()
    found += edges.differences(connection, right)
    found += heard.differences(connection, merged)
    found += [f"claim: {kept} kept, {number} counted"] if kept != number else []
    for name, keys in _TABLES.items():
        query = f"SELECT {', '.join(keys)}, n FROM {name} WHERE n <> 0"
        rows = {tuple(row[:-1]): row[-1] for row in connection.execute(text(query))}
        for key in sorted(rows.keys() | tally.counts[name].keys(), key=str):
            if rows.get(key, 0) != tally.counts[name].get(key, 0):
                told = ", ".join(map(str, key))
                found.append(f"{name} ({told}): {rows.get(key, 0)} kept, {tally.counts[name].get(key, 0)} counted")
    return found


def rebuild(connection: Connection) -> None:
    """Make the tables anew from the statements."""
    for name in (*_TABLES, "claim", "edge"):
        connection.execute(text(f"DELETE FROM {name}"))
    tally, merged = Tally(), merges(connection)
    for counted in claims.all_held(connection):
        for one in counted:
            tally.add(one)
        claims.write(connection, counted, (), merged)
        edges.write(connection, counted, (), merged)
        tally.new.clear()
    tally.write(connection)
    heard.rebuild(connection, merged)
