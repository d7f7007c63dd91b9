"""A statement with its document as one row of a table, and everything of it as one value that can be read back."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from marsad.ledger.questions.entries import Entry, Source
from marsad.model import Actor, Place, Statement
from marsad.text.hidden import shown

# Column -> what stands in it; `texts` are several texts. Any column may be empty but `id`, `document` and `evidence`.
# `original` is a JSON object of those cells of the row that hold hidden characters, as they came; in the cells these
# are signs ([U+202E]), so that no table shows a text in another order than it has.
COLUMNS: Final[dict[str, str]] = {
    **{"id": "text", "kind": "text", "type": "text", "modes": "texts", "contexts": "texts", "realis": "text"},
    **{"actor": "texts", "actor_id": "texts", "recipient": "texts", "recipient_id": "texts"},
    **{"issue": "text", "position": "text", "terms": "text", "min": "integer", "max": "integer", "unit": "text"},
    **{"start": "text", "end": "text", "place": "text", "country": "text", "lat": "number", "lon": "number"},
    **{"says": "texts", "document": "text", "url": "text", "title": "text", "author": "text"},
    **{
        "outlet": "text",
        "reliability": "text",
        "published": "text",
        "evidence": "text",
        "from": "integer",
        "to": "integer",
        "confidence": "number",
    },
    **{"coder": "text", "rule": "text", "hand": "boolean", "original": "text"},
}


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """All that an entry holds. `order` is its place among the rows of the ledger that it comes from."""

    statement: Statement
    source: Source
    actors: dict[str, Actor]
    place: Place | None
    quotes: tuple[str, ...]
    order: int
    hand: bool


def row(entry: Entry) -> dict[str, Any]:
    """An entry by columns: texts, numbers, lists of texts, None. Characters that nobody sees are shown in them."""
    s, source, place = entry.statement, entry.source, entry.place
    who = {"actor": list(entry.named(s.actor)), "actor_id": list(s.actor)}
    whom = {"recipient": list(entry.named(s.recipient)), "recipient_id": list(s.recipient)}
    found = {
        **{name: getattr(s, name) for name in ("id", "kind", "type", "realis", "issue", "position", "terms")},
        **{"modes": list(s.modes), "contexts": list(s.contexts), **who, **whom},
        **{name: getattr(s.value, name, None) for name in ("min", "max", "unit")},
        **{"start": s.time.start, "end": s.time.end, "says": list(entry.voices), "document": source.id},
        "place": place.name if place else None,
        **{name: getattr(place, name, None) for name in ("country", "lat", "lon")},
        **{name: getattr(source, name) for name in ("url", "title", "author", "outlet", "reliability", "published")},
        **{"evidence": " … ".join(entry.quotes), "from": s.evidence[0].start, "to": s.evidence[0].end},
        **{"confidence": s.confidence, "coder": s.coder.name, "rule": s.coder.rule, "hand": entry.hand},
    }
    seen = {name: _shown(value) for name, value in found.items()}
    hidden = {name: value for name, value in found.items() if seen[name] != value}
    seen["original"] = msgspec.json.encode(hidden).decode() if hidden else None
    return {name: seen[name] for name in COLUMNS}


def _shown(value: Any) -> Any:
    if isinstance(value, list):
        return [shown(text) for text in value]
    return shown(value) if isinstance(value, str) else value


def whole(entry: Entry) -> Whole:
    """Everything of an entry, for what reads it back."""
    return Whole(
        statement=entry.statement,
        source=entry.source,
        actors=entry.actors,
        place=entry.place,
        quotes=entry.quotes,
        order=entry.row,
        hand=entry.hand,
    )


def record(entry: Entry) -> str:
    """Everything of an entry as JSON."""
    return msgspec.json.encode(whole(entry)).decode()


def entry_of(told: str) -> Entry:
    """The entry that `record` wrote, without its day and change. Raises `msgspec.ValidationError` where it is none."""
    w = msgspec.json.decode(told, type=Whole)
    return Entry(w.statement, w.source, w.actors, w.place, w.quotes, 0, w.order, 0, w.hand)


def fault(entry: Entry) -> str | None:
    """Why an entry can't be a statement of a text (who takes part, the place, the clauses); None where it can."""
    s = entry.statement
    named = {*s.actor, *s.recipient, *(link.actor for link in s.attribution if link.actor)}
    if missing := sorted(named - entry.actors.keys()):
        return f"it names {missing[0]}, of whom it says nothing"
    if s.place and entry.place is None:
        return f"it names {s.place}, of which it says nothing"
    inside = all(0 <= e.start <= e.trigger[0] < e.trigger[1] <= e.end for e in s.evidence)
    if not s.evidence or not inside or [e.end - e.start for e in s.evidence] != [len(quote) for quote in entry.quotes]:
        return "its clauses are not where it says, or not as long"
    return None
