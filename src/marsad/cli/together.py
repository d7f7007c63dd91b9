"""What many statements say together, printed: names for people, everything for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marsad.cli.answers import show
from marsad.cli.asking import filters
from marsad.cli.streams import as_utf8

_SHOWN = 50  # rows of a table


def answer(
    question: str,
    ledger: str,
    options: Mapping[str, Any],
    limit: int | None,
    columns: Mapping[str, str],
    as_json: bool,
    as_csv: bool,
) -> None:
    """Ask one of the questions of `Ledger.ask`, and print what it answers."""
    from marsad.ledger.store import open_ledger

    as_utf8()
    if limit is None and not (as_json or as_csv):
        limit = _SHOWN
    with open_ledger(ledger) as opened:
        rows = opened.ask(question, filters(options), limit)
    show(
        rows if as_json else ({name: plain(value) for name, value in row.items()} for row in rows),
        columns,
        as_json,
        as_csv,
    )


def plain(value: Any) -> Any:
    """Names in place of actors and places, counts in words."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return [plain(part) for part in value]
    if not isinstance(value, dict):
        return value
    if "name" in value:
        return value["name"]
    if "documents" in value:
        told = f"{value['statements']} in {value['documents']} documents, {plain(value['voices'])}"
        return f"{value['value']}: {told}" if "value" in value else told
    if "min" in value:
        return _count(value["min"], value["max"])
    return ", ".join(f"{name} {n}" for name, n in value.items())


def _count(low: int | None, high: int | None) -> str:
    if low is None or high is None:
        return f"{low:,}+" if low is not None else f"up to {high:,}"
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"
