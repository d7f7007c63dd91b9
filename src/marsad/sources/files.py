"""Documents of an open file: plain text, one document a file, or JSON Lines, one a line.

Everything is read as bytes and cut at line feeds only, so that offsets are true for any line ends and a U+2028 inside
a JSON string is no end of a record.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import IO, Final

from marsad.sources import jsonlines
from marsad.sources.checks import check
from marsad.sources.decoding import converted, decode, looks_binary
from marsad.sources.records import MAX_BYTES, BadInput, Problem, Record

_WHOLE_NAME: Final = ".json"  # may hold one object over many lines, or a list of them
_JSON_NAMES: Final = (".jsonl", ".ndjson", _WHOLE_NAME)
_MAX_LINE: Final = 2 * MAX_BYTES  # bytes: an article with every letter escaped (\u0627), and its other fields
_MAX_JSON: Final = 64 * MAX_BYTES  # bytes of a whole JSON file that is no JSON Lines
Fields = Mapping[str, str] | None
Fit = Callable[[str], None]
_TOO_LONG: Final = BadInput(
    f"more than {MAX_BYTES // 1_000_000} MB for one document", "split it into its articles first"
)


def stream(
    file: IO[bytes],
    where: str,
    name: str = "",
    fields: Fields = None,
    *,
    convert: bool = False,
    fit: Fit = check,
) -> Iterator[Record | Problem]:
    """The documents of one open file: JSON Lines by its name or its first line, else one plain text.

    `fields` says which fields go by other names. `convert`: a plain text in another encoding than UTF-8 is converted
    where its encoding is sure, with a note; without it nothing but UTF-8 is read. `fit` raises for a text that
    is none to be read.
    """
    head = file.readline(_MAX_LINE + 1)
    if not name.endswith(_JSON_NAMES) and not _is_object(head):
        yield _text(head, file, where, convert, fit)
    elif looks_binary(head):
        yield Problem(where, "this is a binary file, not JSON Lines", "unpack or convert it first")
    elif name.endswith(_WHOLE_NAME) and head.strip() and not _is_object(head):
        yield from _whole(head, file, where, fields, fit)
    else:
        yield from _lines(head, file, where, fields, fit)


def _text(head: bytes, file: IO[bytes], where: str, convert: bool, fit: Fit) -> Record | Problem:
    """A file that is one plain text; `head` is what was read of it."""
    content = head + file.read(max(MAX_BYTES + 1 - len(head), 0))
    try:
        if len(content) > MAX_BYTES and not looks_binary(content):
            raise _TOO_LONG
        text, note = converted(content) if convert else (decode(content), None)
        fit(text)
    except BadInput as error:
        return error.at(where, content)
    return Record(text=text, where=where, raw=content, note=note)


def _lines(line: bytes, file: IO[bytes], name: str, fields: Fields, fit: Fit) -> Iterator[Record | Problem]:
    """A record for each line that is not blank; `line` is the first."""
    number, place, seen = 1, 0, False
    while line:
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            seen = True
            where, start = f"{name}, line {number}", place
            try:
                if len(line) > _MAX_LINE:
                    place += _skip(line, file)
                    raise _TOO_LONG
                yield replace(jsonlines.record(jsonlines.parse(line), where, fields, fit), raw=line, offset=start)
            except BadInput as error:
                yield replace(error.at(where, line), offset=start)
        place += len(line)
        line = file.readline(_MAX_LINE + 1)
        number += 1
    if not seen:
        yield Problem(name, "there are no records in it", "give one JSON object a line")


def _skip(line: bytes, file: IO[bytes]) -> int:
    """Go past the rest of a line of which only the beginning was read; how many bytes that were."""
    count = 0
    while line and not line.endswith(b"\n"):
        line = file.readline(_MAX_LINE)
        count += len(line)
    return count


def _whole(head: bytes, file: IO[bytes], name: str, fields: Fields, fit: Fit) -> Iterator[Record | Problem]:
    """A JSON file that is no JSON Lines: one object over many lines, or a list of objects."""
    content = head + file.read(_MAX_JSON)
    try:
        value = json.loads(decode(content))
    except (BadInput, ValueError, RecursionError):
        yield from _again(content, name, fields, fit)  # with its own problem for each line
        return
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        where = f"{name}, record {number}" if isinstance(value, list) else name
        try:
            yield jsonlines.record(jsonlines.as_object(item), where, fields, fit)
        except BadInput as error:
            yield error.at(where)


def _again(content: bytes, name: str, fields: Fields, fit: Fit) -> Iterator[Record | Problem]:
    file = io.BytesIO(content)
    yield from _lines(file.readline(_MAX_LINE + 1), file, name, fields, fit)


def _is_object(line: bytes) -> bool:
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except (ValueError, RecursionError):
        return False
