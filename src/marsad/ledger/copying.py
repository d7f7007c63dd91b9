"""A copy of a ledger in use: one state of it, under its name only when it is complete."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from marsad.ledger.connect import Database
from marsad.ledger.errors import LedgerError, storage_failed


def backup(database: Database, target: str) -> int:
    """Copy a ledger into a new file; its size in bytes. Raises `LedgerError` where the file is there already."""
    if database.server:
        raise LedgerError(
            "a ledger on a server is not a file", "use the server's own: pg_dump --format=custom DATABASE"
        )
    path = Path(target)
    if path.exists():
        raise LedgerError(f"{target} is there already", "give another name, or move it away")
    part = path.with_name(path.name + ".part")
    try:
        _copy(database.address, part)
        os.replace(part, path)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise storage_failed(target, error) from error
    return path.stat().st_size


def _copy(source: str, target: Path) -> None:
    target.unlink(missing_ok=True)
    read = sqlite3.connect(f"{Path(source).absolute().as_uri()}?mode=ro", uri=True)
    written = sqlite3.connect(target)
    try:
        read.backup(written)
        written.execute("PRAGMA journal_mode=DELETE")  # the copy is one file
        if written.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the copy is damaged")
    finally:
        written.close()
        read.close()
    with target.open("rb") as file:
        os.fsync(file.fileno())
