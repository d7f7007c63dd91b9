"""What a watch remembers, in a small SQLite file beside the ledger: what came, when a feed is due, what it answered.

An article is marked when it is in the ledger, and a feed's mark of change (ETag) when all its articles are: whatever
moment a watch is killed at, the next one asks again for what is not in, and for nothing else.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS feed (
    url TEXT PRIMARY KEY, etag TEXT, modified TEXT, due REAL NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0,
    first REAL, polled REAL, answered REAL, error TEXT);
CREATE TABLE IF NOT EXISTS article (key TEXT PRIMARY KEY, feed TEXT, at REAL, day TEXT, status TEXT);
CREATE INDEX IF NOT EXISTS article_feed ON article (feed, at);
CREATE TABLE IF NOT EXISTS failing (key TEXT PRIMARY KEY, since REAL, due REAL, times INTEGER);
CREATE TABLE IF NOT EXISTS ledger (name TEXT PRIMARY KEY, value TEXT);
"""
_WAIT: Final = 5.0  # seconds for another's lock
_FIRST_WAIT: Final = 300.0  # seconds until an article that failed is asked for again; doubled each time
_LONGEST: Final = 4 * 3600.0
_GIVEN_UP: Final = 86_400.0  # seconds after which an article that fails each time is let go


class BadState(Exception):
    """What is wrong with the file, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Polled:
    """What is known of a feed. Moments are seconds since 1970; `answered` is when it last gave what it should."""

    url: str
    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0
    first: float | None = None
    polled: float | None = None
    answered: float | None = None
    error: str | None = None


class State:
    """The file, opened. Safe in several threads; two programs may not watch with the same one at a time."""

    def __init__(self, path: str) -> None:
        self.path, self.lock = path, threading.RLock()
        try:
            self.file = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
            self.file.execute("PRAGMA journal_mode=WAL")
            self.file.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise BadState(
                f"{path}: the state of the watch can't be kept here ({error}); give another --state"
            ) from error

    def feed(self, url: str) -> Polled:
        """What is known of a feed."""
        with self.lock:
            row = self.file.execute(f"SELECT {_COLUMNS} FROM feed WHERE url = ?", (url,)).fetchone()
        return Polled(*row) if row else Polled(url)

    def note(self, polled: Polled) -> None:
        """Write what became of a poll."""
        values = tuple(getattr(polled, name) for name in _COLUMNS.split(", "))
        with self.lock:
            self.file.execute(f"INSERT OR REPLACE INTO feed ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def has(self, key: str) -> bool:
        """Whether an article came already."""
        with self.lock:
            return self.file.execute("SELECT 1 FROM article WHERE key = ?", (key,)).fetchone() is not None

    def mark(self, articles: Iterable[tuple[str, str, float, str | None, str]]) -> None:
        """These came: key, feed, moment, day (YYYY-MM-DD), and what became of each."""
        with self.lock:
            self.file.execute("BEGIN")
            for row in articles:
                self.file.execute("INSERT OR IGNORE INTO article VALUES (?, ?, ?, ?, ?)", row)
                self.file.execute("DELETE FROM failing WHERE key = ?", row[:1])
            self.file.execute("COMMIT")

    def articles(self, feed: str) -> list[tuple[float, str | None, str]]:
        """What came of a feed: moment, day, what became of it."""
        query = "SELECT at, day, status FROM article WHERE feed = ? ORDER BY at"
        with self.lock:
            return list(self.file.execute(query, (feed,)))

    def waits(self, key: str, now: float) -> bool:
        """Whether an article failed so shortly ago that it is not asked for yet."""
        with self.lock:
            row = self.file.execute("SELECT due FROM failing WHERE key = ?", (key,)).fetchone()
        return row is not None and now < row[0]

    def has_failed(self, key: str) -> bool:
        """Whether an article could not be fetched before."""
        with self.lock:
            return self.file.execute("SELECT 1 FROM failing WHERE key = ?", (key,)).fetchone() is not None

    def failed(self, key: str, now: float, after: float | None) -> bool:
        """An article could not be fetched; whether that has gone on for so long that it is let go."""
        with self.lock:
            row = self.file.execute("SELECT since, times FROM failing WHERE key = ?", (key,)).fetchone()
            since, times = row or (now, 0)
            due = now + max(min(_FIRST_WAIT * 2**times, _LONGEST), after or 0.0)
            values = (key, since, due, times + 1)
            self.file.execute("INSERT OR REPLACE INTO failing VALUES (?, ?, ?, ?)", values)
        return bool(now - since >= _GIVEN_UP)

    def belongs(self, name: str, change: int) -> bool:
        """Whether the state is of this ledger, at this change of it or an earlier one; else everything is forgotten.

        A ledger that is new, another, or restored from a backup lacks what the state says is in.
        """
        with self.lock:
            known = dict(self.file.execute("SELECT name, value FROM ledger"))
            same = not known or (known.get("name") == name and int(known.get("change", 0)) <= change)
            if not same:
                for table in ("feed", "article", "failing", "ledger"):
                    self.file.execute(f"DELETE FROM {table}")
        return same

    def reached(self, name: str, change: int) -> None:
        """The ledger's first change and newest one, after something was written."""
        with self.lock:
            rows = (("name", name), ("change", str(change)))
            self.file.executemany("INSERT OR REPLACE INTO ledger VALUES (?, ?)", rows)

    def close(self) -> None:
        """Close it."""
        with self.lock:
            self.file.close()


_COLUMNS: Final = "url, etag, modified, due, failures, first, polled, answered, error"


def beside(ledger: str, feeds: str, server: bool) -> str:
    """Where the state is by default: beside the ledger, or beside the list of feeds where the ledger is on a server."""
    place = Path(feeds if server else ledger)
    return str(place.with_name(f"{place.name}.watch"))
