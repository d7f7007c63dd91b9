"""Documents in languages that have no pack: kept as they are, and said to be unread."""

from __future__ import annotations

import hashlib

from marsad.model import Document, Reading


def unread(
    text: str,
    language: str,
    published: str | None = None,
    id: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
) -> Reading:
    """A reading that holds nothing but the document and its language: no sentence of it was looked at.

    `published` is a day (YYYY-MM-DD). Without an `id` the hash of the text names the document, as in other readings.
    """
    return Reading(
        document=Document(
            id=id or "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            url=url,
            outlet=outlet,
            title=title,
            language=language,
            published=published,
            published_basis="given" if published else "none",
            length=len(text),
        )
    )
