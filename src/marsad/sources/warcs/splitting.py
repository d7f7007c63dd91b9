"""Records of a web archive by their lengths. A length that does not lead to the next record is wrong, and the record is
named; the next one is found by how it begins, so that nothing but the broken record is lost."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

MAX_BLOCK: Final = 12_000_000  # bytes of a record that is read: a page of 10 MB and what its server said
_MAX_HEAD: Final = 65_536  # bytes of a record's header
_KEPT: Final = 200_000  # bytes of a broken record that are kept
_SCANNED: Final = 1 << 20  # bytes at a time
_LENGTH: Final = re.compile(rb"^Content-Length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_ADDRESS: Final = re.compile(rb"^WARC-Target-URI:[ \t]*<?([^\s>]+)", re.IGNORECASE | re.MULTILINE)
_START: Final = re.compile(rb"\n(?=WARC/1\.[01]\r?\n[\w-]+:)")
_MARK: Final = b"WARC/"


@dataclass(slots=True)
class Block:
    """A whole record: its first byte, its header, and its block, None where that is too large to hold a page."""

    offset: int
    header: bytes
    block: bytes | None


@dataclass(slots=True)
class Broken:
    """A record that can't be had whole: its first byte, why, and as much of it as is kept."""

    offset: int
    what: str
    raw: bytes


def records(file: IO[bytes]) -> Iterator[Block | Broken]:
    """The records of a plain web archive, a file that can be sought, in their order."""
    end = file.seek(0, io.SEEK_END)
    place = 0
    while place < end:
        file.seek(place)
        head = file.read(_MAX_HEAD)
        blank = len(head) - len(head.lstrip(b"\r\n"))
        if blank:
            place += blank
            continue
        found, following = _record(file, place, head, end)
        yield found
        if following is None:
            return
        place = following


def _record(file: IO[bytes], place: int, head: bytes, end: int) -> tuple[Block | Broken, int | None]:
    """The record at a place, and the place of the next one."""
    if not head.startswith(_MARK):
        return _broken(file, place, place, end, "what stands here is no record")
    start = _end_of_header(head)
    if start is None:
        what = "it is cut off in its header" if place + len(head) >= end else "its header has no end"
        return _broken(file, place, place, end, what)
    header = head[:start]
    name = _named(header)
    length = _LENGTH.search(header)
    if length is None:
        return _broken(file, place, place + start, end, f"{name} does not say how long it is")
    begin = place + start
    stop = begin + int(length[1])
    if stop <= end:
        file.seek(stop)
        tail = file.read(len(_MARK) + 4)
        if _fits(tail, stop + len(tail) == end):
            file.seek(begin)
            block = file.read(stop - begin) if stop - begin <= MAX_BLOCK else None
            return Block(place, header, block), stop
    following = _next(file, begin)
    if following is None and stop > end:
        what = f"{name} is cut off: {end - begin:,} of {stop - begin:,} bytes are there"
    else:
        what = f"{name} has not the {stop - begin:,} bytes that it says"
    return _broken(file, place, begin, end, what)


def _fits(tail: bytes, at_end: bool) -> bool:
    """Whether this is what stands behind a whole record: blank lines, then another record or the end."""
    rest = tail.lstrip(b"\r\n")
    return rest.startswith(_MARK) or (at_end and _MARK.startswith(rest))


def _broken(file: IO[bytes], place: int, start: int, end: int, what: str) -> tuple[Broken, int | None]:
    following = _next(file, start)
    file.seek(place)
    raw = file.read(min((following or end) - place, _KEPT))
    return Broken(place, what, raw), following


def _end_of_header(head: bytes) -> int | None:
    ends = [(at, len(mark)) for mark in (b"\r\n\r\n", b"\n\n") if (at := head.find(mark)) >= 0]
    return sum(min(ends)) if ends else None


def _named(header: bytes) -> str:
    found = _ADDRESS.search(header)
    return f"the record of {found[1].decode('utf-8', 'replace')[:200]}" if found else "the record"


def _next(file: IO[bytes], place: int) -> int | None:
    """Where a record begins, behind a place."""
    overlap = 200
    while True:
        file.seek(place)
        data = file.read(_SCANNED)
        found = _START.search(data)
        if found:
            return place + found.end()
        if len(data) <= overlap:
            return None
        place += len(data) - overlap
