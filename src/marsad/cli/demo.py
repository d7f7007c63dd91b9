"""`marsad demo`: the example articles that ship with Marsad, read and shown."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Final, NamedTuple

import click

from marsad.cli.streams import as_utf8, console

_SHOWN: Final = 6  # statements of an article


class Example(NamedTuple):
    """An example article, with its text."""

    file: str
    style: str
    title: str
    subject: str
    published: str
    text: str


def examples() -> list[Example]:
    """The articles that ship with the package, in the order of their index."""
    folder = files("marsad") / "examples"
    index = tomllib.loads((folder / "index.toml").read_text(encoding="utf-8"))
    return [Example(**row, text=(folder / row["file"]).read_text(encoding="utf-8")) for row in index["article"]]


@click.command("demo", epilog="Example: marsad demo --only libyan")
@click.option("--only", metavar="NAME", help="Show only the article of this name, for example libyan.")
@click.option("--all", "everything", is_flag=True, help=f"Show every statement, not the {_SHOWN} of most interest.")
def command(only: str | None, everything: bool) -> None:
    """Read eight example articles and show what was found first.

    They ship with Marsad: each is about a real event, in the style of one country's or region's press.
    """
    import marsad
    from marsad.views.terminal import Report

    as_utf8()
    chosen = [e for e in examples() if only is None or e.file.removesuffix(".txt") == only]
    if not chosen:
        names = ", ".join(e.file.removesuffix(".txt") for e in examples())
        raise click.BadParameter(f"no example is called {only!r}; there are {names}", param_hint="--only")
    report = Report(console(), None if everything else _SHOWN)
    for e in chosen:
        reading = marsad.read(e.text, published=e.published, id=e.file, title=e.title, outlet=e.style)
        report.show(reading, e.text, e.subject)
