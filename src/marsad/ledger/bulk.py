"""Many rows at once, as the driver takes them.

SQLAlchemy writes the SQL for the database at hand; going through it again for each row's parameters took half the time
of an ingest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, insert, text

from marsad.ledger import schema


def put(connection: Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; a column that a row does not name is null."""
    _many(connection, *_insertion(connection.dialect, table), rows)


def execute(connection: Connection, sql: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run one command, with parameters named like :name, for each row."""
    _many(connection, *_command(connection.dialect, sql), rows)


def tuples(connection: Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run one command for rows whose values stand in the order in which the command names its parameters."""
    if rows:
        connection.exec_driver_sql(_command(connection.dialect, sql)[0], list(rows))


def _many(connection: Connection, sql: str, names: tuple[str, ...], rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.exec_driver_sql(sql, _tuples(names, rows))


def _tuples(names: tuple[str, ...], rows: Sequence[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    if len(names) > 1 and set(map(len, rows)) == {len(names)}:
        return list(map(itemgetter(*names), rows))
    return [tuple([row.get(name) for name in names]) for row in rows]


@cache
def _insertion(dialect: Dialect, table: str) -> tuple[str, tuple[str, ...]]:
    compiled = insert(schema.metadata.tables[table]).compile(dialect=dialect)
    return str(compiled), tuple(compiled.positiontup or ())


@cache
def _command(dialect: Dialect, sql: str) -> tuple[str, tuple[str, ...]]:
    compiled = text(sql).compile(dialect=dialect)
    return str(compiled), tuple(getattr(compiled, "positiontup", None) or ())
