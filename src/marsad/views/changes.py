"""What an edit of an article does to its statements: which stay, which are new, gone, or changed, and from what.

Positions of the text before are carried over the edit by the characters that both texts begin and end with, and where
there were several edits by the words between them. Statements are the same when everything that they say is; two that
stand on the same trigger but say something else are one that was changed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final, Literal

from marsad.model import Reading, Statement

Fate = Literal["same", "new", "gone", "changed"]
_WORDS: Final = re.compile(r"\w+|[^\w\s]|\s+")
_COMPARED: Final = 2_000  # words of an edit; beyond, the comparison would take longer than the reading


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a statement; `before` is None for a new one, `after` for one that is gone."""

    fate: Fate
    before: Statement | None
    after: Statement | None


def changes(before: tuple[Reading, str], after: tuple[Reading, str]) -> list[Change]:
    """What an edit did, in the order of the text; those that are gone stand where they were."""
    shift = _Shift(before[1], after[1])
    old = defaultdict(list)
    for s in before[0].statements:
        old[_said(s, before[0])].append(s)
    found, left = [], []
    for s in after[0].statements:
        same = old[_said(s, after[0])]
        if same:
            at = min(same, key=lambda o: abs(shift.to_new(o.evidence[0].trigger[0]) - s.evidence[0].trigger[0]))
            same.remove(at)
            found.append(Change("same", at, s))
        else:
            left.append(s)
    gone = [s for rest in old.values() for s in rest]
    for s in left:
        match = next((o for o in gone if _one_word(shift, o, s)), None) or next(
            (o for o in gone if _one_clause(shift, o, s)), None
        )
        if match is not None:
            gone.remove(match)
        found.append(Change("changed" if match else "new", match, s))
    found.extend(Change("gone", s, None) for s in gone)
    return sorted(found, key=lambda change: _place(shift, change))


def _place(shift: _Shift, change: Change) -> tuple[int, str]:
    if change.after is not None:
        return change.after.evidence[0].trigger[0], change.after.id
    assert change.before is not None
    return shift.to_new(change.before.evidence[0].trigger[0]), change.before.id


def _said(s: Statement, reading: Reading) -> tuple[Any, ...]:
    """Everything that a statement says, with names for ids: ids may be numbered anew when the text changes."""
    names = {actor.id: actor.id if actor.known else actor.name for actor in reading.actors}
    who, whom = (tuple(names.get(id, id) for id in ids) for ids in (s.actor, s.recipient))
    said = tuple(names.get(link.actor or "", link.text) for link in s.attribution)
    about = (s.kind, s.type, s.modes, s.contexts, s.realis, s.position, s.value, s.time.start, s.time.end, s.place)
    return (*about, who, whom, said)


def _one_word(shift: _Shift, before: Statement, after: Statement) -> bool:
    """Whether both stand on the same word and are of one kind."""
    word = shift.to_new(before.evidence[0].trigger[0])
    return before.kind == after.kind and word == after.evidence[0].trigger[0]


def _one_clause(shift: _Shift, before: Statement, after: Statement) -> bool:
    """Whether both are of one kind and type, and their clauses overlap: the trigger itself was edited."""
    first, second = before.evidence[0], after.evidence[0]
    same = before.kind == after.kind and before.type == after.type
    return same and shift.to_new(first.start) < second.end and second.start < shift.to_new(first.end)


class _Shift:
    """Carries positions of one text over to another: by what both begin and end with, and between by their words."""

    def __init__(self, before: str, after: str) -> None:
        shorter = min(len(before), len(after))
        self.head = next((n for n in range(shorter) if before[n] != after[n]), shorter)
        rest = shorter - self.head
        tail = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
        self.tail = len(before) - tail
        self.by = len(after) - len(before)
        self.kept = self._kept(before[self.head : self.tail], after[self.head : len(after) - tail])

    def _kept(self, before: str, after: str) -> list[tuple[int, int, int]]:
        """Runs of words that several edits left alone: where each stood, where it stands, how many characters."""
        old, new = (list(_WORDS.finditer(text)) for text in (before, after))
        if not old or not new or max(len(old), len(new)) > _COMPARED:
            return []
        alike = SequenceMatcher(None, [w.group() for w in old], [w.group() for w in new], autojunk=False)
        return [
            (self.head + old[a].start(), self.head + new[b].start(), old[a + n - 1].end() - old[a].start())
            for a, b, n in alike.get_matching_blocks()
            if n
        ]

    def to_new(self, position: int) -> int:
        """The position in the new text; inside an edit, as near as it can be said."""
        if position <= self.head:
            return position
        if position >= self.tail:
            return max(self.head, position + self.by)
        before = [run for run in self.kept if run[0] <= position]
        if not before:
            return self.head
        start, now, length = before[-1]
        return now + min(position - start, length)
