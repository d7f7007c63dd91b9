"""All of a document's rows that can be made before the transaction: hashes, compressed texts, terms, statements."""

from __future__ import annotations

import re
from typing import Final

from marsad.coders.rules import RuleCoder
from marsad.coders.rules import coder as own_coder
from marsad.ledger.identity import actor_uid, local_uid, place_uid, plain_name
from marsad.ledger.likeness import bands
from marsad.ledger.packing import digest, pack, pack_raw, record_key
from marsad.ledger.prepared import Drafted, Prepared
from marsad.ledger.rows import UNNAMED, columns, ordinal, placed, settled, statement_id
from marsad.ledger.terms import joined
from marsad.model import Actor, Place, Reading, Statement
from marsad.sources.records import Problem, Record

_PART: Final = re.compile(r"(?P<source>.+), (?P<part>(?:line|record|row) \d+)$", re.S)


def prepare(record: Record, reading: Reading, key: str | None = None) -> Prepared:
    """The rows of a document that comes in."""
    key = key or record_key(record)
    source, part = split_where(record.where)
    told = reading.document
    published, basis = settled(told)
    prepared = Prepared(
        key,
        record.where,
        document={
            "key": key,
            "uid": told.id,
            "text_hash": digest(record.text),
            "url": record.url,
            "title": record.title,
            "author": record.author,
            "language": told.language,
            "published": published,
            "published_basis": basis,
            "day": ordinal(published),
            "length": len(record.text),
            "place_in_origin": part,
            "note": record.note,
        },
        outlet=record.outlet,
        source=source,
        text=pack(record.text),
        raw=pack_raw(record.raw, record.text),
        terms=joined(f"{record.title}\n{record.text}" if record.title else record.text),
        reading={},
        bands=bands(record.text),
    )
    add_reading(prepared, reading, record.text)
    return prepared


def add_reading(prepared: Prepared, reading: Reading, text: str, taken: dict[str, str] | None = None) -> None:
    """Put a coder's reading of the text into a prepared document. `taken`: whom a person holds for another one."""
    key, day = prepared.key, ordinal(settled(reading.document)[0])
    whole = reading.to_json()
    coder = reading.statements[0].coder if reading.statements else None
    prepared.reading = {
        "coder": coder.name if coder else RuleCoder.name,
        "version": coder.version if coder else own_coder().version,
        "hash": digest(whole),
        "body": pack(whole),
    }
    actors = {actor.id: actor_uid(actor, key) for actor in reading.actors}
    for id, uid in (taken or {}).items():
        actors = {a: uid if known == id else known for a, known in actors.items()}
    places = {place.id or place.name: place_uid(place, key) for place in reading.places}
    prepared.actors = {actors[a.id]: a for a in reading.actors}
    prepared.places = {places[p.id or p.name]: p for p in reading.places}
    _missing(prepared, reading, actors, places)
    unnamed = frozenset(actors[a.id] for a in reading.actors if a.kind in UNNAMED)
    seen: set[str] = set()
    for statement in reading.statements:
        sid = statement_id(key, statement.id if statement.id not in seen else f"{statement.id}/{len(seen)}")
        seen.add(statement.id)
        own = placed(statement, sid, actors, places)
        prepared.statements.append(draft(own, day, unnamed, text))


def draft(statement: Statement, day: int, unnamed: frozenset[str], text: str, hand: bool = False) -> Drafted:
    """A statement with what questions ask for; `day` is that of its document."""
    said = quotes(statement, text)
    row = {**columns(statement, day, unnamed), "quote_hash": quote_hash(said)}
    heard = tuple(
        (None, plain_name(link.text)) if link.actor is None or link.actor in unnamed else (link.actor, "")
        for link in statement.attribution
    )
    return Drafted(statement, row, joined("\n".join(said)), hand, heard)


def quotes(statement: Statement, text: str) -> list[str]:
    """The clauses that say it, as they stand in the text."""
    return [text[e.start : e.end] for e in statement.evidence]


def quote_hash(said: list[str]) -> str:
    """By which clauses that are read again are told to be the same."""
    return digest("\0".join(said))[:16]


def split_where(where: str) -> tuple[str, str]:
    """Where a record stands, as the source and the part of it: ("news.jsonl", "line 12")."""
    found = _PART.match(where)
    return (found["source"], found["part"]) if found else (where, "")


def problem_key(problem: Problem) -> str:
    """The same fault of the same bytes at the same source is quarantined once."""
    source, part = split_where(problem.where)
    return digest("\0".join([source, part, problem.what, digest(problem.raw or b"")]))


def _missing(prepared: Prepared, reading: Reading, actors: dict[str, str], places: dict[str, str]) -> None:
    """Actors and places that statements name and the reading does not describe: a coder's slip, kept as the document's
    own rather than lost."""
    for s in reading.statements:
        links = [link.actor for link in s.attribution if link.actor]
        for id in (*s.actor, *s.recipient, *links):
            if id not in actors:
                uid = actors[id] = local_uid(prepared.key, id)
                prepared.actors[uid] = Actor(id=id, name=id, kind="unnamed")
        if s.place and s.place not in places:
            uid = places[s.place] = local_uid(prepared.key, f"place:{s.place}")
            prepared.places[uid] = Place(id=None, name=s.place)
