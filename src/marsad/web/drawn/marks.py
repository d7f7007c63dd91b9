"""Marks of a timeline: how many statements there are of a day, a type and a realis, by whose voice."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from marsad.ledger.questions.entries import Entry, Mark
from marsad.web.language import Language
from marsad.web.naming import term


def marks(statements: Iterable[Mark], spoken: Language) -> list[dict[str, Any]]:
    """Marks, the earliest day first; `name` is the type in plain words. A statement without a day is no mark."""
    found: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for s in statements:
        day = day_of(s)
        if day is None:
            continue
        mark = found.setdefault(
            (day, s.type, s.realis, s.voice),
            {"name": term("type", s.type, spoken), "kind": s.kind, "statements": 0, "ids": []},
        )
        mark["statements"] += 1
        mark["ids"].append(s.id)
    names = ("day", "type", "realis", "voice")
    return [{**dict(zip(names, key, strict=True)), **found[key]} for key in sorted(found)]


def day_of(entry: Entry | Mark) -> str | None:
    """The day by which the ledger orders it: its own, else that of its document; None where there is neither."""
    return datetime.date.fromordinal(entry.day).isoformat() if entry.day > 0 else None
