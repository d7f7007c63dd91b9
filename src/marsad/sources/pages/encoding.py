"""Bytes of a page to its characters: byte order mark, then what the server says, then what the page says, then a guess.

A name of an encoding is believed only if the bytes can be read by it and, where the bytes are no ASCII, give letters of
a script that the page can be in: servers send `iso-8859-1` with everything.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from marsad.sources.decoding import guess_encoding, looks_binary
from marsad.sources.records import BadInput

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD: Final = 4096  # bytes within which a page names its encoding; browsers look at 1,024
_NAMED: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
# Names that pages use and Python's codecs do not know.
_ALIASES: Final = {"iso-8859-6-i": "iso-8859-6", "iso-8859-6-e": "iso-8859-6", "x-mac-arabic": "mac_arabic"}
_WESTERN: Final = frozenset({"iso8859-1", "cp1252", "ascii", "latin_1"})  # what servers say without knowing
_ARABIC: Final = ("cp1256", "iso8859_6", "utf_8", "utf_16_le", "utf_16_be", "mac_arabic", "cp864", "cp720")
_NO_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # what no markup may hold
_CERTAIN: Final = 20  # bytes beyond the first of their characters that make UTF-8 certain
_SAMPLE: Final = 40_000  # bytes that are guessed from
_DAMAGED: Final = 0.1  # share of characters beyond ASCII that may be lost in a UTF-8 page that was cut or mixed


def decode_page(content: bytes, charset: str | None = None) -> str:
    """The characters of a page; `charset` is what its server said. Raises `BadInput` where nothing fits."""
    return decoded(content, charset)[0]


def decoded(content: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """The same, and a note where what it says of its own encoding was wrong and another one was found by its words."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _clean(_read(content, name) or content.decode(name, errors="replace")), None
    if not content.strip(b"\0 \t\r\n"):
        raise BadInput("the page is empty", "fetch it again, or leave it out")
    certain = _utf8(content)
    if certain is not None:
        return _clean(certain), None
    for name in _names(content, charset):
        text = _read(content, name)
        if text is not None and _fits(text, name):
            return _clean(text), None
    text, found = _guess(content)
    named = _NAMED.search(content[:_HEAD])
    said = named[1].decode("ascii") if named else charset
    wrong = found is not None and said is not None
    return _clean(text), f"converted from {found}, although it says {said}" if wrong else None


def _utf8(content: bytes) -> str | None:
    """The text of bytes that are UTF-8 beyond doubt, whatever anybody says of them: no other encoding looks like it."""
    if content.isascii() or b"\0" in content:
        return None
    text = _read(content, "utf-8")
    return text if text is not None and len(content) - len(text) >= _CERTAIN else None


def _names(content: bytes, charset: str | None) -> Iterator[str]:
    """What the encoding may be, in the order of belief."""
    wide = _two_byte(content)
    if wide:
        yield wide
        return
    if charset:
        yield charset
    named = _NAMED.search(content[:_HEAD])
    if named:
        yield named[1].decode("ascii")
    yield "utf-8"


def _two_byte(content: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of the markup is zero."""
    head = content[:200]
    if b"<\0" in head and head[1::2].count(0) > 0.4 * len(head[1::2]):
        return "utf-16-le"
    if b"\0<" in head and head[::2].count(0) > 0.4 * len(head[::2]):
        return "utf-16-be"
    return None


def _read(content: bytes, name: str) -> str | None:
    """The text by an encoding, None where there is no such encoding or the bytes are none of it."""
    try:
        codec = codecs.lookup(_ALIASES.get(name.strip().lower(), name.strip()))
        return content.decode(codec.name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _fits(text: str, name: str) -> bool:
    """Whether a reading is no mere default: a Western encoding reads anything, Arabic as `ÇáÃÎÈÇÑ`."""
    try:
        western = codecs.lookup(name).name in _WESTERN
    except LookupError:
        western = False
    return not western or sum("\x80" <= c <= "\xff" for c in text) < 0.05 * len(text) + 1


def _guess(content: bytes) -> tuple[str, str | None]:
    """The characters, and the encoding by which they were read; None: UTF-8 in which some bytes are damaged."""
    damaged = content.decode("utf-8", errors="replace")
    foreign = sum(c > "\x7f" for c in damaged)
    if damaged.count("\ufffd") < _DAMAGED * foreign:
        return damaged, None
    if looks_binary(content):
        raise BadInput("this is a binary file, not a page", "save the page as HTML and give that")
    name = guess_encoding(content) or _by_statistics(content)
    if name is None:
        raise BadInput("the encoding of the page can't be told", "convert it to UTF-8 first")
    return content.decode(name, errors="replace"), name


def _by_statistics(content: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE], cp_isolation=list(_ARABIC)).best()
    return best.encoding if best else None


def _clean(text: str) -> str:
    return _NO_TEXT.sub("", text)
