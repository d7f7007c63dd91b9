"""Texts that somebody sends, read at once and remembered for a while."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from marsad.coders.rules import coder, day
from marsad.model import Reading
from marsad.web.errors import Refusal

MAX_TEXT: Final = 100_000  # code points that are read while somebody waits: half a second


def plain(text: str) -> str:
    """A form's text with the line ends that the page has: browsers send CR LF."""
    return text.replace("\r\n", "\n")


@lru_cache(maxsize=64)
def read(
    text: str, published: str | None, title: str | None = None, outlet: str | None = None, url: str | None = None
) -> Reading:
    """The reading of a text. Raises `Refusal` where it is too long or its day is none."""
    if len(text) > MAX_TEXT:
        raise Refusal(
            413, "the text has more than {most:,} characters", "read it with: marsad read FILE", most=MAX_TEXT
        )
    try:
        wanted = day(published) if published else None
    except ValueError as error:
        raise Refusal(422, "{day!r} is no day", "write it as YYYY-MM-DD", day=published) from error
    return coder().read(text, published=wanted, title=title, outlet=outlet, url=url)
