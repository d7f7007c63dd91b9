"""Questions are answered from claims, with filters, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import press
import pytest
from click.testing import CliRunner

from marsad.cli import main
from marsad.ledger import bulk
from marsad.ledger.connect import within
from marsad.ledger.errors import LedgerError, NotFound, TooSlow
from marsad.ledger.preparing import prepare
from marsad.ledger.questions.filters import Filters
from marsad.ledger.store import Ledger, open_ledger
from marsad.model import Actor, Coder, Document, Evidence, Link, Place, Quantity, Reading, Statement, Time
from marsad.sources.records import Record
from marsad.views.exports.inert import cell

ACTORS = {
    "army": Actor(id="group:army", name="Army", kind="armed-group", country="SYR", known=True),
    "rebels": Actor(id="group:rebels", name="Rebels", kind="armed-group", country="SYR", known=True),
    "council": Actor(
        id="body:council", name="مجلس الأمن", names={"ar": ("مجلس الأمن",)}, kind="organization", known=True
    ),
    "source": Actor(id="a:1", name="مصدر عسكري", kind="unnamed"),
}
TOWN = Place(id="geonames:1", name="Idlib", names={"ar": ("إدلب",)}, country="SYR", lat=35.9, lon=36.6)
TEXT = "قصف الجيش المدينة وقال مصدر عسكري إن ذلك لم يحدث"


def said(kind: str, type: str, who: str, whom: str = "", by: str = "", **more: Any) -> Statement:
    """A statement; its id is all that it says."""
    links = (Link(actor=ACTORS[by].id, text=ACTORS[by].name, cue="قال"),) if by else ()
    return Statement(
        id="s" + "-".join(map(str, (kind, type, who, whom, by, *more.values()))),
        kind=kind,  # type: ignore[arg-type]
        type=type,
        actor=(ACTORS[who].id,) if who else (),
        recipient=(ACTORS[whom].id,) if whom else (),
        attribution=links,
        evidence=(Evidence(start=0, end=18, trigger=(0, 3), sentence=0),),
        confidence=0.9,
        coder=Coder(name="test", version="1", rule="r"),
        **more,
    )


def document(ledger: Ledger, id: str, day: str, outlet: str, *statements: Statement) -> None:
    record = Record(text=TEXT, where=id, id=id, published=day, outlet=outlet, url=f"https://example.org/{id}")
    told = Document(id=id, published=day, published_basis="given", length=len(TEXT))
    reading = Reading(document=told, actors=tuple(ACTORS.values()), places=(TOWN,), statements=statements)
    writer = ledger.writer()
    writer.add(prepare(record, reading))
    writer.flush()


@pytest.fixture
def ledger(address: str) -> Any:
    """Three documents of two outlets: a claim and its denial, two tolls, stances and a tie."""
    with open_ledger(address, create=True) as made:
        attack = said("event", "ASSAULT", "army", "rebels", place="geonames:1", time=Time(start="2020-01-01"))
        killed = said("figure", "killed", "", "rebels", value=Quantity(min=4, max=4), place="geonames:1")
        document(
            made, "d1", "2020-01-02", "North", attack, killed, said("stance", "ceasefire", "army", position="opposes")
        )
        denial = said("event", "ASSAULT", "army", "rebels", by="source", realis="negated")
        more = said("figure", "killed", "", "rebels", value=Quantity(min=9, max=None), place="geonames:1", by="council")
        document(made, "d2", "2020-01-03", "South", denial, more, said("relation", "opposes", "army", "rebels"))
        document(
            made, "d3", "2020-03-03", "South", said("stance", "ceasefire", "army", position="supports", by="council")
        )
        yield made


def ids(ledger: Ledger, **filters: Any) -> list[str]:
    """Document and type of what is found, the newest first."""
    return [f"{e.source.id} {e.statement.type}" for e in ledger.statements(Filters(**filters))]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"kind": "event"}, ["d2 ASSAULT", "d1 ASSAULT"]),
        ({"type": ("killed", "opposes")}, ["d2 opposes", "d2 killed", "d1 killed"]),
        ({"realis": ("negated",)}, ["d2 ASSAULT"]),
        ({"actor": "Rebels", "kind": "figure"}, ["d2 killed", "d1 killed"]),
        ({"doer": "group:army", "recipient": "rebels", "kind": "relation"}, ["d2 opposes"]),
        ({"doer": "Rebels"}, []),
        ({"place": "Idlib"}, ["d2 killed", "d1 killed", "d1 ASSAULT"]),
        ({"place": "ادلب", "kind": "event"}, ["d1 ASSAULT"]),
        ({"place": "SYR", "kind": "event"}, ["d1 ASSAULT"]),
        ({"first": "2020-02-01"}, ["d3 ceasefire"]),
        ({"last": "2020-01-01"}, ["d1 ASSAULT"]),
        ({"outlet": "north", "kind": "stance"}, ["d1 ceasefire"]),
        ({"voice": "unnamed"}, ["d2 ASSAULT"]),
        ({"voice": "مجلس الامن"}, ["d3 ceasefire", "d2 killed"]),
        ({"voice": "outlet", "kind": "figure"}, ["d1 killed"]),
        ({"text": "مصدر عسكري", "kind": "event"}, []),  # not in the clause
        ({"text": "قصف والمدينة", "kind": "event"}, ["d2 ASSAULT", "d1 ASSAULT"]),
        ({"document": "d3"}, ["d3 ceasefire"]),
        ({"as_of": 1, "kind": "figure"}, ["d1 killed"]),
    ],
)
def test_filters(ledger: Ledger, filters: dict[str, Any], found: list[str]) -> None:
    assert ids(ledger, **filters) == found


@pytest.mark.parametrize(
    "filters", [{"actor": "Nobody"}, {"place": "Nowhere"}, {"outlet": "None"}, {"voice": "Nobody"}]
)
def test_unknown_names_are_said(ledger: Ledger, filters: dict[str, Any]) -> None:
    with pytest.raises(NotFound):
        ids(ledger, **filters)


def test_a_day_that_is_none_is_said(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="no day"):
        ids(ledger, first="2020-02-31")


def test_the_oldest_first(ledger: Ledger) -> None:
    found = [e.source.id for e in ledger.statements(Filters(kind="event"), oldest=True)]
    assert found == ["d1", "d2"]


def test_positions_count_documents_and_show_who_stands_elsewhere_too(ledger: Ledger) -> None:
    answers = ledger.ask("positions")
    assert [(a["position"], a["documents"], a["mixed"]) for a in answers] == [
        ("opposes", 1, True),
        ("supports", 1, True),
    ]
    assert answers[0]["actor"]["name"] == "Army"
    assert answers[0]["voices"] == {"outlet": 1}


def test_ties(ledger: Ledger) -> None:
    (tie,) = ledger.ask("ties")
    assert (tie["actor"]["id"], tie["type"], tie["recipient"]["id"]) == ("group:army", "opposes", "group:rebels")


def test_tolls_show_the_span_and_the_last(ledger: Ledger) -> None:
    (toll,) = ledger.ask("tolls")
    assert (toll["lowest"], toll["highest"], toll["latest"]["min"], toll["documents"]) == (4, 9, 9, 2)
    assert toll["place"]["name"] == "Idlib"


def test_a_claim_and_its_denial_are_disputed(ledger: Ledger) -> None:
    (answer,) = ledger.ask("disputed")
    said, denied = answer["sides"]
    assert (said["value"], said["voices"]) == ("actual", {"outlet": 1})
    assert (denied["value"], denied["voices"]) == ("negated", {"unnamed": 1})
    assert ledger.ask("disputed", Filters(outlet="South")) == []


def test_sources_tell_outlets_names_and_words(ledger: Ledger) -> None:
    answers = {(a["voice"], a["name"]): a["statements"] for a in ledger.ask("sources")}
    assert answers == {
        ("outlet", "North"): 3,
        ("outlet", "South"): 1,
        ("named", "مجلس الأمن"): 2,
        ("unnamed", "مصدر عسكري"): 1,
    }


@pytest.mark.parametrize(
    "filters", [{}, {"kind": "figure"}, {"type": ("ceasefire", "killed")}, {"realis": ("negated",)}]
)
def test_facets_are_the_same_kept_and_counted(ledger: Ledger, filters: dict[str, Any]) -> None:
    kept = ledger.facets(Filters(**filters))
    assert kept == ledger.facets(Filters(**filters, last="2999-01-01"))
    assert sum(kept["kind"].values()) == len(ids(ledger, **filters))


def test_actors_are_found_by_any_of_their_words(ledger: Ledger) -> None:
    assert [a["id"] for a in ledger.actors("الامن")] == ["body:council"]
    (army,) = ledger.actors("army")
    assert (army["acts"], army["undergoes"], army["speaks"]) == (5, 0, 0)
    assert next(iter(ledger.actors()))["id"] == "group:army"


COMMANDS = ["statements", "timeline", "positions", "ties", "tolls", "disputed", "sources", "actors"]


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A ledger of the articles."""
    address = str(tmp_path / "l")
    press.filled(address).close()
    return address


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_answers_in_three_forms(path: str, name: str) -> None:
    table = CliRunner().invoke(main, [name, path])
    assert table.exit_code == 0, table.output
    lines = CliRunner().invoke(main, [name, path, "--json"]).stdout.splitlines()
    rows = list(csv.reader(io.StringIO(CliRunner().invoke(main, [name, path, "--csv"]).stdout)))
    assert len(rows) == len(lines) + bool(lines)
    for line in lines:
        assert isinstance(json.loads(line), dict)


