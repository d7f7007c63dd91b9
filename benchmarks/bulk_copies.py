"""A small ledger made large by SQL: every document again and again, with other days, ids and unnamed people.

The writer takes an hour of a processor for a million statements; this takes minutes. What is kept about statements
(claims, counts, whom they are heard from) is then made anew by the ledger itself. The copies are in no full text and
have no bands for reprints, which no view of the benchmark asks for.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, text

from marsad.ledger import schema, summaries
from marsad.ledger.store import Ledger

_FIRST_DAY, _DAYS = 735_599, 3_000  # 2015-01-01, as the ledger counts days; and over how many the copies are spread
_TABLES: Final = ("actor", "place", "document", "content", "reading", "statement", "participant", "voice")
_OWN: Final = {"actor": "actor", "place": "place", "document": "document", "reading": "reading"}
_DAY: Final = f"{_FIRST_DAY} + (d.id * 7919 + :copy * 104729) % {_DAYS}"
# Ids of people and places of one document only begin so; in a copy they get its number.
_LOCAL: Final = "d:"


def multiply(ledger: Ledger, statements: int) -> None:
    """Copy what a SQLite ledger holds until it has so many statements."""
    with ledger.database.writing() as connection:
        last = {name: int(_one(connection, f"SELECT COALESCE(MAX(id), 0) FROM {name}")) for name in _IDS}
        there = int(_one(connection, "SELECT COUNT(*) FROM statement WHERE until IS NULL"))
        for copy in range(1, -(-statements // there)):
            for table in _TABLES:
                _copy(connection, table, copy, last)
            print(f"{(copy + 1) * there:,} statements", flush=True)
        summaries.rebuild(connection)
    ledger.ids.forget()
    ledger.database.checkpoint()


_IDS: Final = ("actor", "place", "document", "reading", "statement")


def _one(connection: Connection, query: str) -> Any:
    return connection.execute(text(query)).scalar()


def _copy(connection: Connection, table: str, copy: int, last: dict[str, int]) -> None:
    made = {column.name: f"t.{_quoted(column.name)}" for column in schema.metadata.tables[table].columns}
    source = f"{table} t"
    values: dict[str, Any] = {"copy": copy} | {f"last_{name}": id * copy for name, id in last.items()}
    condition = {"document": "t.id", "content": "t.document_id"}.get(table)
    where = [f"{condition} <= {last['document']}"] if condition else []
    if "id" in made:
        made["id"] = f"t.id + :last_{table}"
        where = [f"t.id <= {last[table]}"]
    for name in ("document_id", "reading_id", "statement_id"):
        if name in made:
            made[name] = f"t.{name} + :last_{name.removesuffix('_id')}"
    if table in ("participant", "voice"):
        where = [f"t.statement_id <= {last['statement']}"]
    for name in ("actor", "place"):
        if f"{name}_id" in made:  # somebody of one document is somebody else in its copy
            source += f" LEFT JOIN {name} {name}_ ON {name}_.id = t.{name}_id"
            made[f"{name}_id"] = (
                f"CASE WHEN {name}_.uid LIKE '{_LOCAL}%' THEN t.{name}_id + :last_{name} ELSE t.{name}_id END"
            )
    if table in ("actor", "place"):
        where.append(f"t.uid LIKE '{_LOCAL}%'")
        made["uid"] = f"'{_LOCAL}' || :copy || '-' || substr(t.uid, {len(_LOCAL) + 1})"
        made["canonical"] = made["id"]
    if table == "document":
        source = source.replace("document t", "document t JOIN document d ON d.id = t.id")
        made |= {"key": ":copy || '-' || t.key", "uid": "t.uid || '-' || :copy", "day": _DAY}
        made["published"] = f"date(julianday('0001-01-01') + {_DAY} - 1)"
    if table == "statement":
        source += " JOIN document d ON d.id = t.document_id"
        made["sid"] = "'s' || :copy || '-' || substr(t.sid, 2)"
        made["body"] = (
            "replace(replace(t.body, '\"' || t.sid || '\"', '\"s' || :copy || '-' || substr(t.sid, 2) || '\"'), "
            f"'\"{_LOCAL}', '\"{_LOCAL}' || :copy || '-')"
        )
        made["day"] = f"CASE WHEN t.time_start IS NULL AND t.time_end IS NULL THEN {_DAY} ELSE t.day END"
    if table == "participant":
        source += " JOIN statement s ON s.id = t.statement_id + :last_statement"
        made["day"] = "s.day"
    names = ", ".join(map(_quoted, made))
    query = f"INSERT INTO {table} ({names}) SELECT {', '.join(made.values())} FROM {source} WHERE {' AND '.join(where)}"
    used = {name: value for name, value in values.items() if f":{name}" in query}
    connection.execute(text(query), used)


def _quoted(name: str) -> str:
    return f'"{name}"'
