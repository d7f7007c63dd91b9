"""The default coder: rules over tables, deterministic and offline."""

from __future__ import annotations

import datetime
from functools import cache

from marsad.knowledge.lookup import load
from marsad.languages.pack import load_pack
from marsad.model import Reading
from marsad.reading.pipeline import Given, Reader
from marsad.reading.trust import LEAST
from marsad.version import __version__


class RuleCoder:
    """Reads with one compiled pack and the knowledge tables. `version` names program, pack and knowledge."""

    name = "rules"

    def __init__(self, language: str = "ar") -> None:
        pack, knowledge = load_pack(language), load()
        self.version = f"{__version__}+{language}.{pack.version}.{knowledge.version}"
        self.reader = Reader(pack, knowledge, self.version)

    def read(
        self,
        text: str,
        published: str | None = None,
        id: str | None = None,
        title: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
        least: float = LEAST,
    ) -> Reading:
        """Read one text. Raises ValueError when `published` is no day of the calendar."""
        if published is not None:
            published = day(published)
        given = Given(id=id, published=published, title=title, outlet=outlet, url=url, least=least)
        return self.reader.read(text, given)


def day(value: str) -> str:
    """A day as YYYY-MM-DD. Raises ValueError, saying what is wanted, where `value` is none."""
    try:
        return datetime.date.fromisoformat(value[:10]).isoformat()
    except ValueError as error:
        raise ValueError(f"{value!r} is no day; write it as YYYY-MM-DD, for example 2019-05-23") from error


@cache
def coder() -> RuleCoder:
    """The coder of this process, loaded once."""
    return RuleCoder()