def test_each_row_has_its_id_document_and_evidence(path: str) -> None:
    result = CliRunner().invoke(main, ["statements", path, "--csv"])
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len({row["id"] for row in rows}) == len(rows) >= 8
    texts = {r.id: r.text for r in press.ARTICLES}
    for row in rows:
        assert row["document"]
        if row["document"] in texts:
            told = texts[row["document"]]
            assert row["evidence"].startswith(told[int(row["from"]) : int(row["to"])])


def test_the_table_says_who_says_it(path: str) -> None:
    result = CliRunner().invoke(main, ["statements", path, "--kind", "figure", "--document", "a1"])
    assert "12 people killed, according to" in " ".join(result.stdout.split())


def test_search_on_the_command_line(path: str) -> None:
    result = CliRunner().invoke(main, ["search", path, '"وقف إطلاق النار"'])
    assert "[وقف إطلاق النار]" in " ".join(result.stdout.split())
    assert json.loads(CliRunner().invoke(main, ["search", path, "حفتر", "--json"]).stdout)["document"] == "a3"
    assert "nothing was found" in CliRunner().invoke(main, ["search", path, "قطار"]).stderr


def test_errors_are_one_line(path: str) -> None:
    for arguments in (
        ["statements", path, "--actor", "لا أحد"],
        ["statements", path + "x"],
        ["search", path, "x", "--as-of", "y"],
    ):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 1
        assert result.stderr.startswith("marsad: ")
        assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+9", "'+9"),
        ("-9", "'-9"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        (-9, -9),
        (["a", "b"], "a; b"),
        (["=1", "b"], "'=1; b"),
        ([{"a": 1}], '[{"a": 1}]'),
        (None, None),
    ],
)
def test_cells_are_inert(value: Any, shown: Any) -> None:
    assert cell(value) == shown


def test_what_takes_too_long_ends_also_where_the_driver_alone_fetches(tmp_path: Path) -> None:
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000000) SELECT x FROM n"
    with press.filled(str(tmp_path / "l")) as ledger:
        with pytest.raises(TooSlow), within(0.05), ledger.database.reading() as connection:
            bulk.fetch(connection, numbers, {})
        assert list(ledger.statements())
