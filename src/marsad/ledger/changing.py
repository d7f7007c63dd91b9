"""Changes by people and by re-reading: one change a transaction, and a revision for everything that it touched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete

from marsad.ledger import schema
from marsad.ledger.ids import Ids
from marsad.ledger.putting import Rows, note_change
from marsad.ledger.summaries import Tally

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger


class Revision:
    """One change in the making: its id, its rows, and what it does to the counts."""

    def __init__(self, connection: Connection, ids: Ids) -> None:
        self.connection, self.ids = connection, ids
        self.change = ids.begin(connection)
        self.rows, self.tally = Rows(), Tally()
        self.touched = False

    def note(self, subject: str, id: str, action: str, before: str | None = None, after: str | None = None) -> None:
        """Write down what was done to something: `before` and `after` are JSON."""
        self.touched = True
        self.rows.add(
            schema.revision,
            id=self.ids.new(self.connection, schema.revision),
            change_id=self.change,
            subject=subject,
            subject_id=id,
            action=action,
            before=before,
            after=after,
        )


@contextmanager
def revise(ledger: Ledger, connection: Connection, what: str, why: str | None) -> Iterator[Revision]:
    """A change inside a transaction; its rows are written at the end of the block. Without a revision it is none."""
    try:
        revision = Revision(connection, ledger.ids)
        note_change(connection, revision.change, ledger.who, what, why)
        yield revision
        if revision.touched:
            revision.rows.write(connection)
            revision.tally.write(connection)
        else:
            connection.execute(delete(schema.change).where(schema.change.c.id == revision.change))
            ledger.ids.change -= 1
    except BaseException:
        ledger.ids.forget()
        raise
