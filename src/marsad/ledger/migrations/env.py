"""What Alembic runs: the migrations on the connection that `marsad.ledger.upgrading` gives."""

from alembic import context

from marsad.ledger.schema import SEARCH_TABLES, metadata


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """The full text and SQLite's own tables are no part of the schema that is compared."""
    return kind != "table" or not str(name).startswith((*SEARCH_TABLES, "sqlite_"))


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    include_name=_ours,
    render_as_batch=connection.dialect.name == "sqlite",  # SQLite alters a table by copying it
)
context.run_migrations()
