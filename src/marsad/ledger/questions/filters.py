"""Which statements are asked for, and the SQL that finds them. The same text serves both databases."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger import fulltext
from marsad.ledger.errors import LedgerError, NotFound
from marsad.ledger.finding import called, meant
from marsad.ledger.identity import plain_name
from marsad.ledger.merging import group
from marsad.ledger.states import holds, state

_COUNTRY: Final = re.compile(r"[A-Z]{3}")
VOICES: Final = ("outlet", "named", "unnamed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What statements must be; nothing asked for is anything. People and places are given by id or by name.

    `actor` takes part in any role, `doer` does it, `recipient` undergoes it. `voice` says it: somebody, or "outlet"
    (the outlet itself), "named", "unnamed". `place` may be a country (LBY). Days are ISO 8601, `last` inclusive; a
    statement without a day has that of its document. `text` are words of the clauses that say it. `as_of` is a past
    state.
    """

    actor: str | None = None
    doer: str | None = None
    recipient: str | None = None
    kind: str | None = None
    type: tuple[str, ...] = ()
    realis: tuple[str, ...] = ()
    place: str | None = None
    first: str | None = None
    last: str | None = None
    outlet: str | None = None
    voice: str | None = None
    text: str | None = None
    document: str | None = None
    as_of: str | int | None = None


@dataclass(slots=True)
class Where:
    """Conditions on a statement `s`, with the values of their parameters."""

    state: int | None
    conditions: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    source: str = "statement s"
    oldest: bool = False
    placed: bool = False  # whether an index has them by their places

    def order(self) -> str:
        """The columns of the order, which an index has."""
        day, id = ("p.day", "p.statement_id") if self.leads() else ("s.day", "s.id")
        way = "ASC" if self.oldest else "DESC"
        return f"{day} {way}, {id} {way}"

    def leads(self) -> bool:
        """Whether the statements are found through one who takes part, `p`."""
        return self.source.startswith("participant")

    def add(self, condition: str, **values: Any) -> None:
        """One more condition."""
        self.conditions.append(condition)
        self.values.update(values)

    def among(self, column: str, name: str, values: list[Any] | tuple[Any, ...]) -> str:
        """The condition that a column is one of these; PostgreSQL refuses an empty list."""
        if not values:
            return "1 = 0"
        names = [f"{name}{n}" for n in range(len(values))]
        self.values.update(zip(names, values, strict=True))
        return f"{column} IN ({', '.join(':' + n for n in names)})"

    def kind_among(self, *kinds: str) -> None:
        """The condition that a statement is of one of these kinds, given as SQL: a literal or a parameter."""
        # What is of a place is found by that: for SQLite its kind would be as rare, and is half of the ledger.
        column = "(s.kind || '')" if self.placed else "s.kind"
        self.add(f"{column} = {kinds[0]}" if len(kinds) == 1 else f"{column} IN ({', '.join(kinds)})")

    def sql(self, columns: str, joins: str = "", rest: str = "") -> str:
        """A query of these columns of all that is asked for, each statement once for each row that `joins` adds."""
        distinct = "DISTINCT s.id, " if self.leads() else "s.id, "
        conditions = " AND ".join(self.conditions)
        return f"SELECT {distinct}{columns} FROM {self.source} {joins} WHERE {conditions} {rest}"


def where(connection: Connection, filters: Filters, oldest: bool = False) -> Where:
    """The SQL of filters. Raises `NotFound` for names that nobody has."""
    found = Where(state(connection, filters.as_of), oldest=oldest)
    found.add(holds("s", found.state))
    if found.state is not None:
        found.values["state"] = found.state
    _people(connection, filters, found)
    for name in ("type", "realis"):
        if values := getattr(filters, name):
            found.add(found.among(f"s.{name}", name, values))
    if filters.document:
        found.add("s.document_id IN (SELECT id FROM document WHERE uid = :document)", document=filters.document)
    days(filters, found)
    _place(connection, filters, found)
    _outlet(connection, filters, found)
    _voice(connection, filters, found)
    _text(connection, filters, found)
    if filters.kind:
        found.values["kind"] = filters.kind
        found.kind_among(":kind")
    return found


