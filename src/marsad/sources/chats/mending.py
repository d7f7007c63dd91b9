"""JSON as it streams in, with what no parser takes replaced, so that one bad character costs its message alone.

Exports hold halves of surrogate pairs where an emoji was cut through (`\\ud83d` without its other half), and damaged
files bytes that are no UTF-8. A parser ends at the first of them and everything behind it would be lost. Both become
noncharacters, which Unicode keeps for use inside a program (chapter 23.7); who reads a string asks for them.
"""

from __future__ import annotations

import re
from typing import IO, Final

HALF: Final = "\ufdd0"  # half of a character stood here
DAMAGE: Final = "\ufdd1"  # bytes stood here that are no text
_PIECE: Final = 65_536  # bytes that are read at once
_LONGEST: Final = 12_000_000  # bytes without a quotation mark that are waited for: more than a text may have
_MAY_BE_HALF: Final = re.compile(rb"\\u[dD][89a-fA-F]")
# An escape: a whole pair, a half, or any other one, so that the u of an escaped \ is no beginning.
_ESCAPE: Final = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)
_CONTROL: Final = re.compile(rb"[\0-\x08\x0b\x0c\x0e-\x1f]+")
_ESCAPED: Final = re.compile("[\udc80-\udcff]+")  # bytes as Python decodes what is no UTF-8


class Mended:
    """A file of JSON; `read` gives a piece of it, of any size, and nothing at its end."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.waiting = file, b""

    def read(self, size: int = -1) -> bytes:
        """The next piece. It ends behind a quotation mark, where no character and no escape is cut through."""
        while size:
            piece = self.file.read(_PIECE)
            whole = self.waiting + piece
            end = whole.rfind(b'"') + 1 if piece and len(whole) < _LONGEST else len(whole)
            self.waiting = whole[end:]
            if end or not piece:
                return mended(whole[:end])
        return b""


def mended(piece: bytes) -> bytes:
    """A piece of JSON that cuts nothing through, with `HALF` and `DAMAGE` in it."""
    if _MAY_BE_HALF.search(piece):
        piece = _ESCAPE.sub(lambda found: HALF.encode() if found[1] else found[0], piece)
    piece = _CONTROL.sub(DAMAGE.encode(), piece)
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        piece = _ESCAPED.sub(DAMAGE, piece.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogatepass")
    return piece


def shown(text: str) -> str:
    """A string with the sign for a character that can't be shown in place of both."""
    return text.replace(HALF, "\ufffd").replace(DAMAGE, "\ufffd")
