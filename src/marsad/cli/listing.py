"""What a command lists of each text that it is given: lines for people, or a line of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.read import dated
from marsad.cli.streams import as_utf8, complain

if TYPE_CHECKING:
    from marsad.sources.opening import Opening
    from marsad.sources.records import Record


def list_each(
    files: tuple[str, ...],
    opening: Opening,
    published: str | None,
    row: Callable[[Record], dict[str, Any]] | None,
    lines: Callable[[Record], Iterable[str]],
) -> None:
    """Print what each text holds: its `row` as JSON, or its `lines` where there is none. What can't be read is named on
    standard error; exits with 1 where nothing could. Without files the input is read, but from no terminal."""
    from marsad.sources.opening import documents
    from marsad.sources.records import Problem
    from marsad.views.bidi import clean, isolated

    if not files and sys.stdin.isatty():
        raise click.UsageError("no files: name some, or pipe a text in and give -")
    as_utf8()
    done = 0
    for item in dated(documents(files or ("-",), opening=opening), published):
        if isinstance(item, Problem):
            complain(str(item))
            continue
        done += 1
        if row is not None:
            click.echo(json.dumps(row(item), ensure_ascii=False))
            continue
        for line in lines(item):
            click.echo(isolated(clean(line)) if sys.stdout.isatty() else clean(line))
    if not done:
        sys.exit(1)
