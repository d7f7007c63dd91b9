"""Happenings as a table on a terminal: when, where, what, who, how many, told by how many, where accounts differ."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.ledger.happenings import Difference, Happening
from marsad.model import Time
from marsad.views.bidi import clean, isolated
from marsad.views.days import span

_COLUMNS: Final = ("Day", "Place", "What", "Who", "How many", "Told by", "Differ")
_SHOWN: Final = 3  # participants and differences in one row


def show(console: Console, found: Sequence[Happening]) -> None:
    """Print the table; a word where there is nothing to show."""
    if not found:
        console.print("No happening is told by more than one document; --all shows those of one, too.")
        return
    table = Table(box=SIMPLE, pad_edge=False)
    for name in _COLUMNS:
        table.add_column(name, overflow="fold")
    for happening in found:
        cells = (_day(happening), _place(happening), _what(happening), _who(happening), _counts(happening))
        row = (*cells, _told(happening), _differ(happening.differences))
        table.add_row(*(Text(isolated(cell) if console.is_terminal else cell) for cell in row))
    console.print(table)


def _day(happening: Happening) -> str:
    days = happening.days
    first, last = (datetime.date.fromordinal(d).isoformat() if d else None for d in (days.first, days.last))
    shown = span(Time(start=first, end=last))
    return f"about {shown}" if shown and days.basis == "published" else shown or "unknown"


def _place(happening: Happening) -> str:
    return clean(happening.place.name) if happening.place else ""


def _what(happening: Happening) -> str:
    realis = "" if "actual" in happening.realis else f" ({happening.realis[0]})"
    return happening.type + realis


def _who(happening: Happening) -> str:
    actors = [clean(p.name) for p in happening.actors[:_SHOWN]]
    whom = [clean(p.name) for p in happening.recipients[:_SHOWN]]
    return " → ".join(part for part in ("، ".join(actors), "، ".join(whom)) if part)


def _counts(happening: Happening) -> str:
    rows: dict[str, list[int]] = {}
    for count in happening.counts:
        rows.setdefault(count.kind, []).append(count.low)
    return "\n".join(f"{kind} {'-'.join(map(str, sorted({min(n), max(n)})))}" for kind, n in rows.items())


def _told(happening: Happening) -> str:
    documents, voices = len(happening.documents), len(happening.voices)
    told = f"{documents} document{'s' if documents > 1 else ''}"
    return told if voices == documents else f"{told}, {voices} voice{'s' if voices > 1 else ''}"


def _differ(differences: Sequence[Difference]) -> str:
    rows = []
    for difference in differences[:_SHOWN]:
        sides = " / ".join(clean(side.value) for side in difference.sides)
        rows.append(f"{difference.about} ({difference.nature}): {sides}")
    return "\n".join(rows)
