"""Where statements stand against one another: the differences of the happenings that a ledger keeps, and claims with
their denials among statements that are in no happening yet.

A newer toll, a count that is open above and a part of a total contradict nothing, so they are no disputes.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, text

from marsad.ledger.questions.answers import ALL, Answers, Window
from marsad.ledger.questions.beside import beside
from marsad.ledger.questions.denials import denied
from marsad.ledger.questions.filters import Filters
from marsad.ledger.questions.together import Row, rows, side
from marsad.ledger.states import holds, state

_NATURES: Final = "('contradiction', 'claim and denial')"  # of the differences that are disputes
_IN_DISPUTE: Final = f"happening_id IN (SELECT happening_id FROM happening_difference WHERE kind IN {_NATURES})"
_FEW: Final = 200  # happenings that are named one by one
_UNCHANGED: Final = "s.since <= h.since"  # what a person or a reader changed afterwards is no account of it any more


class _Members(NamedTuple):
    """The accounts of happenings in dispute: by id, and those that hold as they were, by happening and id."""

    rows: dict[str, Row]
    current: set[tuple[int, str]]


def disputed(connection: Connection, filters: Filters, window: Window = ALL) -> Answers:
    """What accounts hold against one another: each side with its statements, and by how many independent voices.

    A difference of a happening is among them where any of its accounts is asked for. Of a claim and its denial that no
    happening has, both must be asked for.
    """
    kept = list(_kept(connection, filters))
    told = [_ids(answer) for answer in kept if answer["about"] == "whether"]
    found = kept + [answer for answer in denied(connection, filters) if not any(_ids(answer) <= ids for ids in told)]
    return Answers(window.of(found), len(found))


def _ids(answer: dict[str, Any]) -> set[str]:
    return {id for side in answer["sides"] for id in side["ids"]}


def _kept(connection: Connection, filters: Filters) -> Iterator[dict[str, Any]]:
    moment = state(connection, filters.as_of)
    values = {} if moment is None else {"state": moment}
    asked = _asked(connection, filters, moment)
    if not asked:
        return
    few = f"h.id IN ({_listed(asked)}) AND" if len(asked) <= _FEW else ""
    query = f"""
        SELECT h.id, h.body, d.body AS difference FROM happening h JOIN happening_difference d ON d.happening_id = h.id
        WHERE {few} d.kind IN {_NATURES} AND {holds("h", moment)} ORDER BY h.first_day DESC, h.uid, d.ordinal
    """
    found = [row for row in connection.execute(text(query), values) if row.id in asked]
    members = _members(connection, filters, moment, asked)
    for row in found:
        happening, difference = json.loads(row.body), json.loads(row.difference)
        sides = list(_sides(row.id, happening, difference, members))
        if len(sides) > 1 and any(id in asked[row.id] for side in sides for id in side["ids"]):
            yield _answer(happening, difference, sides)


def _asked(connection: Connection, filters: Filters, moment: int | None) -> dict[int, set[str]]:
    """Of each happening in dispute the accounts that filters ask for; others are left out."""
    disputes = f"""(
        SELECT m.happening_id, t.id FROM happening_member m JOIN happening h ON h.id = m.happening_id
        JOIN statement t ON t.sid = m.sid WHERE {holds("h", moment)} AND {holds("t", moment)} AND m.{_IN_DISPUTE}
    ) x"""
    asked = beside(connection, filters, disputes, "x.id")
    found: dict[int, set[str]] = {}
    for _, happening, sid in connection.execute(text(asked.sql("x.happening_id, s.sid")), asked.values):
        found.setdefault(happening, set()).add(sid)
    return found


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(ids)))


def _members(connection: Connection, filters: Filters, moment: int | None, among: Collection[int]) -> _Members:
    joined = f"happening_member m JOIN happening h ON h.id = m.happening_id AND {holds('h', moment)}"
    disputes = f"m.{_IN_DISPUTE}"
    if len(among) <= _FEW:
        disputes = f"m.happening_id IN ({_listed(among)})"
    query = f"""
        SELECT m.happening_id, m.sid FROM {joined} JOIN statement s ON s.sid = m.sid
        WHERE {disputes} AND {holds("s", moment)} AND {_UNCHANGED}
    """
    values = {} if moment is None else {"state": moment}
    also = f"s.sid IN (SELECT m.sid FROM {joined} WHERE {disputes})"
    return _Members(
        rows={r.sid: r for r in rows(connection, Filters(as_of=filters.as_of), also=also)},
        current={(happening, sid) for happening, sid in connection.execute(text(query), values)},
    )


def _sides(
    id: int, happening: dict[str, Any], difference: dict[str, Any], members: _Members
) -> Iterator[dict[str, Any]]:
    """The sides whose accounts still hold as they were. `independent`: reprints, and articles that rest on one agency,
    are one voice."""
    for told in difference["sides"]:
        accounts = [a for a in told["accounts"] if (id, a["statement"]) in members.current]
        if accounts:
            documents = {a["document"] for a in accounts}
            voices = [voice for voice in happening["documents_by_voice"] if documents.intersection(voice)]
            counted = side(told["value"], [members.rows[a["statement"]] for a in accounts], {})
            yield {**counted, "independent": len(voices)}


def _answer(happening: dict[str, Any], difference: dict[str, Any], sides: list[dict[str, Any]]) -> dict[str, Any]:
    place = happening["place"]
    return {
        "about": difference["about"],
        "what": difference["what"],
        "nature": difference["nature"],
        "type": happening["type"],
        "actor": [_party(p) for p in happening["actors"]],
        "recipient": [_party(p) for p in happening["recipients"]],
        "place": place and {name: place[name] for name in ("id", "name", "country")},
        "happening": happening["id"],
        "sides": sides,
    }


def _party(party: dict[str, Any]) -> dict[str, Any]:
    return {"id": party["key"], "name": party["name"], "country": party["country"]}
