"""The migrations make the schema that the code has."""

from __future__ import annotations

from pathlib import Path

import press
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from marsad.ledger import migrations, schema
from marsad.ledger.upgrading import HEAD


def test_migrations_end_where_the_code_is() -> None:
    folder = Path(migrations.__file__).parent
    assert ScriptDirectory(str(folder)).get_current_head() == HEAD


def test_a_migrated_ledger_has_the_tables_of_the_code(address: str) -> None:
    with press.filled(address) as ledger, ledger.database.reading() as connection:
        ours = {"include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(schema.SEARCH_TABLES)}
        assert compare_metadata(MigrationContext.configure(connection, opts=ours), schema.metadata) == []
