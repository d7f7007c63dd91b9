"""The schema of a ledger, made or brought up to date by Alembic when it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from marsad.ledger import summaries
from marsad.ledger.connect import Database
from marsad.ledger.errors import LedgerError, NoLedger

HEAD: Final = "0007"  # the newest revision in migrations/versions; a test compares them
_FOLDER: Final = Path(__file__).with_name("migrations")


def prepare(database: Database) -> None:
    """Make the schema or bring it up to date, in one transaction: a ledger is of one version or of the other.

    Raises `NoLedger` where a reader finds something else than a ledger, `LedgerError` where it is of a newer program.
    """
    with database.reading() as connection:
        version = current(connection)
        empty = version is None and _is_empty(connection)
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise LedgerError(
            f"{database.address} was written by a newer Marsad (schema {version}, this one knows {HEAD})",
            "install the newer one",
        )
    if version is None and not (empty and database.write):
        raise NoLedger(f"{database.address} holds something else than a ledger", "give the path of a ledger")
    if not database.write:
        raise LedgerError(
            f"{database.address} is of an older Marsad (schema {version})",
            "bring it up to date once with: marsad ingest LEDGER",
        )
    with database.writing() as connection:
        if current(connection) != HEAD:  # nobody else did it while we waited for the lock
            upgrade(connection)
            if version is not None:
                summaries.rebuild(connection)  # tables of counts that are new are empty


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the migrations that are missing on an open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def current(connection: Connection) -> str | None:
    """The version of the schema; None where there is no ledger."""
    if "alembic_version" not in _tables(connection):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _is_empty(connection: Connection) -> bool:
    return not _tables(connection)


def _tables(connection: Connection) -> set[str]:
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if connection.dialect.name == "sqlite"
        else "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
    )
    return {row[0] for row in connection.execute(text(query))}
