"""An import is one transaction: where a row is no good, or the disk fails, nothing of any row is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import press
import pytest
from click.testing import CliRunner
from sqlalchemy import text

from marsad.cli import main
from marsad.ledger import importing
from marsad.ledger.correcting import rate
from marsad.ledger.errors import LedgerError
from marsad.ledger.importing import take_in
from marsad.ledger.questions.entries import Entry
from marsad.ledger.store import open_ledger
from marsad.ledger.verifying import verify


@pytest.fixture
def entries(tmp_path: Path) -> list[Entry]:
    """The statements of a ledger in which an outlet is rated."""
    with press.filled(str(tmp_path / "from.ledger")) as ledger:
        rate(ledger, "رويترز", "A", "known for years")
        return list(ledger.statements())


def elsewhere(entry: Entry) -> Entry:
    """The same document, and a clause at the same place that reads otherwise."""
    statement = replace(entry.statement, id="sX")
    return replace(entry, statement=statement, quotes=tuple("ش" * len(quote) for quote in entry.quotes))


BAD: dict[str, Callable[[Entry], Entry]] = {
    "of whom it says nothing": lambda e: replace(e, actors={}),
    "of which it says nothing": lambda e: replace(e, statement=replace(e.statement, place="geonames:1"), place=None),
    "or not as long": lambda e: replace(e, quotes=tuple(f"{quote} قال" for quote in e.quotes)),
    "can't be of one text": elsewhere,
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_row_leaves_nothing_half(entries: list[Entry], address: str, fault: str) -> None:
    last = min(entries, key=lambda entry: (not entry.statement.actor, -entry.row))
    bad = BAD[fault](last)
    with open_ledger(address, create=True) as ledger:
        with pytest.raises(LedgerError, match=fault):
            take_in(ledger, [*(e for e in entries if e is not last), last, bad], "x.csv")
        assert counted(ledger) == {"change": 0, "document": 0, "statement": 0, "actor": 0, "outlet": 0}
        assert take_in(ledger, entries, "x.csv") == (len(entries), 0)
        assert verify(ledger.database).faults == []


def test_an_import_that_breaks_off_leaves_nothing_and_can_be_run_again(
    entries: list[Entry], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault comes at the very end, when every document is written already."""

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(importing, "_PART", 2)
    with open_ledger(address, create=True) as ledger:
        with monkeypatch.context() as patched:
            patched.setattr(importing, "put_rating", broken)
            with pytest.raises((LedgerError, OSError)):
                take_in(ledger, entries, "x.csv")
        assert not any(counted(ledger).values())
        assert take_in(ledger, entries, "x.csv") == (len(entries), 0)
        assert take_in(ledger, entries, "x.csv") == (0, len(entries))
        assert verify(ledger.database).faults == []
        assert {e.source.reliability for e in ledger.statements() if e.source.outlet == "رويترز"} == {"A"}


def test_a_row_that_stands_twice_is_one_statement(entries: list[Entry], address: str) -> None:
    with open_ledger(address, create=True) as ledger:
        assert take_in(ledger, [*entries, *entries], "x.csv") == (len(entries), len(entries))
        assert counted(ledger)["statement"] == len(entries)


def test_a_record_that_names_nobody_is_refused_with_its_line(entries: list[Entry], tmp_path: Path) -> None:
    from marsad.views.exports.csvs import write

    told, other = tmp_path / "1.csv", tmp_path / "other.ledger"
    with told.open("w", encoding="utf-8", newline="") as file:
        write(entries, file)
    lines = told.read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines) if '""actors"":{""' in line)
    start = lines[number].index('""actors"":')
    end = lines[number].index(',""place"":', start)
    lines[number] = f'{lines[number][:start]}""actors"":{{}}{lines[number][end:]}'
    told.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["import", str(other), str(told)])
    assert result.exit_code == 1
    assert f"line {number + 1}: it names" in result.output
    assert not other.exists()


def counted(ledger: Any) -> dict[str, int]:
    """How many rows tables have."""
    with ledger.database.reading() as connection:
        tables = ("change", "document", "statement", "actor", "outlet")
        return {t: connection.execute(text(f"SELECT COUNT(*) FROM {t}")).scalar_one() for t in tables}
