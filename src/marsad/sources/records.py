"""What a source gives: documents to read, and problems in place of those that can't be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

MAX_TEXT: Final = 1_000_000  # code points of one document: about 400 long articles; more is a book or a mistake
MAX_BYTES: Final = 4 * MAX_TEXT  # of one document; no code point takes more in UTF-8


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document as it came, offsets untouched. `where` says where it came from, for messages; `raw` are
    the bytes that it came in. `language` is an ISO 639-1 code, `basis` says where `published` stood in a page,
    and `note` what was done to the document on its way (an encoding converted). `offset` is that of its first byte in
    the source, where that is known.
    """

    text: str
    where: str
    id: str | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    basis: str | None = None
    note: str | None = None
    raw: bytes | None = field(default=None, compare=False, repr=False)
    offset: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that can't be read: where it stands, what is wrong with it, and what to do about it. `raw` are its
    bytes, where they are at hand, and `offset` is that of its first byte in the source, where that is known."""

    where: str
    what: str
    advice: str
    raw: bytes | None = field(default=None, compare=False, repr=False)
    offset: int | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.advice}"


class BadInput(Exception):
    """What is wrong with a document and what to do about it. Raised inside this room, given out as a `Problem`.
    `offset` is the byte where it shows, where that is known."""

    def __init__(self, what: str, advice: str, offset: int | None = None) -> None:
        super().__init__(f"{what}; {advice}")
        self.what, self.advice, self.offset = what, advice, offset

    def __reduce__(self) -> tuple[type[BadInput], tuple[str, str, int | None]]:
        return BadInput, (self.what, self.advice, self.offset)  # so that another process may raise it

    def at(self, where: str, raw: bytes | None = None) -> Problem:
        """The problem that it is at a place."""
        return Problem(where, self.what, self.advice, raw, self.offset)
