"""Connections to a ledger: a SQLite file, or PostgreSQL by its address; and what each must be told first.

The rules of SQLite were measured: WAL, so that readers never wait for the writer; full syncing, so that a power failure
loses nothing that was acknowledged; BEGIN IMMEDIATE for writers, since a transaction that reads first and then writes
fails at once whatever the timeout is.
"""

from __future__ import annotations

import errno
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from marsad.ledger.addresses import is_server
from marsad.ledger.errors import LedgerError, NoLedger, TooSlow, storage_failed

_WAIT: Final = 5000  # milliseconds that a connection waits for another's lock
# KiB, negative as SQLite wants it. Eight times as much for the writer makes 20,000 documents no faster, and fills up.
_WRITER_CACHE, _READER_CACHE = -32 * 1024, -16 * 1024
# Pages of the log (64 MB) from which a commit also moves them into the ledger. SQLite's own number is a thousand, which
# twenty documents change: with it each commit waits for the disk three times. A writer empties the log more often.
_LOG: Final = 16_000
_LOCK: Final = 0x6D617273  # PostgreSQL's advisory lock of whoever writes
_STEPS: Final = 20_000  # of SQLite between two looks at the clock
_DEADLINE: ContextVar[float | None] = ContextVar("deadline", default=None)
_NO_ROOM: Final = (errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT)
_FULL: Final = ("disk is full", "disk I/O error", "No space left", "unable to open database file", "readonly database")

_REFUSED: Final = {
    "create a connection": "start the server, or check host and port of the address",
    "28P01": "check the password",
    "28000": "check user and password",
    "3D000": "make the database first: createdb NAME",
    "42501": "give the user the right to make tables in the database",
    "53100": "make room on the server's disk, then run the same command again",
}


class Database:
    """A ledger's database. `reading` and `writing` give connections inside a transaction."""

    def __init__(self, address: str, *, write: bool, create: bool = False) -> None:
        self.server, self.write = is_server(address), write
        self.address = make_url(address).render_as_string() if self.server else address  # without the password
        if not self.server:
            _look(address, create)
        self.engine = _server(address) if self.server else _file(address, write)
        self.reader = self.engine if self.server or not write else _file(address, write=False)
        # SQLite tells a connection that stays open whether others wrote meanwhile.
        self._watch: Any = None
        self._watching = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger until the block ends. Raises `TooSlow` past `within`."""
        with self._errors(), self.reader.connect() as connection, connection.begin(), _bounded(connection, self.server):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection of the only writer; everything in the block lands, or nothing."""
        if not self.write:
            raise LedgerError(f"{self.address} was opened for reading", "open it with write=True")
        with self._errors(), self.engine.begin() as connection:
            if self.server:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            yield connection

    def version(self) -> object:
        """A value that is another one after anything was written to the ledger, by whomever."""
        if self.server:
            with self.reading() as connection:
                return connection.execute(text("SELECT CAST(pg_current_snapshot() AS text)")).scalar_one()
        with self._errors(), self._watching:
            if self._watch is None:
                self._watch = self.reader.raw_connection()
            cursor = self._watch.cursor()
            return cursor.execute("PRAGMA data_version").fetchone()[0]

    def checkpoint(self) -> None:
        """Move SQLite's log into the ledger and empty it: under readers it would grow without bound."""
        if not self.server:
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    def close(self) -> None:
        """Close every connection."""
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self.reader.dispose()
        self.engine.dispose()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, OSError, sqlite3.Error) as error:  # rows that are fetched by the driver alone have its own
            known = self._told(error)
            if known is None:
                raise
            raise known from error

    def _told(self, error: BaseException) -> LedgerError | None:
        reason = str(getattr(error, "orig", error))
        if reason == "interrupted" or "57014" in reason:  # PostgreSQL's code of a statement that was cancelled
            return TooSlow("the answer takes too long", "ask for less: fewer days, one place, one actor")
        if self.server:
            return _server_told(self.address, reason)
        if getattr(error, "errno", None) in _NO_ROOM or any(sign in reason for sign in _FULL):
            return storage_failed(self.address, error)
        if "not a database" in reason or "malformed" in reason:
            advice = "give another path; if it was a ledger, restore its backup (marsad backup)"
            return NoLedger(f"{self.address}: this file is no ledger, or it is damaged ({reason})", advice)
        if "locked" in reason:
            return LedgerError(f"{self.address}: another program is writing to it", "try again when it is done")
        return None


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Questions inside the block end with `TooSlow` once they have taken so long together."""
    token = _DEADLINE.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _DEADLINE.reset(token)


@contextmanager
def _bounded(connection: Connection, server: bool) -> Iterator[None]:
    """A connection that gives up at the deadline, where there is one."""
    deadline = _DEADLINE.get()
    if deadline is None:
        yield
    elif server:
        left = max(int(1000 * (deadline - time.monotonic())), 1)
        connection.execute(text(f"SET LOCAL statement_timeout = {left}"))
        yield
    else:
        raw: Any = connection.connection.dbapi_connection
        raw.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS)
        try:
            yield
        finally:
            raw.set_progress_handler(None, 0)


def _look(path: str, create: bool) -> None:
    """Raise `NoLedger` where there can't be a ledger."""
    place = Path(path)
    if place.is_dir():
        raise NoLedger(f"{path} is a folder", f"give a file in it, for example {path.rstrip('/')}/news.ledger")
    if create and not place.absolute().parent.is_dir():
        raise NoLedger(f"{path}: there is no folder {place.parent}", "make the folder first")
    if not create and not place.is_file():
        raise NoLedger(f"{path}: there is no such ledger", "make one with: marsad ingest LEDGER FILES...")


def _server_told(address: str, reason: str) -> LedgerError | None:
    """What a server's refusal means; None where it is none of those that people can mend."""
    for sign, advice in _REFUSED.items():
        if sign in reason:
            return NoLedger(f"{address}: the server says no ({reason})", advice)
    return None


def _file(path: str, write: bool) -> Engine:
    engine = create_engine(
        f"sqlite:///{Path(path).absolute()}",
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": _WAIT / 1000},
    )

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: Any) -> None:
        _pragmas(connection, write)

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _pragmas(connection: sqlite3.Connection, write: bool) -> None:
    for line in (
        f"busy_timeout={_WAIT}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
        f"cache_size={_WRITER_CACHE if write else _READER_CACHE}",
        f"wal_autocheckpoint={_LOG}",
        *(() if write else ("query_only=1",)),
    ):
        connection.execute(f"PRAGMA {line}")


def _server(address: str) -> Engine:
    _, _, rest = address.partition("://")
    try:
        return create_engine(f"postgresql+pg8000://{rest}", pool_pre_ping=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerError(
            "a ledger on PostgreSQL needs its driver", "install it: python -m pip install 'marsad[postgresql]'"
        ) from error
