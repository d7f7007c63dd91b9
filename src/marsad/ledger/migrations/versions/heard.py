"""Whom statements are heard from, counted; and an index of claims by day. Filled when the schema is up to date."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = ("voice", "speaker_id", "words", "document_id", "day", "standing", "outlet_id")


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "heard",
        sa.Column("voice", sa.String(length=8), nullable=False),
        sa.Column("speaker_id", Id, autoincrement=False, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("document_id", Id, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("standing", sa.String(length=6), nullable=False),
        sa.Column("outlet_id", Id, autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(*KEY, name="pk_heard"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_heard_day_n", "heard", ["day", "n"])
    op.create_index("ix_claim_question_day_document_id", "claim", ["question", "day", "document_id"])
