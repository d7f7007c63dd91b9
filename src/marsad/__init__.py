"""Marsad reads news of conflicts and diplomacy, Arabic first, and keeps a sourced ledger.

import marsad
reading = marsad.read(text, published="2019-05-23")
for statement in reading.statements: ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.model import Actor, Document, Evidence, Link, Named, Place, Quantity, Reading, Sentence, Statement, Time
from marsad.version import __version__

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger

__all__ = [
    "Actor",
    "Document",
    "Evidence",
    "Link",
    "Named",
    "Place",
    "Quantity",
    "Reading",
    "Sentence",
    "Statement",
    "Time",
    "__version__",
    "names",
    "open",
    "read",
]


def read(
    text: str,
    published: str | None = None,
    *,
    id: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    least: float | None = None,
) -> Reading:
    """Read one Arabic article.

    `text` is the article as it is, with no preparation. `published` is its day (ISO 8601), from which relative days
    and offices are worked out. `least` is the confidence (0 to 1) under which nothing is told but denials: 0.58, and a
    tenth more for acts of force, unless another is given; 0 tells everything. The other values are kept with the
    reading. Raises `ValueError` when `published` is no day.
    """
    from marsad.coders.rules import coder  # the pack is loaded when first needed
    from marsad.reading.trust import LEAST

    wanted = LEAST if least is None else least
    return coder().read(text, published=published, id=id, title=title, outlet=outlet, url=url, least=wanted)


def names(text: str, published: str | None = None) -> tuple[Named, ...]:
    """The people and places that one Arabic text names, in its order, whether the tables know them or not.

    This looks wider than `read`, which states nothing of somebody whom it isn't sure to be a person. `start` and `end`
    are code points of `text`; clitics, titles and nouns of place (مدينة) are no part of a name. Raises `ValueError`
    when `published` is no day.
    """
    from marsad.coders.rules import coder, day
    from marsad.reading.named import named
    from marsad.reading.pipeline import Given

    return named(coder().reader, text, Given(published=day(published) if published is not None else None))


def open(address: str, *, write: bool = False, create: bool = False, who: str | None = None) -> Ledger:
    """Open the ledger at a path, or at a `postgresql://` address.

    `create` makes it where there is none, and opens it for writing as `write` does. `who` is the name that changes are
    signed with, by default that of the user. Raises `marsad.ledger.errors.NoLedger` where there is none.
    """
    from marsad.ledger.store import open_ledger  # the database's library is loaded when first needed

    return open_ledger(address, write=write, create=create, who=who)
