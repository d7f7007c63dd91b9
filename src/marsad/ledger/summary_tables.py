"""The tables of what is kept twice for speed: counts of the statements that hold, and the rows that answer questions.

They change in the transaction of the statement, are compared by `marsad verify`, and made anew from the statements.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from marsad.ledger.columns import Id, metadata, required

dyad_total = Table(
    "dyad_total",
    metadata,
    Column("actor_id", Id, primary_key=True, autoincrement=False),
    Column("recipient_id", Id, primary_key=True, autoincrement=False),
    Column("type", String(24), primary_key=True),
    Column("realis", String(10), primary_key=True),
    required("n", Integer),
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
    required("n", Integer),
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
    required("n", Integer),
    sqlite_with_rowid=False,
)

actor_total = Table(
    "actor_total",
    metadata,
    Column("actor_id", Id, primary_key=True, autoincrement=False),
    required("n", Integer),  # of statements, once for each role in them
    Index(None, "n", "actor_id"),
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
    Column("voice", String(8), primary_key=True),  # outlet, named or unnamed
    Column("speaker_id", Id, primary_key=True, autoincrement=False),  # of the outlet or actor; 0 without a name
    Column("words", Text, primary_key=True),  # for somebody without a name, as names are compared
    Column("document_id", Id, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("standing", String(6), primary_key=True),  # alone, shared, or empty for what no kept happening holds
    Column("outlet_id", Id, primary_key=True, autoincrement=False),  # of the document; 0 without one
    required("n", Integer),
    Index(None, "day", "n"),
    sqlite_with_rowid=False,
)

# Events and relations that hold and have two ends (edges.py): a row for each two, beside those of the same day. People
# are those that they are merged into.
edge = Table(
    "edge",
    metadata,
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("statement_id", Id, primary_key=True, autoincrement=False),
    Column("source_id", Id, primary_key=True, autoincrement=False),
    Column("target_id", Id, primary_key=True, autoincrement=False),
    required("directed", Boolean),  # else each does it with the other
    required("type", String(24)),
    required("realis", String(10)),
    required("sid"),
    required("document_id", Id),
    Column("speaker_id", Id),  # the last of those who say it; 0 for words alone, null for the outlet itself
    Column("words", Text),  # of a speaker without an id
    sqlite_with_rowid=False,
)
