"""According to whom: who says what a ledger holds, and in which outlets it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import Connection

from marsad.ledger import bulk
from marsad.ledger.heard import ALONE
from marsad.ledger.identity import plain_name
from marsad.ledger.questions.answers import ALL, Answers, Window
from marsad.ledger.questions.filters import Filters, Where, days, outlet_rows, where
from marsad.ledger.questions.together import Names
from marsad.ledger.rows import UNNAMED
from marsad.ledger.states import canonical_of, holds

_COLUMNS = "s.sid, s.document_id, s.outlet_id, s.realis, v.ordinal, v.actor_id, v.text, a.kind"
_JOINS = "LEFT JOIN voice v ON v.statement_id = s.id LEFT JOIN actor a ON a.id = v.actor_id"


@dataclass(slots=True)
class _Voice:
    words: tuple[int, str] | None = None  # the first of the document that came first
    statements: set[int] = field(default_factory=set)
    compared: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    outlets: set[int | None] = field(default_factory=set)


class _Heard(NamedTuple):
    """A voice with its counts; `document` is the first one that has it, by row id."""

    voice: str
    id: int | None
    words: str
    statements: int
    documents: int
    outlets: int
    compared: int
    alone: int
    document: int

    @property
    def key(self) -> tuple[str, Any]:
        """What tells voices apart."""
        return self.voice, self.words if self.voice == "unnamed" else self.id or None


def sources(connection: Connection, filters: Filters, window: Window = ALL) -> Answers:
    """Everybody who says something: outlets for themselves, those with a name, and the words for those without.

    An unnamed source is counted by its words, which is no count of people: one may speak under many of them.
    `compared` are the statements that kept happenings hold, `alone` those of them that no second independent voice
    tells; reprints are no second voice.
    """
    if is_kept(filters):
        return _kept(connection, filters, window)
    asked = where(connection, filters)
    merged = canonical_of(connection, "actor", asked.state)
    voices = _voices(connection, asked.state)
    found: dict[tuple[str, Any], _Voice] = {}
    for row in bulk.stream(connection, asked.sql(_COLUMNS, _JOINS), asked.values):
        id, sid, document, outlet, _, ordinal, actor, words, kind = row
        key: tuple[str, Any]
        if ordinal is None:
            key = "outlet", outlet
        elif actor is None or kind in UNNAMED:
            key = "unnamed", plain_name(words)
        else:
            key = "named", merged[actor]
        voice = found.get(key)
        if voice is None:
            voice = found[key] = _Voice()
        if words is not None and (voice.words is None or (document, words) < voice.words):
            voice.words = document, words
        voice.statements.add(id)
        voice.documents.add(document)
        voice.outlets.add(outlet)
        if sid in voices:
            voice.compared.add(id)
            if voices[sid] < 2:
                voice.alone.add(id)
    heard = [
        _Heard(
            voice=kind,
            id=id if kind != "unnamed" else 0,
            words=id if kind == "unnamed" else "",
            statements=len(voice.statements),
            documents=len(voice.documents),
            outlets=len(voice.outlets - {None}),
            compared=len(voice.compared),
            alone=len(voice.alone),
            document=0,
        )
        for (kind, id), voice in found.items()
    ]
    written = {key: voice.words[1] for key, voice in found.items() if voice.words}
    return Answers(_answers(connection, window.of(sorted(heard, key=_rank)), written), len(heard))


def is_kept(filters: Filters) -> bool:
    """Whether the counts that are kept can answer it."""
    return filters == Filters(first=filters.first, last=filters.last, outlet=filters.outlet)


def _kept(connection: Connection, filters: Filters, window: Window) -> Answers:
    """The same from the counts that are kept (`marsad.ledger.heard`)."""
    found = Where(None, source="heard h")
    found.add("h.n > 0")
    days(filters, found, "h.day")
    if filters.outlet:
        found.add(found.among("h.outlet_id", "outlet", outlet_rows(connection, filters.outlet)))
    query = f"""
        SELECT voice, speaker_id, words, SUM(n), COUNT(DISTINCT document_id), COUNT(DISTINCT NULLIF(outlet_id, 0)),
               SUM(CASE WHEN standing <> '' THEN n ELSE 0 END), SUM(CASE WHEN standing = '{ALONE}' THEN n ELSE 0 END),
               MIN(document_id)
        FROM heard h WHERE {" AND ".join(found.conditions)} GROUP BY voice, speaker_id, words
    """
    ranked = sorted(bulk.fetch(connection, query, found.values), key=_rank)
    shown = [_Heard(*row[:3], *map(int, row[3:])) for row in window.of(ranked)]
    return Answers(_answers(connection, shown, _written(connection, shown)), len(ranked))


def _rank(heard: Sequence[Any]) -> tuple[Any, ...]:
    """Those of most statements first."""
    voice, id, words, statements = heard[:4]
    return -statements, voice, words, id or 0


def _answers(connection: Connection, shown: list[_Heard], words: Mapping[tuple[str, Any], str]) -> list[dict[str, Any]]:
    """What is told of voices; `words` are those without a name as texts have them."""
    names = Names(connection)
    for kind, table in (("named", "actor"), ("outlet", "outlet")):
        names.load(table, (h.id for h in shown if h.voice == kind))
    counts = ("statements", "documents", "outlets", "compared", "alone")
    return [
        {**_told(h.key, words.get(h.key, h.words or None), names), **{name: getattr(h, name) for name in counts}}
        for h in shown
    ]


def _written(connection: Connection, shown: list[_Heard]) -> dict[tuple[str, Any], str]:
    """The words of those without a name, as the document has them that came first."""
    wanted = {h.document: set[str]() for h in shown if h.voice == "unnamed"}
    for h in shown:
        if h.voice == "unnamed":
            wanted[h.document].add(h.words)
    found: dict[tuple[str, Any], str] = {}
    query = """
        SELECT s.document_id, v.text FROM statement s JOIN voice v ON v.statement_id = s.id
        WHERE s.until IS NULL AND s.document_id
    """
    # A voice says several statements of a document: what is told of each is the same.
    for document, said in set(map(tuple, bulk.among(connection, query, sorted(wanted)))):
        plain = plain_name(said)
        if plain in wanted[document]:
            found["unnamed", plain] = min(found.get(("unnamed", plain), said), said)
    return found


def _voices(connection: Connection, state: int | None) -> dict[str, int]:
    """Statement -> how many independent voices the happening has that holds it."""
    query = f"""
        SELECT m.sid, MIN(h.voices) FROM happening_member m JOIN happening h ON h.id = m.happening_id
        WHERE h.voices IS NOT NULL AND {holds("h", state)} GROUP BY m.sid
    """
    values = {} if state is None else {"state": state}
    return dict(bulk.fetch(connection, query, values))


def _told(key: tuple[str, Any], words: str | None, names: Names) -> dict[str, Any]:
    kind, id = key
    told: dict[str, Any] = {"voice": kind, "name": words, "id": None, "country": None, "reliability": None}
    if kind == "named":
        told |= names.of("actor", id)
    elif kind == "outlet":
        told |= {"name": None} if id is None else names.of("outlet", id)
    return told
