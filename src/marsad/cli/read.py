"""`marsad read`: articles to readings, as a report for people or as JSON Lines for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.streams import Progress, as_utf8, complain, console

if TYPE_CHECKING:
    from marsad.model import Reading
    from marsad.sources.records import Problem, Record

_EXAMPLES: Final = """\
\b
Examples:
  marsad read article.txt --published 2019-05-23
  marsad read --json articles.jsonl > readings.jsonl
  pbpaste | marsad read -
"""
_SHOWN: Final = 10  # statements of an article in a report; --all shows the others


def a_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """The day that an option gives, checked against the calendar."""
    if value is None:
        return None
    from marsad.coders.rules import day

    try:
        return day(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def fields_of(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dict[str, str]:
    """The map that `--fields` gives: a record's fields, and what they are called."""
    from marsad.sources.jsonlines import FIELDS

    found = {}
    for pair in (value or "").split(",") if value else ():
        name, equals, called = (part.strip() for part in pair.partition("="))
        if not (equals and called) or name not in FIELDS:
            raise click.BadParameter(f"{pair.strip()!r}: write NAME=COLUMN, NAME one of {', '.join(FIELDS)}")
        found[name] = called
    return found


mapping = click.option(
    "--fields",
    metavar="NAME=COLUMN,...",
    callback=fields_of,
    help="What fields are called in CSV and JSON Lines: text=body,published=date.",
)


@click.command("read", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, metavar="[FILES...|-]")
@click.option(
    "--json", "as_json", is_flag=True, help="Print a reading (marsad/reading@1) a line, as soon as it is ready."
)
@click.option("--published", metavar="DATE", callback=a_day, help="The day of articles that name none (YYYY-MM-DD).")
@click.option("--strict", is_flag=True, help="Exit with 1 when any document could not be read; the others still are.")
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes; the output is the same."
)
@click.option("--all", "everything", is_flag=True, help=f"Report every statement, not the {_SHOWN} of most interest.")
@click.option(
    "--language", type=click.Choice(["en", "ar", "fr"]), default="en", show_default=True, help="Of the report."
)
@mapping
def command(
    files: tuple[str, ...],
    as_json: bool,
    published: str | None,
    strict: bool,
    workers: int,
    everything: bool,
    language: str,
    fields: dict[str, str],
) -> None:
    """Read articles from FILES, or from the input with -.

    A file is one plain text in UTF-8; JSON Lines or CSV, an object or a row for each document, with text and, where
    known, id, published, title, outlet and url; a page or a feed; or any of these packed (zip, gz, bz2, xz, zst). A
    folder stands for all files in it. A document that can't be read is named on standard error, and the others are
    read.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("no files: name some, or pipe a text in and give -")
    as_utf8()
    show = _json if as_json else _reporter(None if everything else _SHOWN, language)
    done, bad = _read(files or ("-",), published, workers, show, fields)
    if (bad and strict) or not done:
        sys.exit(1)


def _read(
    files: Iterable[str],
    published: str | None,
    workers: int,
    show: Callable[[Record, Reading], None],
    fields: dict[str, str],
) -> tuple[int, int]:
    """Read and print; how many documents were read, and how many could not be."""
    from marsad.scale.pool import read_all
    from marsad.sources.opening import Opening, documents
    from marsad.sources.records import Problem

    progress, bad = Progress(), 0
    for result in read_all(dated(documents(files, opening=Opening(fields=fields)), published), workers):
        if isinstance(result, Problem):
            progress.clear()
            complain(str(result))
            bad += 1
        else:
            progress.step()
            show(*result)
    progress.clear()
    return progress.done, bad


def dated(items: Iterable[Record | Problem], published: str | None) -> Iterator[Record | Problem]:
    """The documents, those without a day with the one that was given."""
    from marsad.sources.records import Record

    for item in items:
        yield replace(item, published=item.published or published) if isinstance(item, Record) else item


def _json(_record: Record, reading: Reading) -> None:
    sys.stdout.write(reading.to_json() + "\n")
    sys.stdout.flush()


def _reporter(shown: int | None, language: str) -> Callable[[Record, Reading], None]:
    """Prints a reading for people, in a language."""
    from marsad.views.terminal import Report

    report = Report(console(), shown, language)
    return lambda record, reading: report.show(reading, record.text, record.where)
