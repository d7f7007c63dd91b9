"""Documents and statements into the ledger: small transactions, each whole or not at all.

Row ids are given out by the writer, who holds the lock: the same input gives the same ledger, and all rows of a kind go
to the database at once.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection, Table, func, insert, select

from marsad.ledger import bulk, fulltext, schema
from marsad.ledger.connect import Database
from marsad.ledger.identity import all_names, known_outlet
from marsad.ledger.packing import pack_bytes, record_key
from marsad.ledger.preparing import Drafted, Prepared, problem_key, split_where
from marsad.ledger.summaries import Counted, Tally
from marsad.model import Actor, Place
from marsad.sources.records import Problem, Record

BATCH: Final = 10  # documents a transaction: 36 ms, so that other writers never wait long
CHECKPOINT: Final = 500  # documents between two emptyings of SQLite's log
_MEMO: Final = 300_000  # ids of actors and places that are remembered


class Outcome(NamedTuple):
    """What became of a document: added, known (there already) or quarantined. `statements` counts those added."""

    where: str
    status: str
    document: str | None = None
    statements: int = 0
    reason: str | None = None


class Ids:
    """Next row ids and the ids of what has a name of its own, true for one transaction after the other.

    They are looked at again when another writer has been there since.
    """

    def __init__(self) -> None:
        self.change = 0
        self.next: dict[str, int] = {}
        self.known: dict[str, dict[str, int]] = {}
        self.absent: dict[str, set[str]] = {}  # looked for in this transaction, in vain

    def begin(self, connection: Connection) -> int:
        """Start a transaction: the id of its change."""
        self.absent.clear()
        last = connection.execute(select(func.max(schema.change.c.id))).scalar() or 0
        if last != self.change or sum(map(len, self.known.values())) > _MEMO:
            self.next.clear()
            self.known.clear()
        self.change = last + 1
        return self.change

    def forget(self) -> None:
        """After a transaction that was taken back."""
        self.change = -1

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
        for part in _parts(asked, 500):
            query = select(table.c[column], table.c.id).where(table.c[column].in_(part))
            known.update((name, id) for name, id in connection.execute(query))
        return known


class Writer:
    """Takes documents and problems in; every tenth it writes them. Use as a context manager, or call `flush`."""

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
                done = list(_Batch(connection, self.ids).write(self.waiting, self.who))
        except BaseException:
            self.ids.forget()
            raise
        self.since_checkpoint += len(self.waiting)
        self.waiting.clear()
        if self.since_checkpoint >= CHECKPOINT:
            self.database.checkpoint()
            self.since_checkpoint = 0
        return done


class KnownRecords:
    """Whether records are in the ledger already, asked before they are read. May be used in a thread of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def has(self, record: Record) -> bool:
        """Whether exactly this record was ingested before."""
        query = select(schema.document.c.id).where(schema.document.c.key == record_key(record))
        with self.database.reading() as connection:
            return connection.execute(query).first() is not None


class Rows:
    """Rows of many tables, collected and then written table by table, in the order that foreign keys need."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = {}
        self.terms: dict[str, list[tuple[int, str]]] = {name: [] for name in schema.SEARCH_TABLES}

    def add(self, table: Table, **row: Any) -> None:
        """A row for later."""
        self.rows.setdefault(table.name, []).append(row)

    def write(self, connection: Connection) -> None:
        """Write all of them."""
        for table in schema.metadata.sorted_tables:
            bulk.put(connection, table.name, self.rows.get(table.name, ()))
        for name, terms in self.terms.items():
            fulltext.write(connection, name, terms)
            terms.clear()
        self.rows.clear()


def note_change(connection: Connection, id: int, who: str, what: str, why: str | None = None) -> None:
    """Write the change that rows of this transaction refer to."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    connection.execute(insert(schema.change), {"id": id, "at": now, "who": who, "what": what, "why": why})


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


