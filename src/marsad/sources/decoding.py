"""Bytes to text: UTF-8 only, with a helpful word on everything else.

Nothing is converted behind anybody's back: a wrong guess at the encoding would be read as if the outlet had written
it. The guess goes into the message instead, with the command that converts the file. What is taken in from the outside
world (`converted`) is converted where the guess is sure, and the document says so.
"""

from __future__ import annotations

import codecs
import contextlib
from typing import Final

from marsad.sources.records import BadInput

_CONTROL: Final = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 27))
_BINARY_SHARE: Final = 0.02  # of control bytes in a sample; text has none
_SAMPLE: Final = 8192  # bytes that are looked at to tell text from binary
_MARKS: Final = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
# Encodings of Arabic that are still met, the usual one first, and the frequent words that tell them apart.
_LEGACY: Final = ("windows-1256", "iso-8859-6")
_FREQUENT: Final = ("في", "من", "على", "إلى", "أن", "التي", "الذي", "عن")

_FREQUENT_SHARE: Final = 0.03  # of all words; news has about 0.15 of these


def decode(content: bytes) -> str:
    """The text of a file. A byte order mark is taken off; line ends stay. Raises `BadInput` for anything but UTF-8."""
    content = content.removeprefix(codecs.BOM_UTF8)
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            raise BadInput(f"the text is in {encoding}, not UTF-8", _convert(encoding))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error) from error
    if "\0" in text or looks_binary(content):
        raise BadInput("this is a binary file, not text", "save its text as UTF-8 and read that")
    return text


def converted(content: bytes) -> tuple[str, str | None]:
    """The text of a file in any encoding of Arabic that can be told for sure, and a note where that is not UTF-8.

    Sure is what a byte order mark says, or an encoding whose reading has frequent Arabic words, no character that it
    lacks, and that is the only one to have them. Raises `BadInput` for anything else.
    """
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            try:
                return content.decode(encoding), f"converted from {encoding}, as its byte order mark says"
            except UnicodeDecodeError as error:
                raise BadInput(f"the text is not the {encoding} that its mark says", _convert(encoding)) from error
    try:
        return decode(content), None
    except BadInput:
        name = None if looks_binary(content) or _mostly_utf8(content) else _sure(content)
        if name is None:
            raise
    return content.decode(name), f"converted from {name}, as its words show"


def _sure(content: bytes) -> str | None:
    """The one old encoding that reads all bytes and gives a text with as many frequent words as Arabic has."""
    fitting = []
    for name in _LEGACY:
        with contextlib.suppress(UnicodeDecodeError):
            text = content.decode(name)
            words = text.split()
            if sum(word in _FREQUENT for word in words) > _FREQUENT_SHARE * len(words) and _mostly_arabic(text):
                fitting.append(name)
    return fitting[0] if len(fitting) == 1 else None


def looks_binary(content: bytes) -> bool:
    """Whether the beginning of a file is no text in any encoding without two-byte units."""
    sample = content[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return b"\0" in sample or controls > _BINARY_SHARE * len(sample)


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> BadInput:
    if looks_binary(content):
        return BadInput("this is a binary file, not text", "save its text as UTF-8 and read that")
    guess = None if _mostly_utf8(content) else guess_encoding(content)
    if guess is not None:
        return BadInput(f"the text is not UTF-8 but looks like {guess}", _convert(guess.upper()))
    line = content.count(b"\n", 0, error.start) + 1
    return BadInput(f"not UTF-8 at byte {error.start} (line {line})", "convert it to UTF-8 or mend that character")


def _mostly_utf8(content: bytes) -> bool:
    """Whether it is UTF-8 with a few bytes damaged: no other encoding gives so many valid sequences."""
    text = content.decode("utf-8", errors="replace")
    return text.count("\ufffd") < 0.1 * sum(c > "\x7f" for c in text)


def guess_encoding(content: bytes) -> str | None:
    """The old encoding of Arabic in which the bytes have the most frequent Arabic words, if any has."""
    best, most = None, 0
    for encoding in _LEGACY:
        words = content.decode(encoding, errors="replace").split()
        found = sum(word in _FREQUENT for word in words)
        if found > most:
            best, most = encoding, found
    if best is None and _mostly_arabic(content.decode(_LEGACY[0], errors="replace")):
        return _LEGACY[0]
    return best


def _mostly_arabic(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum("\u0600" <= c <= "\u06ff" for c in letters) > 0.8 * len(letters)


def _convert(encoding: str) -> str:
    return f"convert it: iconv -f {encoding} -t UTF-8 FILE > NEW"
