"""The migrations make the schema that the code has."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import press
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from marsad.ledger import migrations, schema, tabular
from marsad.ledger.connect import Database
from marsad.ledger.quarantined import listed
from marsad.ledger.questions.documents import documents
from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import open_ledger
from marsad.ledger.upgrading import HEAD, upgrade
from marsad.ledger.verifying import verify


def test_migrations_end_where_the_code_is() -> None:
    folder = Path(migrations.__file__).parent
    assert ScriptDirectory(str(folder)).get_current_head() == HEAD


def test_a_migrated_ledger_has_the_tables_of_the_code(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.reading() as connection:
        ours = {"include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(schema.SEARCH_TABLES)}
        assert compare_metadata(MigrationContext.configure(connection, opts=ours), schema.metadata) == []


def test_an_old_ledger_gets_authors_reprints_and_voices(address: str) -> None:
    """One written before there were any: the rows stay, and what is told of them twice is counted from them."""
    body = json.dumps({"documents_by_voice": [["a"], ["b", "c"]]})
    database = Database(address, write=True, create=True)
    with database.writing() as connection:
        upgrade(connection, "0002")
        connection.execute(text("INSERT INTO change (id, at, who, what) VALUES (1, '2026-01-01T00:00:00Z', 'a', 'b')"))
        values = {"body": body}
        query = "INSERT INTO happening (id, uid, type, body, since) VALUES (1, 'h1', 'ASSAULT', :body, 1)"
        connection.execute(text(query), values)
    database.close()
    with open_ledger(address, write=True) as ledger:
        with ledger.database.reading() as connection:
            assert connection.execute(text("SELECT voices FROM happening")).scalar() == 2
        press.fill(ledger, [replace(press.ARTICLES[0], author="سمير قصير")])
        (row,) = ledger.documents()
        assert (row["id"], row["author"]) == ("a1", "سمير قصير")
        entry = next(iter(ledger.statements()))
        assert entry.source.author == "سمير قصير"
        assert tabular.row(entry)["author"] == "سمير قصير"


def test_a_ledger_of_the_first_schema_is_brought_up_to_date(address: str) -> None:
    database = Database(address, write=True, create=True)
    with database.writing() as connection:
        upgrade(connection, "0001")
        connection.execute(text("INSERT INTO change VALUES (1, '2026-01-01T00:00:00Z', 'w', 'ingest', NULL)"))
        connection.execute(text("INSERT INTO origin VALUES (1, 'old.jsonl')"))
        row = "(1, 'k', 1, 'line 3', 'broken', 'mend it', NULL, 1, NULL)"
        connection.execute(text(f"INSERT INTO quarantine VALUES {row}"))
    database.close()
    with open_ledger(address, create=True) as ledger:
        (kept,) = listed(ledger.database)
        assert (kept["source"], kept["part"], kept["byte"]) == ("old.jsonl", "line 3", None)
        press.fill(ledger, press.ARTICLES)
        assert verify(ledger.database).faults == []


def test_what_was_done_to_a_document_and_where_a_fault_stands_are_kept(address: str) -> None:
    given = replace(press.ARTICLES[0], note="converted from windows-1256")
    bad = replace(press.BAD, offset=4711)
    with open_ledger(address, create=True) as ledger:
        press.fill(ledger, [given, bad])
        with ledger.database.reading() as connection:
            (found,) = documents(connection, Filters())
        assert found["note"] == "converted from windows-1256"
        assert [row["byte"] for row in listed(ledger.database)] == [4711]
