"""The example articles that ship with the package: real events, told in the style of one country's press each."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Example(NamedTuple):
    """An example article, with its text."""

    file: str
    style: str
    title: str
    subject: str
    published: str
    text: str


@cache
def examples() -> tuple[Example, ...]:
    """The articles that ship with the package, in the order of their index."""
    folder = files("marsad") / "examples"
    index = tomllib.loads((folder / "index.toml").read_text(encoding="utf-8"))
    return tuple(Example(**row, text=(folder / row["file"]).read_text(encoding="utf-8")) for row in index["article"])
