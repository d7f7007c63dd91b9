"""`marsad explain`: a text after each stage of the reader, and why each statement was coded or not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.read import a_day
from marsad.cli.streams import as_utf8, complain

if TYPE_CHECKING:
    from marsad.sources.records import Record

_EXAMPLES: Final = """\
\b
Examples:
  marsad explain "رفض حفتر وقف إطلاق النار."
  marsad explain article.txt --sentence 3
"""


@click.command("explain", epilog=_EXAMPLES)
@click.argument("text", metavar="TEXT|FILE|-")
@click.option("--published", metavar="DATE", callback=a_day, help="The day of the text (YYYY-MM-DD).")
@click.option("--sentence", type=click.IntRange(1), help="Only this sentence, counted from 1.")
def command(text: str, published: str | None, sentence: int | None) -> None:
    """Show what each stage makes of TEXT, sentence by sentence.

    Words with their part of speech, phrases, frames with their slots, voices, and the statements with what spoke for
    and against them; those that were dropped are shown with the reason.
    """
    from marsad.views.bidi import clean, isolated
    from marsad.views.stages import explanation

    as_utf8()
    record = _record(text)
    lines = explanation(record.text, record.published or published, sentence)
    if not lines:
        raise click.BadParameter("the text has fewer sentences", param_hint="--sentence")
    shown = "\n".join(clean(line) for line in lines)
    click.echo(isolated(shown) if sys.stdout.isatty() else shown)


def _record(text: str) -> Record:
    """The text itself, or the first document of a file."""
    from marsad.sources.checks import check, check_readable
    from marsad.sources.opening import documents
    from marsad.sources.records import BadInput, Problem, Record

    if text == "-" or _is_file(text):
        item = next(iter(documents([text])))
    else:
        try:
            check(text)
            item = Record(text=text, where="the text")
        except BadInput as error:
            item = error.at("the text")
    if isinstance(item, Record):
        try:
            check_readable(item.text, item.language)
        except BadInput as error:
            item = error.at(item.where)
    if isinstance(item, Problem):
        complain(str(item))
        sys.exit(1)
    return item


def _is_file(text: str) -> bool:
    try:
        return bool(text.strip()) and Path(text).exists()
    except (OSError, ValueError):  # longer than a file name may be
        return False
