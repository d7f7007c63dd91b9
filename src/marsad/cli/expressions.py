"""`marsad expressions`: the times and the numbers of a text, with their values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import click

from marsad.cli.listing import list_each
from marsad.cli.read import a_day, mapping

if TYPE_CHECKING:
    from marsad.languages.ar.expressions import NumberFound, TimeFound
    from marsad.sources.records import Record

_EXAMPLES: Final = """\
\b
Examples:
  marsad expressions article.txt --published 2019-05-23
  marsad expressions --json texts.jsonl
"""
_DAY: Final = "reference|published"  # what JSON Lines call the day from which a text counts


@click.command("expressions", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, metavar="[FILES...|-]")
@click.option("--json", "as_json", is_flag=True, help="Print a line of JSON for each text.")
@click.option("--published", metavar="DATE", callback=a_day, help="The day of texts that name none (YYYY-MM-DD).")
@mapping
def command(files: tuple[str, ...], as_json: bool, published: str | None, fields: dict[str, str]) -> None:
    """Show the times and the numbers of texts, from FILES or from the input with -.

    Times have their first and last day: a day that the text leaves out counts from the day of the text (`published`,
    or `reference`, in JSON Lines); a text that is nothing but a time (الجمعة) names one to come. Numbers have their
    bounds and say what they are: a count, money, a share, a year.
    """
    from marsad.sources.opening import Opening

    opening = Opening(fields={"published": _DAY, **fields}, fit=_fits)
    list_each(files, opening, published, _row if as_json else None, _lines_of)


def _fits(text: str) -> None:
    """Figures are the same in every language, so that a text without a letter (but for 1e10) will do."""
    from marsad.sources.checks import check, check_readable

    if text.isspace() or not text or any(c.isalpha() and c not in "eE" for c in text):
        check(text)
        check_readable(text)


def _found(record: Record) -> tuple[list[TimeFound], list[NumberFound]]:
    import datetime

    from marsad.languages.ar.expressions import expressions

    return expressions(record.text, datetime.date.fromisoformat(record.published) if record.published else None)


def _row(record: Record) -> dict[str, Any]:
    whens, counts = _found(record)
    return {"id": record.id, "times": [*map(_time, whens)], "numbers": [*map(_number, counts)]}


def _lines_of(record: Record) -> Iterator[str]:
    return _lines(record.text, *_found(record))


def _time(found: TimeFound) -> dict[str, Any]:
    """A time as JSON: `from` and `to` are ISO 8601 days, inclusive, null where open or unknown."""
    start, end, time = found
    return {"start": start, "end": end, "from": time.day_from, "to": time.day_to, "kind": time.kind}


def _number(found: NumberFound) -> dict[str, Any]:
    """A number as JSON: its one `value`, null for a range, and its bounds, null where open."""
    start, end, number = found
    bounds = {"value": number.value, "min": number.min, "max": number.max}
    return {"start": start, "end": end, **bounds, "kind": number.kind, "unit": number.unit or None}


def _lines(text: str, whens: list[TimeFound], counts: list[NumberFound]) -> Iterator[str]:
    """A line for each, in the order of the text: where it stands, what it is, its value, its words."""
    rows = [(w.start, w.end, w.time.kind, _span(w.time.day_from, w.time.day_to)) for w in whens]
    rows += [
        (n.start, n.end, n.number.kind, _bounds(n.number.min, n.number.max, n.number.unit))
        for n in counts
        if not any(w.start <= n.start < w.end for w in whens)  # the figures of a date are its own
    ]
    for start, end, kind, value in sorted(rows):
        yield f"{start:>6}  {kind:8}  {value:24}  {text[start:end]}"


def _span(first: str | None, last: str | None) -> str:
    if first == last:
        return first or "-"
    return f"{first or ''}..{last or ''}"


def _bounds(low: float | None, high: float | None, unit: str) -> str:
    value = f"{low}" if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{value} {unit}".strip()
