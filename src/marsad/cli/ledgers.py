"""What the commands that use a ledger share: errors said in one line, and an interrupt that waits."""

from __future__ import annotations

import functools
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from types import FrameType, TracebackType
from typing import ParamSpec, Self, TypeVar

from marsad.cli.streams import complain

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
