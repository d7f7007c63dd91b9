"""From the bytes of a page to the record of its article."""

from __future__ import annotations

import re
from typing import Final

from marsad.sources.pages.encoding import decode_page
from marsad.sources.records import BadInput, Record

NAMES: Final = (".html", ".htm", ".xhtml", ".shtml", ".mht")
_FIELDS: Final = {
    "text": "text",
    "title": "title",
    "published": "date",
    "outlet": "sitename",
    "author": "author",
    "language": "language",
    "url": "url",
}
_HEAD: Final = 2048  # bytes within which a page shows that it is one
_PAGE: Final = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_page(head: bytes, name: str = "") -> bool:
    """Whether a file is an HTML page, by its first bytes or its name."""
    return name.lower().endswith(NAMES) or _PAGE.match(head[:_HEAD].replace(b"\0", b"")) is not None


def article(content: bytes, *, where: str, url: str | None = None, charset: str | None = None) -> Record:
    """The article of a page.

    `where` is for messages; `url` is the page's address and `charset` the encoding that its server named, where they
    are known. Raises `BadInput` for what is no page, has no article, or is too large or too deep to be one. Whether the
    text can be read (its language) is for the caller to check.
    """
    import trafilatura
    from trafilatura.settings import Document

    text = decode_page(content, charset)
    found = trafilatura.bare_extraction(text, url=url, fast=True, include_comments=False, with_metadata=True)
    told = found.as_dict() if isinstance(found, Document) else {}
    if not told.get("text"):
        raise BadInput("there is no article in the page", "give the page of one article, or its text")
    fields = {ours: told.get(theirs) or None for ours, theirs in _FIELDS.items()}
    return Record(where=where, raw=content, **fields | {"url": url or fields["url"]})
