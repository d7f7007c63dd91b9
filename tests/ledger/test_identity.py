"""Who is the same across documents: cautiously, and as people say."""

from __future__ import annotations

import dataclasses
from typing import Any

import press
import pytest
from sqlalchemy import text

from marsad.ledger import history, merging, verifying
from marsad.ledger.errors import LedgerError, NotFound
from marsad.ledger.identity import actor_uid, is_named, known_outlet, place_uid
from marsad.ledger.preparing import prepare
from marsad.ledger.questions.entries import Entry, every
from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import Ledger, open_ledger
from marsad.model import Actor, Place
from marsad.scale import ingest as ingesting
from marsad.scale.reread import reread

PERSON = Actor(id="a:1", name="صالح موامبا", kind="person", country="KEN", sectors=("GOV",))


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"name": "صَالح  موامبا"}, True),
        ({"id": "a:2"}, True),
        ({"country": "TZA"}, False),
        ({"country": None}, False),
        ({"sectors": ("OPP",)}, False),
        ({"name": "صالح"}, False),
        ({"kind": "unnamed"}, False),
    ],
)
def test_a_full_name_with_country_and_role_is_one_person(change: dict[str, Any], same: bool) -> None:
    other = dataclasses.replace(PERSON, **change)
    assert (actor_uid(PERSON, "one") == actor_uid(other, "two")) is same


@pytest.mark.parametrize(
    ("name", "kind", "country", "named"),
    [
        ("الجبهة الوطنية للتحرير", "armed-group", "SYR", True),
        ("وزارة الداخلية", "government", "SYR", True),
        ("وزارة الداخلية", "government", None, False),  # whose?
        ("القوات", "armed-group", "SYR", False),
        ("مصدر عسكري", "unnamed", "SYR", False),
        ("3 من القوات الحكومية", "armed-group", "SYR", False),
        ("طائرة حربية", "armed-group", "RUS", False),  # another one each time
        ("المدنيين العزل", "population", "SYR", False),
    ],
)
def test_descriptions_are_of_their_document_alone(name: str, kind: str, country: str | None, named: bool) -> None:
    assert is_named(Actor(id="a:1", name=name, kind=kind, country=country)) is named


def test_places_are_the_same_by_id_or_by_name_and_country() -> None:
    known = Place(id="geonames:1", name="Idlib")
    assert place_uid(known, "one") == "geonames:1"
    village = Place(id=None, name="كفر نبل", country="SYR")
    assert place_uid(village, "one") == place_uid(village, "two")
    nowhere = Place(id=None, name="القرية")
    assert place_uid(nowhere, "one") != place_uid(nowhere, "two")


def test_outlets_are_known_by_their_names() -> None:
    assert known_outlet("وكالة سانا")["entity"] == "outlet:sana"
    assert known_outlet("صحيفة الحي")["entity"] is None
    assert known_outlet("")["reliability"] == "F"


MEN = {"d0": "صالح موامبا", "d1": "صالح مويمبا", "d2": "صَالح موامبا"}


def put(ledger: Ledger, documents: dict[str, str]) -> None:
    writer = ledger.writer()
    for id, name in documents.items():
        writer.add(prepare(*press.refusal(id, name)))
    writer.flush()


def filled(address: str) -> tuple[Ledger, list[str]]:
    """A ledger in which two documents name one man, and another spells him otherwise; the ids of both."""
    ledger = open_ledger(address, create=True, who="tester")
    put(ledger, MEN)
    with ledger.database.reading() as connection:
        return ledger, [row[0] for row in connection.execute(text("SELECT uid FROM actor ORDER BY id"))]


def read_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, names: dict[str, str]) -> None:
    monkeypatch.setattr(ingesting, "read_one", lambda r: (r, press.refusal(r.id, names[r.id], "two")[1]))
    assert [item for item in reread(ledger, version="two") if isinstance(item, int)] == [len(names)]


def documents(ledger: Ledger, **filters: Any) -> set[str]:
    with ledger.database.reading() as connection:
        return {entry.source.id for entry in every(connection, Filters(**filters))}


def entries(ledger: Ledger, **filters: Any) -> list[Entry]:
    with ledger.database.reading() as connection:
        return list(every(connection, Filters(**filters)))


def test_a_merge_holds_and_is_taken_back(address: str) -> None:
    ledger, men = filled(address)
    with ledger:
        assert len(men) == 2
        before = history.changes(ledger.database, 1)[0]["change"]
        merging.merge(ledger, men[1], men[0], "the same man")
        assert documents(ledger, actor=men[0]) >= {"d1", "d2"}
        assert documents(ledger, actor=men[1]) == documents(ledger, actor=men[0])
        assert {e.actors[men[1]].id for e in entries(ledger, document="d1") if men[1] in e.actors} == {men[0]}
        assert "d1" not in documents(ledger, actor=men[0], as_of=before)
        with pytest.raises(LedgerError, match="one already"):
            merging.merge(ledger, men[0], men[1], "x")
        merging.split(ledger, men[1], "not the same")
        assert "d1" not in documents(ledger, actor=men[0])
        with pytest.raises(NotFound):
            merging.split(ledger, men[1], "x")
        assert [row["action"] for row in history.history(ledger.database, men[1])] == ["merged", "split"]
        assert verifying.verify(ledger.database).faults == []


def test_merges_hold_for_what_comes_later_and_over_re_readings(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger, men = filled(address)
    with ledger:
        merging.merge(ledger, men[1], men[0], "the same man")
        put(ledger, {"d9": MEN["d1"]})
        read_again(ledger, monkeypatch, {**MEN, "d9": MEN["d1"]})
        assert documents(ledger, actor=men[0]) >= {"d1", "d2", "d9"}
        assert verifying.verify(ledger.database).faults == []


def test_a_namesake_is_set_apart_over_re_readings(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger, men = filled(address)
    with ledger:
        own = merging.set_apart(ledger, men[0], "d2", "his brother")
        assert own.startswith("d:")
        assert "d2" not in documents(ledger, actor=men[0])
        assert documents(ledger, actor=own) == {"d2"}
        read_again(ledger, monkeypatch, MEN)
        assert documents(ledger, actor=own) == {"d2"}
        assert verifying.verify(ledger.database).faults == []
        with pytest.raises(NotFound):
            merging.set_apart(ledger, men[0], "d2", "again")
