"""Rows in the forms of every view beside its page: JSON with where it goes on, and CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Raw as Raw
from starlette.responses import Response, StreamingResponse

from marsad.views.exports.inert import cell

_encode = msgspec.json.Encoder().encode


def as_json(rows: Sequence[Mapping[str, Any] | Raw], following: str | None = None, **more: Any) -> Response:
    """`{"rows": [...], "next": where the next page begins, or null}`; raw rows are JSON already."""
    return plain({**more, "rows": rows, "next": following})


def plain(value: Mapping[str, Any], media_type: str = "application/json") -> Response:
    """A value as JSON."""
    return Response(_encode(value), media_type=media_type)


def as_csv(rows: Iterable[Mapping[str, Any]], name: str) -> Response:
    """A CSV with a header, as a file of this name; in UTF-8 with the mark by which spreadsheets know it."""
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(_lines(rows), media_type="text/csv; charset=utf-8", headers=headers)


def _lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    yield "\ufeff"
    header = False
    for row in rows:
        if not header:
            writer.writerow(row)
            header = True
        writer.writerow([cell(value) for value in row.values()])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
