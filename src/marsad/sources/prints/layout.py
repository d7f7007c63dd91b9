"""The signs of a page as lines in the order in which they are read: rows, columns of prose, blocks.

Everything is measured from where lines begin: a page from right to left is mirrored before, so that there is one
direction. Two rows of prose stand beside each other, as columns, where a gap runs down through several rows and both
sides are wide; cells of tables are not, and are read row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

_GAP: Final = 0.8  # of a sign's height: what may divide columns
_SPACE: Final = 0.15  # of a sign's height: what divides words where no sign for a space stands
_ROWS: Final = 4  # that a gap runs down through, to divide columns
_LEAST: Final = 3.0  # points of a gap that are left where it is narrowest
_WIDE: Final = 10.0  # times a sign's height that a column is wide at least
_BLOCK: Final = 0.9  # of a line's height: what is free between two paragraphs set apart
_SIZE: Final = 1.2  # times the height of the line before that makes another block: a headline and its text


@dataclass(slots=True)
class Sign:
    """What one sign on paper stands for, and where it stands, in points from where lines begin and from the bottom."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(slots=True)
class Line:
    """Signs beside each other, with spaces between words; `end` is where the lines of its column end at most."""

    signs: list[Sign]
    end: float = 0.0

    @property
    def x0(self) -> float:
        return self.signs[0].x0

    @property
    def x1(self) -> float:
        return max(sign.x1 for sign in self.signs)

    @property
    def y0(self) -> float:
        return min(sign.y0 for sign in self.signs)

    @property
    def y1(self) -> float:
        return max(sign.y1 for sign in self.signs)

    @property
    def height(self) -> float:
        return max(sign.height for sign in self.signs)

    def clusters(self) -> list[str]:
        """The texts of its signs, and spaces where they stand apart."""
        found: list[str] = []
        for before, sign in zip([None, *self.signs], self.signs, strict=False):
            if before is not None and sign.x0 - before.x1 > _SPACE * sign.height and found[-1].strip():
                found.append(" ")
            found.append(sign.text)
        return found

    def first_word(self) -> float:
        """The width of its first word and of a space."""
        end = self.x0
        for before, sign in zip([None, *self.signs], self.signs, strict=False):
            if not sign.text.strip() or (before and sign.x0 - before.x1 > _SPACE * sign.height):
                break
            end = max(end, sign.x1)
        return end - self.x0 + 0.3 * self.height


@dataclass(slots=True)
class _Row:
    """Signs at one height, and the gaps between them that may divide columns."""

    signs: list[Sign]
    gaps: list[tuple[float, float]] = field(default_factory=list)


def blocks(signs: Iterable[Sign]) -> list[list[Line]]:
    """The blocks of a page, paragraphs or lists of them, each with its lines."""
    rows = list(_rows(signs))
    found: list[list[Line]] = []
    place = 0
    while place < len(rows):
        gutter, end = _gutter(rows, place)
        if gutter is None:
            end = place + 1
            while end < len(rows) and _gutter(rows, end)[0] is None:
                end += 1
            found += _stacked([Line(row.signs) for row in rows[place:end]])
        else:
            for side in _sides(rows[place:end], gutter):
                found += _stacked(side)
        place = end
    return found


def _rows(signs: Iterable[Sign]) -> Iterator[_Row]:
    row: list[Sign] = []
    for sign in sorted(signs, key=lambda each: -(each.y0 + each.y1)):
        middle = (sign.y0 + sign.y1) / 2
        if row and not row[0].y0 <= middle <= row[0].y1:
            yield _row(row)
            row = []
        row.append(sign)
    if row:
        yield _row(row)


def _row(signs: list[Sign]) -> _Row:
    signs.sort(key=lambda each: each.x0)
    while signs and not signs[-1].text.strip() and len(signs) > 1:
        signs.pop()
    row, end = _Row(signs), None
    for sign in signs:
        if not sign.text.strip():
            continue
        if end is not None and sign.x0 - end > _GAP * sign.height:
            row.gaps.append((end, sign.x0))
        end = sign.x1 if end is None else max(end, sign.x1)
    return row


def _gutter(rows: Sequence[_Row], place: int) -> tuple[float | None, int]:
    """Where columns are divided that begin with a row, and the row behind their last one; None without columns."""
    for low, high in rows[place].gaps:
        end = place + 1
        left, right = low, high
        while end < len(rows):
            shared = [(max(left, a), min(right, b)) for a, b in rows[end].gaps if min(right, b) - max(left, a) > _LEAST]
            first, last = rows[end].signs[0].x0, rows[end].signs[-1].x1
            if shared:
                left, right = shared[0]
            elif last < right - _LEAST:
                left = max(left, last)
            elif first > left + _LEAST:
                right = min(right, first)
            else:
                break
            end += 1
        if end - place >= _ROWS and _prose(rows[place:end], (left + right) / 2):
            return (left + right) / 2, end
    return None, place


def _prose(rows: Sequence[_Row], gutter: float) -> bool:
    """Whether both sides are as wide as columns of prose, in the middle of their rows."""
    for before in (True, False):
        widths = []
        for row in rows:
            side = [sign for sign in row.signs if (sign.x0 < gutter) == before and sign.text.strip()]
            if side:
                widths.append((side[-1].x1 - side[0].x0) / side[0].height)
        if len(widths) < 2 or sorted(widths)[len(widths) // 2] < _WIDE:
            return False
    return True


def _sides(rows: Iterable[_Row], gutter: float) -> tuple[list[Line], list[Line]]:
    sides: tuple[list[Line], list[Line]] = ([], [])
    for row in rows:
        for lines, before in zip(sides, (True, False), strict=True):
            part = [sign for sign in row.signs if (sign.x0 < gutter) == before]
            while part and not part[-1].text.strip():
                part.pop()
            if part:
                lines.append(Line(part))
    return sides


def _stacked(lines: list[Line]) -> list[list[Line]]:
    """Lines under each other as blocks: a wider space or another size divides them."""
    end = max((line.x1 for line in lines), default=0.0)
    found: list[list[Line]] = []
    for line in lines:
        line.end = end
        before = found[-1][-1] if found else None
        if before is not None and _runs_on(before, line):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _runs_on(before: Line, line: Line) -> bool:
    heights = sorted((before.height, line.height))
    return before.y0 - line.y1 < _BLOCK * heights[0] and heights[1] < _SIZE * heights[0]
