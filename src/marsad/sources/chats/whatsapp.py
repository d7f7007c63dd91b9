"""WhatsApp's export, a text in which every message begins with day, time and name, in the ways of phone and language.

    12/03/2025, 18:20 - الاسم: النص            Android
    [12/03/2025, 6:20:05 PM] الاسم: النص       iPhone
    ‏١٢‏/٣‏/٢٠٢٥، ٦:٢٠ م - الاسم: النص            Arabic digits, comma and half of the day; marks of direction

Whether 03/04 is in March or in April is told by how days are written (in Arabic, and wherever points divide them, the
day comes first: Unicode's CLDR), or by the other days of the file: by one beyond the twelfth, or by the order of
time in which messages stand. Where nothing tells, documents have no day.
"""

from __future__ import annotations

import datetime
import io
import itertools
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Final

from marsad.sources.chats.messages import told
from marsad.sources.checks import check
from marsad.sources.decoding import decode
from marsad.sources.records import BadInput, Problem, Record

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

_LONGEST: Final = 12_000_000  # bytes of a line or a message that are read: more than a text may have
_HEAD: Final = 8192  # bytes by which text is told from what is none
_BOM: Final = b"\xef\xbb\xbf"
_M: Final = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*"  # marks of direction
_D: Final = "[0-9٠-٩۰-۹]"
_START: Final = re.compile(
    rf"^{_M}(?P<open>\[)?{_M}(?P<a>{_D}{{1,4}}){_M}[./-]{_M}(?P<b>{_D}{{1,2}}){_M}[./-]{_M}(?P<c>{_D}{{1,4}}){_M}"
    rf"(?:[,،]|\s){_M}\s*{_M}{_D}{{1,2}}[:.]{_D}{{2}}(?:[:.]{_D}{{2}})?{_M}"
    rf"(?:[\s\u202f\u00a0]*(?:[AaPp]\.?[\s\u00a0]?[Mm]\.?|[صم]))?{_M}(?(open)\]|[\s\u00a0]+[-–]){_M}[\s\u00a0]"
)
# A name has no line end, no quotation (as lines about the chat do) and no address; two points end it.
_NAME: Final = re.compile(r'^(?P<name>[^:"«“\n]{1,80}?)[\u200e\u200f]*:[ \u00a0]')
_CHAT: Final = re.compile(r"(?:WhatsApp Chat (?:with|-) |دردشة واتساب مع )(?P<name>[^/\\>]+?)\.(?:txt|zip)\b")
_ATTACHED: Final = re.compile(
    r"^\s*<[^<>\n]{1,200}>\s*$|^\S[^\n]{0,200}\.[A-Za-z0-9]{2,5} \((?:file attached|الملف مرفق|ملف مرفق)\)\s*$"
)
_DELETED: Final = frozenset(
    {
        "this message was deleted",
        "you deleted this message",
        "تم حذف هذه الرسالة",
        "حذفت هذه الرسالة",
        "لقد حذفت هذه الرسالة",
        "null",
    }
)
_EDITED: Final = re.compile(r"\s*<(?:This message was edited|تم تعديل هذه الرسالة)>\s*$")
_DAY_FIRST: Final = re.compile(rf"[،صم]|^\W*{_D}+\.{_D}+\.")
_SIGN: Final = "\u200e"  # before what an iPhone writes itself in place of a text
_CENTURY: Final = 100


@dataclass(slots=True)
class _Message:
    """One message: its first byte, its numbers of the day as they stand, whether they are written in a way that has the
    day first, and its lines without day and time."""

    offset: int
    numbers: tuple[int, int, int]
    day_first: bool
    lines: list[str]
    raw: list[str] = field(default_factory=list)


def knows(head: bytes, _name: str) -> bool:
    """Whether a file is such an export, by its first line that is not blank."""
    text = head.decode("utf-8", errors="ignore").lstrip("\ufeff \r\n")
    return _START.match(text) is not None


def read(file: IO[bytes], where: str, _name: str, _opening: Opening) -> Iterator[Record | Problem]:
    """The messages of an export in their order; what holds no text is told of in one line.

    It is gone through twice, the first time for the order of its days, and never held whole.
    """
    with _again(file) as whole:
        try:
            order = _order_of(whole)
        except BadInput as error:
            yield error.at(where)
            return
        whole.seek(0)
        yield from _records(whole, where, order)


