"""The lines of an element as a reader sees them: paragraphs, headings, items, rows of tables, parts between <br>."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from lxml import etree

from marsad.sources.pages.tree import Element, plain, text_of

_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot"),
        *("th", "thead", "tr", "ul", "br", "amp-img", "html", "head", "title"),
    }
)
_CELLS: Final = frozenset({"td", "th"})
_CELL: Final = 80  # characters; a longer cell is no datum
_BETWEEN: Final = " | "  # cells of a row


class Line(NamedTuple):
    """A line of a page: its text, the share of it that is links, the tag and the element of the block that it is in.

    `parts` are the texts of its inline elements and between them: a page sets them apart by style, not by blanks.
    """

    text: str
    linked: float
    tag: str
    block: Element
    parts: tuple[str, ...] = ()

    @property
    def spaced(self) -> str:
        """The text with its parts set apart."""
        return " ".join(self.parts) or self.text


def lines(root: Element) -> list[Line]:
    """The lines of an element that hold text, in order."""
    return list(_Walk(root))


class Sheet:
    """The lines of a page, walked once, and for each element which of them it holds and how much they weigh."""

    def __init__(self, root: Element, weigh: Callable[[Line], float]) -> None:
        self.root, self.order = root, lines(root)
        self.spans: dict[Element, tuple[int, int]] = {}
        self.weights: dict[Element, float] = {}
        for number, line in enumerate(self.order):
            value, element = weigh(line), line.block
            while element is not None:
                self.spans[element] = (self.spans.get(element, (number, number))[0], number)
                self.weights[element] = self.weights.get(element, 0.0) + value
                element = element.getparent() if element is not root else None

    def span(self, element: Element) -> range:
        """The numbers of the lines within an element."""
        first, last = self.spans.get(element, (0, -1))
        return range(first, last + 1)

    def within(self, element: Element) -> list[Line]:
        """The lines within an element."""
        numbers = self.span(element)
        return [self.order[n] for n in numbers] if numbers else lines(element)


def is_data(table: Element) -> bool:
    """Whether a table holds data and is no layout: short cells, two rows and columns, nothing nested."""
    rows = list(table.iter("tr"))
    if len(rows) < 2 or next(table.iterdescendants("table"), None) is not None:
        return False
    widths = [sum(1 for cell in row if cell.tag in _CELLS) for row in rows]
    cells = [text_of(cell) for row in rows for cell in row if cell.tag in _CELLS]
    return max(widths) > 1 and all(len(cell) <= _CELL for cell in cells)


class _Walk:
    """One walk over an element, which gathers text until a block begins or ends."""

    def __init__(self, root: Element) -> None:
        self.root, self.links = root, 0
        self.pieces: list[str] = []
        self.data = {table for table in root.iter("table") if is_data(table)}
        self.in_data = 0
        self.linked = 0.0

    def __iter__(self) -> Iterator[Line]:
        blocks = [self.root]
        for event, element in etree.iterwalk(self.root, events=("start", "end")):
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                if self._breaks(element):
                    yield from self._line(blocks[-1])
                    blocks.append(element)
                self._begin(element)
                continue
            self._end(element)
            if self._breaks(element):
                yield from self._line(element)
                blocks.pop()
            if element is not self.root:
                self._add(element.tail)
        yield from self._line(self.root)

    def _breaks(self, element: Element) -> bool:
        """Whether a line ends where an element begins or ends: not at the cells of a table of data."""
        return element.tag in _BLOCKS and not (self.in_data and element.tag != "tr" and element.tag != "table")

    def _begin(self, element: Element) -> None:
        self.in_data += element in self.data
        if self.in_data and element.tag in _CELLS and any(piece.strip() for piece in self.pieces):
            self.pieces.append(_BETWEEN)
        self.links += element.tag == "a"
        self._add(element.text)

    def _end(self, element: Element) -> None:
        self.links -= element.tag == "a"
        self.in_data -= element in self.data

    def _add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            if self.links:
                self.linked += len(text.strip())

    def _line(self, block: Element) -> Iterator[Line]:
        text = plain("".join(self.pieces))
        if text:
            parts = tuple(part for piece in self.pieces if (part := plain(piece)))
            yield Line(text, min(1.0, self.linked / len(text)), str(block.tag), block, parts)
        self.pieces, self.linked = [], 0.0
