"""Why something was not fetched."""

from __future__ import annotations

from marsad.sources.records import BadInput


class Refused(BadInput):
    """What will not be fetched, however often it is asked for: a forbidden address, too much, against robots.txt."""


class Unreachable(BadInput):
    """What could not be fetched this time. `status` is the server's answer, if it gave one, and `after` how many
    seconds it asks to be left alone."""

    def __init__(self, what: str, advice: str, status: int | None = None, after: float | None = None) -> None:
        super().__init__(what, advice)
        self.status, self.after = status, after
