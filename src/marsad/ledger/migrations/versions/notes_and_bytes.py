"""Where in a source a fault stands, and what was done to a document on its way in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the two columns; of what came before they say nothing."""
    op.add_column("quarantine", sa.Column("byte", sa.BigInteger()))
    op.add_column("document", sa.Column("note", sa.Text()))
