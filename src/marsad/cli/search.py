"""`marsad search`: documents by their words."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.asking import filtered, filters
from marsad.cli.ledgers import ledger_errors
from marsad.cli.streams import as_utf8, complain

if TYPE_CHECKING:
    from marsad.ledger.questions.searching import Hit

_EXAMPLES: Final = """\
\b
Examples:
  marsad search news.ledger "هدنة طرابلس"
  marsad search news.ledger '"وقف إطلاق النار"' --from 2019-05-01
"""
_COLUMNS: Final = {"published": "day", "outlet": "outlet", "title": "title", "found": "found", "document": "document"}


@click.command("search", epilog=_EXAMPLES)
@click.argument("ledger")
@click.argument("words")
@filtered("first", "last", "outlet", "as_of")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Documents at most.")
@formats
@ledger_errors
def command(ledger: str, words: str, limit: int, as_json: bool, as_csv: bool, **options: Any) -> None:
    """Find the documents of LEDGER with all WORDS, and the phrases in quotation marks; the newest first.

    Clitics, the article, hamza, vowel marks, tatweel and the script of digits don't matter: الحكومة finds وللحكومة.
    على and علي stay two words.
    """
    from marsad.ledger.store import open_ledger
    from marsad.ledger.verifying import OLD_WORDS

    as_utf8()
    with open_ledger(ledger) as opened:
        hits = opened.search(words, filters(options), limit)
        if not opened.search_is_current():
            complain(OLD_WORDS)
    rows = [asdict(hit) if as_json or as_csv else {**asdict(hit), "found": _marked(hit)} for hit in hits]
    show(rows, _COLUMNS, as_json, as_csv)


def _marked(hit: Hit) -> str:
    """The snippet with the words in brackets."""
    told = hit.snippet
    for start, end in reversed(hit.marks):
        told = f"{told[:start]}[{told[start:end]}]{told[end:]}"
    return told
