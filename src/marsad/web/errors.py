"""One shape for every refusal: what is wrong and what to do, as JSON for programs, as a page for people."""

from __future__ import annotations

from typing import Any

from marsad.ledger.errors import LedgerError, NotFound, TooSlow


class Refusal(Exception):
    """A request that can't be met: an HTTP status, what is wrong, what to do about it."""

    def __init__(self, status: int, what: str, advice: str, retry: int | None = None) -> None:
        super().__init__(f"{what}; {advice}")
        self.status, self.what, self.advice, self.retry = status, what, advice, retry

    def told(self) -> dict[str, Any]:
        """The body of the answer."""
        return {"error": {"status": self.status, "message": self.what, "advice": self.advice}}

    @property
    def headers(self) -> dict[str, str]:
        """The headers that go with it."""
        return {} if self.retry is None else {"Retry-After": str(self.retry)}


def of_ledger(error: LedgerError) -> Refusal:
    """The refusal that a ledger's error is for whoever asked."""
    busy = isinstance(error, TooSlow) or "another program" in str(error)
    status = 404 if isinstance(error, NotFound) else 503 if busy else 400
    return Refusal(status, error.what, error.advice, retry=5 if status == 503 else None)
