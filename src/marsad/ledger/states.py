"""Past states of a ledger: which change is meant, the condition that reads as of it, and who is merged with whom."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from sqlalchemy import Connection, text

from marsad.ledger.errors import LedgerError

_NUMBER = re.compile(r"\d+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def state(connection: Connection, asked: str | int | None) -> int | None:
    """The change that a past state is after: given by its number, or the last one up to a moment (UTC; a day means its
    end). None is the present. Raises `LedgerError` where it is neither."""
    if asked is None:
        return None
    if isinstance(asked, int) or _NUMBER.fullmatch(asked):
        return int(asked)
    query = text("SELECT MAX(id) FROM change WHERE at <= :at")
    return connection.execute(query, {"at": _moment(asked)}).scalar() or 0


def _moment(asked: str) -> str:
    """A moment as the changes have it: microseconds, UTC, Z."""
    try:
        if _DAY.fullmatch(asked):
            return f"{datetime.date.fromisoformat(asked).isoformat()}T23:59:59.999999Z"
        moment = datetime.datetime.fromisoformat(asked)
    except ValueError as error:
        raise LedgerError(
            "{moment!r} is no moment",
            "give a day (2026-11-25), a time (2026-11-25T18:00Z) or the number of a change (marsad history LEDGER)",
            moment=asked,
        ) from error
    moment = moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else moment.astimezone(datetime.UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def age(connection: Connection) -> tuple[str, int]:
    """When the first change was, which tells ledgers apart, and the number of the newest; "" and 0 before any."""
    row = connection.execute(
        text("SELECT (SELECT at FROM change WHERE id = (SELECT MIN(id) FROM change)), MAX(id) FROM change")
    ).one()
    return row[0] or "", row[1] or 0


def holds(alias: str, state: int | None) -> str:
    """The condition that a row holds in a state, which is the parameter `state`."""
    if state is None:
        return f"{alias}.until IS NULL"
    return f"{alias}.since <= :state AND ({alias}.until IS NULL OR {alias}.until > :state)"


def canonical_of(connection: Connection, subject: str, state: int | None = None) -> Mapping[int, int]:
    """Row id -> that of whom it is merged into in the end, in a state; all others stand for themselves."""
    query = f"SELECT part, whole FROM merge m WHERE subject = :subject AND {holds('m', state)}"
    values = {"subject": subject, **({} if state is None else {"state": state})}
    into = {row.part: row.whole for row in connection.execute(text(query), values)}
    return _Canonical({part: _last(into, part) for part in into})


def merges(connection: Connection) -> Mapping[str, Mapping[int, int]]:
    """`canonical_of` actors and places, in the present."""
    return {subject: canonical_of(connection, subject) for subject in ("actor", "place")}


class _Canonical(dict[int, int]):
    def __missing__(self, id: int) -> int:
        return id


def _last(into: Mapping[int, int], id: int) -> int:
    while id in into:
        id = into[id]
    return id
