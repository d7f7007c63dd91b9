"""The first schema, as it was; what came later is in the migrations after it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
HOLDS = sa.text("until IS NULL")
HELD: dict[str, Any] = {"sqlite_where": HOLDS, "postgresql_where": HOLDS}
SEARCH = ("document_search", "statement_search")
SQLITE = ("CREATE VIRTUAL TABLE {0} USING fts5(words, content='', columnsize=0, tokenize='ascii')",)
POSTGRESQL = (
    "CREATE TABLE {0} (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_{0}_words ON {0} USING gin (words) WITH (fastupdate = off)",
)


def upgrade() -> None:
    """Make every table."""
    _documents()
    _statements()
    for name in SEARCH:
        for line in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
            op.execute(line.format(name))


def _documents() -> None:
    op.create_table(
        "actor_facet",
        sa.Column("actor_id", Id, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=9), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("type", sa.String(length=24), nullable=False),
        sa.Column("realis", sa.String(length=10), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "role", "kind", "type", "realis", name="pk_actor_facet"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "change",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
    )
    op.create_table(
        "dyad_total",
        sa.Column("actor_id", Id, autoincrement=False, nullable=False),
        sa.Column("recipient_id", Id, autoincrement=False, nullable=False),
        sa.Column("type", sa.String(length=24), nullable=False),
        sa.Column("realis", sa.String(length=10), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor_id", "recipient_id", "type", "realis", name="pk_dyad_total"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_dyad_total_recipient_id", "dyad_total", ["recipient_id"])
    op.create_table(
        "facet_cube",
        sa.Column("country", sa.String(length=3), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("type", sa.String(length=24), nullable=False),
        sa.Column("realis", sa.String(length=10), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("country", "month", "kind", "type", "realis", name="pk_facet_cube"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
    op.create_table(
        "name",
        sa.Column("subject", sa.String(length=8), nullable=False),
        sa.Column("plain", sa.Text(), nullable=False),
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("subject", "plain", "id", name="pk_name"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "origin",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_origin"),
        sa.UniqueConstraint("address", name="uq_origin_address"),
    )
    op.create_table(
        "outlet",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text()),
        sa.Column("country", sa.String(length=3)),
        sa.Column("reliability", sa.String(length=1), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outlet"),
        sa.UniqueConstraint("name", name="uq_outlet_name"),
    )
    op.create_table(
        "actor",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=3)),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sectors", sa.Text(), nullable=False),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("canonical", Id, nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_actor_since"),
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
        sa.UniqueConstraint("uid", name="uq_actor_uid"),
    )
    op.create_index("ix_actor_canonical", "actor", ["canonical"])
    op.create_index("ix_actor_name", "actor", ["name"])
    op.create_table(
        "document",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("outlet_id", Id),
        sa.Column("title", sa.Text()),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("published", sa.String(length=10)),
        sa.Column("published_basis", sa.String(length=8), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("origin_id", Id, nullable=False),
        sa.Column("place_in_origin", sa.Text(), nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["origin_id"], ["origin.id"], name="fk_document_origin_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name="fk_document_outlet_id"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_document_since"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_document_until"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("key", name="uq_document_key"),
    )
    op.create_index("ix_document_day_id", "document", ["day", "id"])
    op.create_index("ix_document_text_hash", "document", ["text_hash"])
    op.create_index("ix_document_uid", "document", ["uid"])
    op.create_table(
        "merge",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(length=8), nullable=False),
        sa.Column("part", Id, nullable=False),
        sa.Column("whole", Id, nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_merge_since"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_merge_until"),
        sa.PrimaryKeyConstraint("id", name="pk_merge"),
    )
    op.create_table(
        "place",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=3)),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("canonical", Id, nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_place_since"),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
        sa.UniqueConstraint("uid", name="uq_place_uid"),
    )
    op.create_index("ix_place_canonical", "place", ["canonical"])
    op.create_index("ix_place_name", "place", ["name"])
    op.create_table(
        "quarantine",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("origin_id", Id, nullable=False),
        sa.Column("place_in_origin", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary()),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["origin_id"], ["origin.id"], name="fk_quarantine_origin_id"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_quarantine_since"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_quarantine_until"),
        sa.PrimaryKeyConstraint("id", name="pk_quarantine"),
        sa.UniqueConstraint("key", name="uq_quarantine_key"),
    )
    op.create_table(
        "revision",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("change_id", Id, nullable=False),
        sa.Column("subject", sa.String(length=10), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=12), nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_revision_change_id"),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
    )
    op.create_index("ix_revision_change_id", "revision", ["change_id"])
    op.create_index("ix_revision_subject_id", "revision", ["subject_id"])
    op.create_table(
        "apart",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("taken_for", Id, nullable=False),
        sa.Column("really", Id, nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_apart_document_id"),
        sa.ForeignKeyConstraint(["really"], ["actor.id"], name="fk_apart_really"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_apart_since"),
        sa.ForeignKeyConstraint(["taken_for"], ["actor.id"], name="fk_apart_taken_for"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_apart_until"),
        sa.PrimaryKeyConstraint("id", name="pk_apart"),
    )
    op.create_index("ix_apart_document_id", "apart", ["document_id"])
    op.create_table(
        "content",
        sa.Column("document_id", Id, autoincrement=False, nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("raw", sa.LargeBinary()),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_content_document_id"),
        sa.PrimaryKeyConstraint("document_id", name="pk_content"),
    )
    op.create_table(
        "happening",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("first_day", sa.String(length=10)),
        sa.Column("last_day", sa.String(length=10)),
        sa.Column("place_id", Id),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_happening_place_id"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_happening_since"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_happening_until"),
        sa.PrimaryKeyConstraint("id", name="pk_happening"),
    )
    op.create_index("ix_happening_first_day", "happening", ["first_day"])
    op.create_index("ix_happening_uid", "happening", ["uid"])
    op.create_table(
        "reading",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("coder", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_reading_document_id"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_reading_since"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_reading_until"),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
    )
    op.create_index("ix_reading_document_id", "reading", ["document_id"])
    op.create_table(
        "happening_difference",
        sa.Column("happening_id", Id, autoincrement=False, nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["happening_id"], ["happening.id"], name="fk_happening_difference_happening_id"),
        sa.PrimaryKeyConstraint("happening_id", "ordinal", name="pk_happening_difference"),
    )
    op.create_table(
        "happening_member",
        sa.Column("happening_id", Id, autoincrement=False, nullable=False),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["happening_id"], ["happening.id"], name="fk_happening_member_happening_id"),
        sa.PrimaryKeyConstraint("happening_id", "sid", name="pk_happening_member"),
    )
    op.create_index("ix_happening_member_sid", "happening_member", ["sid"])


def _statements() -> None:
    op.create_table(
        "statement",
        sa.Column("id", Id, autoincrement=False, nullable=False),
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("reading_id", Id, nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("modes", sa.Text(), nullable=False),
        sa.Column("realis", sa.String(length=10), nullable=False),
        sa.Column("position", sa.String(length=11)),
        sa.Column("value_min", sa.BigInteger()),
        sa.Column("value_max", sa.BigInteger()),
        sa.Column("unit", sa.Text()),
        sa.Column("time_start", sa.String(length=10)),
        sa.Column("time_end", sa.String(length=10)),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("place_id", Id),
        sa.Column("country", sa.String(length=3)),
        sa.Column("outlet_id", Id),
        sa.Column("voice", sa.String(length=8), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote_hash", sa.String(length=16), nullable=False),
        sa.Column("hand", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("since", Id, nullable=False),
        sa.Column("until", Id),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_statement_document_id"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name="fk_statement_outlet_id"),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name="fk_statement_place_id"),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name="fk_statement_reading_id"),
        sa.ForeignKeyConstraint(["since"], ["change.id"], name="fk_statement_since"),
        sa.ForeignKeyConstraint(["until"], ["change.id"], name="fk_statement_until"),
        sa.PrimaryKeyConstraint("id", name="pk_statement"),
    )
    op.create_index("ix_statement_document_id", "statement", ["document_id"])
    op.create_index("ix_statement_held_day", "statement", ["day", "id"], **HELD)
    op.create_index("ix_statement_held_outlet", "statement", ["outlet_id", "day", "id"], **HELD)
    op.create_index("ix_statement_held_place", "statement", ["place_id", "day", "id"], **HELD)
    op.create_index("ix_statement_held_type", "statement", ["kind", "type", "day", "id"], **HELD)
    op.create_index("ix_statement_sid", "statement", ["sid"])
    op.create_table(
        "participant",
        sa.Column("statement_id", Id, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=9), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor_id", Id, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_participant_actor_id"),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name="fk_participant_statement_id"),
        sa.PrimaryKeyConstraint("statement_id", "role", "ordinal", name="pk_participant"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_participant_actor_id_day_statement_id_role", "participant", ["actor_id", "day", "statement_id", "role"]
    )
    op.create_table(
        "voice",
        sa.Column("statement_id", Id, autoincrement=False, nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor_id", Id),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name="fk_voice_actor_id"),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], name="fk_voice_statement_id"),
        sa.PrimaryKeyConstraint("statement_id", "ordinal", name="pk_voice"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_voice_actor_id_statement_id", "voice", ["actor_id", "statement_id"])
