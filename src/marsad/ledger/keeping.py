"""Happenings in a ledger: grouped from what it holds, and kept with members, reasons and differences.

The same happening (the same accounts, reasons and differences) is left as it is; others end and begin with the change,
so that past states have their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, text

from marsad.ledger import heard, schema
from marsad.ledger.changing import Revision, revise
from marsad.ledger.happenings import Happening, Source, happenings
from marsad.ledger.happenings.lines import as_dict
from marsad.ledger.holdings import held
from marsad.ledger.rows import iso
from marsad.ledger.states import age, holds, merges, state

if TYPE_CHECKING:
    from marsad.ledger.store import Ledger


def group(ledger: Ledger) -> tuple[Happening, ...]:
    """The happenings of everything that a ledger holds, anew; a ledger that is open for writing keeps them."""
    with ledger.database.reading() as connection:
        _, seen = age(connection)
        found = happenings(Source(reading=d.reading, text=d.text, print=d.print) for d in held(connection))
    if ledger.database.write:
        keep(ledger, found, seen)
    return found


def keep(ledger: Ledger, found: Sequence[Happening], seen: int | None = None) -> tuple[int, int]:
    """Let these happenings hold, and no others: how many began, and how many ended.

    `seen` is the newest change when they were grouped. One of whose accounts was corrected, read again or deleted since
    tells what no longer holds: it is left out until the next grouping.
    """
    with ledger.database.writing() as connection, revise(ledger, connection, "happenings", None) as revision:
        changed = _changed(connection, seen)
        found = [h for h in found if changed.isdisjoint(account.id for account in h.accounts)]
        bodies = {happening.id: _body(happening) for happening in found}
        query = "SELECT id, uid, body FROM happening WHERE until IS NULL"
        kept = {row.uid: row for row in connection.execute(text(query))}
        over = [row.id for uid, row in kept.items() if bodies.get(uid) != row.body]
        new = [h for h in found if h.id not in kept or kept[h.id].body != bodies[h.id]]
        sids = {account.id for h in new for account in h.accounts} | _members(connection, over)
        heard.count_again(connection, sids, merges(connection), -1)
        for id in over:
            values = {"change": revision.change, "id": id}
            connection.execute(text("UPDATE happening SET until = :change WHERE id = :id"), values)
        for happening in new:
            _put(revision, happening, bodies[happening.id])
        revision.rows.write(connection)
        heard.count_again(connection, sids, merges(connection), 1)
        revision.touched = bool(new or over)
        return len(new), len(over)


def _members(connection: Connection, happenings: Sequence[int]) -> set[str]:
    query = text("SELECT sid FROM happening_member WHERE happening_id = :id")
    return {sid for id in happenings for sid in connection.execute(query, {"id": id}).scalars()}


def _changed(connection: Connection, seen: int | None) -> set[str]:
    """The statements of which a version began or ended after a change."""
    if seen is None:
        return set()
    query = "SELECT sid FROM statement WHERE since > :seen OR until > :seen"
    return set(connection.execute(text(query), {"seen": seen}).scalars())


def kept(ledger: Ledger, as_of: str | int | None = None) -> list[dict[str, Any]]:
    """The happenings that hold, the newest first, as plain values (`marsad/happening@1`)."""
    with ledger.database.reading() as connection:
        moment = state(connection, as_of)
        query = f"SELECT body FROM happening h WHERE {holds('h', moment)} ORDER BY first_day DESC, uid"
        values = {} if moment is None else {"state": moment}
        return [json.loads(row.body) for row in connection.execute(text(query), values)]


def _body(happening: Happening) -> str:
    return msgspec.json.encode(as_dict(happening)).decode()


def _put(revision: Revision, happening: Happening, body: str) -> None:
    id = revision.ids.new(revision.connection, schema.happening)
    places = revision.ids.find(
        revision.connection, schema.place, "uid", [happening.place.id] if happening.place else []
    )
    told = as_dict(happening)
    revision.rows.add(
        schema.happening,
        id=id,
        uid=happening.id,
        type=happening.type,
        first_day=iso(happening.days.first or 0),
        last_day=iso(happening.days.last or 0),
        place_id=places.get(happening.place.id) if happening.place else None,
        voices=len(happening.voices),
        body=body,
        since=revision.change,
        until=None,
    )
    for account in told["accounts"]:
        reasons = json.dumps(account["reasons"], ensure_ascii=False)
        revision.rows.add(schema.happening_member, happening_id=id, sid=account["statement"], reasons=reasons)
    for number, difference in enumerate(told["differences"]):
        body = json.dumps(difference, ensure_ascii=False)
        kind = difference["nature"]
        revision.rows.add(schema.happening_difference, happening_id=id, ordinal=number, kind=kind, body=body)
