"""Who is said to stand with and against whom: a signed network in which a claim stays a claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Final, NamedTuple

from marsad.ledger.edges import KINDS, MUTUAL
from marsad.ledger.questions.entries import Entry
from marsad.ledger.questions.outlines import Outline
from marsad.model import Actor
from marsad.views.graphs.grounds import grounds, status

# Support and hostility of types. Talks, demands, retreats and offices are neither.
_SIGNS: Final = (
    dict.fromkeys(("SUPPORT", "COOPERATE", "AID", "AGREE", "supports", "allied-with"), 1)
    | dict.fromkeys(("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE"), -1)
    | dict.fromkeys(("COERCE", "ASSAULT", "opposes"), -1)
)
REPORTED: Final = ("reported", "accusation")  # kinds of edges that outlets tell as done
TENDING: Final = frozenset(_SIGNS)  # types that are support or hostility


class Key(NamedTuple):
    """What tells edges apart. `by` is the claimant: an id or words; empty where the outlets say it themselves."""

    source: str
    target: str
    directed: bool
    type: str
    kind: str
    by: str


@dataclass(slots=True)
class Edge:
    """Statements of one sort between two actors, by the same claimant. Nobody is named as claimant where the outlets
    say it themselves."""

    key: Key
    claimant: str
    unnamed: bool
    entries: list[Entry] = field(default_factory=list)

    @property
    def tendency(self) -> int:
        """What such a deed or tie would be: 1 for support, -1 for hostility, 0 for neither."""
        return tendency(self.key.type)

    @property
    def sign(self) -> int:
        """The tendency of what outlets report themselves as done; 0 for what is claimed, denied, planned or feared."""
        return self.tendency if self.key.kind in REPORTED else 0

    @property
    def voices(self) -> int:
        """Independent voices: one for a claimant, however many carry it; outlets with the same words are one."""
        return voices(self.key.by, ((e.source.outlet or e.source.id, e.quotes) for e in self.entries))

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
    made, edges = Network(), dict[Key, Edge]()
    for entry in sorted(entries, key=lambda entry: entry.statement.id):
        keys = edges_of(entry) if entry.statement.kind in KINDS else []
        made.left_out += not keys
        for key in keys:
            edges.setdefault(key, _edge(entry, key)).entries.append(entry)
            made.nodes |= {actor.id: actor for actor in entry.actors.values() if actor.id in key[:2]}
    made.nodes = dict(sorted(made.nodes.items()))
    made.edges = [edges[key] for key in sorted(edges)]
    return made


def edges_of(entry: Entry | Outline) -> list[Key]:
    """The edges that an event or a relation is part of; none where it has no two ends."""
    s = entry.statement
    if not s.recipient and (len(s.actor) < 2 or s.type not in MUTUAL):
        return []
    ends, kind = _ends(entry), status(entry)
    by = "" if kind == "reported" or not ends else _claimant(entry)
    return [key_of(*end, s.type, kind, by) for end in ends]


def key_of(source: str, target: str, directed: bool, type: str, status: str, by: str) -> Key:
    """The key of an edge between two ids, as the statement stands, with whoever says it."""
    if status == "reported" and type == "ACCUSE":
        # That X accuses Y is reported; what Y is accused of stays a claim, and X its claimant.
        return Key(source, target, directed, type, "accusation", source)
    return Key(source, target, directed, type, status, by)


def tendency(type: str) -> int:
    """What a deed or tie of a type would be: 1 for support, -1 for hostility, 0 for neither."""
    return _SIGNS.get(type, 0)


def _ends(entry: Entry | Outline) -> list[tuple[str, str, bool]]:
    """Pairs of ids: from each actor to each recipient; between all actors of what is mutual, which has none."""
    s = entry.statement
    if s.recipient:
        actors, recipients = (dict.fromkeys(map(entry.who, ids)) for ids in (s.actor, s.recipient))
        return [(a, b, True) for a in actors for b in recipients if a != b]
    return [(a, b, False) for a, b in combinations(sorted(set(map(entry.who, s.actor))), 2)]


def _edge(entry: Entry, key: Key) -> Edge:
    if key.kind == "accusation":
        name = next(actor.name for actor in entry.actors.values() if actor.id == key.source)
        return Edge(key, claimant=name, unnamed=False)
    return Edge(key, claimant=" ← ".join(reversed(entry.voices)), unnamed=entry.unnamed)


def _claimant(entry: Entry | Outline) -> str:
    """Who says it first: an id, or words with the document in which they stand, as "a source" may be anybody."""
    if not entry.statement.attribution:
        return ""
    last = entry.statement.attribution[-1]
    return entry.who(last.actor) if last.actor else f"{entry.document}: {last.text}"


def voices(by: str, entries: Iterable[tuple[str, tuple[str, ...]]]) -> int:
    """Independent voices of an edge, given whose claim it is, and the outlet (else the document) and the clauses of
    each of its statements: one for a claimant, however many carry it; outlets with the same words are one."""
    return 1 if by else len(_together(entries))


def _together(entries: Iterable[tuple[str, tuple[str, ...]]]) -> list[set[str]]:
    """Groups of outlets that have a clause in common word for word."""
    groups: list[set[str]] = []
    for outlet, quotes in entries:
        marks = {f"outlet {outlet}", *(" ".join(q.split()) for q in quotes)}
        joined = [group for group in groups if group & marks]
        groups = [group for group in groups if not group & marks] + [marks.union(*joined)]
    return groups
