"""What the commands that use a ledger share: errors said in one line, and an interrupt that waits."""

from __future__ import annotations

import functools
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, ParamSpec, Self, TypeVar

from marsad.cli.streams import complain

if TYPE_CHECKING:
    from marsad.ledger.writing import Outcome

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
INTERRUPTED = 130  # what shells give for a program that Ctrl-C ended


def ledger_errors(function: Callable[P, R]) -> Callable[P, R]:
    """Ends the program with 1 and the message of a `LedgerError`."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        from marsad.ledger.errors import LedgerError

        try:
            return function(*args, **kwargs)
        except LedgerError as error:
            complain(str(error))
            sys.exit(1)

    return guarded


def note(outcome: Outcome, counts: Counter[str]) -> None:
    """Count what became of a document."""
    counts[outcome.status] += 1
    counts["statements"] += outcome.statements
    if outcome.unread:
        counts[f"unread {outcome.unread}"] += 1


def tell_counts(address: str, counts: Counter[str]) -> None:
    """The last line of a run: how many documents came in, and what became of the others."""
    unread = {name.removeprefix("unread "): n for name, n in sorted(counts.items()) if name.startswith("unread ")}
    among = ", ".join(f"{name} {n:,}" for name, n in unread.items())
    apart = f" ({sum(unread.values()):,} unread: language {among})" if unread else ""
    complain(
        f"{address}: {counts['added']:,} documents added with {counts['statements']:,} statements{apart}, "
        f"{counts['known']:,} known already, {counts['quarantined']:,} in quarantine"
    )


class Interrupt:
    """Ctrl-C, noted: the work in hand is finished first. A second one, or one while input is awaited, ends at once."""

    def __init__(self) -> None:
        self.asked = self.waiting = False

    def __enter__(self) -> Self:
        self.before = signal.signal(signal.SIGINT, self._noted)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        signal.signal(signal.SIGINT, self.before)
        return self.asked and kind is KeyboardInterrupt

    def watched(self, items: Iterable[T]) -> Iterator[T]:
        """The items, knowing while one is awaited."""
        iterator = iter(items)
        while not self.asked:
            self.waiting = True
            try:
                item = next(iterator)
            except StopIteration:
                return
            finally:
                self.waiting = False
            yield item

    def _noted(self, _signal: int, _frame: FrameType | None) -> None:
        if self.asked or self.waiting:
            self.asked = True
            raise KeyboardInterrupt
        self.asked = True
