"""The tables of a ledger.

Rows are never overwritten or deleted: a row holds from the change `since` up to, not including, the change `until`
(None: it still holds), so that one condition reads any past state. Days are ordinals of the proleptic Gregorian
calendar (1 is 0001-01-01, 0 is unknown); other days are ISO 8601 strings, as in the codebook.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, String, Table, Text

from marsad.ledger import summary_tables as summary_tables
from marsad.ledger.columns import HOLDS, Id, key, own_id, ref, required, since, until
from marsad.ledger.columns import metadata as metadata  # of all tables; others take it from here

# What the ledger knows about itself: the version of the search's words.
meta = Table("meta", metadata, key("key", String(40)), required("value"))

# One transaction that changed something: when (UTC), who, what (ingest, correct, ...) and why. Ids are the ledger's
# clock: they grow by one, and whoever writes holds the lock.
change = Table("change", metadata, own_id(), required("at"), required("who"), required("what"), Column("why", Text))

outlet = Table(
    "outlet",
    metadata,
    own_id(),
    Column("name", Text, nullable=False, unique=True),
    Column("entity", Text),  # id in the knowledge tables
    Column("country", String(3)),
    required("reliability", String(1)),  # A (always reliable) to E (unreliable), F: can't be judged
)

# Where documents came from: a file, or the input pipe.
origin = Table("origin", metadata, own_id(), Column("address", Text, nullable=False, unique=True))

document = Table(
    "document",
    metadata,
    own_id(),
    Column("key", String(64), nullable=False, unique=True),  # hash of everything that was given
    required("uid"),  # the given id, else sha256:… of the text; two sources may use the same
    required("text_hash", String(64)),
    Column("url", Text),
    ref("outlet_id", "outlet"),
    Column("title", Text),
    Column("author", Text),  # no part of the key: it is told by pages only, and differently by each
    required("language", String(8)),
    Column("published", String(10)),
    required("published_basis", String(8)),
    required("day", Integer),
    required("length", Integer),
    ref("origin_id", "origin", nullable=False),
    required("place_in_origin"),
    Column("note", Text),  # what was done to it on its way in: an encoding converted
    since(),
    until(),
    Index(None, "uid"),
    Index(None, "text_hash"),
    Index(None, "day", "id"),
    Index("ix_document_held", "id", sqlite_where=HOLDS, postgresql_where=HOLDS),  # by it they are counted
)

# Where else a document was met, beside where it came from first.
document_origin = Table(
    "document_origin",
    metadata,
    ref("document_id", "document", primary_key=True, autoincrement=False),
    ref("origin_id", "origin", primary_key=True, autoincrement=False),
    required("place_in_origin"),
    since(),
    sqlite_with_rowid=False,
)

# The bands of texts (likeness.py) by which their reprints are found, and each reprint with the first print of its
# text. `reasons` is JSON: the print it was compared with (`text_of`), the shares of common runs, the days between.
document_band = Table(
    "document_band",
    metadata,
    key("band", BigInteger),
    ref("document_id", "document", primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
reprint = Table(
    "reprint",
    metadata,
    ref("document_id", "document", primary_key=True, autoincrement=False),
    ref("of_id", "document", nullable=False),
    required("reasons"),
    since(),
    until(),
    Index(None, "of_id"),
    sqlite_with_rowid=False,
)

# The text as it was given, and the bytes that it came in where they are not simply its UTF-8.
content = Table(
    "content",
    metadata,
    ref("document_id", "document", primary_key=True, autoincrement=False),
    required("text", LargeBinary),
    Column("raw", LargeBinary),
)

# What a coder made of a document, whole, as it came from it. The newest holds.
reading = Table(
    "reading",
    metadata,
    own_id(),
    ref("document_id", "document", nullable=False),
    required("coder"),
    required("version"),
    required("hash", String(64)),
    required("body", LargeBinary),
    since(),
    until(),
    Index(None, "document_id"),
)


def _named(name: str, *more: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        own_id(),
        Column("uid", Text, nullable=False, unique=True),
        required("name"),
        required("names"),  # JSON: language -> spellings
        Column("country", String(3)),
        *more,
        Column("canonical", Id, nullable=False),  # itself, or whom a person merged it into
        since(),
        Index(None, "canonical"),
        Index(None, "name"),
    )


actor = _named("actor", required("kind"), required("sectors"), required("known", Boolean))
place = _named("place", Column("lat", Float), Column("lon", Float), required("precision"))

# Every name of every actor and place, as names are compared (folded, without case).
name = Table(
    "name",
    metadata,
    key("subject", String(8)),  # actor or place
    key("plain", Text),
    key("id"),
    sqlite_with_rowid=False,
)

# A person's word that two are one; and that an actor of one document is another one than the ledger took it for.
merge = Table(
    "merge",
    metadata,
    own_id(),
    required("subject", String(8)),  # actor or place
    required("part", Id),
    required("whole", Id),
    since(),
    until(),
)
apart = Table(
    "apart",
    metadata,
    own_id(),
    ref("document_id", "document", nullable=False),
    ref("taken_for", "actor", nullable=False),
    ref("really", "actor", nullable=False),
    since(),
    until(),
    Index(None, "document_id"),
)

# A version of a statement. `body` is the statement as JSON of the codebook, with the ledger's ids of actors and places;
# the other columns are made from it for questions.
statement = Table(
    "statement",
    metadata,
    own_id(),
    required("sid"),  # the statement's id, the same in all its versions
    ref("document_id", "document", nullable=False),
    ref("reading_id", "reading", nullable=False),
    required("ordinal", Integer),
    required("kind", String(8)),
    required("type"),
    required("modes"),  # parted by blanks
    required("realis", String(10)),
    Column("position", String(11)),
    Column("value_min", BigInteger),
    Column("value_max", BigInteger),
    Column("unit", Text),
    Column("time_start", String(10)),
    Column("time_end", String(10)),
    required("day", Integer),  # of its time, else of its document
    ref("place_id", "place"),
    Column("country", String(3)),  # of the place
    ref("outlet_id", "outlet"),
    required("voice", String(8)),  # outlet, named or unnamed: who says it in the end
    required("confidence", Float),
    required("start", Integer),
    required("end", Integer),
    required("quote_hash", String(16)),  # of the clauses that say it, as they stand in the text
    required("hand", Boolean),  # a person's word
    required("body"),
    since(),
    until(),
    Index(None, "sid"),
    Index(None, "document_id"),
    Index("ix_statement_held_day", "day", "id", sqlite_where=HOLDS, postgresql_where=HOLDS),
    Index("ix_statement_held_kind", "kind", "day", "id", sqlite_where=HOLDS, postgresql_where=HOLDS),
    Index("ix_statement_held_type", "kind", "type", "day", "id", sqlite_where=HOLDS, postgresql_where=HOLDS),
    Index("ix_statement_held_outlet", "outlet_id", "day", "id", sqlite_where=HOLDS, postgresql_where=HOLDS),
    Index("ix_statement_held_place", "place_id", "day", "id", sqlite_where=HOLDS, postgresql_where=HOLDS),
)

participant = Table(
    "participant",
    metadata,
    ref("statement_id", "statement", primary_key=True, autoincrement=False),
    key("role", String(9)),  # actor or recipient
    key("ordinal", Integer),
    ref("actor_id", "actor", nullable=False),
    required("day", Integer),  # the statement's: a timeline of an actor is a walk through the index
    Index(None, "actor_id", "day", "statement_id", "role"),
    sqlite_with_rowid=False,
)

# The links of an attribution, outermost first.
voice = Table(
    "voice",
    metadata,
    ref("statement_id", "statement", primary_key=True, autoincrement=False),
    key("ordinal", Integer),
    ref("actor_id", "actor"),
    required("text"),
    required("cue"),
    Index(None, "actor_id", "statement_id"),
    sqlite_with_rowid=False,
)

# What was done to a statement, document, outlet or actor after it came in; who, when and why are those of the change.
revision = Table(
    "revision",
    metadata,
    own_id(),
    ref("change_id", "change", nullable=False),
    required("subject", String(10)),
    required("subject_id"),
    required("action", String(12)),
    Column("before", Text),
    Column("after", Text),
    Index(None, "subject_id"),
    Index(None, "change_id"),
)

quarantine = Table(
    "quarantine",
    metadata,
    own_id(),
    Column("key", String(64), nullable=False, unique=True),
    ref("origin_id", "origin", nullable=False),
    required("place_in_origin"),
    required("reason"),
    required("advice"),
    Column("byte", BigInteger),  # of its first byte in the source, or of where the fault shows, from 0
    Column("raw", LargeBinary),
    since(),
    until(),
)

# What many statements tell of, with the reasons for which each belongs to it, and where the accounts differ.
happening = Table(
    "happening",
    metadata,
    own_id(),
    required("uid"),
    required("type"),
    Column("first_day", String(10)),
    Column("last_day", String(10)),
    ref("place_id", "place"),
    Column("voices", Integer),  # that are independent of one another
    required("body"),
    since(),
    until(),
    Index(None, "uid"),
    Index(None, "first_day"),
)
happening_member = Table(
    "happening_member",
    metadata,
    ref("happening_id", "happening", primary_key=True, autoincrement=False),
    key("sid", Text),
    required("reasons"),
    Index(None, "sid"),
)
happening_difference = Table(
    "happening_difference",
    metadata,
    ref("happening_id", "happening", primary_key=True, autoincrement=False),
    key("ordinal", Integer),
    required("kind"),
    required("body"),
)

# Full text differs between the two databases (fulltext.py, and the first migration). SQLite keeps no text in it; rows
# are only added, so the old words of a row are never needed. Row ids are (day << 24) | document and
# (day << 32) | statement: the newest first is the order of the rows themselves.
SEARCH_TABLES: Final = ("document_search", "statement_search")
