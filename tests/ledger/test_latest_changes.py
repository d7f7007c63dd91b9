"""What the latest changes brought is counted from the newest rows on, and is what all rows say."""

from __future__ import annotations

from pathlib import Path

import press
import pytest
from sqlalchemy import text

from marsad.ledger import correcting, history
from marsad.ledger.preparing import prepare
from marsad.ledger.store import open_ledger


@pytest.mark.parametrize("limit", [1, 3, 50])
@pytest.mark.parametrize("part", [1, 2, 2_000])
def test_they_count_what_began_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, part: int
) -> None:
    monkeypatch.setattr(history, "_PART", part)
    with open_ledger(str(tmp_path / "l"), create=True) as ledger:
        assert history.changes(ledger.database, limit) == []
        writer = ledger.writer()
        for n in range(4):
            writer.add(prepare(*press.refusal(f"d{n}", "صالح موامبا")))
            if n != 1:
                writer.flush()
        correcting.delete(ledger, next(iter(ledger.statements())).statement.id, "a test")
        correcting.correct(ledger, next(iter(ledger.statements())).statement.id, {"realis": "possible"}, "a test")
        with ledger.database.reading() as connection:
            for row in history.changes(ledger.database, limit):
                for table in ("document", "statement"):
                    query = text(f"SELECT COUNT(*) FROM {table} WHERE since = :change")
                    assert row[f"{table}s"] == connection.execute(query, {"change": row["change"]}).scalar()
                assert list(row)[-3:] == ["documents", "statements", "revisions"]
