"""A body, taken in pieces and unpacked within its limits."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

from marsad.sources.fetching.limits import Limits
from marsad.sources.fetching.problems import Refused, Unreachable

ACCEPTED: Final = "gzip, deflate"  # what is asked for, and all that is unpacked
_PIECE: Final = 65_536  # bytes
_MEMBERS: Final = 1000  # of a gzip; one is usual, and each costs time
_GZIP: Final = 16 + zlib.MAX_WBITS
_ADVICE: Final = "save the page and give the file, if it is worth it"


def take(read: Callable[[int], bytes], encoding: str, limits: Limits) -> bytes:
    """The unpacked body that `read` gives in pieces (empty at the end).

    `encoding` is that of the header. Raises `Refused` beyond a limit, `Unreachable` where the body is cut off.
    """
    unpack = _unpacker(encoding, limits)
    raw, body = 0, bytearray()
    while piece := read(_PIECE):
        raw += len(piece)
        if raw > limits.raw:
            raise Refused(f"the answer is larger than {limits.raw // 1_000_000} MB", _ADVICE)
        body += unpack.more(piece, limits.unpacked + 1 - len(body))
        _weigh(len(body), raw, limits)
    if not unpack.done():
        raise Unreachable("the answer is cut off", "try again later")
    return bytes(body)


def _weigh(unpacked: int, raw: int, limits: Limits) -> None:
    if unpacked > limits.small and unpacked > limits.ratio * raw:
        raise Refused(f"the answer unpacks to more than {limits.ratio} times its size", _ADVICE)
    if unpacked > limits.unpacked:
        raise Refused(f"the answer unpacks to more than {limits.unpacked // 1_000_000} MB", _ADVICE)


class _Plain:
    def more(self, piece: bytes, _room: int) -> bytes:
        return piece

    def done(self) -> bool:
        return True


class _Packed:
    """gzip (of any number of members) or deflate (with or without its header), never more than there is room for."""

    def __init__(self, gzip: bool) -> None:
        self.gzip, self.seen, self.members = gzip, False, 1
        self.inner = zlib.decompressobj(_GZIP if gzip else zlib.MAX_WBITS)

    def more(self, piece: bytes, room: int) -> bytes:
        found = bytearray()
        while piece and len(found) < room:
            if self.inner.eof:
                if not self.gzip or not piece.startswith(b"\x1f\x8b"):
                    break  # what stands behind is padding
                self.members += 1
                if self.members > _MEMBERS:
                    raise Refused("the answer is packed in too many pieces", _ADVICE)
                self.inner = zlib.decompressobj(_GZIP)
            found += self._unpacked(piece, room - len(found))
            piece = self.inner.unused_data if self.inner.eof else self.inner.unconsumed_tail
        return bytes(found)

    def _unpacked(self, piece: bytes, room: int) -> bytes:
        try:
            found = self.inner.decompress(piece, room)
        except zlib.error as error:
            if self.gzip or self.seen:
                raise Unreachable("the packed answer is damaged", "try again later") from error
            self.inner = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers send deflate without its header
            self.seen = True
            return self._unpacked(piece, room)
        self.seen = True
        return found

    def done(self) -> bool:
        return self.inner.eof or not self.seen


def _unpacker(encoding: str, limits: Limits) -> _Plain | _Packed:
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return _Plain()
    if name in ("gzip", "x-gzip", "deflate"):
        return _Packed(name != "deflate")
    raise Refused(f"the answer is packed by {name[:20]!r}, which was not asked for", _ADVICE)
