"""The tables of what is kept twice for speed: counts of the statements that hold, and the rows that answer questions.

They change in the transaction of the statement, are compared by `marsad verify`, and made anew from the statements.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from marsad.ledger.columns import Id, key, metadata, required

dyad_total = Table(
    "dyad_total",
    metadata,
    key("actor_id"),
    key("recipient_id"),
    key("type", String(24)),
    key("realis", String(10)),
    required("n", Integer),
    Index(None, "recipient_id"),
    sqlite_with_rowid=False,
)
facet_cube = Table(
    "facet_cube",
    metadata,
    key("country", String(3)),  # of the place; empty where there is none
    key("month", String(7)),
    key("kind", String(8)),
    key("type", String(24)),
    key("realis", String(10)),
    required("n", Integer),
    sqlite_with_rowid=False,
)
actor_facet = Table(
    "actor_facet",
    metadata,
    key("actor_id"),
    key("role", String(9)),  # actor, recipient or voice
    key("kind", String(8)),
    key("type", String(24)),
    key("realis", String(10)),
    required("n", Integer),
    sqlite_with_rowid=False,
)

actor_total = Table(
    "actor_total",
    metadata,
    key("actor_id"),
    required("n", Integer),  # of statements, once for each role in them
    Index(None, "n", "actor_id"),
    sqlite_with_rowid=False,
)

# Statements that hold, as questions over everything count them: a row for each answer that a statement is part of
# (claims.py), next to the other rows of that answer. People and places are those that they are merged into; 0 is none.
claim = Table(
    "claim",
    metadata,
    key("question", String(8)),  # position, tie, toll, told or denied
    key("type", String(24)),
    key("detail", Text),  # a position, a unit, a kind; empty where there is none
    key("month", String(7)),
    key("actor_id"),
    key("recipient_id"),
    key("place_id"),
    key("statement_id"),
    required("sid"),
    required("realis", String(10)),
    required("voice", String(8)),
    required("day", Integer),
    required("document_id", Id),
    Column("outlet_id", Id),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Index(None, "statement_id"),
    Index(None, "question", "day", "document_id"),
    sqlite_with_rowid=False,
)

# Statements that hold by whom they are heard from (heard.py): one row for each voice, document and day.
heard = Table(
    "heard",
    metadata,
    key("voice", String(8)),  # outlet, named or unnamed
    key("speaker_id"),  # of the outlet or actor; 0 without a name
    key("words", Text),  # for somebody without a name, as names are compared
    key("document_id"),
    key("day", Integer),
    key("standing", String(6)),  # alone, shared, or empty for what no kept happening holds
    key("outlet_id"),  # of the document; 0 without one
    required("n", Integer),
    Index(None, "day", "n"),
    sqlite_with_rowid=False,
)

# Events and relations that hold and have two ends (edges.py): a row for each two, beside those of the same day. People
# are those that they are merged into.
edge = Table(
    "edge",
    metadata,
    key("day", Integer),
    key("statement_id"),
    key("source_id"),
    key("target_id"),
    required("directed", Boolean),  # else each does it with the other
    required("type", String(24)),
    required("realis", String(10)),
    required("sid"),
    required("document_id", Id),
    Column("speaker_id", Id),  # the last of those who say it; 0 for words alone, null for the outlet itself
    Column("words", Text),  # of a speaker without an id
    sqlite_with_rowid=False,
)
