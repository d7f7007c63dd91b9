"""Edges: who stands to whom, by day. They are filled when the schema is up to date."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = ("day", "statement_id", "source_id", "target_id")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "edge",
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        *(sa.Column(name, Id, autoincrement=False, nullable=False) for name in KEY[1:]),
        sa.Column("directed", sa.Boolean(), nullable=False),
        sa.Column("type", sa.String(length=24), nullable=False),
        sa.Column("realis", sa.String(length=10), nullable=False),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("speaker_id", Id),
        sa.Column("words", sa.Text()),
        sa.PrimaryKeyConstraint(*KEY, name="pk_edge"),
        sqlite_with_rowid=False,
    )
