"""A ledger, opened: the face of this room."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Final, Self

from sqlalchemy import Connection

from marsad.ledger.arrow import table
from marsad.ledger.connect import Database
from marsad.ledger.fulltext import is_current
from marsad.ledger.ids import Ids
from marsad.ledger.questions.answers import ALL, Answers, Window, positions, ties, tolls
from marsad.ledger.questions.disputes import disputed
from marsad.ledger.questions.documents import PART, documents, many
from marsad.ledger.questions.entries import Entry, every, page
from marsad.ledger.questions.facets import facets
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.people import actors
from marsad.ledger.questions.searching import Hit, search
from marsad.ledger.questions.voices import sources
from marsad.ledger.sameness import KnownRecords
from marsad.ledger.states import age
from marsad.ledger.upgrading import prepare
from marsad.ledger.writing import Writer

QUESTIONS: Final[dict[str, Callable[[Connection, Filters, Window], Answers]]] = {
    "positions": positions,
    "ties": ties,
    "tolls": tolls,
    "disputed": disputed,
    "sources": sources,
}


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

    def statements(self, filters: Filters | None = None, *, oldest: bool = False) -> Iterator[Entry]:
        """The statements that are asked for, the newest (or the oldest) first. Raises `NotFound` for unknown names."""
        with self.database.reading() as connection:
            yield from every(connection, filters or Filters(), oldest)

    def arrow(self, filters: Filters | None = None) -> Any:
        """The statements that are asked for as a `pyarrow.Table`. Raises `LedgerError` where pyarrow is missing."""
        return table(self.statements(filters))

    def page(
        self,
        filters: Filters | None = None,
        limit: int = 50,
        after: tuple[int, int] | None = None,
        *,
        oldest: bool = False,
    ) -> list[Entry]:
        """So many of them; `after` is (day, row) of the last entry of the page before."""
        with self.database.reading() as connection:
            return page(connection, filters or Filters(), limit, after, oldest)

    def documents(self, filters: Filters | None = None) -> Iterator[dict[str, Any]]:
        """The documents, the newest first; of the filters, days, outlet and state count. Rows of plain values."""
        after: tuple[int, int] | None = None
        while True:
            with self.database.reading() as connection:
                found = documents(connection, filters or Filters(), PART, after)
            for row in found:
                after = (row.pop("day"), row.pop("row"))
                yield row
            if len(found) < PART:
                return

    def search(
        self, words: str, filters: Filters | None = None, limit: int = 20, after: int | None = None
    ) -> list[Hit]:
        """Documents with all these words, and the phrases in quotation marks, the newest first."""
        with self.database.reading() as connection:
            return search(connection, words, filters, limit, after)

    def search_is_current(self) -> bool:
        """Whether what is searched was made by the version of the words that is in use; if not, some may be missed."""
        with self.database.reading() as connection:
            return is_current(connection)

    def ask(self, question: str, filters: Filters | None = None, limit: int | None = None) -> list[dict[str, Any]]:
        """What statements say together: `positions`, `ties`, `tolls`, `disputed` or `sources`; rows of plain values."""
        return self.answers(question, filters, Window(limit)).rows

    def answers(self, question: str, filters: Filters | None = None, window: Window = ALL) -> Answers:
        """Those of them that are wanted, and how many there are."""
        with self.database.reading() as connection:
            return QUESTIONS[question](connection, filters or Filters(), window)

    def facets(self, filters: Filters | None = None) -> dict[str, dict[str, int]]:
        """How many statements there are by country, month, kind, type and realis."""
        with self.database.reading() as connection:
            return facets(connection, filters or Filters())

    def actors(self, name: str | None = None, limit: int = 50, *, begun: bool = False) -> list[dict[str, Any]]:
        """Those who are called so (whose names may go on, where one is only `begun`); without a name, those in most
        statements."""
        with self.database.reading() as connection:
            return actors(connection, name, limit, begun=begun)

    def is_empty(self) -> bool:
        """Whether it holds no document."""
        return self.documents_held() == 0

    def documents_held(self) -> int:
        """How many documents it holds."""
        with self.database.reading() as connection:
            return many(connection)

    def age(self) -> tuple[str, int]:
        """When its first change was, which tells ledgers apart, and the number of its newest; "" and 0 before any."""
        with self.database.reading() as connection:
            return age(connection)

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
