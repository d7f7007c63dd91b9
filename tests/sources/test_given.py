"""Ids that were given before are known, also when there are too many of them for memory."""

from __future__ import annotations

import sqlite3

import pytest

from marsad.sources.given import Given


@pytest.mark.parametrize("few", [1, 10, 1000])
def test_an_id_is_known_with_the_place_where_it_was_first(few: int) -> None:
    given = Given(few)
    ids = [str(n) for n in range(100)] + ["خبر", "half \ud83d"]
    assert [given.first(id, f"at {id}") for id in ids] == [None] * len(ids)
    assert [given.first(id, "later") for id in ids] == [f"at {id}" for id in ids]
    assert len(given.here) <= max(few, len(ids) * (few > len(ids)))


def test_one_place_for_two_ids_and_one_id_at_one_place_again() -> None:
    given = Given()
    where = "a.jsonl"
    assert given.first("1", where) is None
    assert given.first("2", where) is None
    assert given.first("1", where) == where


def test_without_a_temporary_file_they_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_arguments: object, **_options: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr("marsad.sources.given.sqlite3.connect", none)
    given = Given(1)
    assert [given.first(str(n), f"at {n}") for n in range(9)] == [None] * 9
    assert given.first("3", "later") == "at 3"


def test_a_full_disk_stops_nothing() -> None:
    given = Given(0)
    given.first("1", "at 1")
    assert given.file is not None
    given.file.execute("PRAGMA max_page_count = 1")
    for n in range(2, 3000):
        assert given.first(str(n), "x" * 2000) is None