def _people(connection: Connection, filters: Filters, found: Where) -> None:
    """Whoever takes part. The first one leads: an index has their statements in the order of days."""
    for name, role in (("actor", None), ("doer", "actor"), ("recipient", "recipient")):
        asked = getattr(filters, name)
        if not asked:
            continue
        ids = actor_rows(connection, asked, found.state)
        leads = not found.leads()
        alias = "p" if leads else f"p_{name}"
        role_is = f" AND {alias}.role = '{role}'" if role else ""
        condition = found.among(f"{alias}.actor_id", name, ids) + role_is
        if leads:
            found.source = "participant p JOIN statement s ON s.id = p.statement_id"
            found.add(condition)
        else:
            inner = f"SELECT 1 FROM participant {alias} WHERE {alias}.statement_id = s.id AND {condition}"
            found.add(f"EXISTS ({inner})")


def actor_rows(connection: Connection, asked: str, state: int | None) -> list[int]:
    """The row ids of everybody who is called so and of all that are one with them. Raises `NotFound`."""
    rows = called(connection, "actor", asked) or meant(connection, "actor", asked)
    return group(connection, "actor", [row.id for row in rows], state)


def days(filters: Filters, found: Where, column: str = "s.day") -> None:
    """The conditions of the first and the last day. Raises `LedgerError` for a day that is none."""
    for name, sign in (("first", ">="), ("last", "<=")):
        if value := getattr(filters, name):
            try:
                number = datetime.date.fromisoformat(value).toordinal()
            except ValueError as error:
                raise LedgerError("{day!r} is no day", "write it as YYYY-MM-DD", day=value) from error
            found.add(f"{column} {sign} :{name}", **{name: number})
    if filters.last and not filters.first:
        found.add(f"{column} > 0")


def _place(connection: Connection, filters: Filters, found: Where) -> None:
    if not filters.place:
        return
    if _COUNTRY.fullmatch(filters.place):
        found.add("s.country = :country", country=filters.place)
        return
    rows = called(connection, "place", filters.place) or meant(connection, "place", filters.place)
    countries = sorted({row.country for row in rows if row.precision == "country" and row.country})
    ids = group(connection, "place", [row.id for row in rows], found.state)
    condition = found.among("s.place_id", "place", ids)
    inside = f" OR {found.among('s.country', 'inside', countries)}" if countries else ""
    found.add(f"({condition}{inside})")
    found.placed = bool(ids) and not inside and not filters.type


def _outlet(connection: Connection, filters: Filters, found: Where) -> None:
    if filters.outlet:
        found.add(found.among("s.outlet_id", "outlet", outlet_rows(connection, filters.outlet)))


def outlet_rows(connection: Connection, asked: str) -> list[int]:
    """The row ids of the outlets of this name, or with this id in the knowledge tables. Raises `NotFound`."""
    wanted = plain_name(asked)
    rows = connection.execute(text("SELECT id, name, entity FROM outlet")).all()
    ids = [row.id for row in rows if asked == row.entity or plain_name(row.name) == wanted]
    if not ids:
        raise NotFound("no outlet is called {name!r}", "look for the name with: marsad sources LEDGER", name=asked)
    return ids


def _voice(connection: Connection, filters: Filters, found: Where) -> None:
    if not filters.voice:
        return
    if filters.voice in VOICES:
        found.add("s.voice = :voice", voice=filters.voice)
        return
    ids = actor_rows(connection, filters.voice, found.state)
    condition = found.among("v.actor_id", "voice", ids)
    found.add(f"s.id IN (SELECT v.statement_id FROM voice v WHERE {condition})")


def _text(connection: Connection, filters: Filters, found: Where) -> None:
    asked = fulltext.query(connection, filters.text) if filters.text else None
    if asked is None:
        return
    table = "statement_search"
    key, matches = fulltext.key(connection, table), fulltext.condition(connection, table)
    found.add(f"s.id IN (SELECT {key} & {fulltext.STATEMENTS} FROM {table} WHERE {matches})", words=asked)
