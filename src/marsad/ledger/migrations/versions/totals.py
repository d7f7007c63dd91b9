"""How often actors are named at all, and indexes for the newest of a kind and for how many documents there are."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make them; the totals are filled when the schema is up to date."""
    op.create_table(
        "actor_total",
        sa.Column("actor_id", Id, autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", name="pk_actor_total"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_actor_total_n_actor_id", "actor_total", ["n", "actor_id"])
    holds = sa.text("until IS NULL")
    kind = ["kind", "day", "id"]
    op.create_index("ix_statement_held_kind", "statement", kind, sqlite_where=holds, postgresql_where=holds)
    op.create_index("ix_document_held", "document", ["id"], sqlite_where=holds, postgresql_where=holds)
