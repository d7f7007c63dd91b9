"""Actors and places by their id or by their name."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from sqlalchemy import Connection, Row, text

from marsad.knowledge.lookup import load
from marsad.ledger.errors import NotFound
from marsad.ledger.identity import plain_name
from marsad.model import Actor, Place

_MANY: Final = 6  # candidates that a message names
_ARTICLE: Final = "ال"
_INITIALS: Final = re.compile("[A-Z]{2,6}")
OF_TEXTS: Final = ("d:", "n:", "p:")  # what ids begin with that no table of knowledge gave


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
    return list(found) or _by_name(connection, table, "n.plain = :plain", plain_name(asked))


def matching(connection: Connection, table: str, asked: str, *, begun: bool = False) -> list[Row[Any]]:
    """The rows whose id it is, or one of whose names has all the words that are asked for, spelled in any way. The last
    word may go on where it is only `begun`."""
    found = connection.execute(text(f"SELECT * FROM {table} WHERE uid = :asked"), {"asked": asked}).all()
    words = [word.removeprefix(_ARTICLE) for word in plain_name(asked).split()]
    if not words:
        return list(found)
    pattern = "%" + max(words, key=len).replace("%", "").replace("_", "") + "%"
    others = _by_name(connection, table, "n.plain LIKE :plain", pattern)
    return [*found, *(row for row in others if _has(row, words, begun))]


def meant(connection: Connection, table: str, asked: str) -> list[Row[Any]]:
    """Whom a part of a name, or its initials, mean where only one has them: "Haftar" is Khalifa Haftar as long as no
    other is named, "WHO" the World Health Organization.

    One whom the knowledge tables know goes before those of the texts alone. Raises `NotFound` with those who may be
    meant.
    """
    found = _by_initials(connection, table, asked) or matching(connection, table, asked)
    known = [row for row in found if not row.uid.startswith(OF_TEXTS)]
    if len(known or found) == 1:
        return known or found
    several = tuple((row.uid, row.name) for row in (known or found)[:_MANY])
    if table == "place":
        raise NotFound(
            "no place is called {name!r}",
            "give its name, its id or a country's code (LBY)",
            meant=several,
            name=asked,
        )
    raise NotFound(
        "nobody is called {name!r}",
        "look for the name with: marsad actors LEDGER NAME",
        meant=several,
        name=asked,
    )


def _by_initials(connection: Connection, table: str, asked: str) -> list[Row[Any]]:
    """Known bodies and groups by the first letters of their English names."""
    if not _INITIALS.fullmatch(asked):
        return []
    rows = connection.execute(text(f"SELECT * FROM {table} WHERE uid LIKE 'body:%' OR uid LIKE 'group:%'"))
    return [row for row in rows if "".join(word[0] for word in row.name.split() if word[0].isupper()) == asked]


def _by_name(connection: Connection, table: str, condition: str, plain: str) -> list[Row[Any]]:
    query = f"""
        SELECT t.* FROM {table} t
        WHERE t.id IN (SELECT n.id FROM name n WHERE n.subject = :subject AND {condition}) ORDER BY t.id
    """
    return list(connection.execute(text(query), {"subject": table, "plain": plain}))


def _has(row: Row[Any], words: list[str], begun: bool) -> bool:
    """Whether one name has all the words, with or without the article."""
    *whole, last = words
    spellings = [row.name, *(name for names in json.loads(row.names).values() for name in names)]
    for name in spellings:
        parts = [part.removeprefix(_ARTICLE) for part in plain_name(name).split()]
        ends = any(part.startswith(last) for part in parts) if begun else last in parts
        if ends and all(word in parts for word in whole):
            return True
    return False


def _one(connection: Connection, table: str, asked: str) -> Row[Any]:
    found = called(connection, table, asked)
    known = [row for row in found if not row.uid.startswith(OF_TEXTS)]
    if len(known) == 1:
        return known[0]
    if len(found) != 1:
        many = ", ".join(f"{row.uid} ({row.country or 'no country'})" for row in found[:_MANY])
        what = f"{len(found)} are called {asked!r}: {many}" if found else f"nobody and nothing is called {asked!r}"
        raise NotFound(what, "give the id of one" if found else "look for it with: marsad actors LEDGER NAME")
    return found[0]
