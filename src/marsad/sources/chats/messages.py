"""What exports of all chats share: a message as bytes, and a word on those that hold no text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from marsad.sources.chats.mending import shown
from marsad.sources.records import Problem


def worded(message: dict[str, Any]) -> bytes:
    """A message of a JSON export as the bytes that are kept of it."""
    return shown(json.dumps(message, ensure_ascii=False, default=str)).encode("utf-8", "surrogatepass")


def told(left: Counter[str], where: str) -> Iterator[Problem]:
    """What was left out, if anything, in one line."""
    if left:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(left.items()))
        yield Problem(where, f"{left.total():,} messages left out ({kinds})", "nothing need be done: they hold no text")
