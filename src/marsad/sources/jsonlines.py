"""Records as JSON: what a line may hold, and what to say where it does not."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Container, Mapping
from typing import Any, Final

from marsad.sources.checks import check
from marsad.sources.decoding import decode
from marsad.sources.records import BadInput, Record

_HALF: Final = re.compile("[\ud800-\udfff]")  # of a surrogate pair: what is left of an emoji that was cut through
FIELDS: Final = ("text", "id", "published", "title", "outlet", "url", "author")  # of a record, as a line names them


def parse(line: bytes) -> dict[str, Any]:
    """The object on a line. Raises `BadInput` where there is none."""
    try:
        value = json.loads(decode(line))
    except json.JSONDecodeError as error:
        what = f"the JSON is broken at character {error.pos + 1} ({error.msg})"
        raise BadInput(what, "write one whole JSON object a line") from error
    except RecursionError as error:
        raise BadInput("the JSON is nested too deeply", "write one flat JSON object a line") from error
    return as_object(value)


def as_object(value: Any) -> dict[str, Any]:
    """A JSON value as a record's object. Raises `BadInput` where it is something else."""
    if not isinstance(value, dict):
        kind = {list: "a list", str: "a string", type(None): "null"}.get(type(value), "a number")
        raise BadInput(f"{kind} instead of a record", 'write one JSON object a line, like {"id": "1", "text": "…"}')
    return value


def record(
    given: dict[str, Any], where: str, names: Mapping[str, str] | None = None, fit: Callable[[str], None] = check
) -> Record:
    """A record from its JSON fields; `names` says which go by another name ("text": "body"), and `fit` raises where
    its text is none to be read.

    Raises `BadInput` for a missing or wrong field.
    """
    fields = {n: given[called] for n in FIELDS if (called := own_name(n, names, given)) in given} if names else given
    text = _string(fields, "text")
    broken = [name for name in FIELDS if isinstance(fields.get(name), str) and _HALF.search(fields[name])]
    if "text" not in fields or (text is None and fields["text"] is None):
        called = (names or {}).get("text", "text")
        raise BadInput(f"the field `{called}` is missing", f'give every record its article as "{called}"')
    fit(text or "")
    return Record(
        text=text or "",
        where=where,
        id=_identity(fields),
        published=day(_string(fields, "published")),
        title=_string(fields, "title"),
        outlet=_string(fields, "outlet"),
        url=_string(fields, "url"),
        author=_string(fields, "author"),
        note=f"half of a character in {' and '.join(broken)} replaced by U+FFFD" if broken else None,
    )


def own_name(name: str, names: Mapping[str, str], given: Container[str]) -> str:
    """What a record's field is called where it goes by another name; of several ("date|day") the first given."""
    several = names.get(name, name).split("|")
    return next((called for called in several if called in given), several[0])


def day(value: str | None) -> str | None:
    """A day, or the day of a time stamp, as YYYY-MM-DD. Raises `BadInput` where the calendar has no such day."""
    if value is None:
        return None
    try:
        if len(value) > len("2019-05-23"):
            return datetime.datetime.fromisoformat(value).date().isoformat()
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise BadInput(
            f"`published` is no day of the calendar: {value[:40]!r}", "write it as YYYY-MM-DD or leave it out"
        ) from error


def _identity(fields: dict[str, Any]) -> str | None:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _string(fields, "id")


def _string(fields: dict[str, Any], name: str) -> str | None:
    """A field that holds a string; None where it is absent, null or empty. Its characters keep their places."""
    value = fields.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadInput(f"the field `{name}` is no string", "write it as a string or leave it out")
    return _HALF.sub("\ufffd", value)
