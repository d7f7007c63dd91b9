"""What a request asks for: the filters of its address, how many rows, and where they go on."""

from __future__ import annotations

import datetime
from typing import Any, Final
from urllib.parse import urlencode

from fastapi import Request

from marsad.ledger.questions.filters import Filters
from marsad.web.errors import Refusal

MOST: Final = 1_000  # rows of a page
KINDS: Final = ("event", "stance", "relation", "figure")
REALIS: Final = ("actual", "negated", "planned", "called-for", "possible")
_PLAIN: Final = ("actor", "doer", "recipient", "place", "outlet", "voice", "text", "document", "as_of")
_LISTS: Final = ("type", "realis")
NAMES: Final = (*_PLAIN, "kind", *_LISTS, "from", "to")  # parameters that filter
_LONGEST: Final = 300  # characters of a value


def filters(request: Request) -> Filters:
    """The filters of an address. Raises `Refusal` for values that no statement can have."""
    query = request.query_params
    found: dict[str, Any] = {name: value for name in _PLAIN if (value := query.get(name, "").strip())}
    for name in _LISTS:
        if values := tuple(value for value in query.getlist(name) if value):
            found[name] = values
    if kind := query.get("kind"):
        found["kind"] = _one_of("kind", kind, KINDS)
    for value in found.get("realis", ()):
        _one_of("realis", value, REALIS)
    for name, field in (("from", "first"), ("to", "last")):
        if day := query.get(name):
            found[field] = _day(name, day)
    for name, value in found.items():
        if any(len(part) > _LONGEST or "\0" in part for part in (value if isinstance(value, tuple) else (value,))):
            raise Refusal(
                422, "{name} is too long or has a character that no text has", "give a shorter one", name=name
            )
    return Filters(**found)


def asked_of(request: Request) -> dict[str, list[str]]:
    """The filters as they stand in the address: parameter -> values."""
    query = request.query_params
    return {name: values for name in NAMES if (values := [v for v in query.getlist(name) if v])}


def limit(request: Request, usual: int) -> int:
    """How many rows are wanted, at most 1,000. Raises `Refusal` for what is no number."""
    wanted = request.query_params.get("limit", str(usual))
    if not wanted.isascii() or not wanted.isdigit() or not 1 <= int(wanted[:9]) <= MOST:
        raise Refusal(
            422, "{name} is {value!r}", "give a number from 1 to {most:,}", name="limit", value=wanted[:40], most=MOST
        )
    return int(wanted)


def after(request: Request) -> tuple[int, int] | None:
    """Where a page of statements goes on: `after=DAY.ROW`, as the page before gave it."""
    given = request.query_params.get("after")
    if not given:
        return None
    day, _, row = given.partition(".")
    if not all(part.isascii() and part.isdigit() and len(part) < 19 for part in (day, row)):
        raise Refusal(
            422, "{name} is {value!r}", "take it from the `next` of the page before", name="after", value=given[:40]
        )
    return int(day), int(row)


def start(request: Request) -> int:
    """Where a page of an answer goes on that is made as a whole: `after=NUMBER`."""
    given = request.query_params.get("after", "0")
    if not given.isascii() or not given.isdigit() or len(given) > 12:
        raise Refusal(
            422, "{name} is {value!r}", "take it from the `next` of the page before", name="after", value=given[:40]
        )
    return int(given)


def address(path: str, asked: dict[str, list[str]], **more: str | None) -> str:
    """An address with these filters; `more` sets one, or takes it away where it is None."""
    changed = {**asked, **{name: [value] for name, value in more.items() if value is not None}}
    for name, value in more.items():
        if value is None:
            changed.pop(name, None)
    query = urlencode([(name, value) for name, values in changed.items() for value in values])
    return f"{path}?{query}" if query else path


def _one_of(name: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise Refusal(
            422, "{name} is {value!r}", "give one of {known}", name=name, value=value[:40], known=", ".join(known)
        )
    return value


def _day(name: str, value: str) -> str:
    try:
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise Refusal(422, "{name} is {value!r}", "write it as YYYY-MM-DD", name=name, value=value[:40]) from error
