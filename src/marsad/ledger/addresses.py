"""What is the address of a ledger; without loading a database."""

from __future__ import annotations

from typing import Final

_SCHEMES: Final = ("postgresql://", "postgres://", "postgresql+pg8000://")
_MAGIC: Final = b"SQLite format 3\0"  # the first bytes of SQLite's files


def is_server(address: str) -> bool:
    """Whether an address is that of a PostgreSQL server rather than a file."""
    return address.startswith(_SCHEMES)


def is_ledger(address: str) -> bool:
    """Whether a ledger may be at an address: that of a server, or a file of SQLite's."""
    if is_server(address):
        return True
    try:
        with open(address, "rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False
