"""Marks of a timeline: how many statements there are of a day, a type and a realis, by whose voice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from marsad.ledger.questions.entries import Entry, Mark
from marsad.ledger.rows import iso
from marsad.web.language import Language
from marsad.web.naming import term


def marks(statements: Iterable[Mark], spoken: Language) -> list[dict[str, Any]]:
    """Marks, the earliest day first; `name` is the type in plain words. A statement without a day is no mark."""
    found: dict[tuple[int, str, str, str], dict[str, Any]] = {}
    for s in statements:
        if s.day <= 0:
            continue
        key = (s.day, s.type, s.realis, s.voice)
        mark = found.get(key)
        if mark is None:
            mark = found[key] = {"name": term("type", s.type, spoken), "kind": s.kind, "statements": 0, "ids": []}
        mark["statements"] += 1
        mark["ids"].append(s.id)
    names = ("type", "realis", "voice")
    return [{"day": iso(key[0]), **dict(zip(names, key[1:], strict=True)), **found[key]} for key in sorted(found)]


def day_of(entry: Entry | Mark) -> str | None:
    """The day by which the ledger orders it: its own, else that of its document; None where there is neither."""
    return iso(entry.day) if entry.day > 0 else None
