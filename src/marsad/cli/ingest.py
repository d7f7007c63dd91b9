"""`marsad ingest`: articles into a ledger."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import click

from marsad.cli.ledgers import INTERRUPTED, Interrupt, ledger_errors, note, tell_counts
from marsad.cli.reaching import reaching, the_web
from marsad.cli.read import a_day, dated, mapping
from marsad.cli.streams import Progress, as_utf8, complain

if TYPE_CHECKING:
    from marsad.ledger.writing import Outcome

_EXAMPLES: Final = """\
\b
Examples:
  marsad ingest news.ledger articles.jsonl --workers 2
  marsad ingest postgresql://user@host/news today/*.txt --published 2019-05-23
  marsad ingest news.ledger https://news.example/rss https://news.example/2019/05/article.html
"""


@click.command("ingest", epilog=_EXAMPLES)
@click.argument("ledger")
@click.argument("files", nargs=-1, metavar="[FILES...|-]")
@click.option("--json", "as_json", is_flag=True, help="Print what became of each document, once it is on the disk.")
@click.option("--published", metavar="DATE", callback=a_day, help="The day of articles that name none (YYYY-MM-DD).")
@click.option("--strict", is_flag=True, help="Exit with 1 when anything went to quarantine; the others still are in.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read.")
@click.option("--feed-text", is_flag=True, help="Take what feeds give of their articles, and fetch none.")
@mapping
@reaching
def command(
    ledger: str,
    files: tuple[str, ...],
    as_json: bool,
    published: str | None,
    strict: bool,
    workers: int,
    feed_text: bool,
    fields: dict[str, str],
    allowed: tuple[str, ...],
    contact: str | None,
) -> None:
    """Read articles from FILES, or from the input with -, into LEDGER, which is made where there is none.

    Files are those of `marsad read`, or addresses of pages and of feeds (RSS, Atom), whose articles are fetched. What
    is in the ledger already is left alone, so a run that was stopped is gone on with by running it again. What can't be
    read goes to quarantine, with the reason.
    """
    as_utf8()
    paths = files or (() if sys.stdin.isatty() else ("-",))  # without any: the ledger is made, or brought up to date
    given = {"web": the_web(allowed, contact), "feed_text": feed_text, "fields": fields, "convert": True}
    counts = _ingest(ledger, paths, as_json, published, workers, given)
    if counts["stopped"]:
        sys.exit(INTERRUPTED)
    if (counts["quarantined"] and strict) or (paths and not counts["added"] + counts["known"]):
        sys.exit(1)


@ledger_errors
def _ingest(
    address: str, files: tuple[str, ...], as_json: bool, published: str | None, workers: int, given: dict[str, Any]
) -> Counter[str]:
    from marsad.ledger.store import open_ledger
    from marsad.scale.apart import TakingApart
    from marsad.scale.ingest import ingest
    from marsad.scale.pool import Pool
    from marsad.sources.meter import Meter
    from marsad.sources.opening import Opening, documents

    meter = Meter(files)
    shown = sys.stderr.isatty() and not as_json
    progress, counts = Progress(shown=shown, lines=not as_json, share=meter.share), Counter[str]()
    with (
        open_ledger(address, create=True) as ledger,
        Interrupt() as interrupt,
        Pool(workers) as pool,
        TakingApart() as apart,
    ):
        items = dated(
            interrupt.watched(documents(files, opening=Opening(apart=apart, meter=meter, **given))), published
        )
        for outcome in ingest(ledger, items, stop=lambda: interrupt.asked, pool=pool):
            note(outcome, counts)
            _tell(outcome, as_json, progress)
    progress.clear()
    if interrupt.asked:
        counts["stopped"] = 1
        complain("stopped; run the same command again to go on")
    tell_counts(address, counts)
    return counts


def _tell(outcome: Outcome, as_json: bool, progress: Progress) -> None:
    if outcome.status == "quarantined":
        progress.clear()
        complain(f"{outcome.where}: {outcome.reason}")
    progress.step()
    if as_json:
        told = {key: value for key, value in outcome._asdict().items() if value is not None}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()
