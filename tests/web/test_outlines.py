"""What is counted from outlines is what whole statements say: briefs, ties, names, words."""

from __future__ import annotations

from pathlib import Path

import pytest

import marsad
from marsad.ledger import merging
from marsad.ledger.preparing import prepare
from marsad.ledger.questions import outlines
from marsad.ledger.questions.entries import page
from marsad.ledger.questions.filters import Filters
from marsad.sources.examples import examples
from marsad.sources.records import Record
from marsad.views.graphs.brief import parts
from marsad.views.graphs.grounds import evidence
from marsad.views.graphs.network import MUTUAL, TENDING, edges_of, network
from marsad.web.drawn.ties import ties
from marsad.web.language import language

ASKED = [Filters(), Filters(actor="person:khalifa-haftar"), Filters(voice="unnamed"), Filters(as_of="1")]
TOLD = "قتل 12 شخصا في هجوم شنته قوات حفتر على طرابلس يوم 5 أبريل 2019."


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory):
    path: Path = tmp_path_factory.mktemp("outlines") / "a.ledger"
    with marsad.open(str(path), create=True, who="tests") as made:
        writer = made.writer()
        articles = [Record(text=e.text, where=e.file, id=e.file, published=e.published) for e in examples()]
        again = [Record(text=TOLD, where="x", id=f"x{n}", published="2019-04-06", outlet=f"o{n}") for n in range(3)]
        other = Record(text=f"أكدت المصادر أمس. {TOLD}", where="y", id="y", published="2019-04-07", outlet="o9")
        for record in (*articles, *again, other):
            writer.add(prepare(record, marsad.read(record.text, published=record.published, id=record.id)))
        writer.flush()
        # Who is merged is counted as whom he is merged into, in every form.
        merging.merge(made, "group:lna", "person:khalifa-haftar", "a test")
        yield made


@pytest.mark.parametrize("asked", ASKED)
def test_an_outline_says_what_the_statement_says(ledger, asked: Filters) -> None:
    with ledger.database.reading() as connection:
        whole, found = page(connection, asked, 1_000), outlines.page(connection, asked, 1_000)
        assert whole
        for e, o in zip(whole, found, strict=True):
            assert (o.statement.id, o.row, o.day, o.document, o.outlet) == (
                e.statement.id,
                e.row,
                e.day,
                e.document,
                e.source.outlet,
            )
            ids = [*e.statement.actor, *e.statement.recipient]
            assert [o.who(id) for id in ids] == [e.who(id) for id in ids]
            assert (o.unnamed, o.speaker, o.quotes) == (e.unnamed, e.speaker, e.quotes)


@pytest.mark.parametrize("asked", ASKED)
def test_a_brief_of_outlines_is_that_of_statements(ledger, asked: Filters) -> None:
    with ledger.database.reading() as connection:
        whole = parts(page(connection, asked, 1_000))
        found = parts(outlines.page(connection, asked, 1_000))
        assert {name: [o.statement.id for o in chosen] for name, chosen in found.items()} == {
            name: [e.statement.id for e in chosen] for name, chosen in whole.items()
        }


@pytest.mark.parametrize("asked", ASKED)
def test_ties_are_the_edges_of_the_network(ledger, asked: Filters) -> None:
    with ledger.database.reading() as connection:
        edges = [edge for edge in network(page(connection, asked, 1_000)).edges if edge.tendency]
        found = ties(connection, asked, language("en"), slice(None))
    assert (len(found.rows), found.nameless) == (found.total, 0)
    assert sorted(
        (r["source"]["id"], r["target"]["id"], r["type"], r["status"], r["voices"], r["sign"], r["evidence"], *r["ids"])
        for r in found.rows
    ) == sorted(
        (
            edge.key.source,
            edge.key.target,
            edge.key.type,
            edge.key.kind,
            edge.voices,
            edge.sign,
            evidence(edge.entries[0]),
            *(e.statement.id for e in edge.entries),
        )
        for edge in edges
    )


def test_only_some_types_of_the_newest_of_several_kinds(ledger) -> None:
    with ledger.database.reading() as connection:
        whole = [e for e in page(connection, Filters(), 1_000) if e.statement.kind in ("event", "relation")][:20]
        found, looked_at = outlines.newest(connection, Filters(), ("event", "relation"), 20, TENDING, MUTUAL)
        assert looked_at == 20
        kept = {o.row for o in found}
        tending = [e for e in whole if e.statement.type in TENDING]
        assert [o.row for o in found] == [e.row for e in tending if e.row in kept]
        assert 0 < len(kept) < len(tending)
        # Nobody whom it is done to, and nobody who could do it together: there is nothing to draw.
        assert not [edges_of(e) for e in tending if e.row not in kept if edges_of(e)]


def test_the_newest_of_somebody_are_those_of_the_kinds_together(ledger) -> None:
    asked = Filters(actor="person:khalifa-haftar")
    with ledger.database.reading() as connection:
        whole = [e for e in page(connection, asked, 1_000) if e.statement.kind in ("event", "relation")]
        for limit in (1, 3, len(whole)):
            found, looked_at = outlines.newest(connection, asked, ("event", "relation"), limit, TENDING, TENDING)
            assert looked_at == limit
            assert [o.row for o in found] == [e.row for e in whole[:limit] if e.statement.type in TENDING]
