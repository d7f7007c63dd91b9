"""Standard output, standard error and progress, as all commands use them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from rich.console import Console

_EVERY: Final = 0.2  # seconds between two writings of the progress line
_EVERY_LINE: Final = 30.0  # seconds between two plain lines
_FIRST: Final = 0.005  # the share that must be done before the time left is told
_EXACT: Final = 10  # documents a second; of fewer, tenths are told
_SOON: Final = 2.0  # seconds before it is told


def console() -> Console:
    """Standard output for reports. Colour and width are those of the terminal; none and 80 columns in a pipe."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def complain(message: str) -> None:
    """A word on standard error."""
    click.echo(f"marsad: {message}", err=True)


def as_utf8() -> None:
    """Write UTF-8 whatever the locale: Arabic would fail in others. Lines end as on Unix, also on Windows."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="\n")
    reconfigure = getattr(sys.stderr, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


@dataclass(slots=True)
class Progress:
    """How many documents are done, how quickly, and how long it takes still, on standard error: one line that changes,
    where that is a terminal of its own; or else, with `lines`, a plain line every half minute.

    `share` gives how much is done, between 0 and 1, or None where nobody knows. `clock` is in seconds.
    """

    shown: bool = field(default_factory=lambda: sys.stderr.isatty() and not sys.stdout.isatty())
    lines: bool = False
    share: Callable[[], float | None] = lambda: None
    clock: Callable[[], float] = time.monotonic
    done: int = 0
    started: float | None = None
    written: float = 0.0

    def step(self) -> None:
        """One more document is done."""
        self.done += 1
        now = self.clock()
        if self.started is None:
            self.started = self.written = now
        if self.shown and self.done > 1 and now - self.written > _EVERY:
            self.written = now
            click.echo(f"\r\033[K{self.told(now)}", err=True, nl=False)
        elif self.lines and not self.shown and now - self.written > _EVERY_LINE:
            self.written = now
            complain(self.told(now))

    def told(self, now: float) -> str:
        """Documents, rate, and the time left where it can be told."""
        seconds = max(now - (self.started or 0.0), 0.001)
        rate, share = self.done / seconds, self.share()
        told = f"{self.done:,} documents, {rate:.{0 if rate >= _EXACT else 1}f} a second"
        if share is None or share < _FIRST or seconds < _SOON:
            return told
        return f"{told}, {share:.0%}, about {lasting(seconds * (1 - share) / share)} left"

    def clear(self) -> None:
        """Take the line away, before something else is written and at the end."""
        if self.shown and self.written:
            self.written = 0.0
            click.echo("\r\033[K", err=True, nl=False)


def lasting(seconds: float) -> str:
    """A time in the two units that matter: 45 s, 3 min 20 s, 2 h 5 min."""
    whole = max(round(seconds), 1)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"
