"""A ledger, opened: the face of this room."""

from __future__ import annotations

import getpass
from types import TracebackType
from typing import Self

from marsad.ledger.connect import Database
from marsad.ledger.upgrading import prepare
from marsad.ledger.writing import Ids, KnownRecords, Writer


class Ledger:
    """A ledger. Close it, or use it as a context manager."""

    def __init__(self, database: Database, who: str) -> None:
        self.database, self.who = database, who
        self.ids = Ids()

    def writer(self) -> Writer:
        """What takes documents in. Raises `LedgerError` on a ledger that was opened for reading, when it writes."""
        return Writer(self.database, self.who, self.ids)

    def known(self) -> KnownRecords:
        """What says whether a record is here already."""
        return KnownRecords(self.database)

    def close(self) -> None:
        """Close it."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_ledger(address: str, *, write: bool = False, create: bool = False, who: str | None = None) -> Ledger:
    """Open the ledger at a path or a `postgresql://` address; its schema is brought up to date when it is for writing.

    `who` is the name that changes are signed with, by default that of the user. Raises `NoLedger` where there is none
    and `create` is false.
    """
    database = Database(address, write=write or create, create=create)
    try:
        prepare(database)
    except BaseException:
        database.close()
        raise
    return Ledger(database, who or user())


def user() -> str:
    """Who runs the program."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user id without a name, as in containers
        return "somebody"