def put_reading(
    connection: Connection,
    ids: Ids,
    rows: Rows,
    tally: Tally,
    document: int,
    outlet: int | None,
    item: Prepared,
    change: int,
) -> None:
    """Collect the rows of a reading: itself, its actors and places that are new, its statements."""
    reading = ids.new(connection, schema.reading)
    rows.add(schema.reading, id=reading, document_id=document, **item.reading, since=change, until=None)
    actors = put_actors(connection, ids, rows, item.actors, change)
    places = put_places(connection, ids, rows, item.places, change)
    countries = {uid: place.country for uid, place in item.places.items()}
    for number, drafted in enumerate(item.statements):
        fixed = {"document_id": document, "reading_id": reading, "ordinal": number, "outlet_id": outlet}
        country = countries.get(drafted.statement.place or "")
        put_statement(connection, ids, rows, tally, drafted, fixed, (actors, places, country), change)


def put_statement(
    connection: Connection,
    ids: Ids,
    rows: Rows,
    tally: Tally,
    drafted: Drafted,
    fixed: Mapping[str, Any],
    names: tuple[Mapping[str, int], Mapping[str, int], str | None],
    change: int,
) -> int:
    """Collect a version of a statement, those who take part, its voices, its terms and its counts; its row id."""
    actors, places, country = names
    s, id = drafted.statement, ids.new(connection, schema.statement)
    place = places[s.place] if s.place else None
    rows.add(
        schema.statement,
        id=id,
        **fixed,
        **drafted.columns,
        place_id=place,
        country=country,
        hand=drafted.hand,
        since=change,
        until=None,
    )
    day = drafted.columns["day"]
    for role, uids in (("actor", s.actor), ("recipient", s.recipient)):
        for n, uid in enumerate(dict.fromkeys(uids)):
            rows.add(schema.participant, statement_id=id, role=role, ordinal=n, actor_id=actors[uid], day=day)
    for n, link in enumerate(s.attribution):
        voice = actors[link.actor] if link.actor else None
        rows.add(schema.voice, statement_id=id, ordinal=n, actor_id=voice, text=link.text, cue=link.cue)
    rows.terms["statement_search"].append((fulltext.statement_row(day, id), drafted.terms))
    links = tuple(actors[link.actor] for link in s.attribution if link.actor)
    told = tuple(tuple(actors[uid] for uid in uids) for uids in (s.actor, s.recipient))
    tally.add(Counted(s.kind, s.type, s.realis, country, day, told[0], told[1], links))
    return id


def put_actors(
    connection: Connection, ids: Ids, rows: Rows, actors: Mapping[str, Actor], change: int
) -> Mapping[str, int]:
    """Collect the actors that are new; the row ids of all."""
    known = ids.find(connection, schema.actor, "uid", actors)
    for uid, actor in actors.items():
        if uid not in known:
            id = known[uid] = ids.new(connection, schema.actor)
            rows.add(
                schema.actor,
                id=id,
                uid=uid,
                name=actor.name,
                names=msgspec.json.encode(actor.names).decode(),
                kind=actor.kind,
                country=actor.country,
                sectors=msgspec.json.encode(actor.sectors).decode(),
                known=actor.known,
                canonical=id,
                since=change,
            )
            put_names(rows, "actor", id, actor)
    return known


def put_names(rows: Rows, subject: str, id: int, named: Actor | Place) -> None:
    """Collect the names by which somebody or some place is found."""
    for plain in sorted(all_names(named)):
        rows.add(schema.name, subject=subject, plain=plain, id=id)


def put_places(
    connection: Connection, ids: Ids, rows: Rows, places: Mapping[str, Place], change: int
) -> Mapping[str, int]:
    """Collect the places that are new; the row ids of all."""
    known = ids.find(connection, schema.place, "uid", places)
    for uid, place in places.items():
        if uid not in known:
            id = known[uid] = ids.new(connection, schema.place)
            rows.add(
                schema.place,
                id=id,
                uid=uid,
                name=place.name,
                names=msgspec.json.encode(place.names).decode(),
                country=place.country,
                lat=place.lat,
                lon=place.lon,
                precision=place.precision,
                canonical=id,
                since=change,
            )
            put_names(rows, "place", id, place)
    return known


def _parts(values: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
