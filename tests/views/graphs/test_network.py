"""The network: signs only for what is reported, claims and accusations with their claimant, voices counted once."""

from __future__ import annotations

import json
from xml.etree.ElementTree import Element, fromstring

import pytest
from entries_told import ARMY, FRANCE, OFFICER, REBELS, said

from marsad.ledger.questions.entries import Entry
from marsad.model import Actor
from marsad.views.graphs.network import network
from marsad.views.graphs.xml import gexf, graphml

ENTRIES = (
    said("s1", "ASSAULT", (ARMY,), (REBELS,)),
    said("s2", "ASSAULT", (ARMY,), (REBELS,), by=OFFICER),
    said("s3", "ASSAULT", (ARMY,), (REBELS,), realis="negated", by=ARMY),
    said("s4", "ACCUSE", (FRANCE,), (ARMY,), quote="أدانت فرنسا الجيش \x01 & <علنا>"),
    said("s5", "CONSULT", (FRANCE, REBELS)),
    said("s6", "killed", (), (REBELS,), kind="figure"),
)
MLNS, GXNS = "{http://graphml.graphdrawing.org/xmlns}", "{http://gexf.net/1.3}"


def test_a_claim_is_an_edge_of_its_own_and_has_no_sign() -> None:
    kinds = {(e.key.type, e.key.kind): e for e in network(ENTRIES).edges}
    assert kinds["ASSAULT", "reported"].sign == -1
    claimed = kinds["ASSAULT", "claimed"]
    assert (claimed.sign, claimed.tendency, claimed.key.by, claimed.unnamed) == (0, -1, "d:1", True)
    denied = kinds["ASSAULT", "negated"]
    assert (denied.sign, denied.key.by) == (0, "group:army")


def test_an_accusation_has_its_claimant() -> None:
    (edge,) = (e for e in network(ENTRIES).edges if e.key.type == "ACCUSE")
    assert (edge.key.kind, edge.key.source, edge.key.by, edge.claimant) == (
        "accusation",
        "state:FRA",
        "state:FRA",
        "France",
    )


@pytest.mark.parametrize("type", ["ASSAULT", "ACCUSE", "supports"])
def test_two_who_act_together_are_not_set_against_each_other(type: str) -> None:
    assert network([said("s1", type, (ARMY, FRANCE))]).edges == []


def test_what_has_no_two_ends_is_counted() -> None:
    found = network(ENTRIES)
    assert found.left_out == 1
    assert not next(e for e in found.edges if e.key.type == "CONSULT").key.directed


def _voices(*entries: Entry) -> int:
    (edge,) = network(entries).edges
    return edge.voices


def test_voices_are_outlets_and_reprints_are_one() -> None:
    def attack(id: str, outlet: str, quote: str, by: Actor | None = None) -> Entry:
        return said(id, "ASSAULT", (ARMY,), (REBELS,), outlet=outlet, quote=quote, by=by)

    assert _voices(attack("s1", "A", "قصف الجيش المدينة"), attack("s2", "B", "الجيش يقصف المدينة")) == 2
    assert _voices(attack("s1", "A", "قصف الجيش المدينة"), attack("s2", "B", "قصف  الجيش المدينة")) == 1
    assert _voices(attack("s1", "A", "قصف الجيش"), attack("s2", "A", "قصف الجيش المدينة")) == 1
    assert _voices(attack("s1", "A", "قصف الجيش", REBELS), attack("s2", "B", "قصف المدينة", REBELS)) == 1


def test_a_source_of_one_document_is_not_that_of_another() -> None:
    edges = network([said(f"s{n}", "ASSAULT", (ARMY,), (REBELS,), by="مصدر") for n in range(2)]).edges
    assert len(edges) == 2
    assert all(edge.unnamed for edge in edges)


def test_the_order_does_not_matter() -> None:
    assert list(gexf(ENTRIES)) == list(gexf(reversed(ENTRIES)))


def _root(lines: list[str]) -> Element:
    return fromstring("\n".join(lines).encode())


def test_graphml_keeps_its_rules() -> None:
    root = _root(list(graphml(ENTRIES)))
    assert root.tag == f"{MLNS}graphml"
    keys = {key.get("id"): key.get("for") for key in root.findall(f"{MLNS}key")}
    (graph,) = root.findall(f"{MLNS}graph")
    nodes = [node.get("id") for node in graph.findall(f"{MLNS}node")]
    assert len(set(nodes)) == len(nodes) == 3
    for edge in graph.findall(f"{MLNS}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(nodes)
    for owner in ("node", "edge"):
        for item in graph.findall(f"{MLNS}{owner}"):
            assert all(keys[data.get("key")] == owner for data in item.findall(f"{MLNS}data"))


def test_gexf_keeps_its_rules() -> None:
    root = _root(list(gexf(ENTRIES)))
    assert (root.tag, root.get("version")) == (f"{GXNS}gexf", "1.3")
    assert [child.tag for child in root] == [f"{GXNS}meta", f"{GXNS}graph"]
    nodes = {node.get("id") for node in root.iter(f"{GXNS}node")}
    assert all(node.get("label") for node in root.iter(f"{GXNS}node"))
    declared = {a.get("id") for a in root.iter(f"{GXNS}attribute")}
    assert {value.get("for") for value in root.iter(f"{GXNS}attvalue")} <= declared
    for edge in root.iter(f"{GXNS}edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes
        assert edge.get("type") in ("directed", "undirected")
        assert float(edge.get("weight", "")) >= 1


@pytest.mark.parametrize("form", [graphml, gexf])
def test_each_edge_has_ids_addresses_and_words(form: object) -> None:
    root = _root(list(form(ENTRIES)))  # type: ignore[operator]
    told = [v.get("value") or v.text for v in root.iter() if "evidence" in (v.get("for"), (v.get("key") or "")[5:])]
    rows = [row for value in told if value for row in json.loads(value)]
    assert {row["statement"] for row in rows} == {"s1", "s2", "s3", "s4", "s5"}
    assert all(row["url"].endswith("a=1&b=2") and row["evidence"] for row in rows)
