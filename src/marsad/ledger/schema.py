"""The tables of a ledger.

Rows are never overwritten or deleted: a row holds from the change `since` up to, not including, the change `until`
(None: it still holds), so that one condition reads any past state. Days are ordinals of the proleptic Gregorian
calendar (1 is 0001-01-01, 0 is unknown); other days are ISO 8601 strings, as in the codebook.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

NAMES: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata: Final = MetaData(naming_convention=NAMES)
Id: Final = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER is SQLite's own row id
_HOLDS: Final = text("until IS NULL")


def _id() -> Column[Any]:
    return Column("id", Id, primary_key=True, autoincrement=False)


def _ref(name: str, to: str, **options: Any) -> Column[Any]:
    return Column(name, Id, ForeignKey(f"{to}.id"), **options)


def _since() -> Column[Any]:
    return _ref("since", "change", nullable=False)


def _until() -> Column[Any]:
    return _ref("until", "change")


def _required(name: str, kind: Any = Text) -> Column[Any]:
    return Column(name, kind, nullable=False)


# What the ledger knows about itself: the version of the search's words.
meta = Table("meta", metadata, Column("key", String(40), primary_key=True), _required("value"))

# One transaction that changed something: when (UTC), who, what (ingest, correct, ...) and why. Ids are the ledger's
# clock: they grow by one, and whoever writes holds the lock.
change = Table("change", metadata, _id(), _required("at"), _required("who"), _required("what"), Column("why", Text))

outlet = Table(
    "outlet",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    Column("entity", Text),  # id in the knowledge tables
    Column("country", String(3)),
    _required("reliability", String(1)),  # A (always reliable) to E (unreliable), F: can't be judged
)

# Where documents came from: a file, or the input pipe.
origin = Table("origin", metadata, _id(), Column("address", Text, nullable=False, unique=True))

document = Table(
    "document",
    metadata,
    _id(),
    Column("key", String(64), nullable=False, unique=True),  # hash of everything that was given
    _required("uid"),  # the given id, else sha256:… of the text; two sources may use the same
    _required("text_hash", String(64)),
    Column("url", Text),
    _ref("outlet_id", "outlet"),
    Column("title", Text),
    _required("language", String(8)),
    Column("published", String(10)),
    _required("published_basis", String(8)),
    _required("day", Integer),
    _required("length", Integer),
    _ref("origin_id", "origin", nullable=False),
    _required("place_in_origin"),
    _since(),
    _until(),
    Index(None, "uid"),
    Index(None, "text_hash"),
    Index(None, "day", "id"),
)

# The text as it was given, and the bytes that it came in where they are not simply its UTF-8.
content = Table(
    "content",
    metadata,
    _ref("document_id", "document", primary_key=True, autoincrement=False),
    _required("text", LargeBinary),
    Column("raw", LargeBinary),
)

# What a coder made of a document, whole, as it came from it. The newest holds.
reading = Table(
    "reading",
    metadata,
    _id(),
    _ref("document_id", "document", nullable=False),
    _required("coder"),
    _required("version"),
    _required("hash", String(64)),
    _required("body", LargeBinary),
    _since(),
    _until(),
    Index(None, "document_id"),
)


def _named(name: str, *more: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        _id(),
        Column("uid", Text, nullable=False, unique=True),
        _required("name"),
        _required("names"),  # JSON: language -> spellings
        Column("country", String(3)),
        *more,
        Column("canonical", Id, nullable=False),  # itself, or whom a person merged it into
        _since(),
        Index(None, "canonical"),
        Index(None, "name"),
    )


actor = _named("actor", _required("kind"), _required("sectors"), _required("known", Boolean))
place = _named("place", Column("lat", Float), Column("lon", Float), _required("precision"))

# Every name of every actor and place, as names are compared (folded, without case).
name = Table(
    "name",
    metadata,
    Column("subject", String(8), primary_key=True),  # actor or place
    Column("plain", Text, primary_key=True),
    Column("id", Id, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# A person's word that two are one; and that an actor of one document is another one than the ledger took it for.
merge = Table(
    "merge",
    metadata,
    _id(),
    _required("subject", String(8)),  # actor or place
    _required("part", Id),
    _required("whole", Id),
    _since(),
    _until(),
)
apart = Table(
    "apart",
    metadata,
    _id(),
    _ref("document_id", "document", nullable=False),
    _ref("taken_for", "actor", nullable=False),
    _ref("really", "actor", nullable=False),
    _since(),
    _until(),
    Index(None, "document_id"),
)

# A version of a statement. `body` is the statement as JSON of the codebook, with the ledger's ids of actors and places;
# the other columns are made from it for questions.
statement = Table(
    "statement",
    metadata,
    _id(),
    _required("sid"),  # the statement's id, the same in all its versions
    _ref("document_id", "document", nullable=False),
    _ref("reading_id", "reading", nullable=False),
    _required("ordinal", Integer),
    _required("kind", String(8)),
    _required("type"),
    _required("modes"),  # parted by blanks
    _required("realis", String(10)),
    Column("position", String(11)),
    Column("value_min", BigInteger),
    Column("value_max", BigInteger),
    Column("unit", Text),
    Column("time_start", String(10)),
    Column("time_end", String(10)),
    _required("day", Integer),  # of its time, else of its document
    _ref("place_id", "place"),
    Column("country", String(3)),  # of the place
    _ref("outlet_id", "outlet"),
    _required("voice", String(8)),  # outlet, named or unnamed: who says it in the end
    _required("confidence", Float),
    _required("start", Integer),
    _required("end", Integer),
    _required("quote_hash", String(16)),  # of the clauses that say it, as they stand in the text
    _required("hand", Boolean),  # a person's word
    _required("body"),
    _since(),
    _until(),
    Index(None, "sid"),
    Index(None, "document_id"),
    Index("ix_statement_held_day", "day", "id", sqlite_where=_HOLDS, postgresql_where=_HOLDS),
    Index("ix_statement_held_type", "kind", "type", "day", "id", sqlite_where=_HOLDS, postgresql_where=_HOLDS),
    Index("ix_statement_held_outlet", "outlet_id", "day", "id", sqlite_where=_HOLDS, postgresql_where=_HOLDS),
    Index("ix_statement_held_place", "place_id", "day", "id", sqlite_where=_HOLDS, postgresql_where=_HOLDS),
)

participant = Table(
    "participant",
    metadata,
    _ref("statement_id", "statement", primary_key=True, autoincrement=False),
    Column("role", String(9), primary_key=True),  # actor or recipient
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    _ref("actor_id", "actor", nullable=False),
    _required("day", Integer),  # the statement's: a timeline of an actor is a walk through the index
    Index(None, "actor_id", "day", "statement_id", "role"),
    sqlite_with_rowid=False,
)

# The links of an attribution, outermost first.
voice = Table(
    "voice",
    metadata,
    _ref("statement_id", "statement", primary_key=True, autoincrement=False),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    _ref("actor_id", "actor"),
    _required("text"),
    _required("cue"),
    Index(None, "actor_id", "statement_id"),
    sqlite_with_rowid=False,
)

# What was done to a statement, document, outlet or actor after it came in; who, when and why are those of the change.
revision = Table(
    "revision",
    metadata,
    _id(),
    _ref("change_id", "change", nullable=False),
    _required("subject", String(10)),
    _required("subject_id"),
    _required("action", String(12)),
    Column("before", Text),
    Column("after", Text),
    Index(None, "subject_id"),
    Index(None, "change_id"),
)

quarantine = Table(
    "quarantine",
    metadata,
    _id(),
    Column("key", String(64), nullable=False, unique=True),
    _ref("origin_id", "origin", nullable=False),
    _required("place_in_origin"),
    _required("reason"),
    _required("advice"),
    Column("raw", LargeBinary),
    _since(),
    _until(),
)

# Counts of statements that hold, kept in the transaction of the statement.
dyad_total = Table(
    "dyad_total",
    metadata,
    Column("actor_id", Id, primary_key=True, autoincrement=False),
    Column("recipient_id", Id, primary_key=True, autoincrement=False),
    Column("type", String(24), primary_key=True),
    Column("realis", String(10), primary_key=True),
    _required("n", Integer),
    Index(None, "recipient_id"),
    sqlite_with_rowid=False,
)
facet_cube = Table(
    "facet_cube",
    metadata,
    Column("country", String(3), primary_key=True),  # of the place; empty where there is none
    Column("month", String(7), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("type", String(24), primary_key=True),
    Column("realis", String(10), primary_key=True),
    _required("n", Integer),
    sqlite_with_rowid=False,
)
actor_facet = Table(
    "actor_facet",
    metadata,
    Column("actor_id", Id, primary_key=True, autoincrement=False),
    Column("role", String(9), primary_key=True),  # actor, recipient or voice
    Column("kind", String(8), primary_key=True),
    Column("type", String(24), primary_key=True),
    Column("realis", String(10), primary_key=True),
    _required("n", Integer),
    sqlite_with_rowid=False,
)

# Statements that hold, as questions over everything count them: a row for each answer that a statement is part of
# (claims.py), next to the other rows of that answer. People and places are those that they are merged into; 0 is none.
claim = Table(
    "claim",
    metadata,
    Column("question", String(8), primary_key=True),  # position, tie, toll, told or denied
    Column("type", String(24), primary_key=True),
    Column("detail", Text, primary_key=True),  # a position, a unit, a kind; empty where there is none
    Column("month", String(7), primary_key=True),
    Column("actor_id", Id, primary_key=True, autoincrement=False),
    Column("recipient_id", Id, primary_key=True, autoincrement=False),
    Column("place_id", Id, primary_key=True, autoincrement=False),
    Column("statement_id", Id, primary_key=True, autoincrement=False),
    _required("sid"),
    _required("realis", String(10)),
    _required("voice", String(8)),
    _required("day", Integer),
    _required("document_id", Id),
    Column("outlet_id", Id),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Index(None, "statement_id"),
    sqlite_with_rowid=False,
)

# What many statements tell of, with the reasons for which each belongs to it, and where the accounts differ.
happening = Table(
    "happening",
    metadata,
    _id(),
    _required("uid"),
    _required("type"),
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    _ref("place_id", "place"),
    _required("body"),
    _since(),
    _until(),
    Index(None, "uid"),
    Index(None, "first_day"),
)
happening_member = Table(
    "happening_member",
    metadata,
    _ref("happening_id", "happening", primary_key=True, autoincrement=False),
    Column("sid", Text, primary_key=True),
    _required("reasons"),
    Index(None, "sid"),
)
happening_difference = Table(
    "happening_difference",
    metadata,
    _ref("happening_id", "happening", primary_key=True, autoincrement=False),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    _required("kind"),
    _required("body"),
)

# Full text differs between the two databases (fulltext.py, and the first migration). SQLite keeps no text in it; rows
# are only added, so the old words of a row are never needed. Row ids are (day << 24) | document and
# (day << 32) | statement: the newest first is the order of the rows themselves.
SEARCH_TABLES: Final = ("document_search", "statement_search")
