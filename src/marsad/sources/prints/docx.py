"""DOCX documents (Office Open XML, ISO/IEC 29500): the text of the body, a line for each paragraph or row of a table.

What was deleted under tracked changes, codes of fields, and the second copy of drawn text that old programs get are no
part of it; headers, footers, notes and comments stand in other parts of the file and are left out.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any, Final

from marsad.sources.containers.limits import Budget
from marsad.sources.records import MAX_TEXT, BadInput

BODY: Final = "word/document.xml"
_MAX: Final = 50_000_000  # bytes of the body's markup
_WORD: Final = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",  # the strict form of the standard
)
_LEFT_OUT: Final = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback"})
_WHITE: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def text_of(content: bytes) -> str:
    """The text of the body of a document, given the markup of its part `BODY`. Raises `BadInput` for damage."""
    from lxml import etree

    if b"<!DOCTYPE" in content[:10_000]:
        raise BadInput("the document has a document type, which none has", "save it again as DOCX")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise BadInput(f"the document is damaged ({error})"[:300], "copy or fetch the file again") from error
    text = "\n".join(line for line in _lines(root) if line.strip())
    if len(text) > MAX_TEXT:
        raise BadInput(f"the document has more than {MAX_TEXT:,} characters", "split it into its articles first")
    return text


def body_of(archive: zipfile.ZipFile) -> bytes:
    """The markup of the body. Raises `BadInput` for a bomb, and what `zipfile` raises for damage."""
    part = archive.getinfo(BODY)
    budget, found = Budget(lambda: part.compress_size), bytearray()
    with archive.open(part) as file:
        while piece := file.read(65_536):
            budget.take(len(piece))
            found += piece
            if len(found) > _MAX:
                raise BadInput(f"more than {_MAX // 1_000_000} MB in one document", "split it first")
    return bytes(found)


def _lines(element: Any) -> Iterator[str]:
    """Paragraphs, and rows of tables with their cells side by side, in their order."""
    for child in element:
        name = _name(child)
        if name in _LEFT_OUT:
            continue
        if name == "p":
            yield from _paragraph(child).split("\n")
            yield from (line for inner in child.iter() if _name(inner) == "txbxContent" for line in _drawn(inner))
        elif name == "tr":
            cells = (" ".join(_lines(cell)) for cell in child if _name(cell) == "tc")
            yield "\t".join(cells)
        else:
            yield from _lines(child)


def _drawn(box: Any) -> Iterator[str]:
    """What stands in a drawn box, once."""
    if not any(_name(above) == "Fallback" for above in box.iterancestors()):
        yield from _lines(box)


def _paragraph(paragraph: Any) -> str:
    """The text of a paragraph as it stands, without drawn boxes."""
    found: list[str] = []
    for child in paragraph:
        name = _name(child)
        if name in _LEFT_OUT or name == "txbxContent":
            continue
        if name == "t":
            found.append(child.text or "")
        elif name in _WHITE:
            found.append(_WHITE[name])
        else:
            found.append(_paragraph(child))
    return "".join(found)


def _name(element: Any) -> str:
    """The name of an element of the text; of others, those that hold such elements."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    for space in _WORD:
        if tag.startswith(space):
            return tag.removeprefix(space)
    return "Fallback" if tag.endswith("}Fallback") else ""
