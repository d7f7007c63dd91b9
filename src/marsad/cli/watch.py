"""`marsad watch`: feeds into a ledger, hour after hour."""

from __future__ import annotations

import sys
import time
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, Final

import click

from marsad.cli.answers import formats, show
from marsad.cli.ledgers import INTERRUPTED, Interrupt, ledger_errors, note, tell_counts
from marsad.cli.reaching import reaching
from marsad.cli.streams import as_utf8, complain

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger
    from marsad.scale.pool import Pool
    from marsad.sources.opening import Item
    from marsad.sources.watching.polling import Answer
    from marsad.sources.watching.state import State
    from marsad.sources.watching.subscriptions import Subscriptions
    from marsad.sources.watching.watcher import Watcher

_COLUMNS: Final = {
    "feed": "feed",
    "articles": "articles",
    "last": "last came",
    "last_day": "newest day",
    "a_day": "a day",
    "silent": "silent",
    "dated": "with a day",
    "error": "what is wrong",
}
_EXAMPLES: Final = """\
\b
Examples:
  marsad watch news.ledger feeds.toml
  marsad watch news.ledger feeds.toml --once
  marsad watch news.ledger feeds.toml --health --json
"""


@click.command("watch", epilog=_EXAMPLES)
@click.argument("ledger")
@click.argument("feeds")
@click.option("--once", is_flag=True, help="Ask every feed once, show how they are, and end.")
@click.option("--health", "only_health", is_flag=True, help="Ask none; show how they are, and end.")
@click.option("--state", metavar="FILE", help="Where the watch remembers what came; by default LEDGER.watch.")
@reaching
@formats
@ledger_errors
def command(
    ledger: str,
    feeds: str,
    once: bool,
    only_health: bool,
    state: str | None,
    allowed: tuple[str, ...],
    contact: str | None,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Poll the feeds in FEEDS, a TOML file, and take every new article into LEDGER, which is made where there is none.

    Stop it with Ctrl-C, or kill it, and start it again: every new article comes once. At the end it shows how the feeds
    are: what came last, how much comes on a usual day, who is silent, how many articles have a day, and what is wrong.
    """
    from marsad.ledger.addresses import is_server
    from marsad.sources.watching.health import health
    from marsad.sources.watching.state import BadState, State, beside
    from marsad.sources.watching.subscriptions import BadFeeds, load

    as_utf8()
    try:
        listed = load(feeds)
        kept = State(state or beside(ledger, feeds, is_server(ledger)))
    except (BadFeeds, BadState) as error:
        for message in str(error).splitlines():
            complain(message)
        sys.exit(1)
    with closing(kept):
        stopped = not only_health and _watch(ledger, listed, kept, once, allowed, contact)
        show(health(listed.feeds, kept, time.time()), _COLUMNS, as_json, as_csv)
    if stopped and once:
        sys.exit(INTERRUPTED)


def _watch(
    address: str, listed: Subscriptions, state: State, once: bool, allowed: tuple[str, ...], contact: str | None
) -> bool:
    """Watch until it is over; whether it was stopped."""
    from marsad.ledger.store import open_ledger
    from marsad.scale.apart import TakingApart
    from marsad.scale.pool import Pool
    from marsad.sources.fetching import Fetcher
    from marsad.sources.fetching.hosts import Hosts
    from marsad.sources.watching.watcher import Watcher

    fetcher = Fetcher(Hosts(allowed), contact=contact or listed.contact, pause=listed.pause)
    with (
        open_ledger(address, create=True) as ledger,
        Interrupt() as interrupt,
        TakingApart().begin() as apart,
        Pool().begin() as pool,
    ):
        watcher = Watcher(listed.feeds, fetcher, state, answered=_tell, apart=apart)
        if not state.belongs(*ledger.age()):
            complain(f"{state.path} is of another ledger, or of a later state of this one; all is asked for again")
        counts = Counter[str]()
        try:
            for batch in interrupt.watched(watcher.batches(once)):
                counts += _taken(ledger, watcher, pool, [found.item for found in batch])
                state.reached(*ledger.age())
        finally:
            watcher.stop.set()
            tell_counts(address, counts)
    if interrupt.asked:
        complain("stopped; run the same command again to go on")
    return interrupt.asked


def _taken(ledger: Ledger, watcher: Watcher, pool: Pool, batch: list[Item]) -> Counter[str]:
    """A batch into the ledger; what became of it."""
    from marsad.scale.ingest import ingest

    counts = Counter[str]()
    for outcome in ingest(ledger, batch, pool=pool):
        note(outcome, counts)
        if outcome.status == "quarantined":
            complain(f"{outcome.where}: {outcome.reason}")
        watcher.taken(outcome.where, outcome.status)
    return counts


def _tell(answer: Answer) -> None:
    """A line for a poll that found something, or failed."""
    if answer.error:
        complain(f"{answer.feed.name}: {answer.error}")
    if answer.new:
        complain(f"{answer.feed.name}: {answer.new:,} new")
