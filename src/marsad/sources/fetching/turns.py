"""One connection a host at a time, with a pause in between."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """Whose turn it is at each host. Safe in several threads, which is what it is for."""

    def __init__(self, pause: float) -> None:
        self.pause = pause
        self.lock = threading.Lock()
        self.hosts: dict[str, threading.Lock] = {}
        self.free: dict[str, float] = {}  # moment of `time.monotonic` from which a host may be asked again

    @contextmanager
    def turn(self, host: str, pause: float = 0.0) -> Iterator[None]:
        """Waits until the host is free, and leaves it alone afterwards for the longer of the two pauses, in seconds."""
        with self.lock:
            mine = self.hosts.setdefault(host, threading.Lock())
        with mine:
            time.sleep(max(self.free.get(host, 0.0) - time.monotonic(), 0.0))
            try:
                yield
            finally:
                self.free[host] = time.monotonic() + max(self.pause, pause)
