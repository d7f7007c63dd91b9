"""CSV and TSV files: a document a row, with the columns that hold its fields."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Final

from marsad.sources import jsonlines
from marsad.sources.decoding import guess_encoding
from marsad.sources.records import MAX_BYTES, BadInput, Problem, Record

if TYPE_CHECKING:
    from marsad.sources.opening import Opening

_NAMES: Final = (".csv", ".tsv")
_DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 65_536  # bytes by which the encoding is told
_ADVICE: Final = "name its columns, for example --fields text=body,published=date"
csv.field_size_limit(MAX_BYTES)  # characters; the library's own 131,072 are a long article


def knows(_head: bytes, name: str) -> bool:
    """Whether a file is a table, by its name: a plain text may have commas too."""
    return name.endswith(_NAMES)


def read(file: IO[bytes], where: str, _name: str, opening: Opening) -> Iterator[Record | Problem]:
    """A record for each row. The first row names the columns; `opening.fields` says which are text, title, …"""
    try:
        rows, columns = _open(file, opening)
        if opening.fields.get("text", "text") not in columns:
            wanted = opening.fields.get("text", "text")
            raise BadInput(f"no column is called {wanted!r}; there are: {', '.join(columns)[:200]}", _ADVICE)
    except (BadInput, csv.Error) as error:
        bad = error if isinstance(error, BadInput) else BadInput(f"this is no table ({error})", "save it as CSV again")
        yield bad.at(where)
        return
    yield from _records(rows, columns, where, opening.fields)


def _open(file: IO[bytes], opening: Opening) -> tuple[Rows, list[str]]:
    head: bytes = file.peek(_SAMPLE)[:_SAMPLE]  # type: ignore[attr-defined]
    encoding = _encoding(head, opening.convert)
    # Bytes that are no UTF-8 are kept as half surrogates, so that they spoil their own row only.
    text = io.TextIOWrapper(file, encoding, errors="surrogateescape", newline="")
    first = head.decode(encoding, errors="replace").lstrip("\ufeff").splitlines()[:1]
    delimiter = max(_DELIMITERS, key=lambda mark: first[0].count(mark)) if first else ","
    rows = csv.reader(text, delimiter=delimiter)
    columns = next(rows, None)
    if not columns:
        raise BadInput("the table is empty", "give a row of names and a row for each document")
    return rows, [column.strip() for column in columns]


def _encoding(head: bytes, convert: bool) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        if not convert:
            raise BadInput("the table is in UTF-16, not UTF-8", "convert it, or use marsad ingest")
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError as error:
        guess = guess_encoding(head) if _mostly_foreign(head) else None
        if guess and not convert:
            raise BadInput(f"the table is not UTF-8 but looks like {guess}", "convert it to UTF-8") from error
        return guess or "utf-8-sig"
    return "utf-8-sig"


def _mostly_foreign(head: bytes) -> bool:
    """Whether it is no UTF-8 at all, rather than UTF-8 with a few bytes damaged."""
    text = head.decode("utf-8", errors="replace")
    return text.count("\ufffd") > 0.1 * sum(c > "\x7f" for c in text)


Rows = Iterator[list[str]]


def _records(rows: Rows, columns: list[str], where: str, fields: Mapping[str, str]) -> Iterator[Record | Problem]:
    number, seen = 1, False
    while True:
        number += 1
        place = f"{where}, row {number}"
        try:
            row = next(rows, None)
            if row is None:
                break
            if not any(row):
                continue
            seen = True
            yield _record(row, columns, place, fields)
        except csv.Error as error:
            yield Problem(place, f"the row can't be read ({error})", "mend its quotation marks")
        except BadInput as error:
            yield error.at(place)
    if not seen:
        yield Problem(where, "there are no rows in the table", "give a row for each document")


def _record(row: list[str], columns: list[str], where: str, fields: Mapping[str, str]) -> Record:
    if len(row) != len(columns):
        what = f"{len(row)} cells in a row of {len(columns)} columns"
        raise BadInput(what, "put cells with the delimiter in them into quotation marks")
    if any("\udc80" <= c <= "\udcff" for cell in row for c in cell):
        raise BadInput("the row is not UTF-8", "convert it to UTF-8 or mend that character")
    if any("\0" in cell for cell in row):
        raise BadInput("the row holds bytes that are no text", "mend the row")
    found = mapped(dict(zip(columns, row, strict=True)), fields)
    return replace(jsonlines.record(found, where), raw=_plain(row))


def mapped(row: dict[str, str], fields: Mapping[str, str]) -> dict[str, object]:
    """A row under the names of a record's fields."""
    return {name: row.get(jsonlines.own_name(name, fields, row)) for name in jsonlines.FIELDS}


def _plain(row: list[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(row)
    return line.getvalue().encode()
