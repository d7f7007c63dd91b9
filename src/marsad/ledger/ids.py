"""Row ids, given out by the writer, who holds the lock: the same input gives the same ledger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, Table, func, select

from marsad.ledger import bulk, schema

_MEMO: Final = 100_000  # ids of actors and places that are remembered: some 20 MB


class Ids:
    """Next row ids and the ids of what has a name of its own, true for one transaction after the other.

    They are looked at again when another writer has been there since.
    """

    def __init__(self) -> None:
        self.change = 0
        self.next: dict[str, int] = {}
        self.known: dict[str, dict[str, int]] = {}
        self.absent: dict[str, set[str]] = {}  # looked for in this transaction, in vain
        self.passing: dict[str, list[str]] = {}  # of this transaction alone

    def begin(self, connection: Connection) -> int:
        """Start a transaction: the id of its change."""
        self.absent.clear()
        for table, names in self.passing.items():
            for name in names:
                self.known.get(table, {}).pop(name, None)
        self.passing.clear()
        last = connection.execute(select(func.max(schema.change.c.id))).scalar() or 0
        if last != self.change or sum(map(len, self.known.values())) > _MEMO:
            self.next.clear()
            self.known.clear()
        self.change = last + 1
        return self.change

    def forget(self) -> None:
        """After a transaction that was taken back."""
        self.change = -1

    def expect(self, table: Table, names: Iterable[str]) -> None:
        """Names that are new and that no later transaction asks for: of those in one document, most of all actors."""
        own = list(names)
        self.absent.setdefault(table.name, set()).update(own)
        self.passing.setdefault(table.name, []).extend(own)

    def new(self, connection: Connection, table: Table) -> int:
        """The next row id of a table."""
        name = table.name
        if name not in self.next:
            self.next[name] = (connection.execute(select(func.max(table.c.id))).scalar() or 0) + 1
        self.next[name] += 1
        return self.next[name] - 1

    def find(self, connection: Connection, table: Table, column: str, names: Iterable[str]) -> dict[str, int]:
        """The row ids of those names that have one."""
        known, absent = self.known.setdefault(table.name, {}), self.absent.setdefault(table.name, set())
        asked = [name for name in names if name not in known and name not in absent]
        absent.update(asked)
        query = f"SELECT {column}, id FROM {table.name} WHERE {column}"
        known.update((name, id) for name, id in bulk.among(connection, query, asked))
        return known
