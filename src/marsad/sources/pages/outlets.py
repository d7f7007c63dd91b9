"""Which outlet a page is from: by its address and the table of outlets, else by the name that it gives itself."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from marsad.sources.pages.told import Told
from marsad.sources.pages.tree import Element, attribute

_DAY: Final = re.compile(r"\d{1,4}\s*[./-]\s*\d{1,2}")
_SECTION: Final = 5  # letters; a shorter part of a title is a section or an abbreviation


class Rule(NamedTuple):
    """A line of tables/outlets.tsv: XPaths of the parts of an article on an outlet's pages; '' where none is known."""

    domain: str
    outlet: str
    name: str
    body: str
    title: str
    day: str
    author: str


@cache
def _rules() -> dict[str, Rule]:
    text = files("marsad.sources.pages").joinpath("tables/outlets.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith(("#", "domain\t"))]
    return {row[0]: Rule(*row[:3], *map(_path, row[3:])) for row in rows}


def _path(cell: str) -> str:
    """The XPath of a cell: `.class`, `#id`, or an XPath as it is; several with `|`."""
    return "|".join(map(_step, cell.split("|"))) if cell != "-" else ""


def _step(part: str) -> str:
    if part.startswith("."):
        return f"//*[contains(concat(' ',normalize-space(@class),' '),' {part[1:]} ')]"
    return f"//*[@id='{part[1:]}']" if part.startswith("#") else part


def parts(root: Element, path: str) -> list[Element]:
    """The elements of a page at a path of a rule, in order."""
    return list(root.xpath(path)) if path else []


def rule_for(url: str | None) -> Rule | None:
    """The rule of the outlet whose domain an address is on, the longest domain first."""
    parts = host(url).split(".")
    return next((r for n in range(len(parts)) if (r := _rules().get(".".join(parts[n:]))) is not None), None)


def host(url: str | None) -> str:
    """The host of an address, without www. or m.; '' where there is none."""
    try:
        name = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", name)


def address(root: Element, said: Told) -> str | None:
    """The address that a page gives for itself."""
    for link in root.iter("link"):
        if attribute(link, "rel").lower() == "canonical" and host(attribute(link, "href")):
            return attribute(link, "href").strip()
    told = said.first("og:url")
    return told if told and host(told) else None


def outlet(url: str | None, said: Told, rest: tuple[str, ...]) -> str | None:
    """The name of the outlet: of the table, the page's own, what its <title> has besides the headline, or its host."""
    rule = rule_for(url)
    if rule is not None:
        return rule.name
    named = said.first("og:site_name", "application-name", "apple-mobile-web-app-title") or said.of_article("publisher")
    if named and not named.startswith(("http", "@")):
        return named
    parts = [part for part in rest if len(part) > _SECTION and not _DAY.search(part)]
    return (parts[-1] if parts else None) or host(url) or None
