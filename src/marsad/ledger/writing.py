"""Documents into the ledger: small transactions, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, select

from marsad.ledger import fulltext, schema
from marsad.ledger.connect import Database
from marsad.ledger.identity import known_outlet
from marsad.ledger.ids import Ids
from marsad.ledger.packing import pack_bytes, record_key
from marsad.ledger.preparing import Prepared, problem_key, split_where
from marsad.ledger.putting import Rows, note_change, put_reading
from marsad.ledger.summaries import Tally
from marsad.sources.records import Problem, Record

BATCH: Final = 20  # documents a transaction: 45 ms, so that other writers never wait long
CHECKPOINT: Final = 500  # documents between two emptyings of SQLite's log


class Outcome(NamedTuple):
    """What became of a document: added, known (there already) or quarantined. `statements` counts those added."""

    where: str
    status: str
    document: str | None = None
    statements: int = 0
    reason: str | None = None


class Writer:
    """Takes documents and problems in; every twentieth it writes them. Use as a context manager, or call `flush`."""

    def __init__(self, database: Database, who: str, ids: Ids | None = None) -> None:
        self.database, self.who = database, who
        self.ids = ids or Ids()
        self.waiting: list[Prepared | Problem] = []
        self.since_checkpoint = 0

    def add(self, item: Prepared | Problem) -> list[Outcome]:
        """A document with its reading, or a problem, which goes to quarantine with its reason and bytes.

        Gives what became of it and of those before it, once they are written; else nothing yet.
        """
        self.waiting.append(item)
        return self.flush() if len(self.waiting) >= BATCH else []

    def flush(self) -> list[Outcome]:
        """Write what waits, in one transaction. What is returned is on the disk."""
        if not self.waiting:
            return []
        try:
            with self.database.writing() as connection:
                done = write_within(connection, self.ids, self.waiting, self.who)
        except BaseException:  # also of a commit that failed
            self.ids.forget()
            raise
        self.since_checkpoint += len(self.waiting)
        self.waiting.clear()
        if self.since_checkpoint >= CHECKPOINT:
            self.database.checkpoint()
            self.since_checkpoint = 0
        return done


def write_within(connection: Connection, ids: Ids, items: Sequence[Prepared | Problem], who: str) -> list[Outcome]:
    """Write documents and problems in the caller's transaction, as one change: they land with it, or not at all."""
    try:
        return list(_Batch(connection, ids).write(items, who))
    except BaseException:
        ids.forget()
        raise


class KnownRecords:
    """Whether records are in the ledger already, asked before they are read. May be used in a thread of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def has(self, record: Record) -> bool:
        """Whether exactly this record was ingested before."""
        query = select(schema.document.c.id).where(schema.document.c.key == record_key(record))
        with self.database.reading() as connection:
            return connection.execute(query).first() is not None


class _Batch:
    """One transaction of an ingest."""

    def __init__(self, connection: Connection, ids: Ids) -> None:
        self.connection, self.ids = connection, ids
        self.change = ids.begin(connection)
        self.rows, self.tally = Rows(), Tally()

    def write(self, items: Sequence[Prepared | Problem], who: str) -> Iterator[Outcome]:
        """Write what is new; nothing at all, no change either, where nothing is."""
        known = self._known(items)
        self._look_up([item for item in items if isinstance(item, Prepared) and item.key not in known])
        outcomes = []
        for item in items:
            where = item.where
            key = problem_key(item) if isinstance(item, Problem) else item.key
            new = key not in known
            known.add(key)
            if isinstance(item, Problem):
                outcomes.append(Outcome(where, "quarantined", reason=f"{item.what}; {item.advice}"))
                if new:
                    self._problem(item, key)
            elif new:
                outcomes.append(Outcome(where, "added", item.document["uid"], len(item.statements)))
                self._document(item)
            else:
                outcomes.append(Outcome(where, "known", item.document["uid"]))
        if self.rows.rows:
            if self.change == 1:
                fulltext.note_terms(self.connection)
            note_change(self.connection, self.change, who, "ingest")
            self.rows.write(self.connection)
            self.tally.write(self.connection)
        else:
            self.ids.change -= 1
        yield from outcomes

    def _known(self, items: Sequence[Prepared | Problem]) -> set[str]:
        found: set[str] = set()
        for table, kind in ((schema.document, Prepared), (schema.quarantine, Problem)):
            keys = [problem_key(i) if isinstance(i, Problem) else i.key for i in items if isinstance(i, kind)]
            if keys:
                found.update(self.connection.execute(select(table.c.key).where(table.c.key.in_(keys))).scalars())
        return found

    def _look_up(self, items: Sequence[Prepared]) -> None:
        """Find the ids of all that these documents name at once; what is of one new document only can't be there."""
        for table, names in (
            (schema.actor, [uid for item in items for uid in item.actors]),
            (schema.place, [uid for item in items for uid in item.places]),
        ):
            self.ids.absent.setdefault(table.name, set()).update(uid for uid in names if uid.startswith("d:"))
            self.ids.find(self.connection, table, "uid", dict.fromkeys(names))

    def _document(self, item: Prepared) -> None:
        id = self.ids.new(self.connection, schema.document)
        outlet = self._outlet(item.outlet)
        self.rows.add(
            schema.document,
            id=id,
            **item.document,
            outlet_id=outlet,
            origin_id=self._origin(item.source),
            since=self.change,
            until=None,
        )
        self.rows.add(schema.content, document_id=id, text=item.text, raw=item.raw)
        self.rows.terms["document_search"].append((fulltext.document_row(item.document["day"], id), item.terms))
        put_reading(self.connection, self.ids, self.rows, self.tally, id, outlet, item, self.change)

    def _problem(self, problem: Problem, key: str) -> None:
        source, part = split_where(problem.where)
        self.rows.add(
            schema.quarantine,
            id=self.ids.new(self.connection, schema.quarantine),
            key=key,
            origin_id=self._origin(source),
            place_in_origin=part,
            reason=problem.what,
            advice=problem.advice,
            raw=pack_bytes(problem.raw),
            since=self.change,
            until=None,
        )

    def _origin(self, address: str) -> int:
        return self._one(schema.origin, "address", address)

    def _outlet(self, name: str | None) -> int | None:
        return None if name is None else self._one(schema.outlet, "name", name, known_outlet)

    def _one(self, table: Table, column: str, name: str, more: Callable[[str], dict[str, Any]] | None = None) -> int:
        known = self.ids.find(self.connection, table, column, [name])
        if name not in known:
            known[name] = self.ids.new(self.connection, table)
            self.rows.add(table, **{"id": known[name], column: name, **(more(name) if more else {})})
        return known[name]
