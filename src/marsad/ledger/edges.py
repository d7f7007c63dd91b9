"""Edges: the events and relations that hold and have two ends, by day, kept in the transaction of the statement.

A drawing of ties counts a thousand statements, of which it shows few: from these rows it knows who stands to whom, and
by whose word, without decoding any statement. Who is merged is whom they are merged into.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger import bulk
from marsad.ledger.claims import Counted, Merged, held

KINDS: Final = ("event", "relation")  # in which two can stand to one another
# Only of these are all parties actors of one another. Two who attack together, with nobody named as attacked, look as
# two who clash: an edge between them would be a false accusation.
MUTUAL: Final = ("CONSULT", "AGREE", "COOPERATE", "allied-with")
_STRETCH: Final = 1_000  # row ids of statements whose edges are compared together


class Edge(NamedTuple):
    """A row of the table; its first four values are its key."""

    day: int
    statement_id: int
    source_id: int
    target_id: int
    directed: bool
    type: str
    realis: str
    sid: str
    document_id: int
    speaker_id: int | None
    words: str | None


COLUMNS: Final = ", ".join(Edge._fields)
_INSERT: Final = f"INSERT INTO edge ({COLUMNS}) VALUES ({', '.join(':' + name for name in Edge._fields)})"
_DELETE: Final = "DELETE FROM edge WHERE day = :day AND statement_id = :id"


def write(connection: Connection, new: Iterable[Counted], gone: Iterable[Counted], merged: Merged) -> None:
    """Put in the edges of statements that come to hold, and take out those of statements that cease to."""
    people = merged["actor"]
    bulk.tuples(connection, _INSERT, [edge for one in new for edge in edges(one, people)])
    bulk.execute(connection, _DELETE, [{"day": one.day, "id": one.id} for one in gone if one.kind in KINDS])


def edges(s: Counted, people: Mapping[int, int]) -> Iterator[Edge]:
    """The edges of a statement: from each actor to each recipient, or between all actors where it is mutual."""
    if s.kind not in KINDS or not (s.recipients or (s.type in MUTUAL and len(s.actors) > 1)):
        return
    actors = dict.fromkeys(people.get(id, id) for id in s.actors)
    if s.recipients:
        others = dict.fromkeys(people.get(id, id) for id in s.recipients)
        ends = [(one, other) for one in actors for other in others if one != other]
    else:
        ends = list(combinations(sorted(actors), 2))
    speaker, words = (None, None) if s.last is None else (people.get(s.last[0], s.last[0]), s.last[1])
    rest = (bool(s.recipients), s.type, s.realis, s.sid, s.document, speaker, words)
    for one, other in ends:
        yield Edge._make((s.day, s.id, one, other, *rest))


def refresh(connection: Connection, condition: str, values: dict[str, Any], merged: Merged) -> None:
    """Make the edges anew of the statements that hold and fulfil a condition on `s`."""
    counted = list(held(connection, f"AND {condition}", values))
    bulk.execute(connection, _DELETE, [{"day": one.day, "id": one.id} for one in counted])
    write(connection, counted, (), merged)


class Sums:
    """The edges of stretches of statements: how many, and the sum of their hashes. A large ledger's are too many for
    the memory."""

    def __init__(self) -> None:
        self.found: dict[int, list[int]] = {}

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Count edges, given as their values."""
        for row in rows:
            own = self.found.setdefault(row[1] // _STRETCH, [0, 0])
            own[0] += 1
            own[1] += hash((*row[:4], bool(row[4]), *row[5:]))


def differences(connection: Connection, right: Sums) -> list[str]:
    """Where the kept edges are not the right ones: a line for each stretch of statements."""
    kept = Sums()
    kept.add(map(tuple, connection.execute(text(f"SELECT {COLUMNS} FROM edge"))))
    return [
        f"edge of statements {part * _STRETCH} to {part * _STRETCH + _STRETCH - 1}: "
        f"{kept.found.get(part, [0])[0]} kept, {right.found.get(part, [0])[0]} counted"
        for part in sorted(kept.found.keys() | right.found.keys())
        if kept.found.get(part) != right.found.get(part)
    ]
