"""Pages, PDF and DOCX files are taken apart in a bounded child of their own, one after the other."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar, cast

from marsad.scale.children import Child, Limits, Spent, Stopped, packed, unpacked

Made = TypeVar("Made")


class TakingApart:
    """Does pieces of work in a child within limits; the `apart` of an `Opening`. May be used in several threads. Use it
    as a context manager, or `close` it."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.lock = threading.Lock()
        self.child: Child | None = None
        self.closed = False

    def begin(self) -> Self:
        """Start the child now, without waiting for it: pages will come."""
        threading.Thread(target=self._ready, daemon=True).start()
        return self

    def _ready(self) -> None:
        with self.lock:
            if self.child is None and not self.closed:
                self.child = Child(self.limits, load)

    def __call__(self, work: Callable[[], Made], /) -> Made:
        """What the work gives; raises what it raises, and `Stopped` where it goes beyond its limits. `work` is a
        function of a module, or a `partial` of one."""
        payload = packed(work)
        with self.lock:
            try:
                answer = self._done(payload)
            except Spent:
                answer = self._done(payload)  # by a child that has done nothing yet
        return cast(Made, unpacked(answer))

    def _done(self, payload: bytes) -> bytes:
        if self.child is None:
            self.child = Child(self.limits, load)
        self.child.send(payload)
        try:
            return self.child.receive()
        except (Stopped, Spent):
            self.child = None
            raise

    def close(self) -> None:
        """End the child."""
        self.closed = True
        if (child := self.child) is not None:
            child.process.kill()  # whoever waits for it waits no longer
        with self.lock:
            if self.child is not None:
                self.child.end()
            self.child = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def load() -> None:
    """Load what takes pages apart, before the first of them."""
    import marsad.sources.pages  # noqa: F401
