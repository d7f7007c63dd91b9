"""Files packed with gzip, bzip2, xz or Zstandard, unpacked as they are read.

A file that breaks off or does not agree with its own checksum says so where it does: what came before is whole, and
nothing of the broken piece is given.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any, Final

from marsad.sources.containers.limits import Budget, too_deep
from marsad.sources.records import BadInput, Problem, Record

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

Inner = Callable[[IO[bytes], str, str, "Opening"], Iterator[Record | Problem]]
_PIECE: Final = 512  # packed bytes at a time: Zstandard may make 30,000 times as many of them
_WINDOW: Final = 1 << 27  # bytes that a Zstandard file may look back (the most that its own tool takes unasked)
_BUFFER: Final = 65_536
_MAGIC: Final = {b"\x1f\x8b\x08": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\0": "xz", b"\x28\xb5\x2f\xfd": "zstd"}
_ENDINGS: Final = (".gz", ".bz2", ".xz", ".zst", ".zstd")
_BROKEN: Final = (EOFError, gzip.BadGzipFile, zlib.error, lzma.LZMAError, OSError, ValueError)
_AGAIN: Final = "copy or fetch the file again"


def knows(head: bytes, _name: str) -> bool:
    """Whether a file is packed."""
    return any(head.startswith(magic) for magic in _MAGIC)


def read(file: IO[bytes], where: str, name: str, opening: Opening, inner: Inner) -> Iterator[Record | Problem]:
    """The documents of a packed file; `inner` reads what is in it."""
    try:
        too_deep(opening.depth)
        _check(file)
        counted = Counted(file)
        deeper = replace(opening, depth=opening.depth + 1, budget=opening.budget or Budget(lambda: counted.count))
        assert deeper.budget is not None
        unpacked = io.BufferedReader(Unpacked(counted, deeper.budget), _BUFFER)
        yield from inner(unpacked, where, unpacked_name(name), deeper)
    except BadInput as error:
        yield error.at(where)


def _check(file: IO[bytes]) -> None:
    """Read a file through before anything is given of it: a wrong letter shows in the checksum only, at its end.

    Raises `BadInput` where it does not agree. One that is cut off has no wrong letters before its end. A pipe can't be
    read twice.
    """
    if not file.seekable():
        return
    start = file.tell()
    counted = Counted(file)
    try:
        unpacked = Unpacked(counted, Budget(lambda: counted.count))
        while unpacked.read(_BUFFER):
            pass
    except CutOff:
        pass
    finally:
        file.seek(start)


class CutOff(BadInput):
    """A file that breaks off."""


def unpacked_name(name: str) -> str:
    """The name of what is in a packed file: news.jsonl for news.jsonl.gz."""
    for ending in _ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


class Counted(io.RawIOBase):
    """A file that counts what is read of it."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.count = file, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        found = self.file.read(size)
        self.count += len(found)
        return found


class Unpacked(io.RawIOBase):
    """What a packed file holds. Raises `BadInput`, with the place in the packed file, where it breaks."""

    def __init__(self, file: Counted, budget: Budget) -> None:
        self.file, self.budget, self.ready = file, budget, b""
        head = file.read(_PIECE)
        kind = next(kind for magic, kind in _MAGIC.items() if head.startswith(magic))
        self.source: Any = _OPENERS[kind](_Joined(head, file))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        found = self._read(len(buffer))
        buffer[: len(found)] = found
        self.budget.take(len(found))
        return len(found)

    def _read(self, size: int) -> bytes:
        try:
            return bytes(self.source.read(size))
        except BadInput:
            raise
        except EOFError as error:
            raise CutOff(f"the file is cut off at byte {self.file.count}", _AGAIN, self.file.count) from error
        except _BROKEN as error:
            what = f"the packed file is damaged before byte {self.file.count} ({error})"
            raise BadInput(what, _AGAIN, self.file.count) from error


class _Joined(io.RawIOBase):
    """The beginning of a file that was read already, and the rest of it; in small pieces."""

    def __init__(self, head: bytes, file: Counted) -> None:
        self.head, self.file = head, file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = min(len(buffer), _BUFFER)
        found, self.head = (self.head[:size], self.head[size:]) if self.head else (self.file.read(size), b"")
        buffer[: len(found)] = found
        return len(found)


class _Zstandard:
    """Zstandard frames; unlike the library's own reader it notices that a file breaks off."""

    def __init__(self, file: _Joined) -> None:
        self.file, self.ready, self.rest = file, b"", b""
        self.frame: Any = None

    def read(self, size: int) -> bytes:
        while not self.ready and self._more():
            pass
        found, self.ready = self.ready[:size], self.ready[size:]
        return found

    def _more(self) -> bool:
        import zstandard

        piece = self.rest or self.file.read(_PIECE)
        self.rest = b""
        if not piece:
            if self.frame is not None:
                raise EOFError
            return False
        if self.frame is None:
            self.frame = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
        try:
            self.ready = self.frame.decompress(piece)
        except zstandard.ZstdError as error:
            raise ValueError(str(error)) from error
        if self.frame.eof:
            self.rest, self.frame = self.frame.unused_data, None
        return True


_OPENERS: Final[dict[str, Callable[[_Joined], Any]]] = {
    "gzip": lambda file: gzip.GzipFile(fileobj=io.BufferedReader(file)),
    "bzip2": lambda file: bz2.BZ2File(io.BufferedReader(file)),
    "xz": lambda file: lzma.LZMAFile(io.BufferedReader(file)),  # noqa: SIM115  (the caller's file)
    "zstd": _Zstandard,
}
