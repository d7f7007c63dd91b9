"""Quotations: which stretches of the original stand between quotation marks.

Arabic news mixes every kind of mark, nests them, forgets to close them, puts spaces on the wrong side of them,
and lets long statements run over paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

_FAMILIES = {
    "«": "guillemet", "»": "guillemet", "‹": "thin guillemet", "›": "thin guillemet",
    "((": "brackets", "))": "brackets", "“": "curly", "”": "curly", "„": "curly", "‘": "thin curly", "’": "thin curly",
    '"': "straight", "''": "double apostrophe", "'": "apostrophe",
}  # fmt: skip
_PAIRED = {"«": True, "‹": True, "((": True, "„": True, "»": False, "›": False, "))": False}  # mark: opens
_ALTERNATING = ("straight", "double apostrophe")
_SINGLE = ("apostrophe", "thin curly")
_MARK = re.compile(r"[«»‹›“”„‘’\"]|''|'|\(\(|\)\)|[\n\r\v\f\x85\u2028\u2029]+")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_DEEPEST = 20  # quotations inside each other; what opens more is noise, and would cost time without bound
_REACH = 3000  # code points; how far the closing mark of a quotation over several paragraphs is looked for


class Quotation(NamedTuple):
    """The span between the marks; `depth` 1 is outermost; `closed` says whether the closing mark is there."""

    start: int
    end: int
    depth: int
    closed: bool


class _Mark(NamedTuple):
    sign: str
    start: int
    end: int
    family: str  # "" is the end of a paragraph
    opening: bool  # stands as an opening mark does: space before it, none after it
    closing: bool  # the other way round
    rest: int  # how many marks of the family the paragraph still has, this one included


@dataclass(slots=True)
class _State:
    text: str
    open: list[_Mark] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)

    def is_open(self, family: str) -> bool:
        return any(mark.family == family for mark in self.open)

    def close(self, closing: _Mark) -> None:
        """Close the innermost quotation of the family, and end with it what was left open inside."""
        while self.open:
            closed = self.open[-1].family == closing.family
            self._end_last(closing.start, closed)
            if closed:
                return

    def give_up(self, level: int, end: int) -> None:
        """End what is open from this level of the stack on, without closing marks."""
        while len(self.open) > level:
            self._end_last(end, False)

    def _end_last(self, end: int, closed: bool) -> None:
        depth, start = len(self.open), self.open.pop().end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start < end:
            self.found.append(Quotation(start, end, depth, closed))


def quotations(text: str) -> list[Quotation]:
    """The quoted stretches of `text` in order of their start, an outer one before those inside it."""
    marks = _marks(text)
    state = _State(text)
    for number, mark in enumerate(marks):
        if not mark.family:
            state.give_up(_carried(state.open, marks, number), mark.start)
        elif _opens(mark, state):
            if len(state.open) < _DEEPEST:
                state.open.append(mark)
        elif state.is_open(mark.family) and (mark.closing or mark.family not in _SINGLE):
            state.close(mark)
    state.give_up(0, len(text))
    return sorted(state.found, key=lambda quotation: (quotation.start, -quotation.end))


def _marks(text: str) -> list[_Mark]:
    marks = []
    left: dict[str, int] = {}
    for match in reversed(list(_MARK.finditer(text))):
        sign = match.group()
        start, end = match.span()
        family = _FAMILIES.get(sign, "")
        if not family:
            left.clear()
            marks.append(_Mark(sign, start, end, "", False, False, 0))
            continue
        before, after = _neighbour(text, start - 1, -1), _neighbour(text, end, 1)
        if family in _SINGLE and before.isalnum() and after.isalnum():
            continue  # an apostrophe: O'Neil, l’Orient
        left[family] = left.get(family, 0) + 1
        free = before.isspace() or before in "([{:،,-–«“"
        opening = free and not after.isspace()
        closing = not free and not after.isalnum()
        marks.append(_Mark(sign, start, end, family, opening, closing, left[family]))
    return marks[::-1]


def _neighbour(text: str, at: int, step: int) -> str:
    """The next visible character on one side; a space at either end of the text."""
    while 0 <= at < len(text) and text[at] in _INVISIBLE:
        at += step
    return text[at] if 0 <= at < len(text) else " "


def _opens(mark: _Mark, state: _State) -> bool:
    if mark.sign in _PAIRED:
        return _PAIRED[mark.sign]
    is_open = state.is_open(mark.family)
    if mark.family in _SINGLE:
        return mark.opening and not is_open
    if mark.family in _ALTERNATING:
        return _alternates(mark, is_open)
    if is_open:
        return mark.sign == "“" and mark.opening
    return not mark.closing or mark.sign == "“"


def _alternates(mark: _Mark, is_open: bool) -> bool:
    """Straight marks open and close in turn; where their number does not come out, their spaces decide."""
    odd = bool(mark.rest % 2)
    if is_open:
        return not odd and mark.opening
    return not odd or not mark.closing


def _carried(stack: list[_Mark], marks: list[_Mark], number: int) -> int:
    """How many of the open quotations go on after the end of a paragraph: those that are closed before one opens."""
    for level, opened in enumerate(stack):
        upcoming = _upcoming(opened.family, marks, number)
        if upcoming is None or not _goes_on(upcoming):
            return level
    return len(stack)


def _upcoming(family: str, marks: list[_Mark], number: int) -> _Mark | None:
    limit = marks[number].end + _REACH
    for at in range(number + 1, len(marks)):
        mark = marks[at]
        if mark.start > limit:
            return None
        if mark.family == family:
            return mark
    return None


def _goes_on(upcoming: _Mark) -> bool:
    if upcoming.sign in _PAIRED:
        return not _PAIRED[upcoming.sign]
    return upcoming.closing and (upcoming.family not in _ALTERNATING or upcoming.rest % 2 == 1)
