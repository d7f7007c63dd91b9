"""Who is said to stand with and against whom: a signed network in which a claim stays a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any, Final

from marsad.ledger.questions.entries import Entry
from marsad.model import Actor
from marsad.views.graphs.grounds import grounds, status, unnamed

# Support and hostility of types. Talks, demands, retreats and offices are neither.
_SIGNS: Final = (
    dict.fromkeys(("SUPPORT", "COOPERATE", "AID", "AGREE", "supports", "allied-with"), 1)
    | dict.fromkeys(("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE"), -1)
    | dict.fromkeys(("COERCE", "ASSAULT", "opposes"), -1)
)
_KINDS: Final = ("event", "relation")
# Only of these are all parties actors of one another. Two who attack together, with nobody named as attacked, look as
# two who clash: an edge between them would be a false accusation.
_MUTUAL: Final = ("CONSULT", "AGREE", "COOPERATE", "allied-with")
_Key = tuple[str, str, bool, str, str, str]


@dataclass(slots=True)
class Edge:
    """Statements of one sort between two actors, by the same claimant. Nobody is named as claimant (`by`) where the
    outlets say it themselves."""

    source: str
    target: str
    directed: bool
    type: str
    kind: str
    by: str
    claimant: str
    unnamed: bool
    entries: list[Entry] = field(default_factory=list)

    @property
    def tendency(self) -> int:
        """What such a deed or tie would be: 1 for support, -1 for hostility, 0 for neither."""
        return _SIGNS.get(self.type, 0)

    @property
    def sign(self) -> int:
        """The tendency of what outlets report themselves as done; 0 for what is claimed, denied, planned or feared."""
        return self.tendency if self.kind in ("reported", "accusation") else 0

    @property
    def voices(self) -> int:
        """Independent voices: one for a claimant, however many carry it; outlets with the same words are one."""
        return 1 if self.by else len(_together(self.entries))

    @property
    def grounds(self) -> list[dict[str, Any]]:
        """What each statement rests on."""
        return [grounds(entry) for entry in self.entries]


@dataclass(slots=True)
class Network:
    """Actors by id, edges in a fixed order, and how many statements have no two ends."""

    nodes: dict[str, Actor] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    left_out: int = 0


def network(entries: Iterable[Entry]) -> Network:
    """The network of events and relations. The order of the statements does not matter."""
    made, edges = Network(), dict[_Key, Edge]()
    for entry in sorted(entries, key=lambda entry: entry.statement.id):
        ends = list(_ends(entry)) if entry.statement.kind in _KINDS else []
        made.left_out += not ends
        for source, target, directed in ends:
            edge = _edge(entry, source, target, directed)
            key = (edge.source, edge.target, directed, edge.type, edge.kind, edge.by)
            edges.setdefault(key, edge).entries.append(entry)
            made.nodes |= {actor.id: actor for actor in entry.actors.values() if actor.id in key[:2]}
    made.nodes = dict(sorted(made.nodes.items()))
    made.edges = [edges[key] for key in sorted(edges)]
    return made


def _ends(entry: Entry) -> Iterator[tuple[str, str, bool]]:
    """Pairs of ids: from each actor to each recipient; between all actors of what is mutual."""
    s = entry.statement
    actors = list(dict.fromkeys(entry.actors[id].id for id in s.actor))
    if s.recipient:
        recipients = dict.fromkeys(entry.actors[id].id for id in s.recipient)
        yield from ((a, b, True) for a, b in product(actors, recipients) if a != b)
    elif s.type in _MUTUAL:
        yield from ((a, b, False) for a, b in combinations(sorted(actors), 2))


def _edge(entry: Entry, source: str, target: str, directed: bool) -> Edge:
    s = entry.statement
    kind = status(entry)
    if kind == "reported" and s.type == "ACCUSE":
        # That X accuses Y is reported; what Y is accused of stays a claim, and X its claimant.
        name = next(actor.name for actor in entry.actors.values() if actor.id == source)
        return Edge(source, target, directed, s.type, "accusation", source, name, False)
    by = _claimant(entry)
    name = " ← ".join(reversed(entry.voices))
    return Edge(source, target, directed, s.type, kind, by, name, unnamed(entry))


def _claimant(entry: Entry) -> str:
    """Who says it first: an id, or words with the document in which they stand, as "a source" may be anybody."""
    if not entry.statement.attribution:
        return ""
    last = entry.statement.attribution[-1]
    if last.actor:
        return entry.actors[last.actor].id
    return f"{entry.source.id}: {last.text}"


def _together(entries: Iterable[Entry]) -> list[set[str]]:
    """Groups of outlets (documents, where no outlet is known) that have a clause in common word for word."""
    groups: list[set[str]] = []
    for entry in entries:
        marks = {f"outlet {entry.source.outlet or entry.source.id}", *(" ".join(q.split()) for q in entry.quotes)}
        joined = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks] + [marks.union(*joined)]
    return groups
