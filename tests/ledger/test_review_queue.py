"""What should be looked at next is weighed by columns alone, and weighs what the statements themselves say."""

from __future__ import annotations

from pathlib import Path

import pytest

import marsad
from marsad.ledger import correcting, merging
from marsad.ledger.preparing import prepare
from marsad.ledger.questions.doubtful import queue
from marsad.ledger.questions.entries import Entry, heads, marks, page
from marsad.ledger.questions.filters import Filters
from marsad.sources.examples import examples
from marsad.sources.records import Record


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory):
    path: Path = tmp_path_factory.mktemp("queue") / "a.ledger"
    with marsad.open(str(path), create=True, who="tests") as made:
        writer = made.writer()
        for e in examples():
            record = Record(text=e.text, where=e.file, id=e.file, published=e.published)
            writer.add(prepare(record, marsad.read(e.text, published=e.published, id=e.file)))
        writer.flush()
        yield made


def told(entry: Entry) -> tuple[object, ...]:
    s = entry.statement
    named = any(entry.actors[id].known for id in s.actor)
    return s.id, s.kind, s.type, s.realis, not s.attribution, s.confidence, entry.hand, named


@pytest.mark.parametrize(
    "asked", [Filters(), Filters(kind="event"), Filters(actor="person:khalifa-haftar"), Filters(voice="unnamed")]
)
def test_heads_are_what_the_statements_say(ledger, asked: Filters) -> None:
    with ledger.database.reading() as connection:
        found = heads(connection, asked, 1_000)
        right = [told(entry) for entry in page(connection, asked, 1_000)]
        some = heads(connection, asked, 1_000, ("ASSAULT", "REJECT"))
    assert right
    assert [h.named for h in some] == [
        h.named and h.realis == "actual" and h.type in ("ASSAULT", "REJECT") for h in found
    ]
    assert [
        (h.id, h.kind, h.type, h.realis, h.voice == "outlet", h.confidence, h.hand, h.named) for h in found
    ] == right


@pytest.mark.parametrize("asked", [Filters(), Filters(actor="person:khalifa-haftar"), Filters(as_of="1")])
def test_what_is_drawn_is_what_the_statements_say(ledger, asked: Filters) -> None:
    with ledger.database.reading() as connection:
        entries = page(connection, asked, 1_000)
        drawn = marks(connection, asked, 1_000)
    assert [(m.id, m.kind, m.type, m.realis, m.day, m.place) for m in drawn] == [
        (e.statement.id, e.statement.kind, e.statement.type, e.statement.realis, e.day, e.place) for e in entries
    ]
    assert all((m.voice == "outlet") == (not e.statement.attribution) for m, e in zip(drawn, entries, strict=True))


def test_who_is_merged_into_somebody_known_is_known(ledger) -> None:
    with ledger.database.reading() as connection:
        found = page(connection, Filters(kind="event"), 1_000)
        unknown = [
            (e.statement, a) for e in found for a in e.actors.values() if not a.known and a.id in e.statement.actor
        ]
    statement, actor = next((s, a) for s, a in unknown if len(s.actor) == 1)
    merging.merge(ledger, actor.id, "person:khalifa-haftar", "a test")
    with ledger.database.reading() as connection:
        assert next(h for h in heads(connection, Filters(), 1_000) if h.id == statement.id).named


def test_the_queue_leaves_out_what_was_looked_at_and_what_is_skipped(ledger) -> None:
    with ledger.database.reading() as connection:
        first, second, third = queue(connection, Filters(), limit=3)
    assert first.weight >= second.weight >= third.weight
    correcting.accept(ledger, first.entry.statement.id, "a test", None)
    with ledger.database.reading() as connection:
        assert (
            queue(connection, Filters(), [second.entry.statement.id])[0].entry.statement.id == third.entry.statement.id
        )
        assert queue(connection, Filters(document="nothing")) == []
