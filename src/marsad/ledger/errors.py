"""What can go wrong with a ledger; every message says what to do next."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any


class LedgerError(Exception):
    """Something that a ledger can't do: what is wrong, and what to do about it.

    Both may have places for values, as `str.format` knows them (`{name!r}`): so whoever shows the error to a person
    can say it in that person's language. `meant` are those who may have been meant, as (id, name).
    """

    def __init__(self, what: str, advice: str, *, meant: tuple[tuple[str, str], ...] = (), **values: Any) -> None:
        self.texts, self.values, self.meant = (what, advice), values, meant
        self.what, self.advice = (text.format(**values) if values else text for text in self.texts)
        super().__init__(f"{self.what}; {self.advice}")


class NoLedger(LedgerError):
    """There is no ledger at the address, or what is there is none."""


class NotFound(LedgerError):
    """Nothing in the ledger has the id that was given, or more than one thing has."""


class TooSlow(LedgerError):
    """An answer took longer than whoever asked would wait."""


class StorageFailed(LedgerError):
    """The disk is full or failed. What was acknowledged before is safe; the transaction in hand was taken back."""


def storage_failed(path: str, error: BaseException) -> StorageFailed:
    """The error of a disk that is full or broken, with the path and the room that is left."""
    folder = Path(path).resolve().parent
    try:
        free = f"{shutil.disk_usage(folder).free / 1_000_000:,.1f} MB free in {folder}"
    except OSError:
        free = f"{folder} can't be looked at"
    reason = str(getattr(error, "orig", error))
    return StorageFailed(
        f"{path}: writing failed ({reason}), {free}",
        "make room or mend the disk, then run the same command again: it goes on where it stopped",
    )
