"""Answers from the claims that are kept (`marsad.ledger.claims`): ranked by one walk through the table, and only those
of a page are counted in full.

They are what together.py gathers from the statements themselves; a test compares the two. Filters that claims can't
answer, and past states, are left to that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.questions.beside import beside
from marsad.ledger.questions.filters import VOICES, Filters, Where, actor_rows, days, outlet_rows
from marsad.ledger.questions.together import Claims, Row, rank

Key = tuple[Any, ...]
_KEY: Final = ("type", "detail", "month", "actor_id", "recipient_id", "place_id")
_COLUMNS: Final = ", ".join(f"c.{name}" for name in _KEY)
_CLAIM: Final = "c.statement_id, c.sid, c.realis, c.low, c.high, c.day, c.document_id, c.outlet_id, c.voice"
_ANSWERED: Final = (
    "kind",
    "type",
    "realis",
    "first",
    "last",
    "outlet",
    "actor",
)  # filters; and of `voice` what kind it is
_AGE: Final = itemgetter(11, 6)  # of a claim as it is selected: its day, and the row of its statement
_SOURCE: Final = "claim c"
_FEW: Final = 500  # answers that are counted one by one
_WALKED: Final = 6_000  # claims that are taken as they are, and counted here
_AT_ONCE: Final = 50  # claims for each answer that one walk passes more quickly than they are looked up


class Ranked(NamedTuple):
    """An answer in the making: the key of its claims in the table, and that of the question."""

    kept: Key
    key: Key
    documents: int
    statements: int


class Found(NamedTuple):
    """All answers in their order; where their claims are few, also these, by the key in the table."""

    answers: list[Ranked]
    rows: dict[Key, list[Any]] | None


def answers(filters: Filters) -> bool:
    """Whether the claims can answer it."""
    rest = {name: getattr(filters, name) for name in _ANSWERED}
    voice = filters.voice if filters.voice in VOICES else None
    return filters == Filters(**rest, voice=voice)


def asked(connection: Connection, question: str, filters: Filters) -> Where:
    """The conditions of filters on claims `c`, all of one question."""
    found = Where(None, source=_SOURCE)
    found.add(f"c.question = '{question}'")
    for name in ("type", "realis"):
        if values := getattr(filters, name):
            found.add(found.among(f"c.{name}", name, values))
    days(filters, found, "c.day")
    if filters.outlet:
        found.add(found.among("c.outlet_id", "outlet", outlet_rows(connection, filters.outlet)))
    if filters.actor:
        taking_part = found.among("actor_id", "actor", actor_rows(connection, filters.actor, None))
        found.add(f"c.statement_id IN (SELECT statement_id FROM participant WHERE {taking_part})")
    if filters.voice:
        found.add("c.voice = :voice", voice=filters.voice)
    return found


def denies(filters: Filters) -> bool:
    """Whether the claims can answer what is denied; past states are not kept."""
    return filters.as_of is None


def ranked(connection: Connection, where: Where, key: Callable[[Key], Key]) -> Found:
    """All answers, those of most documents first."""
    conditions = " AND ".join(where.conditions)
    few = f"SELECT COUNT(*) FROM (SELECT 1 FROM claim c WHERE {conditions} LIMIT {_WALKED + 1}) x"
    if connection.execute(text(few), where.values).scalar_one() <= _WALKED:
        groups: dict[Key, list[Any]] = {}
        query = f"SELECT {_COLUMNS}, {_CLAIM} FROM claim c WHERE {conditions}"
        for row in bulk.fetch(connection, query, where.values):
            groups.setdefault(row[:6], []).append(row)
        found = [Ranked(kept, key(kept), len({r[12] for r in rows}), len(rows)) for kept, rows in groups.items()]
        return Found(sorted(found, key=_rank), groups)
    query = f"SELECT {_COLUMNS}, COUNT(DISTINCT c.document_id), COUNT(*) FROM claim c WHERE {conditions}"
    found = []
    for row in bulk.fetch(connection, f"{query} GROUP BY {_COLUMNS}", where.values):
        kept = row[:6]
        found.append(Ranked(kept, key(kept), row[6], row[7]))
    return Found(sorted(found, key=_rank), None)


def _rank(one: Ranked) -> tuple[int, int, str]:
    return rank(one.documents, one.statements, one.key)


def filled(connection: Connection, where: Where, shown: list[Ranked], found: Found) -> list[Claims]:
    """Some of the answers that were found, with all their statements, the oldest first."""
    if found.rows is not None:
        return [Claims(one.key, [_row(row) for row in sorted(found.rows[one.kept], key=_AGE)]) for one in shown]
    if len(shown) <= _FEW and sum(one.statements for one in found.answers) > _AT_ONCE * len(shown):
        return [Claims(one.key, _of(connection, where, one.kept)) for one in shown]
    groups = {one.kept: Claims(one.key) for one in shown}
    for kept, row in _rows(connection, where, where.conditions, where.values):
        if kept in groups:
            groups[kept].rows.append(row)
    return [groups[one.kept] for one in shown]


def _of(connection: Connection, where: Where, kept: Key) -> list[Row]:
    # Days are hidden from the index of days: the claims of one key lie together, those of its days are many more.
    conditions = [condition.replace("c.day", "(c.day + 0)") for condition in where.conditions]
    conditions += (f"c.{name} = :k_{name}" for name in _KEY)
    values = where.values | {f"k_{name}": value for name, value in zip(_KEY, kept, strict=True)}
    return [row for _, row in _rows(connection, where, conditions, values)]


def _rows(
    connection: Connection, where: Where, conditions: list[str], values: dict[str, Any]
) -> Iterator[tuple[Key, Row]]:
    query = f"SELECT {_COLUMNS}, {_CLAIM} FROM {where.source} WHERE {' AND '.join(conditions)}"
    if where.source == _SOURCE:
        found = bulk.fetch(connection, f"{query} ORDER BY c.day, c.statement_id", values)
    else:  # an order would lead SQLite to the index of days; and whoever takes part twice brings a claim twice
        found = sorted(set(bulk.fetch(connection, query, values)), key=_AGE)
    for row in found:
        yield row[:6], _row(row)


def _row(found: Any) -> Row:
    """A claim as the statement that it counts."""
    type, detail, _, actor, recipient, place, id, sid, realis, low, high, day, document, outlet, voice = found
    people = (actor,), (recipient,)
    return Row(id, sid, "", type, realis, detail, low, high, detail, day, place, document, outlet, voice, *people)


def denials(connection: Connection, filters: Filters) -> list[Claims]:
    """What is told as done by some and denied by others: claims and denials with one key, most documents first."""
    where, told = (_looked_up(connection, question, filters) for question in ("denied", "told"))
    query = f"""
        SELECT DISTINCT {_COLUMNS} FROM {where.source} WHERE {" AND ".join(where.conditions)} AND EXISTS (
            SELECT 1 FROM claim t WHERE t.question = 'told' AND {" AND ".join(f"t.{name} = c.{name}" for name in _KEY)}
        )
    """
    found = []
    for row in connection.execute(text(query), where.values):
        kept = tuple(row)
        type, kind, _, actor, recipient, place = kept
        key = (kind, type, actor, recipient or None, place or None)
        both = [*_of(connection, where, kept), *_of(connection, told, kept)]
        if len({r.realis for r in both}) > 1:
            found.append(Claims(key, sorted(both, key=lambda r: (r.day, r.id))))
    return sorted(found, key=lambda c: c.rank)


def _looked_up(connection: Connection, question: str, filters: Filters) -> Where:
    """The conditions of any filters on claims `c` of one question of which few are wanted: what claims do not have is
    looked up for each."""
    if answers(filters) and not filters.kind and not filters.actor:
        return asked(connection, question, filters)
    found = beside(connection, filters, _SOURCE, "c.statement_id")
    found.add(f"c.question = '{question}'")
    return found
