"""The document of a PDF or DOCX file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
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
    try:
        if len(content) > _MAX:
            raise BadInput(f"more than {_MAX // 1_000_000} MB for one document", "divide it first")
        text = opening.apart(partial(pdf.text_of, content))
        check(text)
    except BadInput as error:
        yield error.at(where, content)
    else:
        yield Record(text=text, where=where, raw=content, note="the text of a PDF file, put together from its signs")


def read_docx(archive: zipfile.ZipFile, where: str, opening: Opening) -> Iterator[Record | Problem]:
    """The document of a DOCX file, which is a zip file; its bytes are those of the part with the text."""
    content = None
    try:
        content = docx.body_of(archive)
        text = opening.apart(partial(docx.text_of, content))
        check(text)
    except BadInput as error:
        yield error.at(where, content)
    else:
        yield Record(text=text, where=where, raw=content, note="the text of a DOCX document")
