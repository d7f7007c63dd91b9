"""Many rows at once, as the driver takes them.

SQLAlchemy writes the SQL for the database at hand; going through it again for each row's parameters took half the time
of an ingest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Connection, Dialect, insert, text

from marsad.ledger import schema

_PART: Final = 500  # values in one query
_TOGETHER: Final = 5_000  # rows that are taken from the driver at once


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


def among(connection: Connection, query: str, values: Sequence[Any], rest: str = "") -> Iterator[Any]:
    """The rows of a query that ends with the name of a column, which is to have one of these values; `rest` follows.

    It goes to the driver as it stands: hundreds of named parameters cost more than what they find.
    """
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    for start in range(0, len(values), _PART):
        part = tuple(values[start : start + _PART])
        yield from connection.exec_driver_sql(f"{query} IN ({', '.join([mark] * len(part))}) {rest}", part).all()


def fetch(connection: Connection, query: str, values: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of a query, with parameters named like :name, as plain tuples: rows that know the names of their columns
    take half as long again."""
    cursor: Any = connection.execute(text(query), values).cursor
    return list(map(tuple, cursor.fetchall()))


def stream(connection: Connection, query: str, values: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """The same, some thousand in memory at a time."""
    cursor: Any = connection.execute(text(query), values).cursor
    while part := cursor.fetchmany(_TOGETHER):
        yield from map(tuple, part)


def raw(connection: Connection, column: str) -> str:
    """The SQL of a column of text as its bytes in UTF-8, from which JSON is decoded as it stands."""
    return f"CAST({column} AS BLOB)" if connection.dialect.name == "sqlite" else f"convert_to({column}, 'UTF8')"


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
