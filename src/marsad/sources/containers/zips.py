"""Zip files of documents, and zip files in them."""

from __future__ import annotations

import io
import lzma
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any, Final

from marsad.sources.containers.folders import Left, is_aside
from marsad.sources.containers.limits import Budget, too_deep
from marsad.sources.prints import docx
from marsad.sources.prints.reading import read_docx
from marsad.sources.records import BadInput, Problem, Record

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

Inner = Callable[[IO[bytes], str, str, "Opening"], Iterator[Record | Problem]]
MAX_MEMBERS: Final = 1_000_000
_IN_MEMORY: Final = 8_000_000  # bytes of a zip file from a pipe or from another archive; more goes to a temporary file
_MAX_INNER: Final = 2_000_000_000  # bytes of such a zip file
_ENCRYPTED: Final = 0x1
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError)
_AGAIN: Final = "copy or fetch the file again"


def knows(head: bytes, _name: str) -> bool:
    """Whether a file is a zip file."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(file: IO[bytes], where: str, _name: str, opening: Opening, inner: Inner) -> Iterator[Record | Problem]:
    """The documents of a zip file, in the order of its list; `inner` reads what is in it."""
    try:
        too_deep(opening.depth)
        whole = seekable(file)
        size = whole.seek(0, io.SEEK_END)
        whole.seek(0)
        deeper = replace(opening, depth=opening.depth + 1, budget=opening.budget or Budget(lambda: size))
        with zipfile.ZipFile(whole) as archive:
            if docx.BODY in archive.namelist():
                yield from read_docx(archive, where, opening)
                return
            _check_kind(archive)
            yield from _members(archive, where, deeper, inner)
    except BadInput as error:
        yield error.at(where)
    except _BROKEN as error:
        yield Problem(where, f"the zip file is damaged or cut off ({error})", _AGAIN)


def _check_kind(archive: zipfile.ZipFile) -> None:
    """Raise `BadInput` for office documents and books, which are zip files of markup: their parts are no articles."""
    names = set(archive.namelist())
    if "[Content_Types].xml" in names or {"mimetype", "META-INF/manifest.xml"} <= names:
        raise BadInput("this is an office document", "save its text as UTF-8 and read that")
    if {"mimetype", "META-INF/container.xml"} <= names:
        raise BadInput("this is an electronic book", "save its text as UTF-8 and read that")


def seekable(file: IO[bytes]) -> IO[bytes]:
    """The file, or a copy of it where it comes from a pipe or out of another archive."""
    if isinstance(getattr(file, "raw", file), io.FileIO | io.BytesIO) and file.seekable():
        return file
    copy = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  (gone when it is closed or forgotten)
    while piece := file.read(1 << 20):
        if copy.tell() + len(piece) > _MAX_INNER:
            raise BadInput(f"more than {_MAX_INNER // 10**9} GB in one archive", "unpack it first, and give the folder")
        copy.write(piece)
    copy.seek(0)
    return copy


def _members(archive: zipfile.ZipFile, where: str, opening: Opening, inner: Inner) -> Iterator[Record | Problem]:
    left = Left(where)
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise BadInput(f"more than {MAX_MEMBERS:,} files in one archive", "unpack it first, and give its folders")
    for member in members:
        if member.is_dir() or is_aside(PurePosixPath(member.filename).parts):
            continue
        if not left.takes(member.filename):
            yield from _member(archive, member, f"{where} > {member.filename}", opening, inner)
    yield from left.told()


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str, opening: Opening, inner: Inner
) -> Iterator[Record | Problem]:
    if member.flag_bits & _ENCRYPTED:
        yield Problem(where, "the file is locked with a password", "unpack it first")
        return
    assert opening.budget is not None
    try:
        _check(archive, member)
        with archive.open(member) as packed:
            measured = io.BufferedReader(_Measured(packed, opening.budget), 65_536)
            yield from inner(measured, where, member.filename.lower(), opening)
    except BadInput as error:
        yield replace(error.at(where), offset=member.header_offset)
    except _BROKEN as error:
        what = f"the file in the zip file is damaged or cut off ({error})"
        yield Problem(where, what, _AGAIN, offset=member.header_offset)


def _check(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Read a file through before anything is given of it: its checksum stands at the end."""
    budget = Budget(lambda: member.compress_size)
    with archive.open(member) as packed:
        while piece := packed.read(65_536):
            budget.take(len(piece))


class _Measured(io.RawIOBase):
    """A file in a zip file; what comes out of it is counted, and its checksum looked at by `zipfile`."""

    def __init__(self, file: IO[bytes], budget: Budget) -> None:
        self.file, self.budget = file, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = self.file.read(len(buffer))
        buffer[: len(found)] = found
        self.budget.take(len(found))
        return len(found)
