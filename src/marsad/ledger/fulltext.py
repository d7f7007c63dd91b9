"""The full text of documents and of statements' evidence: written with them, and asked.

On SQLite it is FTS5 over our own terms; row ids begin with the day, so that the newest first is the order of the rows.
On PostgreSQL it is a vector of the same terms with their positions (which phrases need), and a GIN index.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.terms import terms, version

_DOCUMENT_BITS: Final = 24  # 16.7 million documents
_STATEMENT_BITS: Final = 32
DOCUMENTS: Final = (1 << _DOCUMENT_BITS) - 1  # what is left of a row id without its day
STATEMENTS: Final = (1 << _STATEMENT_BITS) - 1
_MAX_POSITION: Final = 16_383  # of a word in PostgreSQL's vectors


def document_row(day: int, id: int) -> int:
    """The row id of a document: the day first."""
    return day << _DOCUMENT_BITS | id


def statement_row(day: int, id: int) -> int:
    """The row id of a statement: the day first."""
    return day << _STATEMENT_BITS | id


def write(connection: Connection, table: str, rows: Sequence[tuple[int, str]]) -> None:
    """Add rows: row id, and terms parted by blanks."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        query = f"INSERT INTO {table} (rowid, words) VALUES (:id, :words)"
        values = [{"id": id, "words": words} for id, words in rows]
    else:
        query = f"INSERT INTO {table} (id, words) VALUES (:id, CAST(:words AS tsvector))"
        values = [{"id": id, "words": _vector(words)} for id, words in rows]
    bulk.execute(connection, query, values)


def note_terms(connection: Connection) -> None:
    """Write down by which version of the words the full text is."""
    query = "INSERT INTO meta (key, value) VALUES ('terms', :value) ON CONFLICT (key) DO UPDATE SET value = :value"
    connection.execute(text(query), {"value": version()})


def is_current(connection: Connection) -> bool:
    """Whether the full text is by the version of the words that is in use; an empty one is."""
    kept = connection.execute(text("SELECT value FROM meta WHERE key = 'terms'")).scalar()
    return kept in (None, version())


def clear(connection: Connection, table: str) -> None:
    """Take all rows away."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"INSERT INTO {table} ({table}) VALUES ('delete-all')"))
    else:
        connection.execute(text(f"DELETE FROM {table}"))


def key(connection: Connection, table: str) -> str:
    """The column of the row id."""
    return f"{table}.rowid" if connection.dialect.name == "sqlite" else f"{table}.id"


def condition(connection: Connection, table: str, parameter: str = "words") -> str:
    """The condition that a row matches the query in a parameter (see `query`)."""
    if connection.dialect.name == "sqlite":
        return f"{table} MATCH :{parameter}"
    return f"{table}.words @@ CAST(:{parameter} AS tsquery)"


def query(connection: Connection, asked: str, exact: bool = False) -> str | None:
    """What is asked, for the database: all words, those between quotation marks as a phrase. None: nothing is asked.

    `exact`: it is terms already.
    """
    phrases = [[term] for term in asked.split()] if exact else parts(asked)
    if not phrases:
        return None
    if connection.dialect.name == "sqlite":
        return " ".join('"' + " ".join(phrase) + '"' for phrase in phrases)
    return " & ".join("(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in phrases)


def parts(asked: str) -> list[list[str]]:
    """The phrases of a question: words of one term each, and what stands between quotation marks."""
    found: list[list[str]] = []
    for number, piece in enumerate(_unified(asked).split('"')):
        words = [term.text for term in terms(piece)]
        if number % 2 and words:
            found.append(words)
        else:
            found.extend([word] for word in words)
    return found


def _unified(asked: str) -> str:
    for mark in "«»“”„":
        asked = asked.replace(mark, '"')
    return asked


def _vector(words: str) -> str:
    """Terms with their positions as PostgreSQL writes them."""
    positions: dict[str, list[int]] = {}
    for at, word in enumerate(words.split(), 1):
        positions.setdefault(word, []).append(min(at, _MAX_POSITION))
    return " ".join(f"'{word}':{','.join(map(str, at[:255]))}" for word, at in positions.items())
