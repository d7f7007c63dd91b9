"""Ledgers for tests: each test that takes `address` runs on SQLite and on PostgreSQL, where its server is installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pg_server import NoServer, server
from sqlalchemy import create_engine, text


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of the server, or a skip that says why there is none."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(server())
        except NoServer as error:
            pytest.skip(str(error))
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger may be made: there is none yet."""
    if request.param == "sqlite":
        return str(tmp_path / "test.ledger")
    found: str = request.getfixturevalue("postgresql")
    engine = create_engine(found.replace("://", "+pg8000://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return found
