"""The network as GraphML and as GEXF 1.3."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from marsad.ledger.questions.entries import Entry
from marsad.model import Actor
from marsad.views.graphs.network import Edge, Network, network

_NODE: Final = {"name": "string", "kind": "string", "country": "string", "sectors": "string", "known": "boolean"}
_EDGE: Final = {
    "type": "string",
    "kind": "string",
    "sign": "integer",
    "tendency": "integer",
    "claimant": "string",
    "claimant_id": "string",
    "unnamed": "boolean",
    "voices": "integer",
    "statements": "integer",
    "documents": "integer",
    "ids": "string",
    "urls": "string",
    "evidence": "string",
}
_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>'


def graphml(entries: Iterable[Entry]) -> Iterator[str]:
    """GraphML; edges of what is mutual are undirected."""
    found = network(entries)
    root = Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    _key(root, "graph", "left_out", "integer")
    for owner, fields in (("node", _NODE), ("edge", _EDGE)):
        for name, type in fields.items():
            _key(root, owner, name, type)
    graph = SubElement(root, "graph", id="marsad", edgedefault="directed")
    _data(graph, "graph", {"left_out": found.left_out})
    for id, actor in found.nodes.items():
        _data(SubElement(graph, "node", id=legal(id)), "node", _about(actor))
    for n, edge in enumerate(found.edges):
        ends = {
            "source": legal(edge.key.source),
            "target": legal(edge.key.target),
            "directed": _text(edge.key.directed),
        }
        _data(SubElement(graph, "edge", {"id": f"e{n}", **ends}), "edge", _told(edge))
    yield from _lines(root)


def _key(root: Element, owner: str, name: str, type: str) -> None:
    named = {"for": owner, "attr.name": name, "attr.type": {"integer": "int"}.get(type, type)}
    SubElement(root, "key", {"id": f"{owner}-{name}", **named})


def _data(parent: Element, owner: str, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if value is not None:
            SubElement(parent, "data", key=f"{owner}-{name}").text = _text(value)


def gexf(entries: Iterable[Entry]) -> Iterator[str]:
    """GEXF 1.3, as Gephi reads it; the weight of an edge is its voices."""
    found = network(entries)
    root = Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    meta = SubElement(root, "meta")
    SubElement(meta, "creator").text = "Marsad"
    SubElement(meta, "description").text = _description(found)
    graph = SubElement(root, "graph", defaultedgetype="directed", mode="static")
    _declare(graph, "node", _NODE)
    _declare(graph, "edge", _EDGE)
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for id, actor in found.nodes.items():
        _values(SubElement(nodes, "node", id=legal(id), label=legal(actor.name)), _about(actor))
    for n, edge in enumerate(found.edges):
        _values(SubElement(edges, "edge", _gexf_edge(n, edge)), _told(edge))
    yield from _lines(root)


def _description(found: Network) -> str:
    return (
        "Deeds and ties as told in the news. Only edges of the kind reported are told by outlets as done; "
        "an accusation is its claimant's. "
        f"{found.left_out} statements without two ends are left out."
    )


def _declare(graph: Element, owner: str, fields: dict[str, str]) -> None:
    attributes = SubElement(graph, "attributes", {"class": owner})
    for name, type in fields.items():
        SubElement(attributes, "attribute", id=name, title=name, type=type)


def _gexf_edge(n: int, edge: Edge) -> dict[str, str]:
    return {
        "id": f"e{n}",
        "source": legal(edge.key.source),
        "target": legal(edge.key.target),
        "type": "directed" if edge.key.directed else "undirected",
        "kind": f"{edge.key.kind} {edge.key.type}",
        "label": f"{edge.key.type} ({edge.key.kind})",
        "weight": str(float(edge.voices)),
    }


def _values(parent: Element, values: dict[str, Any]) -> None:
    holder = SubElement(parent, "attvalues")
    for name, value in values.items():
        if value is not None:
            SubElement(holder, "attvalue", {"for": name, "value": _text(value)})


def _about(actor: Actor) -> dict[str, Any]:
    about = {name: getattr(actor, name) for name in ("name", "kind", "country", "known")}
    return about | {"sectors": " ".join(actor.sectors)}


def _told(edge: Edge) -> dict[str, Any]:
    told: dict[str, Any] = {"type": edge.key.type, "kind": edge.key.kind}
    told |= {name: getattr(edge, name) for name in ("sign", "tendency", "unnamed", "voices")}
    rest = edge.grounds
    urls = dict.fromkeys(ground["url"] for ground in rest if ground["url"])
    return told | {
        "claimant": edge.claimant or None,
        "claimant_id": edge.key.by or None,
        "statements": len(rest),
        "documents": len({ground["document"] for ground in rest}),
        "ids": " ".join(ground["statement"] for ground in rest),
        "urls": " ".join(urls),
        "evidence": json.dumps(rest, ensure_ascii=False),
    }


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else legal(str(value))


def legal(text: str) -> str:
    """Text with a mark in place of what XML 1.0 can't hold."""
    return _ILLEGAL.sub("\ufffd", text)


def _lines(root: Element) -> Iterator[str]:
    indent(root)
    yield _HEAD
    yield tostring(root, encoding="unicode")
