"""Authors, further places of documents, reprints with the bands that find them, and how many voices a happening has."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make them. Reprints of what is there already are looked for by `marsad verify LEDGER --rebuild`."""
    op.add_column("document", sa.Column("author", sa.Text()))
    op.add_column("happening", sa.Column("voices", sa.Integer()))
    op.create_table(
        "document_origin",
        sa.Column("document_id", Id, autoincrement=False, nullable=False),
        sa.Column("origin_id", Id, autoincrement=False, nullable=False),
        sa.Column("place_in_origin", sa.Text(), nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_document_origin_document_id_document"),
        sa.ForeignKeyConstraint(["origin_id"], ["origin.id"], name="fk_document_origin_origin_id_origin"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_document_origin_since_change"),
        sa.PrimaryKeyConstraint("document_id", "origin_id", name="pk_document_origin"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "document_band",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("document_id", Id, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_document_band_document_id_document"),
        sa.PrimaryKeyConstraint("band", "document_id", name="pk_document_band"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reprint",
        sa.Column("document_id", Id, autoincrement=False, nullable=False),
        sa.Column("of_id", Id, nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_reprint_document_id_document"),
        sa.ForeignKeyConstraint(["of_id"], ["document.id"], name="fk_reprint_of_id_document"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_reprint_since_change"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_reprint_until_change"),
        sa.PrimaryKeyConstraint("document_id", name="pk_reprint"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reprint_of_id", "reprint", ["of_id"])
    connection = op.get_bind()
    for id, body in connection.execute(sa.text("SELECT id, body FROM happening")).all():
        voices = len(json.loads(body)["documents_by_voice"])
        connection.execute(sa.text("UPDATE happening SET voices = :n WHERE id = :id"), {"n": voices, "id": id})
