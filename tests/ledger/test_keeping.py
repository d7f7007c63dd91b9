"""What a ledger holds can be given out as readings, and happenings are kept in it."""

from __future__ import annotations

import dataclasses

import press
from sqlalchemy import func, select

import marsad
from marsad.ledger import correcting, history, keeping, merging, schema, verifying
from marsad.ledger.happenings import Source, happenings
from marsad.ledger.holdings import held
from marsad.ledger.store import Ledger
from marsad.sources.records import Record


def readings(ledger: Ledger) -> dict[str, marsad.Reading]:
    with ledger.database.reading() as connection:
        return {document.id: document.reading for document in held(connection)}


def test_readings_are_what_the_ledger_holds(address: str) -> None:
    with press.filled(address) as ledger:
        own = readings(ledger)
        assert len(own) == len(press.ARTICLES)
        for record in press.ARTICLES[:3]:
            read = marsad.read(record.text, published=record.published, id=record.id)
            kept = own[record.id or ""]
            assert [s.evidence for s in kept.statements] == [s.evidence for s in read.statements]
            assert kept.document.sentences == read.document.sentences
            ids = {a.id for a in kept.actors}
            assert {i for s in kept.statements for i in (*s.actor, *s.recipient)} <= ids
            assert {s.place for s in kept.statements} - {None} <= {p.id for p in kept.places}
        assert marsad.Reading.from_json(own["a1"].to_json()) == own["a1"]


def test_corrections_and_merges_are_in_them(address: str) -> None:
    with press.filled(address) as ledger:
        first = readings(ledger)["a1"].statements[0]
        correcting.correct(ledger, first.id, {"actor": "state:FRA", "realis": "possible"}, "x")
        merging.merge(ledger, "state:FRA", "state:RUS", "x")
        after = next(s for s in readings(ledger)["a1"].statements if s.id == first.id)
        assert (after.actor, after.realis) == (("state:RUS",), "possible")


def test_two_documents_with_one_id_stay_two(address: str) -> None:
    with press.filled(address) as ledger:
        press.fill(ledger, [dataclasses.replace(press.ARTICLES[1], id="a1")])
        assert len(readings(ledger)) == len(press.ARTICLES) + 1


def told_twice() -> list[Record]:
    """One attack in two papers."""
    texts = (
        "قُتل 12 شخصا في تفجير سيارة مفخخة في مدينة الموصل يوم الثلاثاء.",
        "أسفر تفجير سيارة مفخخة في مدينة الموصل يوم الثلاثاء عن مقتل 14 شخصا.",
    )
    return [
        Record(text=t, where=f"t{n}", id=f"t{n}", published="2016-03-02", outlet=f"o{n}") for n, t in enumerate(texts)
    ]


def test_happenings_are_kept_and_the_same_ones_left_alone(address: str) -> None:
    with press.filled(address) as ledger:
        press.fill(ledger, told_twice())
        grouped = keeping.group(ledger)
        found = keeping.kept(ledger)
        assert len(found) == len(grouped) > 0
        with ledger.database.reading() as connection:
            members = connection.execute(select(func.count()).select_from(schema.happening_member)).scalar_one()
            unknown = select(schema.happening_member.c.sid).where(
                schema.happening_member.c.sid.not_in(select(schema.statement.c.sid))
            )
            assert connection.execute(unknown).all() == []
        assert members == sum(len(happening["accounts"]) for happening in found)
        before = history.changes(ledger.database, 1)[0]["change"]
        assert keeping.keep(ledger, grouped) == (0, 0)
        assert history.changes(ledger.database, 1)[0]["change"] == before
        correcting.delete_document(ledger, "t0", "x")
        keeping.group(ledger)
        assert keeping.kept(ledger, as_of=before) == found
        assert keeping.kept(ledger) != found
        assert verifying.verify(ledger.database).faults == []


def test_what_was_corrected_while_it_was_grouped_is_left_out_until_the_next_grouping(address: str) -> None:
    with press.filled(address) as ledger:
        press.fill(ledger, told_twice())
        keeping.group(ledger)
        seen = history.changes(ledger.database, 1)[0]["change"]
        with ledger.database.reading() as connection:
            grouped = happenings(Source(reading=d.reading, text=d.text) for d in held(connection))
        stale = next(h for h in grouped if h.documents == ("t0", "t1"))
        correcting.correct(ledger, stale.accounts[0].id, {"realis": "possible"}, "x")
        keeping.keep(ledger, grouped, seen)
        left = {happening["id"] for happening in keeping.kept(ledger)}
        assert stale.id not in left
        assert left  # others stay
        keeping.group(ledger)
        again = {a["statement"] for happening in keeping.kept(ledger) for a in happening["accounts"]}
        assert stale.accounts[0].id in again
