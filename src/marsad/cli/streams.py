"""Standard output, standard error and progress, as all commands use them."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from rich.console import Console

_EVERY: Final = 0.2  # seconds between two writings of the progress line


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
    """How many documents are done, on one line of standard error; only where that is a terminal of its own."""

    shown: bool = field(default_factory=lambda: sys.stderr.isatty() and not sys.stdout.isatty())
    done: int = 0
    started: float = field(default_factory=time.monotonic)
    written: float = 0.0

    def step(self) -> None:
        """One more document is done."""
        self.done += 1
        now = time.monotonic()
        if self.shown and self.done > 1 and now - self.written > _EVERY:
            self.written = now
            rate = self.done / max(now - self.started, 0.001)
            click.echo(f"\r\033[K{self.done:,} documents, {rate:.0f} a second", err=True, nl=False)

    def clear(self) -> None:
        """Take the line away, before something else is written and at the end."""
        if self.shown and self.written:
            self.written = 0.0
            click.echo("\r\033[K", err=True, nl=False)
