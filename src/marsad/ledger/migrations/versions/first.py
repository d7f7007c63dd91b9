"""The first schema."""

from alembic import op

from marsad.ledger.schema import metadata, search_ddl

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    bind = op.get_bind()
    metadata.create_all(bind)
    for line in search_ddl(bind.dialect.name):
        op.execute(line)
