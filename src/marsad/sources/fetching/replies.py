"""What a server answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Final

from marsad.sources.fetching.addresses import Address

_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_LONGEST: Final = 7 * 86_400.0  # seconds that a server may ask to be left alone


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer. `address` is where it came from in the end; `body` is unpacked; names of `headers` are small."""

    address: Address
    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def kind(self) -> str:
        """The media type in small letters, "" where the server named none."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The encoding that the server named."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else None


def retry_after(value: str | None, now: float) -> float | None:
    """Seconds from now that a server asks to be left alone, a week at most; `now` in seconds since 1970."""
    if value is None:
        return None
    value = value.strip()
    try:
        seconds = float(value) if value.isdigit() else parsedate_to_datetime(value).timestamp() - now
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(seconds, 0.0), _LONGEST)
