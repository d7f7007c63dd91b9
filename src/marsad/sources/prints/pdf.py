"""PDF files with a text layer.

A PDF file has no text but signs at places of a page, Arabic ones often as shapes and from left to right. pdfminer gives
the signs; they are put into lines and columns by their places (`layout`), each line is turned to the order of reading
(`bidi`), shapes become letters, and lines become paragraphs again: a line that had room for the next word ends one.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from marsad.sources.prints import bidi
from marsad.sources.prints.layout import Line, Sign, blocks
from marsad.sources.records import MAX_TEXT, BadInput

_MAX: Final = 50_000_000  # bytes of a file
_MAX_PAGES: Final = 1000
_SHAPES: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")  # Arabic letters as shapes, and ligatures
_UNKNOWN: Final = re.compile(r"\(cid:\d+\)")
_LOST: Final = 0.1  # share of signs without a letter beyond which a text can't be read
_NO_TEXT: Final = 20  # letters, fewer than a text layer has
_BAND: Final = 20.0  # points
_NUDGE: Final = 0.3  # points
_REPEATED: Final = 3  # pages on which a line at the edge stands, to be no part of the text
_END: Final = tuple('.؟?!:؛…»"”')
_ADVICE_SCAN: Final = "have its letters recognised (OCR) and give the text"


@dataclass(slots=True)
class _Line:
    """A line of a page: its text, the width of its first word, and how much is free behind it, in points."""

    text: str
    first: float
    free: float


def text_of(content: bytes) -> str:
    """The text of a PDF file, a line for each paragraph. Raises `BadInput` for a scan, a locked or a damaged file."""
    paragraphs = list(_paragraphs(_without_edges(list(_pages(content)))))
    text = "\n".join(paragraphs)
    unknown = len(_UNKNOWN.findall(text))
    if unknown > _LOST * max(len(text) - 7 * unknown, 1):
        raise BadInput("the file does not say which letters its signs are", _ADVICE_SCAN)
    text = _UNKNOWN.sub("\ufffd", text)
    if sum(c.isalpha() for c in text) < _NO_TEXT:
        raise BadInput("there is no text in the file, only pictures of pages (a scan)", _ADVICE_SCAN)
    return text


def _pages(content: bytes) -> Iterator[list[list[_Line]]]:
    """The blocks of each page in the order of reading."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfminer.psexceptions import PSException

    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    letters = 0
    try:
        for number, page in enumerate(PDFPage.get_pages(io.BytesIO(content))):
            if number == _MAX_PAGES:
                raise BadInput(f"the file has more than {_MAX_PAGES:,} pages", "divide it first")
            interpreter.process_page(page)
            layout = device.get_result()
            found = list(_signs(layout))
            letters += len(found)
            if letters > MAX_TEXT:
                raise BadInput(f"the file has more than {MAX_TEXT:,} characters", "divide it first")
            yield _page(layout, found)
    except BadInput:
        raise
    except PDFPasswordIncorrect as error:
        raise BadInput("the file is locked with a password", "save it without one") from error
    except (PDFSyntaxError, PSException, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError) as error:
        what = f"the PDF file is damaged ({type(error).__name__}: {error})"
        raise BadInput(what[:300], "copy or fetch the file again") from error


def _signs(item: Any) -> Iterator[Any]:
    from pdfminer.layout import LTChar, LTContainer

    if isinstance(item, LTChar):
        if item.get_text().strip("\0"):
            yield item
    elif isinstance(item, LTContainer):
        for each in item:
            yield from _signs(each)


def _page(layout: Any, found: list[Any]) -> list[list[_Line]]:
    """A page as blocks of lines; marks join the letter that they stand at."""
    rtl = bidi.is_rtl([sign.get_text() for sign in found])
    letters: list[Sign] = []
    marks: list[Sign] = []
    for sign in found:
        x0, x1 = (layout.x1 - sign.x1, layout.x1 - sign.x0) if rtl else (sign.x0, sign.x1)
        kept = Sign(sign.get_text(), x0, x1, sign.y0, sign.y1)
        (marks if _is_mark(kept.text) else letters).append(kept)
    _attach(marks, letters, rtl)
    return [[_line(line, rtl) for line in block] for block in blocks(letters)]


def _is_mark(text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text).strip()
    return bool(plain) and all(unicodedata.category(c) == "Mn" for c in plain)


def _attach(marks: list[Sign], letters: list[Sign], rtl: bool) -> None:
    """Give each mark to the letter over or under which it stands. A mark has no width of its own: it is put where its
    letter begins on paper, on the left, which is also where the letter before it ends."""
    rows: dict[int, list[Sign]] = {}
    for each in letters:
        if each.text.strip():
            for row in _bands(each):
                rows.setdefault(row, []).append(each)
    for mark in marks:
        at = (mark.x0 + mark.x1) / 2 + (-_NUDGE if rtl else _NUDGE)
        beside = (each for row in _bands(mark) for each in rows.get(row, ()))
        near = [each for each in beside if each.y0 <= mark.y1 and mark.y0 <= each.y1]
        if near:
            holder = min(near, key=lambda each: max(each.x0 - at, at - each.x1, 0.0))
            holder.text += unicodedata.normalize("NFKC", mark.text).strip()


def _bands(sign: Sign) -> range:
    """The bands of a page, each of so many points, in which a sign stands."""
    return range(int(sign.y0 // _BAND), int(sign.y1 // _BAND) + 1)


def _line(line: Line, rtl: bool) -> _Line:
    """A line in the order of reading."""
    clusters = line.clusters()
    if rtl:
        clusters.reverse()  # from left to right, as on paper
        clusters = [clusters[place] for place in bidi.logical(clusters)]
    text = _SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), "".join(clusters))
    text = re.sub(r"[\s\u00a0]+", " ", text).strip()
    return _Line(bidi.mirrored(text) if rtl else text, line.first_word(), line.end - line.x1)


def _without_edges(pages: list[list[list[_Line]]]) -> list[list[list[_Line]]]:
    """The pages without what stands at the edge of many: headers, footers, numbers of pages."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_numberless(line.text) for line in _edge(page)})
    dropped = {text for text, count in edges.items() if count >= _REPEATED or not text.strip(" -–|/")}
    for page in pages:
        for line in _edge(page):
            if _numberless(line.text) in dropped:
                for block in page:
                    block[:] = [each for each in block if each is not line]
    return pages


def _edge(page: list[list[_Line]]) -> list[_Line]:
    blocks = [block for block in page if block]
    if not blocks:
        return []
    ends = (blocks[0][0], blocks[-1][-1])
    return list({id(line): line for line in ends}.values())


def _numberless(text: str) -> str:
    return re.sub(r"\d+", "", text)


def _paragraphs(pages: Iterable[list[list[_Line]]]) -> Iterator[str]:
    """Lines that run on put together, over the ends of pages too."""
    waiting: list[str] = []
    for page in pages:
        for number, block in enumerate(block for block in page if block):
            if waiting and not (number == 0 and not waiting[-1].endswith(_END)):
                yield " ".join(waiting)
                waiting = []
            for line, following in zip(block, [*block[1:], None], strict=True):
                waiting.append(line.text)
                if following is not None and line.free > following.first:
                    yield " ".join(waiting)
                    waiting = []
    if waiting:
        yield " ".join(waiting)
