"""A ledger's statements in the forms that other programs read; each row with its id, address and evidence."""

from __future__ import annotations

from typing import Final

FORMATS: Final = ("csv", "xlsx", "parquet", "jsonl")
BINARY: Final = frozenset({"xlsx", "parquet"})
