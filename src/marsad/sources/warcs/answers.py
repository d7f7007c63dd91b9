"""What a server answered, as a web archive keeps it: unpacked, or refused where it is cut off."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from dataclasses import dataclass
from typing import Final

from marsad.sources.fetching.bodies import take
from marsad.sources.fetching.limits import Limits
from marsad.sources.records import BadInput
from marsad.sources.warcs.splitting import Block

_AGAIN: Final = "fetch the archive again, or the page itself"
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_CHECKSUMS: Final = frozenset({"sha1", "sha256", "md5"})
_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Answer:
    """A record's type, its address, the day on which it was kept, and its body with status (0 without HTTP), media type
    and encoding."""

    kind: str
    address: str | None
    kept: str | None
    status: int
    media: str
    charset: str | None
    body: bytes


def answer(record: Block) -> Answer:
    """The answer of a whole record. Raises `BadInput` where it is cut off or damaged."""
    from fastwarc.warc import ArchiveIterator

    assert record.block is not None
    found = next(iter(ArchiveIterator(io.BytesIO(_typed(record) + record.block), auto_decode="none")), None)
    if found is None:
        raise BadInput("the record can't be read", _AGAIN)
    headers = {name.lower(): value for name, value in found.headers.to_dict().items()}
    told = {name.lower(): value for name, value in found.http_headers.to_dict().items()} if found.http_headers else {}
    address = headers.get("warc-target-uri", "").strip("<> ") or None
    if cut := headers.get("warc-truncated"):
        raise BadInput(f"the crawler cut the record of {address} off ({cut[:40]})", _AGAIN)
    if not _agrees(headers.get("warc-block-digest", ""), record.block):
        raise BadInput(f"the record of {address} does not agree with its own checksum", _AGAIN)
    status = (found.http_headers.status_code or 0) if found.http_headers else 0
    media = told.get("content-type", "") if told else headers.get("content-type", "")
    charset = _CHARSET.search(media)
    try:
        body = _unpacked(found.reader.read(), told)
    except BadInput as error:
        raise BadInput(f"the page of {address}: {error.what}", _AGAIN) from error
    return Answer(
        kind=headers.get("warc-type", "").lower(),
        address=address,
        kept=headers.get("warc-date"),
        status=status,
        media=media.partition(";")[0].strip().lower(),
        charset=charset[1] if charset else None,
        body=body,
    )


def _typed(record: Block) -> bytes:
    """The header of a record; of one that does not say that it is a server's answer, with that."""
    if record.block and record.block.startswith(b"HTTP/") and b"application/http" not in record.header.lower():
        first, _, rest = record.header.partition(b"\n")
        return first + b"\nContent-Type: application/http\r\n" + rest
    return record.header


def _agrees(digest: str, block: bytes) -> bool:
    """Whether a checksum is that of the block, in base 32 or 16; one by a method that nobody knows is not asked."""
    name, _, value = digest.strip().partition(":")
    if name.lower().replace("-", "") not in _CHECKSUMS:
        return True
    found = hashlib.new(name.lower().replace("-", ""), block, usedforsecurity=False).digest()
    return value.upper().rstrip("=") in (base64.b32encode(found).decode().rstrip("="), found.hex().upper())


def _unpacked(content: bytes, told: dict[str, str]) -> bytes:
    """A body as a browser has it. Some crawlers keep it unpacked with the headers of the packed one, which shows in how
    it begins."""
    if "chunked" in told.get("transfer-encoding", "").lower():
        content = dechunked(content)
    elif told.get("content-length", "").isdigit() and len(content) < int(told["content-length"]):
        raise BadInput(f"the page is cut off: {len(content):,} of {int(told['content-length']):,} bytes", _AGAIN)
    encoding = told.get("content-encoding", "").strip().lower()
    if encoding in ("gzip", "x-gzip") and not content.startswith(b"\x1f\x8b"):
        return content
    if encoding in ("deflate", "br") and content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return content
    if encoding == "br":
        return _brotli(content)
    return take(io.BytesIO(content).read, encoding, _LIMITS)


def dechunked(content: bytes) -> bytes:
    """A body out of its chunks (RFC 9112, 7.1). Raises `BadInput` where the last one is not there."""
    found, place = bytearray(), 0
    while True:
        stop = content.find(b"\r\n", place)
        size = content[place:stop].partition(b";")[0].strip() if stop >= 0 else b""
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", size):
            if place == 0:
                return content  # kept without its chunks
            raise BadInput("the page is cut off between two of its chunks", _AGAIN)
        length = int(size, 16)
        if length == 0:
            return bytes(found)
        begin = stop + 2
        if begin + length > len(content):
            raise BadInput("the page is cut off in one of its chunks", _AGAIN)
        found += content[begin : begin + length]
        place = begin + length + 2


def _brotli(content: bytes) -> bytes:
    import brotli

    unpacker, found = brotli.Decompressor(), bytearray()
    try:
        piece = unpacker.process(content, output_buffer_limit=1 << 16)
        while piece or not unpacker.can_accept_more_data():
            found += piece
            if len(found) > _LIMITS.unpacked or len(found) > max(_LIMITS.small, _LIMITS.ratio * len(content)):
                raise BadInput("the page unpacks to more than a page has", "leave it out")
            piece = unpacker.process(b"", output_buffer_limit=1 << 16)
    except brotli.error as error:
        raise BadInput(f"the packed page is damaged ({error})", _AGAIN) from error
    if not unpacker.is_finished():
        raise BadInput("the packed page is cut off", _AGAIN)
    return bytes(found)
