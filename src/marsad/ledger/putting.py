"""Rows of readings, statements, actors and places, collected, and then written table by table."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, insert

from marsad.ledger import bulk, fulltext, schema
from marsad.ledger.claims import Counted
from marsad.ledger.identity import all_names
from marsad.ledger.ids import Ids
from marsad.ledger.prepared import Drafted, Prepared
from marsad.ledger.summaries import Tally
from marsad.model import Actor, Place, Statement


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
    told = [tuple(actors[uid] for uid in uids) for uids in (s.actor, s.recipient)]
    row = drafted.columns
    value = row["position"], row["unit"], row["value_min"], row["value_max"]
    where = place, row["voice"], fixed["document_id"], fixed["outlet_id"]
    heard = tuple((actors[uid] if uid else 0, words) for uid, words in drafted.heard)
    last = _last(s, actors)
    counted = (s.kind, s.type, s.realis, country, day, *told, links, id, s.id, *value, *where, heard, last)
    tally.add(Counted._make(counted))
    return id


def _last(s: Statement, actors: Mapping[str, int]) -> tuple[int, str | None] | None:
    """Who says it in the end, as it is counted; None for the outlet itself."""
    if not s.attribution:
        return None
    link = s.attribution[-1]
    return (actors[link.actor], None) if link.actor else (0, link.text)


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
