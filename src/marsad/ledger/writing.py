"""Documents into the ledger: small transactions, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, select

from marsad.ledger import fulltext, reprints, schema
from marsad.ledger.connect import Database
from marsad.ledger.identity import known_outlet
from marsad.ledger.ids import Ids
from marsad.ledger.packing import pack_bytes
from marsad.ledger.prepared import Prepared
from marsad.ledger.preparing import problem_key, split_where
from marsad.ledger.putting import Rows, note_change, put_reading
from marsad.ledger.sameness import Seen, Sighting, Wanted, adds_nothing, came_from, given_of, known
from marsad.ledger.summaries import Tally
from marsad.sources.languages import READ
from marsad.sources.records import Problem

BATCH: Final = 20  # documents a transaction: 45 ms, so that other writers never wait long
Item = Prepared | Sighting | Problem
CHECKPOINT: Final = 500  # documents between two emptyings of SQLite's log


class Outcome(NamedTuple):
    """What became of a document: added, known (there already) or quarantined. `statements` counts those added;
    `unread` is the language of one that was added and that no pack reads."""

    where: str
    status: str
    document: str | None = None
    statements: int = 0
    reason: str | None = None
    unread: str | None = None


class Writer:
    """Takes documents and problems in; every twentieth it writes them. Use as a context manager, or call `flush`."""

    def __init__(self, database: Database, who: str, ids: Ids | None = None) -> None:
        self.database, self.who = database, who
        self.ids = ids or Ids()
        self.waiting: list[Item] = []
        self.since_checkpoint = 0

    def add(self, item: Item) -> list[Outcome]:
        """A document with its reading, one that is here and was met at another place, or a problem, which goes to
        quarantine with its reason and bytes.

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


def write_within(connection: Connection, ids: Ids, items: Sequence[Item], who: str) -> list[Outcome]:
    """Write documents and problems in the caller's transaction, as one change: they land with it, or not at all."""
    try:
        return list(_Batch(connection, ids).write(items, who))
    except BaseException:
        ids.forget()
        raise


class _Batch:
    """One transaction of an ingest."""

    def __init__(self, connection: Connection, ids: Ids) -> None:
        self.connection, self.ids = connection, ids
        self.change = ids.begin(connection)
        self.rows, self.tally = Rows(), Tally()
        self.finder = reprints.Finder(connection)
        self.bands: dict[int, tuple[int, ...]] = {}
        self.links: list[reprints.Link] = []
        self.written: dict[str, list[Seen]] = {}
        self.met: set[tuple[int, str]] = set()

    def write(self, items: Sequence[Item], who: str) -> Iterator[Outcome]:
        """Write what is new; nothing at all, no change either, where nothing is."""
        self.quarantined = self._quarantined(items)
        given = [item for item in items if isinstance(item, Prepared)]
        self.seen = known(self.connection, [Wanted(i.key, i.document["text_hash"], given_of(i)) for i in given])
        new = [item for item in given if item.key not in self.seen]
        self._look_up(new)
        self.finder.look_up(band for item in new for band in item.bands)
        outcomes = [self._write(item) for item in items]
        if self.rows.rows:
            if self.change == 1:
                fulltext.note_terms(self.connection)
            note_change(self.connection, self.change, who, "ingest")
            self.rows.write(self.connection)
            reprints.put_bands(self.connection, self.bands)
            reprints.put_links(self.connection, [(link, self.change) for link in self.links])
            self.tally.write(self.connection)
        else:
            self.ids.change -= 1
        yield from outcomes

    def _write(self, item: Item) -> Outcome:
        if isinstance(item, Problem):
            key = problem_key(item)
            if key not in self.quarantined:
                self.quarantined.add(key)
                self._problem(item, key)
            return Outcome(item.where, "quarantined", reason=f"{item.what}; {item.advice}")
        if isinstance(item, Sighting):
            self._met(Seen(item.document, item.uid, "", {}), item.where)
            return Outcome(item.where, "known", item.uid)
        seen = self.seen.get(item.key) or self._just_written(item)
        if seen is not None:
            self._met(seen, item.where)
            return Outcome(item.where, "known", seen.uid)
        self._document(item)
        spoken = item.document["language"]
        unread = None if spoken in READ else spoken
        return Outcome(item.where, "added", item.document["uid"], len(item.statements), unread=unread)

    def _quarantined(self, items: Sequence[Item]) -> set[str]:
        keys = [problem_key(item) for item in items if isinstance(item, Problem)]
        column = schema.quarantine.c.key
        return set(self.connection.execute(select(column).where(column.in_(keys))).scalars()) if keys else set()

    def _just_written(self, item: Prepared) -> Seen | None:
        """The same document among those of this transaction."""
        given = given_of(item)
        found = self.written.get(item.document["text_hash"], ())
        return next((seen for seen in found if adds_nothing(given, seen.given)), None)

    def _met(self, seen: Seen, where: str) -> None:
        """Note that a document stands at this place, too."""
        address, part = split_where(where)
        if (seen.document, address) in self.met or came_from(self.connection, seen, address):
            return
        self.met.add((seen.document, address))
        origin = self._origin(address)
        self.rows.add(
            schema.document_origin,
            document_id=seen.document,
            origin_id=origin,
            place_in_origin=part,
            since=self.change,
        )

    def _look_up(self, items: Sequence[Prepared]) -> None:
        """Find the ids of all that these documents name at once; what is of one new document only can't be there."""
        for table, names in (
            (schema.actor, [uid for item in items for uid in item.actors]),
            (schema.place, [uid for item in items for uid in item.places]),
        ):
            self.ids.expect(table, (uid for uid in names if uid.startswith("d:")))
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
        seen = Seen(id, item.document["uid"], item.source, given_of(item))
        self.written.setdefault(item.document["text_hash"], []).append(seen)
        self.bands[id] = item.bands
        link = self.finder.add(id, item.document["uid"], item.document["day"], item.text, item.bands)
        if link is not None:
            self.links.append(link)
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
            byte=problem.offset,
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
