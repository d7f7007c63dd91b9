"""What the commands that fetch share: whom they may reach, and how they introduce themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from marsad.sources.opening import Item, Opening
    from marsad.sources.web import Web

    Fetch = Callable[[str, Opening], Iterator[Item]]

F = TypeVar("F", bound=Callable[..., Any])
_ALLOW = """\
UNSAFE, and for your own servers only: let this host be fetched from although it is private, or with HOST:PORT from
another port than 80 and 443. Give it as it stands in addresses; may be given several times.
"""


def reaching(function: F) -> F:
    """The options `--allow-host` and `--contact`."""
    allow = click.option("--allow-host", "allowed", multiple=True, metavar="HOST[:PORT]", help=_ALLOW)
    contact = click.option("--contact", metavar="TEXT", help="An address by which sites can reach you: they see it.")
    return allow(contact(function))


def the_web(allowed: tuple[str, ...], contact: str | None) -> Fetch:
    """What gives the documents at addresses; loaded when the first is asked for."""

    @cache
    def web() -> Web:
        from marsad.sources.fetching import Fetcher
        from marsad.sources.fetching.hosts import Hosts
        from marsad.sources.web import Web

        return Web(Fetcher(Hosts(allowed), contact=contact))

    return lambda address, opening: web()(address, opening)
