"""The pieces of a packed web archive: one gzip member or Zstandard frame for each record, unpacked one by one.

That way a piece that is cut off or damaged takes none of the others with it: the next one is found by how it begins.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any, Final, Protocol

from marsad.sources.containers.limits import Budget
from marsad.sources.records import BadInput

GZIP: Final = b"\x1f\x8b\x08"
ZSTD: Final = b"\x28\xb5\x2f\xfd"
SKIPPED: Final = b"\x2a\x4d\x18"  # of a frame that holds no data, behind its first byte (0x50 to 0x5f)
_DICTIONARY: Final = 0x5D  # the first byte of a frame with the dictionary of all others
_BEGINS: Final = b"WARC/"
_PROBE: Final = 4096  # packed bytes that must show how a piece begins
_PIECE: Final = 512  # packed bytes at a time: Zstandard may make 30,000 times as many of them
_STEP: Final = 1 << 20  # unpacked bytes at a time
_IN_MEMORY: Final = 8_000_000  # unpacked bytes of a piece; more go to a temporary file
_MOST: Final = 2_000_000_000  # unpacked bytes of a piece
_MAX_DICTIONARY: Final = 10_000_000
_WINDOW: Final = 1 << 27  # bytes that a frame may look back, as for other files
_GZIP_ONLY: Final = 16 + zlib.MAX_WBITS


@dataclass(slots=True)
class Member:
    """An unpacked piece: the byte where it begins in the archive, and what it holds. `cut`: it breaks off, and what it
    holds is right up to there; `damaged`: why nothing of it can be trusted."""

    offset: int
    file: IO[bytes]
    cut: bool = False
    damaged: str | None = None


class _Unpacker(Protocol):
    """What unpacks one piece."""

    eof: bool
    unused_data: bytes

    def decompress(self, data: bytes) -> bytes: ...


class _Gzip:
    """One gzip member, in steps that memory can hold."""

    def __init__(self) -> None:
        self.inner, self.eof, self.unused_data = zlib.decompressobj(_GZIP_ONLY), False, b""

    def decompress(self, data: bytes) -> bytes:
        found = bytearray()
        while data and not self.inner.eof:
            found += self.inner.decompress(data, _STEP)
            data = self.inner.unconsumed_tail
        self.eof, self.unused_data = self.inner.eof, self.inner.unused_data
        return bytes(found)


def begins(head: bytes) -> bool:
    """Whether these first bytes of a packed file are those of a web archive."""
    with contextlib.suppress(zlib.error, ValueError):
        if head.startswith(GZIP):
            return zlib.decompressobj(_GZIP_ONLY).decompress(head, len(_BEGINS)) == _BEGINS
        if head.startswith(ZSTD):
            return _frame(None).decompress(head[:_PROBE]).startswith(_BEGINS)
    return head[0:1] == bytes([_DICTIONARY]) and head[1:4] == SKIPPED


def members(file: IO[bytes], budget: Budget) -> Iterator[Member]:
    """The pieces of a packed web archive, a file that can be sought. Raises `BadInput` beyond the budget."""
    place, dictionary = 0, None
    while True:
        file.seek(place)
        head = file.read(_PROBE)
        if not head:
            return
        if head[1:4] == SKIPPED and head[0] >> 4 == 5:
            size = int.from_bytes(head[4:8], "little")
            if head[0] == _DICTIONARY:
                dictionary = _dictionary(file, place + 8, size)
            place += 8 + size
            continue
        if not head.startswith((GZIP, ZSTD)):
            following = _next(file, place + 1, dictionary)
            if head.strip(b"\0"):
                yield Member(place, io.BytesIO(), damaged="what stands here is no packed record")
            if following is None:
                return
            place = following
            continue
        member, end = _unpack(file, place, _Gzip() if head.startswith(GZIP) else _frame(dictionary), budget)
        following = _next(file, place + 1, dictionary) if member.cut or member.damaged else end
        if member.cut and following is not None:  # more comes, so that it is not the file that breaks off
            member.cut, member.damaged = False, "it breaks off"
        yield member
        if following is None:
            return
        place = following


def _unpack(file: IO[bytes], place: int, unpacker: _Unpacker, budget: Budget) -> tuple[Member, int]:
    """A piece and the byte behind it."""
    file.seek(place)
    whole = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  (gone when it is forgotten)
    member, read = Member(place, whole), 0
    try:
        while not unpacker.eof and (piece := file.read(_PIECE)):
            read += len(piece)
            found = unpacker.decompress(piece)
            budget.take(len(found))
            if whole.tell() + len(found) > _MOST:
                raise BadInput(f"more than {_MOST // 10**9} GB in one piece", "unpack it first, and give the file")
            whole.write(found)
    except (zlib.error, ValueError) as error:
        member.damaged = f"it is damaged ({error})"
    else:
        member.cut = not unpacker.eof
    whole.seek(0)
    return member, place + read - len(unpacker.unused_data)


def _next(file: IO[bytes], place: int, dictionary: Any) -> int | None:
    """Where the next piece begins that holds a record, from a place on."""
    overlap = len(GZIP)
    while True:
        file.seek(place)
        data = file.read(65_536)
        for at in range(len(data) - overlap):
            if data[at] in (GZIP[0], ZSTD[0]) and data.startswith((GZIP, ZSTD), at):
                file.seek(place + at)
                if _holds_record(file.read(_PROBE), dictionary):
                    return place + at
        if len(data) <= overlap:
            return None
        place += len(data) - overlap


def _holds_record(head: bytes, dictionary: Any) -> bool:
    with contextlib.suppress(zlib.error, ValueError):
        if head.startswith(GZIP):
            return zlib.decompressobj(_GZIP_ONLY).decompress(head, len(_BEGINS)) == _BEGINS
        return _frame(dictionary).decompress(head).startswith(_BEGINS)
    return False


def _frame(dictionary: Any) -> _Unpacker:
    """What unpacks one Zstandard frame; its errors are `ValueError`."""
    import zstandard

    class Frame:
        """A frame of the library, with its errors as others have them."""

        def __init__(self) -> None:
            made = zstandard.ZstdDecompressor(dict_data=dictionary, max_window_size=_WINDOW)
            self.inner = made.decompressobj()

        @property
        def eof(self) -> bool:
            return bool(self.inner.eof)

        @property
        def unused_data(self) -> bytes:
            return bytes(self.inner.unused_data)

        def decompress(self, data: bytes) -> bytes:
            try:
                return bytes(self.inner.decompress(data))
            except zstandard.ZstdError as error:
                raise ValueError(str(error)) from error

    return Frame()  # type: ignore[return-value]  # properties, which a protocol takes for constants


def _dictionary(file: IO[bytes], place: int, size: int) -> Any:
    """The dictionary that a frame without data holds, packed itself or not."""
    import zstandard

    file.seek(place)
    content = file.read(min(size, _MAX_DICTIONARY))
    if content.startswith(ZSTD):
        try:
            unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
            content = unpacker.decompress(content, max_output_size=_MAX_DICTIONARY)
        except zstandard.ZstdError as error:
            raise BadInput(f"the dictionary of the archive is damaged ({error})", "fetch the archive again") from error
    return zstandard.ZstdCompressionDict(content)