@contextmanager
def _again(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """A file that can be read again from its beginning: pipes and packed files are put aside, on the disk."""
    if isinstance(getattr(file, "raw", None), io.FileIO) and file.seekable() and file.tell() == 0:
        yield file
        return
    with tempfile.TemporaryFile() as kept:
        shutil.copyfileobj(file, kept)
        kept.seek(0)
        yield kept


def _records(file: IO[bytes], where: str, order: str) -> Iterator[Record | Problem]:
    chat, left = _CHAT.search(where), Counter[str]()
    for number, message in enumerate(_messages(file), 1):
        place, raw = f"{where}, record {number}", "".join(message.raw).encode()
        name, said = _said(message)
        kind = _aside(name, said)
        if kind:
            left[kind] += 1
            continue
        try:
            check(said)
        except BadInput as error:
            yield Problem(place, error.what, error.advice, raw, message.offset)
            continue
        day = _day(message.numbers, order)
        yield Record(
            text=said,
            where=place,
            published=day,
            outlet=chat["name"].strip() if chat else None,
            author=name,
            note=None if day else "its day can't be told: month and day may stand in either order",
            raw=raw,
            offset=message.offset,
        )
    yield from told(left, where)


def _order_of(file: IO[bytes]) -> str:
    """How the days of a file are written. Raises `BadInput` where it is no text in UTF-8."""
    days: dict[tuple[int, int, int], None] = {}
    day_first, head = False, file.read(_HEAD)
    decode(head[: head.rfind(b"\n") + 1] or head)  # a file that is none shows it at once
    file.seek(0)
    for _, line in _lines(file):
        found = _START.match(line)
        if found:
            days[_numbers(found)] = None
            day_first = day_first or _DAY_FIRST.search(found[0]) is not None
    return _order(days, day_first)


def _lines(file: IO[bytes]) -> Iterator[tuple[int, str]]:
    """The lines with their ends, each with its first byte. Raises `BadInput` where one is no UTF-8."""
    place, number = 0, 0
    while line := file.readline(_LONGEST):
        number += 1
        mark = len(_BOM) if not place and line.startswith(_BOM) else 0
        try:
            yield place + mark, line[mark:].decode("utf-8")
        except UnicodeDecodeError as error:
            what = f"not UTF-8 at byte {place + error.start} (line {number})"
            raise BadInput(what, "convert it to UTF-8 or mend that character", place + error.start) from error
        place += len(line)


def _messages(file: IO[bytes]) -> Iterator[_Message]:
    """The messages, each with all its lines; of one that goes on without end, as much as shows that it is too long."""
    message, size = None, 0
    for place, line in _lines(file):
        found = _START.match(line)
        if found:
            if message is not None:
                yield message
            day_first = _DAY_FIRST.search(found[0]) is not None
            message, size = _Message(place, _numbers(found), day_first, [line[found.end() :]], [line]), 0
        elif message is not None and size < _LONGEST:
            message.lines.append(line)
            message.raw.append(line)
            size += len(line)
    if message is not None:
        yield message


def _numbers(found: re.Match[str]) -> tuple[int, int, int]:
    return int(found["a"]), int(found["b"]), int(found["c"])


def _said(message: _Message) -> tuple[str | None, str]:
    """Who wrote a message, None for the program itself, and its text."""
    whole = "".join(message.lines).rstrip("\r\n")
    found = _NAME.match(whole)
    if found is None:
        return None, whole
    return found["name"].strip(" \u200e\u200f\u202a\u202c~"), _EDITED.sub("", whole[found.end() :])


def _aside(name: str | None, said: str) -> str | None:
    """What a message is that holds no text; None for the others."""
    if name is None:
        return "about the chat itself"
    plain = re.sub("[\u064b-\u0652\u200e\u200f.]", "", said).strip().lower()
    if plain in _DELETED:
        return "deleted"
    if said.startswith(_SIGN) or _ATTACHED.match(said):
        return "pictures, sounds and files"
    return None if any(c.isalpha() for c in said) else "without words"


def _order(days: Iterable[tuple[int, int, int]], day_first: bool) -> str:
    """How days are written: `ymd`, `dmy` or `mdy`; nothing where that can't be told."""
    rows = list(dict.fromkeys(days))
    if all(a >= _CENTURY for a, _, _ in rows):
        return "ymd"
    possible = [
        order for order in (("dmy",) if day_first else ("dmy", "mdy")) if all(_date(row, order) for row in rows)
    ]
    if len(possible) > 1:
        possible = [order for order in possible if _rises([_date(row, order) for row in rows])]
    return possible[0] if len(possible) == 1 else ""


def _rises(days: list[datetime.date | None]) -> bool:
    return all(a <= b for a, b in itertools.pairwise(days) if a and b)


def _day(numbers: tuple[int, int, int], order: str) -> str | None:
    """The day; where the order can't be told, one that is the same in both."""
    if order:
        found = _date(numbers, order)
        return found.isoformat() if found else None
    either = {_date(numbers, "dmy"), _date(numbers, "mdy")} - {None}
    (only,) = either if len(either) == 1 and numbers[0] == numbers[1] else (None,)
    return only.isoformat() if only else None


def _date(numbers: tuple[int, int, int], order: str) -> datetime.date | None:
    parts = dict(zip(order, numbers, strict=True))
    year = parts["y"] + (2000 if parts["y"] < _CENTURY else 0)
    try:
        return datetime.date(year, parts["m"], parts["d"])
    except ValueError:
        return None
