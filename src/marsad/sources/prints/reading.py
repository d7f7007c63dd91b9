"""The document of a PDF or DOCX file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, TYPE_CHECKING, Final

from marsad.sources.checks import check
from marsad.sources.prints import docx, pdf
from marsad.sources.records import BadInput, Problem, Record

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

_MAX: Final = 50_000_000  # bytes of a PDF file
_MARK: Final = b"%PDF-"
_HEAD: Final = 1024  # bytes within which a PDF file says that it is one


def knows(head: bytes, _name: str) -> bool:
    """Whether a file is a PDF file."""
    return _MARK in head[:_HEAD]


def read(file: IO[bytes], where: str, _name: str, opening: Opening) -> Iterator[Record | Problem]:
    """The document of a PDF file."""
    content = file.read(_MAX + 1)
    if len(content) > _MAX:
        what = f"more than {_MAX // 1_000_000} MB for one document"
        yield BadInput(what, "divide it first").at(where, content)
    else:
        note = "the text of a PDF file, put together from its signs"
        yield _document(pdf.text_of, content, where, note, opening)


def read_docx(archive: zipfile.ZipFile, where: str, opening: Opening) -> Iterator[Record | Problem]:
    """The document of a DOCX file, which is a zip file; its bytes are those of the part with the text."""
    try:
        content = docx.body_of(archive)
    except BadInput as error:
        yield error.at(where)
    else:
        yield _document(docx.text_of, content, where, "the text of a DOCX document", opening)


def _document(
    text_of: Callable[[bytes], str], content: bytes, where: str, note: str, opening: Opening
) -> Record | Problem:
    """The document whose text is taken from its bytes, apart."""
    try:
        text = opening.apart(partial(text_of, content))
        check(text)
    except BadInput as error:
        return error.at(where, content)
    return Record(text=text, where=where, raw=content, note=note)
