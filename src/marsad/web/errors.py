"""One shape for every refusal: what is wrong and what to do, as JSON for programs, as a page for people."""

from __future__ import annotations

from typing import Any

from marsad.ledger.errors import LedgerError, NotFound, TooSlow
from marsad.web.language import Language, language


class Refusal(Exception):
    """A request that can't be met: an HTTP status, what is wrong, what to do about it.

    Both texts may have places for values (`{name!r}`), so that they are told in the languages of the interface; `meant`
    are those who may have been meant, as (id, name).
    """

    def __init__(self, status: int, what: str, advice: str, *, retry: int | None = None, **values: Any) -> None:
        self.status, self.texts, self.values, self.retry = status, (what, advice), values, retry
        self.meant: tuple[tuple[str, str], ...] = ()
        super().__init__("; ".join(self.said(language("en"))))

    def said(self, spoken: Language) -> tuple[str, str]:
        """What is wrong and what to do, in a language of the interface; English where its catalogue lacks them."""
        what, advice = map(spoken.gettext, self.texts)
        return (what.format(**self.values), advice.format(**self.values)) if self.values else (what, advice)

    def told(self, spoken: Language) -> dict[str, Any]:
        """The body of the answer."""
        what, advice = self.said(spoken)
        return {"error": {"status": self.status, "message": what, "advice": advice}}

    @property
    def headers(self) -> dict[str, str]:
        """The headers that go with it."""
        return {} if self.retry is None else {"Retry-After": str(self.retry)}


def of_ledger(error: LedgerError, status: int | None = None) -> Refusal:
    """The refusal that a ledger's error is for whoever asked; its status follows from its kind where none is given."""
    busy = isinstance(error, TooSlow) or "another program" in str(error)
    status = status or (404 if isinstance(error, NotFound) else 503 if busy else 400)
    refusal = Refusal(status, *error.texts, retry=5 if status == 503 else None, **error.values)
    refusal.meant = error.meant
    return refusal
