"""Claims: what questions over everything count. They are filled when the schema is up to date."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = ("question", "type", "detail", "month", "actor_id", "recipient_id", "place_id", "statement_id")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "claim",
        sa.Column("question", sa.String(length=8), nullable=False),
        sa.Column("type", sa.String(length=24), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        *(sa.Column(name, Id, autoincrement=False, nullable=False) for name in KEY[4:]),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("realis", sa.String(length=10), nullable=False),
        sa.Column("voice", sa.String(length=8), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("outlet_id", Id),
        sa.Column("low", sa.BigInteger()),
        sa.Column("high", sa.BigInteger()),
        sa.PrimaryKeyConstraint(*KEY, name="pk_claim"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_statement_id", "claim", ["statement_id"])
