"""Ids that documents were given, and where: in memory while they are few, then in a temporary file.

A million ids with their places would take 250 MB.
"""

from __future__ import annotations

import sqlite3
from hashlib import blake2b
from typing import Final

_FEW: Final = 20_000  # ids that are held in memory
_TABLE: Final = "CREATE TABLE given (id BLOB PRIMARY KEY, place BLOB) WITHOUT ROWID"
# Nobody opens the file again: SQLite deletes it when it is closed, or never gives it a name.
_PRAGMAS: Final = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-4096")
_PUT: Final = "INSERT OR IGNORE INTO given VALUES (?, ?)"


class Given:
    """Which ids were given before. `few`: how many are held in memory."""

    def __init__(self, few: int = _FEW) -> None:
        self.few = few
        self.here: dict[bytes, str] = {}
        self.file: sqlite3.Connection | None = None

    def first(self, id: str, where: str) -> str | None:
        """Where an id was given first, if it was; else it is noted as given at `where`."""
        key = blake2b(_bytes(id), digest_size=16).digest()
        if self.file is not None:
            return self._in_file(self.file, key, where)
        if key in self.here:
            return self.here[key]
        self.here[key] = where
        if len(self.here) > self.few:
            self._leave_memory()
        return None

    def _leave_memory(self) -> None:
        """Go on in a file. Where there is no room for one, or no folder, it stays in memory."""
        try:
            file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            for pragma in _PRAGMAS:
                file.execute(f"PRAGMA {pragma}")
            file.execute(_TABLE)
            file.executemany(_PUT, ((key, _bytes(where)) for key, where in self.here.items()))
        except sqlite3.Error:
            self.few *= 2
        else:
            self.file, self.here = file, {}

    def _in_file(self, file: sqlite3.Connection, key: bytes, where: str) -> str | None:
        try:
            if file.execute(_PUT, (key, _bytes(where))).rowcount:
                return None
            (place,) = file.execute("SELECT place FROM given WHERE id = ?", (key,)).fetchone()
            return str(place, "utf-8", "surrogatepass")
        except sqlite3.Error:  # the disk is full: which ids the file holds can't be asked any more
            self.file = None
            return None


def _bytes(text: str) -> bytes:
    """Names of files may hold bytes that are no text."""
    return text.encode("utf-8", "surrogatepass")
