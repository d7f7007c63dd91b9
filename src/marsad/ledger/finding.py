"""Actors and places by their id or by their name."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, Row, text

from marsad.knowledge.lookup import load
from marsad.ledger.errors import NotFound
from marsad.ledger.identity import plain_name
from marsad.model import Actor, Place

_MANY = 6  # candidates that a message names


def actor_id(connection: Connection, asked: str) -> str:
    """The id of one actor: of the ledger, or known to the tables. Raises `NotFound` for nobody and for several."""
    known = known_actor(asked)
    return known.id if known else str(_one(connection, "actor", asked).uid)


def place_id(connection: Connection, asked: str) -> str:
    """The id of one place: of the ledger, or known to the tables. Raises `NotFound` for none and for several."""
    known = known_place(asked)
    return known.id if known and known.id else str(_one(connection, "place", asked).uid)


def known_actor(id: str) -> Actor | None:
    """An actor of the knowledge tables by its id."""
    entity = load().entity(id)
    if entity is None:
        return None
    fields = {name: getattr(entity, name) for name in ("id", "name", "names", "kind", "country", "sectors")}
    return Actor(**fields, known=True)


def known_place(id: str) -> Place | None:
    """A place of the knowledge tables by its id."""
    row = load().place(id)
    if row is None:
        return None
    fields = {name: getattr(row, name) for name in ("id", "name", "names", "country", "lat", "lon", "precision")}
    return Place(**fields)


def called(connection: Connection, table: str, asked: str) -> list[Row[Any]]:
    """The rows whose id or one of whose names is the one asked for, spelled in any way; names are whole."""
    found = connection.execute(text(f"SELECT * FROM {table} WHERE uid = :asked"), {"asked": asked}).all()
    if found:
        return list(found)
    wanted = plain_name(asked).casefold()
    return [row for row in _holding(connection, table, asked) if wanted in all_names(row)]


def matching(connection: Connection, table: str, asked: str) -> list[Row[Any]]:
    """The rows whose id it is, or one of whose names has all the words that are asked for, spelled in any way."""
    found = connection.execute(text(f"SELECT * FROM {table} WHERE uid = :asked"), {"asked": asked}).all()
    words = plain_name(asked).casefold().split()
    others = [r for r in _holding(connection, table, asked) if any(_has(name, words) for name in all_names(r))]
    return [*found, *others]


def _has(name: str, words: list[str]) -> bool:
    parts = name.split()
    return all(any(part.removeprefix("ال") == word.removeprefix("ال") for part in parts) for word in words)


def all_names(row: Row[Any]) -> set[str]:
    """Every name of an actor or place, as names are compared."""
    spellings = [row.name, *(name for names in json.loads(row.names).values() for name in names)]
    return {plain_name(name).casefold() for name in spellings}


def _holding(connection: Connection, table: str, asked: str) -> list[Row[Any]]:
    """Rows among whose names the longest word that is asked for may be, loosely spelled, as the database finds them."""
    longest = max(asked.split(), key=len, default="")
    pattern = "%" + "".join(c if c.isalnum() and c not in "اأإآىيئةهؤو" else "_" for c in longest.casefold()) + "%"
    query = (
        f"SELECT * FROM {table} WHERE LOWER(name) LIKE :pattern OR LOWER(names) LIKE :pattern ORDER BY known DESC, id"
    )
    query = query if table == "actor" else query.replace("known DESC, ", "")
    return list(connection.execute(text(query), {"pattern": pattern}))


def _one(connection: Connection, table: str, asked: str) -> Row[Any]:
    found = called(connection, table, asked)
    known = [row for row in found if not row.uid.startswith(("d:", "n:", "p:"))]
    if len(known) == 1:
        return known[0]
    if len(found) != 1:
        many = ", ".join(f"{row.uid} ({row.country or 'no country'})" for row in found[:_MANY])
        what = f"{len(found)} are called {asked!r}: {many}" if found else f"nobody and nothing is called {asked!r}"
        raise NotFound(what, "give the id of one" if found else "look for it with: marsad actors LEDGER NAME")
    return found[0]
